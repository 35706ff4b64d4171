import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { measureMachine, openCase, step } from '../../src/machines/index';
import { hourly, run } from './kit';
import * as s from './scenarios';

const measure = measureMachine as unknown as AnyStateMachine;
const aMeasure = run(measure, hourly([s.URGENT])).snapshot;
const written = (id: string, more: object) => ({
  id,
  type: 'measure.terminated',
  occurredAt: '2016-03-20T00:00:00-06:00',
  actor: { organ: 'JG' },
  refs: s.M1,
  ...more,
});
const boom = (): never => {
  throw new Error('content of the event');
};
const trapped = new Proxy(
  {},
  { get: boom, has: boom, isExtensible: boom, ownKeys: boom, getOwnPropertyDescriptor: boom },
);

describe('an event that names itself as the one that it corrects', () => {
  it('ends no measure: the law is asked all the same', () => {
    for (const ground of ['risk-reduced', 'voluntary', 'misuse', 'expiry']) {
      const event = written('x1', { data: { ground }, supersedes: 'x1' });
      const taken = step(measure, aMeasure, event as never);
      expect(taken.outcome).toBe('blocked');
      expect(taken.failed.length).toBeGreaterThan(0);
      expect(taken.snapshot).toBe(aMeasure);
    }
  });
});

describe('an object that is no data', () => {
  const objects: readonly (readonly [string, object])[] = [
    ['a proxy whose every trap throws', trapped],
    ['a proxy as references', written('x2', { refs: trapped })],
    [
      'a frozen object with a getter that throws',
      Object.freeze(Object.defineProperty({}, 'id', { get: boom })),
    ],
  ];
  it.each(objects)('is refused without an exception: %s', (_, sent) => {
    expect(step(measure, aMeasure, sent as never).outcome).toBe('unknown-event');
    expect(step(openCase(), sent as never).outcome).toBe('unknown-event');
  });

  it('is copied where a getter could say another thing later', () => {
    const [first] = hourly([{ ...s.GRANT, id: 'g1' }]);
    const changing = Object.freeze({
      ...first,
      get supersedes() {
        return undefined;
      },
    });
    const taken = step(measure, aMeasure, changing as never);
    const { history } = taken.snapshot.context as { history: readonly object[] };
    expect(history.every((event) => event !== changing)).toBe(true);
  });
});
