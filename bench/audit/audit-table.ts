import type { Measured } from './measure';

/** What one job took on one log, its start-up taken off and told apart. */
export interface AuditLine {
  readonly job: string;
  readonly events: number;
  /** On-CPU nanoseconds an event, without the start-up. */
  readonly nanoseconds: number;
  /** How many times the floor on the same log. */
  readonly ratio: number;
  readonly wallMs: number;
  readonly peakMb: number;
}

export interface AuditFigures {
  readonly lines: readonly AuditLine[];
  /** By job: on-CPU milliseconds for a log of a few events. */
  readonly startUpMs: ReadonlyMap<string, number>;
  /** By job: cost of an event on the largest log against that on the smallest; 1 is linear. */
  readonly growth: ReadonlyMap<string, number>;
  readonly failed: readonly Measured[];
}

/** Reckons ratios from what was measured; the first job is the floor, the smallest log the start-up. */
export function figuresOf(measured: readonly Measured[]): AuditFigures {
  const done = measured.flatMap(({ job, events, usage }) =>
    usage === undefined ? [] : [{ job, events, usage }],
  );
  const fewest = Math.min(...measured.map(({ events }) => events));
  const startUpMs = new Map(
    done.filter(({ events }) => events === fewest).map(({ job, usage }) => [job, usage.cpuMs]),
  );
  const floor = measured[0]?.job ?? '';
  const costs = done
    .filter(({ events }) => events > fewest)
    .map(({ job, events, usage }) => ({
      job,
      events,
      nanoseconds: ((usage.cpuMs - (startUpMs.get(job) ?? 0)) * 1e6) / (events - fewest),
      wallMs: usage.wallMs,
      peakMb: usage.peakMb,
    }));
  const costOf = (wanted: string, events: number) =>
    costs.find((cost) => cost.job === wanted && cost.events === events)?.nanoseconds ?? Number.NaN;
  const lines = costs.map((cost) => ({
    ...cost,
    ratio: cost.nanoseconds / costOf(floor, cost.events),
  }));
  const growth = new Map<string, number>();
  for (const job of new Set(costs.map((cost) => cost.job))) {
    const own = costs.filter((cost) => cost.job === job).sort((a, b) => a.events - b.events);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined || first === last) continue;
    growth.set(job, last.nanoseconds / first.nanoseconds);
  }
  const failed = measured.filter(({ usage }) => usage === undefined);
  return { lines, startUpMs, growth, failed };
}

const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

const count = (value: number): string => NUMBER.format(value);

/** The lines of a table. */
export function auditTable({ lines, startUpMs, growth, failed }: AuditFigures): string {
  const row = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(34) : cell.padStart(13))).join(' ');
  const head = row(['', 'events', 'ns an event', 'the floor', 'wall s', 'peak MiB']);
  const rows = lines.map(({ job, events, nanoseconds, ratio, wallMs, peakMb }) =>
    row([
      job,
      count(events),
      count(nanoseconds),
      `${ratio.toFixed(2)} x`,
      (wallMs / 1000).toFixed(1),
      count(peakMb),
    ]),
  );
  const starts = [...startUpMs].map(([job, ms]) => row([job, `${count(ms)} ms`]));
  const growths = [...growth].map(([job, times]) => row([job, `${times.toFixed(2)} x`]));
  const failures = failed.map(({ job, events }) => row([job, count(events), 'failed']));
  return [
    head,
    ...rows,
    ...failures,
    '\nStart-up, taken off above',
    ...starts,
    ...(growths.length === 0
      ? []
      : ['\nAn event of the largest log against one of the smallest (1 is linear)', ...growths]),
  ].join('\n');
}
