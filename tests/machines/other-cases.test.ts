import { expect, it } from 'vitest';
import { initialSnapshot, measureMachine, openCase, step } from '../../src/machines/index';
import { hourly } from './kit';
import * as s from './scenarios';

const [issued, ofAnother] = hourly([
  s.URGENT,
  { ...s.IMPLEMENTED, refs: { case: 'C9', measure: 'M1' } },
]);

it('takes no act of another case, though the measure has the same id, and closes nothing by it', () => {
  const start = initialSnapshot(measureMachine, { subject: s.M1 });
  const { snapshot } = step(measureMachine, start, issued as never);
  const taken = step(measureMachine, snapshot, ofAnother as never);
  expect(taken).toMatchObject({
    outcome: 'not-enabled',
    closed: [],
    refusal: { reason: 'other-case' },
  });
  expect(taken.snapshot).toBe(snapshot);
});

it('says what may be driven to those who hand in something else', () => {
  expect(() => step(undefined as never, issued as never)).toThrow(/openCase|case, or a machine/);
  const written = JSON.parse(JSON.stringify({ actors: [], history: [], profile: {} }));
  expect(() => step(written, issued as never)).toThrow(/case, or a machine/);
  expect(() => openCase({ mode: 'audit' } as never)).toThrow(/profile/);
});
