import {
  federalCalendarFiles,
  federalCalendars,
  MECHANISM_ZONE,
  zoneOf,
} from '../../calendar/index';
import { canonicalJson, sha256Of } from '../../core/index';
import { federalPackData } from '../federal-pack';
import type { RulePack } from '../rule-pack';
import { RuleSet } from '../rule-set';
import type { Profile } from './profile';

let built: Profile | undefined;

/** The rule files of the federal Mecanismo, as data. */
export const federalRulePack = (): RulePack => federalPackData as unknown as RulePack;

/** The federal Mecanismo: the Reglamento of 2012, the federal calendars, the time of Mexico City. */
export function federal(): Profile {
  if (built === undefined) {
    const { lists, union } = federalCalendars();
    built = {
      id: 'federal',
      rules: new RuleSet(federalRulePack()),
      calendars: { zone: zoneOf(MECHANISM_ZONE), lists, union },
      calendarsHash: sha256Of(federalCalendarFiles().map(canonicalJson).join('\n')),
      procedures: new Map(),
    };
  }
  return built;
}
