import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../../src/audit/statistics/month';
import { bandsOf } from '../../../src/audit/statistics/terms/band';
import { delaysOf, lengthOf } from '../../../src/audit/statistics/terms/delays';
import { termFigures } from '../../../src/audit/statistics/terms/term-figures';
import type { Finding, Report } from '../../../src/index';

const HOUR = 3_600_000;
const range = { from: parseMonth('2016-01') as number, to: parseMonth('2016-12') as number };

function report(
  counts: Readonly<Record<string, number>>,
  startedAt = '2016-03-18T22:40:00-06:00',
): Report {
  const finding = (kind: string): Partial<Finding> => ({
    rule: 'reglamento/art-083/x',
    title: { es: 'x', en: 'x' },
    citation: { instrument: 'reglamento', article: '83' },
    due: '2016-03-19T01:40:00-06:00',
    startedAt,
    ...(kind === 'late'
      ? { verdict: 'violation', lateBy: 'PT2H30M' }
      : kind === 'unmet'
        ? { verdict: 'violation' }
        : { verdict: kind as Finding['verdict'] }),
  });
  const findings = Object.entries(counts).flatMap(([kind, count]) =>
    Array.from({ length: count }, () => finding(kind)),
  );
  return { findings } as unknown as Report;
}

describe('the terms of a rule', () => {
  const of = (counts: Readonly<Record<string, number>>, threshold = 10) =>
    termFigures(report(counts), { period: range, threshold }).rules[0];

  it('are counted in bands, by what came of them', () => {
    const terms = of({ compliant: 52, late: 25, unmet: 3, pending: 39, contestable: 44 });
    expect(terms?.outcomes).toEqual({
      inTime: { atLeast: 21, atMost: 62 },
      late: { atLeast: 21, atMost: 41 },
      unmet: { atLeast: 0, atMost: 20 },
      running: { atLeast: 21, atMost: 62 },
      unknown: { atLeast: 42, atMost: 83 },
    });
    expect([terms?.from, terms?.to]).toEqual(['2016-01', '2016-12']);
  });

  it('never show 0 % nor 100 % alone', () => {
    expect(of({ compliant: 300 })?.compliance).toEqual({ atLeast: 87, atMost: 100 });
    expect(of({ unmet: 300 })?.compliance).toEqual({ atLeast: 0, atMost: 7 });
    expect(of({ pending: 300 })?.compliance).toBeNull();
  });

  it('do not say of an almost whole number how few were not', () => {
    expect(of({ compliant: 105, late: 1 })?.outcomes.inTime).toEqual({ atLeast: 84, atMost: 125 });
  });

  it('are told from four times the threshold on, and where they began in the period', () => {
    expect(of({ compliant: 20, late: 19 })).toBeUndefined();
    expect(of({ compliant: 20, late: 20 })).toBeDefined();
    const other = { from: range.from + 12, to: range.to + 12 };
    expect(termFigures(report({ compliant: 99 }), { period: other, threshold: 10 }).rules).toEqual(
      [],
    );
  });

  it('hold the true share within the bounds of compliance', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.nat(300),
        fc.nat(300),
        fc.integer({ min: 3, max: 12 }),
        (compliant, late, unmet, k) => {
          const share = of({ compliant, late, unmet }, k)?.compliance;
          if (share === undefined || share === null) return;
          const exact = (100 * compliant) / (compliant + late + unmet);
          expect(share.atLeast).toBeLessThanOrEqual(exact);
          expect(share.atMost).toBeGreaterThanOrEqual(exact);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are repeated as the previous release told them, and counted only from the month after', () => {
    const threshold = 10;
    const early = { from: range.from, to: range.from + 2 };
    const before = termFigures(report({ late: 60 }), { period: early, threshold });
    expect(before.rules).toHaveLength(1);
    const then = (counts: Readonly<Record<string, number>>, startedAt?: string) =>
      termFigures(report(counts, startedAt), { period: range, threshold, previous: before }).rules;
    expect(then({ compliant: 500 })).toEqual(before.rules);
    expect(then({ compliant: 39 }, '2016-04-01T00:00:00-06:00')).toEqual(before.rules);
    const [old, fresh] = then({ compliant: 55 }, '2016-04-01T00:00:00-06:00');
    expect(old).toEqual(before.rules[0]);
    expect([fresh?.from, fresh?.to]).toEqual(['2016-04', '2016-12']);
    expect(fresh?.outcomes.inTime).toEqual({ atLeast: 21, atMost: 62 });
  });
});

describe('bands', () => {
  /** All that has a sum and is told alike, as ranges of each count. */
  const cellsOf = (kinds: number, threshold: number, sum: number) => {
    const cells = new Map<string, { readonly least: number[]; readonly most: number[] }>();
    const every = (counts: readonly number[], left: number): void => {
      if (counts.length < kinds - 1) {
        for (let next = 0; next <= left; next++) every([...counts, next], left - next);
        return;
      }
      const whole = [...counts, left];
      const key = JSON.stringify(bandsOf(whole, threshold));
      const cell = cells.get(key) ?? { least: [...whole], most: [...whole] };
      for (const [at, count] of whole.entries()) {
        cell.least[at] = Math.min(cell.least[at] ?? count, count);
        cell.most[at] = Math.max(cell.most[at] ?? count, count);
      }
      cells.set(key, cell);
    };
    every([], sum);
    return [...cells.values()];
  };

  it('leave every count as many values as the threshold to whoever knows their sum', () => {
    for (const [kinds, threshold, sums] of [
      [2, 3, 90],
      [2, 10, 150],
      [3, 3, 48],
      [3, 4, 50],
    ] as const) {
      for (let sum = threshold; sum <= sums; sum++) {
        for (const { least, most } of cellsOf(kinds, threshold, sum)) {
          for (const [at, count] of least.entries()) {
            expect((most[at] ?? 0) - count).toBeGreaterThanOrEqual(threshold);
          }
        }
      }
    }
  });

  it('hold the counts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { minLength: 2, maxLength: 3 }),
        fc.integer({ min: 3, max: 50 }),
        (counts, threshold) => {
          for (const [at, { atLeast, atMost }] of bandsOf(counts, threshold).entries()) {
            const count = counts[at] ?? 0;
            expect(atLeast <= count && count <= atMost).toBe(true);
            expect(atMost - atLeast).toBeGreaterThanOrEqual(2 * threshold);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('delays', () => {
  const band = { atLeast: 20, atMost: 39 };
  const hours = (count: number) => Array.from({ length: count }, (_, at) => (at + 1) * HOUR);

  it('are told from twice the threshold, by nearest rank', () => {
    expect(delaysOf(hours(20), band, 10)).toEqual({ unit: 'hours', median: 10, p90: null });
    expect(delaysOf(hours(20), { atLeast: 0, atMost: 19 }, 10)).toBeUndefined();
  });

  it('tell the ninetieth percentile from ten times the threshold on, by the band alone', () => {
    expect(delaysOf(hours(100), { atLeast: 100, atMost: 120 }, 10)?.p90).toBe(4);
    expect(delaysOf(hours(120), { atLeast: 99, atMost: 130 }, 10)?.p90).toBeNull();
  });

  it('are rounded up to whole hours, or days past two of them', () => {
    const minutes = Array.from({ length: 20 }, () => lengthOf('PT25M'));
    expect(delaysOf(minutes, band, 10)).toEqual({ unit: 'hours', median: 1, p90: null });
    const days = Array.from({ length: 20 }, () => lengthOf('P2DT1S'));
    expect(delaysOf(days, band, 10)).toEqual({ unit: 'days', median: 3, p90: null });
  });

  it('read the durations that findings write', () => {
    expect(lengthOf('P1DT2H3M4S')).toBe(26 * HOUR + 184_000);
    expect(lengthOf('P3D')).toBe(72 * HOUR);
    expect(lengthOf('no duration')).toBe(0);
  });
});
