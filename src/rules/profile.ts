import {
  type Calendar,
  federalCalendarFiles,
  federalCalendars,
  MECHANISM_ZONE,
  zoneOf,
} from '../calendar/index';
import { canonicalJson, ProtocolError, sha256Of } from '../core/index';
import type { CalendarPolicy } from './calendar-policy';
import { federalPackData, federalPackRecord } from './federal-pack';
import type { RulePack } from './rule-pack';
import { RuleSet } from './rule-set';

/** A legal order: whose rules, by which calendars. The federal one, or that of a state. */
export interface Profile {
  readonly id: string;
  readonly rules: RuleSet;
  readonly calendars: CalendarPolicy;
  /** SHA-256 of the calendar files, for reports. */
  readonly calendarsHash: string;
}

/** What a profile is made from; what is left out is the federal one's. */
export interface ProfileOptions {
  /** Lower-case identifier, such as `sinaloa`. */
  readonly id: string;
  readonly rules?: RuleSet;
  /** IANA zone of the authority's seat; one of Mexico's. */
  readonly zone?: string;
  readonly lists?: readonly Calendar[];
  readonly union?: Calendar;
}

let pack: RulePack | undefined;
let built: Profile | undefined;

/**
 * The rules of the federal Mecanismo, as data. The library as it is built carries them without their
 * examples (each has an empty list) and without `sources`; whole they are in the files of `rules/`.
 */
export function federalRulePack(): RulePack {
  pack ??= federalPackData() as unknown as RulePack;
  return pack;
}

/** The federal Mecanismo: the Reglamento of 2012, the federal calendars, the time of Mexico City. */
export function federal(): Profile {
  if (built === undefined) {
    const { lists, union } = federalCalendars();
    built = {
      id: 'federal',
      rules: new RuleSet(federalRulePack(), federalPackRecord),
      calendars: { zone: zoneOf(MECHANISM_ZONE), lists, union },
      calendarsHash: sha256Of(federalCalendarFiles().map(canonicalJson).join('\n')),
    };
  }
  return built;
}

/**
 * A profile of one's own: a state's rules, calendars and zone on the same machines and audit.
 *
 * @throws ProtocolError `E_PROFILE` where the id is not an identifier, or only one of `lists` and
 * `union` is given; `ZONE_UNKNOWN` for a zone that is not one of Mexico's.
 */
export function defineProfile(options: ProfileOptions): Profile {
  const base = federal();
  if (!/^[a-z0-9][a-z0-9-]{0,40}$/.test(options.id)) {
    throw new ProtocolError('E_PROFILE', 'a profile id is lower-case letters, digits and hyphens');
  }
  if ((options.lists === undefined) !== (options.union === undefined)) {
    throw new ProtocolError(
      'E_PROFILE',
      '`lists` and `union` are given together',
      'pass the lists of non-working days and their union (see `unionOf`)',
    );
  }
  const zone = options.zone === undefined ? base.calendars.zone : zoneOf(options.zone);
  const lists = options.lists ?? base.calendars.lists;
  const union = options.union ?? base.calendars.union;
  return {
    id: options.id,
    rules: options.rules ?? base.rules,
    calendars: { zone, lists, union },
    calendarsHash:
      options.union === undefined
        ? base.calendarsHash
        : sha256Of(canonicalJson([...lists, union].map(daysOf))),
  };
}

/** What a calendar decides: its days off, for hashing one that has no file. */
function daysOf(calendar: Calendar): unknown {
  const off: number[] = [];
  for (let day = calendar.coverage.from; day <= calendar.coverage.to; day++) {
    if (!calendar.isBusinessDay(day)) off.push(day);
  }
  return [calendar.id, calendar.coverage.from, calendar.coverage.to, off];
}
