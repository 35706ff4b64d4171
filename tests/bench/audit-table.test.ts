import { describe, expect, it } from 'vitest';
import { auditTable, figuresOf } from '../../bench/audit/audit-table';
import type { Measured } from '../../bench/audit/measure';

const measured = (job: string, events: number, cpuMs?: number): Measured => ({
  job,
  events,
  usage: cpuMs === undefined ? undefined : { cpuMs, wallMs: cpuMs, peakMb: 50 },
});

const figures = figuresOf([
  measured('floor', 20, 40),
  measured('floor', 1020, 42),
  measured('floor', 10_020, 60),
  measured('audit', 20, 400),
  measured('audit', 1020, 410),
  measured('audit', 10_020, 600),
  measured('hungry', 20, 400),
  measured('hungry', 1020, 500),
  measured('hungry', 10_020),
]);

describe('the figures of an audit of whole logs', () => {
  it('take the start-up off and compare each job with the first on the same log', () => {
    const lines = figures.lines.map(({ job, events, nanoseconds, ratio }) => [
      job,
      events,
      Math.round(nanoseconds),
      ratio,
    ]);
    expect(lines).toEqual([
      ['floor', 1020, 2000, 1],
      ['floor', 10_020, 2000, 1],
      ['audit', 1020, 10_000, 5],
      ['audit', 10_020, 20_000, 10],
      ['hungry', 1020, 100_000, 50],
    ]);
    expect(figures.startUpMs.get('audit')).toBe(400);
  });

  it('say by how much an event costs more in a larger log', () => {
    expect(figures.growth).toEqual(
      new Map([
        ['floor', 1],
        ['audit', 2],
      ]),
    );
  });

  it('name what failed, and no figure for it', () => {
    expect(figures.failed.map(({ job, events }) => [job, events])).toEqual([['hungry', 10_020]]);
    expect(auditTable(figures)).toMatch(/hungry +10,020 +failed/);
  });
});
