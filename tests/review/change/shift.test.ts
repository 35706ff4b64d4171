import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../../src/core/index';
import { selectionRelation } from '../../../src/review/change/rules/relation';
import {
  judged,
  opposite,
  type Shift,
  together,
  verdictShift,
} from '../../../src/review/change/shift';

const SHIFTS: readonly Shift[] = ['laxer', 'stricter', 'mixed', 'unsettled', 'none'];
const MIRROR = { narrower: 'wider', wider: 'narrower', same: 'same', other: 'other' } as const;

describe('a movement of what is demanded', () => {
  it('is the opposite one seen from the other side', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VERDICTS), fc.constantFrom(...VERDICTS), (one, other) => {
        expect(verdictShift(other, one)).toBe(opposite(verdictShift(one, other)));
      }),
      { numRuns: 2000 },
    );
  });

  it('is never settled where a part of it is not', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SHIFTS)), (shifts) => {
        const whole = together([...shifts, 'unsettled']);
        expect(whole).toBe('unsettled');
        expect(judged(whole, 'authority').direction).toBe('unclear');
      }),
      { numRuns: 2000 },
    );
  });

  it('compares two selections alike from both sides', () => {
    const selection = fc.record({
      events: fc.uniqueArray(fc.constantFrom('a.a', 'b.b', 'c.c'), { minLength: 1 }),
      same: fc.uniqueArray(fc.constantFrom('case' as const, 'measure' as const)),
    });
    fc.assert(
      fc.property(selection, selection, (one, other) => {
        expect(selectionRelation(other, one)).toBe(MIRROR[selectionRelation(one, other)]);
      }),
      { numRuns: 2000 },
    );
  });
});
