import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration } from '../../src/core/index';

const UNITS: Record<string, number> = { D: 86_400_000, H: 3_600_000, M: 60_000, S: 1000 };

describe('a duration', () => {
  it.each([
    [0, 'PT0S'],
    [1_500_000, 'PT25M'],
    [183_600_000, 'P2DT3H'],
    [86_400_000, 'P1D'],
    [3_661_000, 'PT1H1M1S'],
    [1, 'PT0.001S'],
    [1_250, 'PT1.25S'],
    [-60_000, '-PT1M'],
    [259_200_000, 'P3D'],
  ])('of %i ms is written %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  it('loses no millisecond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (ms) => {
        const parts = formatDuration(ms).matchAll(/([\d.]+)([DHMS])/g);
        const sum = [...parts].reduce(
          (all, [, n, unit = '']) => all + Number(n) * (UNITS[unit] ?? 0),
          0,
        );
        expect(Math.round(sum)).toBe(ms);
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses what is not a number', () => {
    expect(() => formatDuration(Number.NaN)).toThrow(RangeError);
    expect(() => formatDuration(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});
