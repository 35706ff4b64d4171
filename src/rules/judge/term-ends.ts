import type { TermWindow } from '../../calendar/index';
import { READINGS, type Reading } from '../../core/index';
import type { CalendarPolicy } from '../calendar-policy';
import type { ResponseRule } from '../format/rule';
import type { RuleSet } from '../rule-set';
import { windowFrom } from './limit';
import { QUESTION_OF_UNIT } from './question-of-unit';

/** A term that is counted: its two ends under each reading. */
export interface CountedEnds {
  readonly kind: 'counted';
  /** How many units of the term of the rule. */
  readonly length: number;
  readonly byReading: Readonly<Record<Reading, TermWindow>>;
  /** The open question on which the ends turn, where they are not all the same. */
  readonly question: string | undefined;
}

/**
 * When the term of a rule ends. `at-start`: a term of no length, that ends at the moment it is
 * counted from. `immediately` and `next-session` have no last instant: `question` is the open one
 * that says how they are judged. `unknown`: the rule set has no length for that day.
 */
export type TermEnds =
  | CountedEnds
  | { readonly kind: 'at-start' }
  | {
      readonly kind: 'immediately';
      readonly question: string;
      /** Hours after which a delay is warned of; a courtesy, not a term. */
      readonly alertHours: number | undefined;
    }
  | { readonly kind: 'next-session'; readonly question: string }
  | { readonly kind: 'unknown' };

/**
 * The ends of the term of a rule counted from an instant (epoch milliseconds), as the rule is judged:
 * by the calendars and in the zone of a policy, under each reading. A term in days is counted from
 * the civil day of the instant. Never throws for an instant that the calendars do not cover: the
 * windows then say so.
 */
export function termEnds(
  { term }: ResponseRule,
  rules: RuleSet,
  start: number,
  policy: CalendarPolicy,
): TermEnds {
  const { unit } = term;
  const day = Math.floor(start / DAY_MS);
  const civilDay = policy.zone.covers(start) ? policy.zone.dayOf(start) : day;
  const question = QUESTION_OF_UNIT[unit];
  if (unit === 'next-session') return { kind: unit, question };
  if (unit === 'immediately') {
    return { kind: unit, question, alertHours: numberOf(term.alertAfter, rules, civilDay) };
  }
  const length = numberOf(term.length, rules, civilDay);
  if (length === undefined) return { kind: 'unknown' };
  if (length === 0) return { kind: 'at-start' };
  const byReading = Object.fromEntries(
    READINGS.map((reading) => [reading, windowFrom(term, length, start, policy, reading)]),
  ) as Record<Reading, TermWindow>;
  return {
    kind: 'counted',
    length,
    byReading,
    question: isAlike(byReading) ? undefined : question,
  };
}

const DAY_MS = 86_400_000;

function numberOf(
  ref: { readonly parameter: string } | undefined,
  rules: RuleSet,
  day: number,
): number | undefined {
  const value = ref === undefined ? undefined : rules.parameterOn(ref.parameter, day);
  return typeof value === 'number' ? value : undefined;
}

function isAlike(byReading: Readonly<Record<Reading, TermWindow>>): boolean {
  const ends = READINGS.flatMap((reading) => {
    const { strict, lenient } = byReading[reading];
    return [strict, lenient].map((end) => (end.ok ? end.due : end.code));
  });
  return new Set(ends).size === 1;
}
