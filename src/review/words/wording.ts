import type { Profile, Rule } from '../../rules/index';
import type { Language } from './language';

/** What is needed to put a machine into words. */
export interface Wording {
  readonly profile: Profile;
  readonly language: Language;
  /** Civil day whose versions of the rules and terms are shown. */
  readonly day: number;
}

/** The version of a rule that is shown: that of the day, or the last one. */
export function ruleOf(id: string, { profile: { rules }, day }: Wording): Rule | undefined {
  return (rules.versionOn(id, day) ?? rules.versionsOf(id).at(-1))?.rule;
}
