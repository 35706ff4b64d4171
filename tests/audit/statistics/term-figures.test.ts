import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../../src/audit/statistics/month';
import { bandOf } from '../../../src/audit/statistics/terms/band';
import { delaysOf, lengthOf } from '../../../src/audit/statistics/terms/delays';
import { termFigures } from '../../../src/audit/statistics/terms/term-figures';
import type { Finding, Report } from '../../../src/index';

const HOUR = 3_600_000;
const range = { from: parseMonth('2016-01') as number, to: parseMonth('2016-12') as number };

function report(counts: Readonly<Record<string, number>>): Report {
  const finding = (kind: string): Partial<Finding> => ({
    rule: 'reglamento/art-083/x',
    title: { es: 'x', en: 'x' },
    citation: { instrument: 'reglamento', article: '83' },
    due: '2016-03-19T01:40:00-06:00',
    startedAt: '2016-03-18T22:40:00-06:00',
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
    const terms = of({ compliant: 45, late: 20, unmet: 3, pending: 39, contestable: 40 });
    expect(terms?.outcomes).toEqual({
      inTime: { atLeast: 40, atMost: 59 },
      late: { atLeast: 20, atMost: 39 },
      unmet: { atLeast: 0, atMost: 19 },
      running: { atLeast: 20, atMost: 39 },
      unknown: { atLeast: 40, atMost: 59 },
    });
  });

  it('never show 0 % nor 100 % alone', () => {
    expect(of({ compliant: 300 })?.compliance).toEqual({ atLeast: 88, atMost: 100 });
    expect(of({ unmet: 300 })?.compliance).toEqual({ atLeast: 0, atMost: 6 });
    expect(of({ pending: 300 })?.compliance).toBeNull();
  });

  it('are left out where every count is in the first band, and where they began in another year', () => {
    expect(of({ compliant: 19, late: 19 })).toBeUndefined();
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

  it('repeat the band and the delays of the previous release until the count is past it by the threshold', () => {
    const before = termFigures(report({ late: 39 }), { period: range, threshold: 10 });
    const then = (late: number) =>
      termFigures(report({ late }), { period: range, threshold: 10, previous: before }).rules[0];
    expect(then(48)?.outcomes.late).toEqual({ atLeast: 20, atMost: 39 });
    expect(then(49)?.outcomes.late).toEqual({ atLeast: 40, atMost: 59 });
    const nothing = termFigures(report({}), { period: range, threshold: 10 });
    const fresh = (late: number) =>
      termFigures(report({ late }), { period: range, threshold: 10, previous: nothing }).rules;
    expect(fresh(28)).toEqual([]);
    expect(fresh(29)[0]?.outcomes.late).toEqual({ atLeast: 20, atMost: 39 });
  });
});

describe('a band', () => {
  it('holds the count and is as wide as twice the threshold', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 3, max: 50 }), (count, threshold) => {
        const { atLeast, atMost } = bandOf(count, threshold);
        expect(atLeast <= count && count <= atMost).toBe(true);
        expect(atMost - atLeast + 1).toBe(2 * threshold);
      }),
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
    expect(delaysOf(hours(19), band, 10)).toBeUndefined();
  });

  it('tell the ninetieth percentile where as many as the threshold came later', () => {
    expect(delaysOf(hours(100), band, 10)?.p90).toBe(4);
    expect(delaysOf(hours(99), band, 10)?.p90).toBeNull();
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
