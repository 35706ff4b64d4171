import type { Zone } from '../../calendar/index';
import type { Reading } from '../../core/index';
import type { LogEvent, LostEvent } from '../../events/index';
import type { Environment, Item } from '../history/environment';
import { History, type HistoryEvent } from '../history/history';
import type { CalendarPolicy } from '../profile';
import type { RuleSet } from '../rule-set';
import type { Bench } from './bench';
import { Hearing, Memory } from './hearing';
import { judgeItem } from './judge';
import { LastDays } from './last-days';
import { QUESTION_OF_UNIT } from './question-of-unit';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What a bench is opened with. */
export interface BenchOptions {
  readonly rules: RuleSet;
  readonly policy: CalendarPolicy;
  /** Instant of the evaluation, epoch milliseconds. */
  readonly asOf: number;
  readonly reading: Reading;
  /** Epoch milliseconds up to which the log is complete; `-Infinity` where it does not say. */
  readonly knownThrough: number;
  /** Events on record whose lines could not be read. */
  readonly lost?: readonly LostEvent[] | undefined;
}

/** What is needed to judge the events of one log under one reading. */
export function openBench(events: readonly LogEvent[], options: BenchOptions): Bench {
  const { rules, policy, asOf, knownThrough, lost } = options;
  const history = new History(events, knownThrough, asOf, lost);
  const { zone } = policy;
  const dayOf = (event: HistoryEvent) => civilDayOf(event, zone);
  const parameter: Environment['parameter'] = (id, at) => rules.parameterOn(id, dayOf(at));
  const authority: Environment['authority'] = (code) => rules.authority(code);

  const hearing = new Hearing();
  const benches = new Map<Reading, Bench>();
  const lastDays = new LastDays(policy);

  const open = (reading: Reading): Bench => {
    const memory = new Memory(hearing);
    const env: Environment = {
      history,
      zone,
      parameter,
      authority,
      lastDay(term, from, at) {
        const count = parameter(term.length.parameter, at);
        if (typeof count !== 'number') return undefined;
        const { byReading, isDisputed } = lastDays.of(term, count, from);
        if (isDisputed) hearing.hear(QUESTION_OF_UNIT[term.unit]);
        return byReading[reading];
      },
      holds(id: string, event: HistoryEvent, item: Item) {
        const compiled = rules.versionOn(id, dayOf(event));
        if (compiled === undefined) return undefined;
        const { verdict, questions } = judgeItem(bench, compiled, event, item);
        for (const question of questions) hearing.hear(question);
        if (verdict === 'compliant' || verdict === 'not-applicable') return true;
        return verdict === 'indeterminate' || verdict === 'pending' ? undefined : false;
      },
      once: (computation, event) => memory.once(computation, event, () => computation(env, event)),
    };
    const bench: Bench = { env, policy, asOf, reading, hearing, under };
    return bench;
  };
  const under = (reading: Reading): Bench => {
    let bench = benches.get(reading);
    if (bench === undefined) {
      bench = open(reading);
      benches.set(reading, bench);
    }
    return bench;
  };
  return under(options.reading);
}

/** The version of a rule that governs an event of a bench. */
export function governing(rules: RuleSet, bench: Bench, id: string, event: HistoryEvent) {
  return rules.versionOn(id, civilDayOf(event, bench.env.zone));
}

/** The civil day of an event; by the offset that it was written in where the zone knows none. */
function civilDayOf({ at, from }: HistoryEvent, zone: Zone): number {
  if (at.kind === 'date') return at.day;
  if (zone.covers(from)) return zone.dayOf(from);
  return Math.floor((at.epochMs + at.offsetMinutes * MINUTE_MS) / DAY_MS);
}
