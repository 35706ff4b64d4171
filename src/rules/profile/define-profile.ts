import { zoneOf } from '../../calendar/index';
import { ProtocolError } from '../../core/index';
import { RuleSet } from '../rule-set';
import { federal } from './federal';
import { overlay } from './overlay';
import { overlayRecord } from './overlay-record';
import type { Profile, ProfileDefinition } from './profile';
import { calendarsHashOf, profileLists } from './profile-calendars';
import { profileFlaws } from './profile-flaws';

/**
 * A legal order that extends another: a state's jurisdiction, zone, calendars, figures, names and
 * procedures on the same machines and audit, and rules that it adds, replaces or closes. What it does
 * not change stays as it is there. The safety properties are the same in every profile: a rule on which
 * one rests can be replaced, and not closed.
 *
 * @throws ProtocolError `E_PROFILE` where the id is not an identifier, or only one of `lists` and
 * `union` is given; `ZONE_UNKNOWN` for a zone that is not one of Mexico's; `E_PROFILE_RULE`,
 * `E_PROFILE_TWICE`, `E_PROFILE_FLOOR`, `E_PROFILE_SOURCE`, `E_PROFILE_QUESTION` and
 * `E_PROFILE_CALENDAR` for the changes (docs/codigos.md); and as `RuleSet` for rules that do not stand
 * together.
 */
export function defineProfile(definition: ProfileDefinition): Profile {
  const { id, zone, rules, procedures } = definition;
  const given = definition.extends ?? federal;
  const base = typeof given === 'function' ? given() : given;
  const pack = base.rules.pack;
  const [flaw] = profileFlaws(definition, pack);
  if (flaw !== undefined) {
    const { code, message, help, path } = flaw;
    throw new ProtocolError(
      code,
      message.en,
      help?.en,
      path.length === 0 ? undefined : path.join('.'),
    );
  }
  const zoneName = typeof zone === 'object' ? zone.name : zone;
  const policy = {
    zone: zoneName === undefined ? base.calendars.zone : zoneOf(zoneName),
    ...listsOf(definition, base),
  };
  return {
    id,
    rules:
      rules instanceof RuleSet
        ? rules
        : changesRules(definition)
          ? extending(base.rules, definition)
          : base.rules,
    calendars: policy,
    calendarsHash: calendarsHashOf(definition, policy, base),
    procedures: new Map([...base.procedures, ...Object.entries(procedures ?? {})]),
    ...(isWholeElsewhere(definition) ? {} : { definition }),
  };
}

function extending(base: RuleSet, definition: ProfileDefinition): RuleSet {
  const whole = overlay(base.pack, definition);
  return new RuleSet(whole, overlayRecord(base, whole, definition));
}

function listsOf(definition: ProfileDefinition, base: Profile) {
  const { lists, union } = profileLists(definition, base);
  return { lists, union };
}

const CHANGES = [
  'rules',
  'parameters',
  'questions',
  'replaces',
  'closes',
  'readings',
  'silence',
  'instruments',
  'authorities',
] as const;

const changesRules = (definition: ProfileDefinition): boolean =>
  CHANGES.some((key) => definition[key] !== undefined);

/** A whole set of rules, or nothing but a name, a zone and calendars, changes nothing rule by rule. */
const isWholeElsewhere = (definition: ProfileDefinition): boolean =>
  definition.rules instanceof RuleSet ||
  !(
    changesRules(definition) ||
    definition.procedures !== undefined ||
    definition.jurisdiction !== undefined ||
    definition.calendars !== undefined
  );
