import type { BilingualText } from '../../core/index';
import { PROFILE_ID } from '../format/profile';
import { RULE_ID } from '../format/rule';

/** What is wrong with the definition of a profile, and under which keys of it. */
export interface ProfileFlaw {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: BilingualText;
  readonly help?: BilingualText;
}

export const both = (es: string, en: string): BilingualText => ({ es, en });

/** Nothing of a file is repeated but names of the form that is asked for. */
export const named = (name: string): string =>
  RULE_ID.test(name) || PROFILE_ID.test(name) ? name : name.replace(/[^\w.:/-]/g, '?').slice(0, 80);
