import { type BilingualText, formatInstant } from '../../../core/index';
import type { CalendarPolicy, ResponseRule } from '../../../rules/index';
import { windowFrom } from '../../../rules/index';
import { lengthWords, type Unit } from '../../words/term-words';
import { alike, both, type Finding, type MovedLimit } from '../change';
import { type Burden, judged, type Shift, together } from '../shift';
import type { DatedRule } from './fact-space';
import { tellingStarts } from './telling-starts';

/** A rule by which something is owed within a term, with its figures and its calendars. */
export interface DatedDuty extends DatedRule {
  readonly rule: ResponseRule;
  readonly policy: CalendarPolicy;
}

/** What becomes of the term of a duty: its length, its unit, and where it ends on telling days. */
export function termChange(before: DatedDuty, after: DatedDuty, burden: Burden): Finding[] {
  const [old, now] = [lengthOf(before), lengthOf(after)];
  const limits = movedLimits(before, after);
  const shift = shiftOf(before, after, limits);
  if (shift === 'none' && old.es === now.es) return [];
  const { direction, reason } = judged(shift, burden);
  const kind =
    shift === 'laxer' ? 'term-longer' : shift === 'stricter' ? 'term-shorter' : 'term-changed';
  const moved = limits
    .filter((limit) => limit.before !== limit.after)
    .slice(0, shownOf(before, after));
  return [
    {
      kind,
      direction,
      reason,
      says:
        old.es === now.es
          ? both(
              `El plazo de ${now.es} vence en otra fecha.`,
              `The term of ${now.en} ends on another date.`,
            )
          : both(
              `El plazo pasa de ${old.es} a ${now.es}.`,
              `The term goes from ${old.en} to ${now.en}.`,
            ),
      before: old,
      after: now,
      ...(moved.length === 0 ? {} : { limits: moved }),
    },
  ];
}

/** Hours run the same on every day: two occasions show it. */
const shownOf = (...duties: readonly DatedDuty[]): number =>
  duties.every(({ rule }) => rule.term.unit === 'hours') ? 2 : 5;

/** A term as people say it, on the day of the rule. */
function lengthOf({ rule: { term }, figures, day }: DatedDuty): BilingualText {
  if (term.unit === 'immediately') return both('de inmediato', 'at once');
  if (term.unit === 'next-session') return both('la sesión siguiente', 'the next session');
  const length = term.length === undefined ? undefined : figures.on(term.length.parameter, day);
  const unit: Unit = term.unit;
  const before = term.direction === 'before' ? both(' antes', ' before') : alike('');
  return both(
    `${lengthWords(length, unit, 'es')}${before.es}`,
    `${lengthWords(length, unit, 'en')}${before.en}`,
  );
}

function movedLimits(before: DatedDuty, after: DatedDuty): readonly MovedLimit[] {
  return tellingStarts(after.day, after.policy).flatMap(({ occasion, epochMs }) => {
    const [old, now] = [limitFrom(before, epochMs), limitFrom(after, epochMs)];
    const { zone } = after.policy;
    const text = (instant: number) => formatInstant(instant, zone.offsetAt(instant));
    if (old === undefined && now === undefined) return [];
    return [
      {
        occasion,
        start: text(epochMs),
        ...(old === undefined ? {} : { before: text(old) }),
        ...(now === undefined ? {} : { after: text(now) }),
      },
    ];
  });
}

/** The last instant on time, by the reading that protects most. */
function limitFrom({ rule: { term }, figures, day, policy }: DatedDuty, start: number) {
  if (term.unit === 'immediately' || term.unit === 'next-session') return undefined;
  const length = term.length === undefined ? undefined : figures.number(term.length.parameter, day);
  if (length === undefined) return undefined;
  if (length === 0) return start;
  const { strict } = windowFrom(term, length, start, policy, 'pro-persona');
  return strict.ok ? strict.due : undefined;
}

function shiftOf(before: DatedDuty, after: DatedDuty, limits: readonly MovedLimit[]): Shift {
  const [old, now] = [before.rule.term.unit, after.rule.term.unit];
  if (old !== now) {
    // «De inmediato» leaves no time; what waits for a session has no length to compare.
    if (old === 'next-session' || now === 'next-session') return 'unsettled';
    if (old === 'immediately') return 'laxer';
    if (now === 'immediately') return 'stricter';
  }
  return together(
    limits.map(({ before: one, after: other }) => {
      if (one === other) return 'none';
      if (one === undefined || other === undefined) return 'unsettled';
      return Date.parse(other) > Date.parse(one) ? 'laxer' : 'stricter';
    }),
  );
}
