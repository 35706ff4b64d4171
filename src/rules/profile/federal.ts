import {
  federalCalendarFiles,
  federalCalendars,
  MECHANISM_ZONE,
  zoneOf,
} from '../../calendar/index';
import { canonicalJson, sha256Of } from '../../core/index';
import { federalPackData, federalPackRecord } from '../federal-pack';
import type { RulePack } from '../rule-pack';
import { RuleSet } from '../rule-set';
import type { Profile } from './profile';

let pack: RulePack | undefined;
let built: Profile | undefined;

/**
 * The rules of the federal Mecanismo, as data. The library as it is built carries them without their
 * examples (each has an empty list); whole they are in the files of `rules/`.
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
      procedures: new Map(),
    };
  }
  return built;
}
