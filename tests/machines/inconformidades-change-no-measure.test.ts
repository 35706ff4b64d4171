import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { measureMachine, step } from '../../src/machines/index';
import { resolved, voted } from './inconformidad-scenarios';
import { event, hourly, isProtective, run, type Short } from './kit';
import { INCONFORMIDAD_SAMPLES } from './samples/inconformidades';
import { GRANTED, URGENT } from './scenarios';

const measure = measureMachine as unknown as AnyStateMachine;
const pieces: readonly (readonly Short[])[] = [
  ...INCONFORMIDAD_SAMPLES.map((sample) => [sample]),
  [...voted(9, 0), resolved('confirm')],
  [...voted(5, 4), resolved('revoke')],
];

/** S15: an inconformidad, pending or answered, changes no measure by itself (109, 110). */
describe.each([
  ['an urgent measure', [URGENT]],
  ['a measure of the Junta', GRANTED],
])('%s', (_, first) => {
  it.each(['drive', 'audit'] as const)(
    'is as it was after any acts of inconformidades and purchases, in %s mode',
    (mode) => {
      const { snapshot: start } = run(measure, hourly(first), { mode });
      expect(isProtective(start)).toBe(true);
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (drawn) => {
          let snapshot: AnyMachineSnapshot = start;
          for (const [at, short] of drawn.flat().entries()) {
            const sent = event({ ...short, id: `c${at}`, at: '2016-04-01' });
            snapshot = step(measure, snapshot, sent, { obligations: false })
              .snapshot as AnyMachineSnapshot;
          }
          expect(snapshot.value).toEqual(start.value);
          expect(isProtective(snapshot)).toBe(true);
        }),
        { numRuns: 100 },
      );
    },
  );
});
