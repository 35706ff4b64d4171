import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../../src/audit/statistics/month';
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
  const of = (counts: Readonly<Record<string, number>>, figures: readonly number[] = []) =>
    termFigures(report(counts), { period: range, threshold: 10, figuresOver: () => figures })
      .rules[0];

  it('are told as shares, by what came of those that are over', () => {
    const terms = of({ compliant: 52, late: 25, unmet: 33, pending: 39, contestable: 44 });
    expect(terms).toMatchObject({
      from: '2016-01',
      to: '2016-12',
      overAtLeast: 109,
      done: { atLeast: 60, atMost: 80 },
      inTime: { atLeast: 60, atMost: 80 },
      compliance: { atLeast: 36, atMost: 64 },
    });
  });

  it('never show 0 % nor 100 % alone', () => {
    expect(of({ compliant: 109 })?.compliance).toEqual({ atLeast: 64, atMost: 100 });
    expect(of({ unmet: 300 })?.compliance).toEqual({ atLeast: 0, atMost: 5 });
    expect(of({ pending: 300 })).toBeUndefined();
  });

  it('are told from five times more than the threshold on, and where they began in the period', () => {
    expect(of({ compliant: 30, late: 24 })).toBeUndefined();
    expect(of({ compliant: 30, late: 25 })?.overAtLeast).toBe(55);
    const other = { from: range.from + 12, to: range.to + 12 };
    const options = { period: other, threshold: 10, figuresOver: () => [] };
    expect(termFigures(report({ compliant: 99 }), options).rules).toEqual([]);
  });

  it('are not told from a number on that another table nearly says', () => {
    expect(of({ compliant: 60 }, [35])?.overAtLeast).toBe(55);
    expect(of({ compliant: 60 }, [36])?.overAtLeast).toBe(56);
    expect(of({ compliant: 60 }, [64])).toBeUndefined();
    expect(of({ compliant: 60 }, [65])?.overAtLeast).toBe(55);
  });

  it('hold the true share within the bounds of compliance', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.nat(300), (compliant, late, unmet) => {
        const share = of({ compliant, late, unmet })?.compliance;
        if (share === undefined) return;
        const exact = (100 * compliant) / (compliant + late + unmet);
        expect(share.atLeast).toBeLessThanOrEqual(exact);
        expect(share.atMost).toBeGreaterThanOrEqual(exact);
      }),
      { numRuns: 300 },
    );
  });

  it('are repeated as the previous release told them, and counted only from the month after', () => {
    const options = { threshold: 10, figuresOver: () => [] };
    const early = { from: range.from, to: range.from + 2 };
    const before = termFigures(report({ late: 60 }), { ...options, period: early });
    expect(before.rules).toHaveLength(1);
    const then = (counts: Readonly<Record<string, number>>, startedAt?: string) =>
      termFigures(report(counts, startedAt), { ...options, period: range, previous: before }).rules;
    expect(then({ compliant: 500 })).toEqual(before.rules);
    expect(then({ compliant: 54 }, '2016-04-01T00:00:00-06:00')).toEqual(before.rules);
    const [old, fresh] = then({ compliant: 55 }, '2016-04-01T00:00:00-06:00');
    expect(old).toEqual(before.rules[0]);
    expect([fresh?.from, fresh?.to]).toEqual(['2016-04', '2016-12']);
    expect(fresh?.done).toEqual({ atLeast: 80, atMost: 100 });
  });

  it('of months told by a release of the first version are not told again', () => {
    const toldBefore = [{ rule: 'reglamento/art-083/x', from: '2016-01', to: '2016-02' }];
    const options = { threshold: 10, figuresOver: () => [], period: range };
    const previous = { rules: [], toldBefore };
    const { rules, ...rest } = termFigures(report({ late: 60 }), { ...options, previous });
    expect([rules[0]?.from, rest.toldBefore]).toEqual(['2016-03', toldBefore]);
    const later = [{ ...toldBefore[0], to: '2016-03' }] as typeof toldBefore;
    expect(
      termFigures(report({ late: 60 }), { ...options, previous: { rules: [], toldBefore: later } })
        .rules,
    ).toEqual([]);
  });
});

describe('delays', () => {
  const hours = (count: number) => Array.from({ length: count }, (_, at) => (at + 1) * HOUR);

  it('are told from twice the threshold, by nearest rank', () => {
    expect(delaysOf(hours(20), 20, 10)).toEqual({ unit: 'hours', median: 10, p90: null });
    expect(delaysOf(hours(20), 19, 10)).toBeUndefined();
  });

  it('tell the ninetieth percentile from ten times the threshold on, by what is told alone', () => {
    expect(delaysOf(hours(100), 100, 10)?.p90).toBe(4);
    expect(delaysOf(hours(120), 99, 10)?.p90).toBeNull();
  });

  it('are rounded up to whole hours, or days past two of them', () => {
    const minutes = Array.from({ length: 20 }, () => lengthOf('PT25M'));
    expect(delaysOf(minutes, 20, 10)).toEqual({ unit: 'hours', median: 1, p90: null });
    const days = Array.from({ length: 20 }, () => lengthOf('P2DT1S'));
    expect(delaysOf(days, 20, 10)).toEqual({ unit: 'days', median: 3, p90: null });
  });

  it('read the durations that findings write', () => {
    expect(lengthOf('P1DT2H3M4S')).toBe(26 * HOUR + 184_000);
    expect(lengthOf('P3D')).toBe(72 * HOUR);
    expect(lengthOf('no duration')).toBe(0);
  });
});
