import { nextSteps, type OwedStep } from '../audit/index';
import { canonicalJson } from '../core/index';
import type { ProtectionCase } from '../machines/index';
import type { Duty } from './stored-case';

/**
 * The duties that are open in a case. Whether a duty is open and when it ends follows from the
 * events alone, not from the hour; `now` (epoch milliseconds) only has to be after them. An event
 * dated later than the clock of the service opens its duties at once, lest they be forgotten.
 */
export function openDuties(current: ProtectionCase, now: number): readonly Duty[] {
  const asOf = current.history.reduce((latest, { from }) => Math.max(latest, from), now);
  return nextSteps(current, { asOf, acts: false }).owed.map(dutyOf);
}

function dutyOf(owed: OwedStep): Duty {
  const { rule, title, citation, responsible, subject, element, since, startedAt, due } = owed;
  return {
    key: canonicalJson([rule, since.event, subject, element]),
    rule,
    title,
    citation,
    responsible,
    subject,
    ...(element === undefined ? {} : { element }),
    since,
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(due === undefined ? {} : { due }),
  };
}
