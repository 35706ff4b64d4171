import type { BilingualText, Citation } from '../../core/index';

/**
 * Where a change moves protection, in the order in which a reader must see them. `unclear`: what
 * stands in the files does not settle it, so a person must; never a way of saying `neutral`.
 */
export const DIRECTIONS = ['less-protection', 'unclear', 'more-protection', 'neutral'] as const;

/** One of `DIRECTIONS`. */
export type Direction = (typeof DIRECTIONS)[number];

/** What sort of thing of a pack a change is about. */
export const MATTERS = [
  'safety',
  'parameter',
  'rule',
  'procedure',
  'calendar',
  'question',
  'pack',
] as const;

/** One of `MATTERS`. */
export type Matter = (typeof MATTERS)[number];

/** The thing that changed. */
export interface ChangeSubject {
  readonly matter: Matter;
  /** Id of the rule, parameter, procedure, calendar, question or invariant; a file name otherwise. */
  readonly id: string;
  readonly title: BilingualText;
  readonly citation?: Citation;
}

/** The end of a term from one telling start, before and after. Instants are RFC 3339. */
export interface MovedLimit {
  readonly occasion: BilingualText;
  readonly start: string;
  /** Absent where the term has no computable end. */
  readonly before?: string;
  readonly after?: string;
}

/** One thing that is no longer as it was, what it means, and for whom. */
export interface Change {
  /** Stable name of the sort of change: `term-longer`. */
  readonly kind: string;
  readonly direction: Direction;
  readonly subject: ChangeSubject;
  readonly says: BilingualText;
  /** Why it has this direction. */
  readonly reason: BilingualText;
  readonly before?: BilingualText;
  readonly after?: BilingualText;
  /** Further sentences: lines of a condition, an instance of what flips, a story. */
  readonly details?: readonly BilingualText[];
  readonly limits?: readonly MovedLimit[];
  /** Ids of the rules that a figure moves. */
  readonly rules?: readonly string[];
}

/** A change without its subject, as those that compare one thing give it. */
export type Finding = Omit<Change, 'subject'>;

/** The same words in both languages, for names and figures. */
export const alike = (text: string): BilingualText => ({ es: text, en: text });

/** A text in both languages. */
export const both = (es: string, en: string): BilingualText => ({ es, en });
