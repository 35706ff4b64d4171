import { nextSteps } from '../../../src/audit/index';
import type { ProtocolEvent } from '../../../src/events/index';
import { openCase, persistCase, step } from '../../../src/machines/index';
import { federal } from '../../../src/rules/index';

/** What an uninterrupted run of events comes to, without Restate. */
export function uninterrupted(id: string, events: readonly ProtocolEvent[], asOf: number) {
  let current = openCase(federal(), { case: id });
  for (const event of events) current = step(current, event).case;
  const { states, history } = persistCase(current, { at: new Date(asOf).toISOString() });
  const owed = nextSteps(current, { asOf, acts: false }).owed.map(({ rule, since, due }) => ({
    rule,
    since: since.event,
    due,
  }));
  return { states, history, owed };
}
