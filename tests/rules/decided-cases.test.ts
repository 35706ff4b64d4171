import { describe, expect, it } from 'vitest';
import { readLog } from '../../src/events/index';
import { computed } from '../../src/rules/history/computed';
import { federal } from '../../src/rules/index';
import { openBench } from '../../src/rules/judge/open-bench';

const profile = federal();
const END = Date.parse('2017-06-01T00:00:00-05:00');

/** What a session decided, as its closing reads it; each line is a decision, or the closing. */
function decidedBy(refs: readonly object[], closing: object = { session: 'S' }): unknown {
  const line = (id: string, type: string, of: object) =>
    JSON.stringify({
      id,
      type,
      occurredAt: '2016-09-14T12:00:00-05:00',
      actor: { organ: 'JG' },
      refs: of,
      data: {},
    });
  const { events, lost } = readLog([
    ...refs.map((of, at) => line(`e${at}`, 'junta.decision-adopted', of)),
    line('end', 'junta.session-closed', closing),
  ]);
  const { env } = openBench(events, {
    rules: profile.rules,
    policy: profile.calendars,
    asOf: END,
    reading: 'pro-persona',
    knownThrough: END,
    lost,
  });
  const closed = env.history.ofType('junta.session-closed')[0];
  return closed && computed['session.decidedCases']?.(env, closed);
}

describe('the cases that a session decided', () => {
  it('are named once each, however many decisions they had', () => {
    const of = (file: string) => ({ session: 'S', case: file });
    expect(decidedBy([of('A'), of('B'), of('A')])).toEqual(['A', 'B']);
  });

  it('are those of that session, and no matter without a case is one of them', () => {
    expect(decidedBy([{ session: 'S-2', case: 'A' }, { session: 'S' }])).toEqual([]);
  });

  it('are unknown where the session is not named', () => {
    expect(decidedBy([{ session: 'S', case: 'A' }], {})).toBeUndefined();
  });
});
