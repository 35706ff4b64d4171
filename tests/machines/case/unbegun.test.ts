import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CaseStep, openCase, type ProtectionCase, step } from '../../../src/machines/index';
import { FIXED_SEED } from '../../support/seeds';
import { randomTrace } from '../traces/random-trace';

/** The same case as if it had been read anew: nothing was worked out for its history yet. */
const anew = (current: ProtectionCase): ProtectionCase => ({
  ...current,
  history: [...current.history],
});

const seen = ({ case: { actors }, outcome, moved, failed }: CaseStep) => ({
  outcome,
  moved,
  failed: failed.map(({ rule }) => rule),
  actors: actors.map(({ key, snapshot }) => [key, snapshot.value]),
});

const OPTIONS = { obligations: false } as const;

it.each(['drive', 'audit'] as const)(
  'begins a machine where all acts of the case leave it, whatever else was tried before (%s)',
  (mode) => {
    let begun = 0;
    for (const events of fc.sample(randomTrace, { numRuns: 20, seed: FIXED_SEED })) {
      let current = openCase(undefined, { mode });
      events.forEach((event, at) => {
        // Another way to go on from the same case, which is left again: two acts far along it.
        const other = step(current, events[at + 3] ?? event, OPTIONS).case;
        step(other, events[at + 1] ?? event, OPTIONS);
        const next = step(current, event, OPTIONS);
        expect(seen(next)).toEqual(seen(step(anew(current), event, OPTIONS)));
        begun += next.case.actors.length - current.actors.length;
        current = next.case;
      });
    }
    expect(begun).toBeGreaterThan(20);
  },
);
