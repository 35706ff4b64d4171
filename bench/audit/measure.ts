import { generator, median, shuffled } from '../sampling';
import { type Job, runJob, type Usage } from './run-job';

/** A log to measure with; the smallest shows what it takes to start. */
export interface MeasuredLog {
  readonly path: string;
  readonly events: number;
}

/** Medians of a job on a log over all rounds; `undefined` where it failed. */
export interface Measured {
  readonly job: string;
  readonly events: number;
  readonly usage: Usage | undefined;
}

const SEED = 20_121_201;

/** Measures every job on every log, in rounds, each in another order. */
export function measure(
  jobs: readonly Job[],
  logs: readonly MeasuredLog[],
  rounds: number,
  onRun: (job: string, events: number) => void = () => {},
): Measured[] {
  const random = generator(SEED);
  const pairs = jobs.flatMap((job) => logs.map((log) => ({ job, log, seen: [] as Usage[] })));
  const failed = new Set<(typeof pairs)[number]>();
  for (let round = 0; round < rounds; round++) {
    for (const pair of shuffled(pairs, random)) {
      if (failed.has(pair)) continue;
      onRun(pair.job.name, pair.log.events);
      const usage = runJob(pair.job, pair.log.path);
      if (usage === undefined) failed.add(pair);
      else pair.seen.push(usage);
    }
  }
  return pairs.map((pair) => ({
    job: pair.job.name,
    events: pair.log.events,
    usage: failed.has(pair) ? undefined : middle(pair.seen),
  }));
}

const middle = (seen: readonly Usage[]): Usage => ({
  cpuMs: median(seen.map(({ cpuMs }) => cpuMs)),
  wallMs: median(seen.map(({ wallMs }) => wallMs)),
  peakMb: median(seen.map(({ peakMb }) => peakMb)),
});
