import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateLog } from '../../bench/generate-log';
import { READINGS, type Reading, VERDICTS, type Verdict } from '../../src/core/index';
import { audit } from '../../src/index';
import { changedLog, logChanges } from '../support/log-changes';

const AS_OF = '2026-01-01T00:00:00Z';
const FEW: readonly Verdict[] = ['violation', 'warning'];

const examples = readdirSync('examples')
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => readFileSync(`examples/${name}`, 'utf8'));
const generated = [1, 2, 3].map((seed) =>
  [...generateLog({ events: 400, seed, faults: 0.3, interleaved: seed % 2 === 0 })].join('\n'),
);

/** An audit that shows some verdicts only, and the same as one that shows them all has it. */
function both(text: string, reading: Reading, asOf: string, shown: readonly Verdict[]) {
  const all = audit(text, { asOf, reading });
  const some = audit(text, { asOf, reading, show: new Set(shown) });
  const findings = all.findings.filter(({ verdict }) => shown.includes(verdict));
  return { some, expected: { ...all, findings } };
}

// Of what is only counted, neither the other readings nor the term are worked out.
describe('what is only counted is counted as if it were shown', () => {
  it.each(READINGS)('in every example, whatever is shown, under the reading %s', (reading) => {
    for (const text of examples) {
      for (const shown of [[], FEW, ...VERDICTS.map((verdict) => [verdict])]) {
        const { some, expected } = both(text, reading, AS_OF, shown);
        expect(some).toEqual(expected);
      }
    }
  });

  it.each(READINGS)('in made-up logs with sessions and many faults, under %s', (reading) => {
    for (const text of generated) {
      const { some, expected } = both(text, reading, '2017-01-01T00:00:00Z', FEW);
      expect(some).toEqual(expected);
    }
  });

  it('in examples after any changes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        logChanges,
        fc.constantFrom(...READINGS),
        fc.subarray([...VERDICTS]),
        (text, changes, reading, shown) => {
          const { some, expected } = both(changedLog(text, changes), reading, AS_OF, shown);
          expect(some).toEqual(expected);
        },
      ),
      { numRuns: 400 },
    );
  });
});
