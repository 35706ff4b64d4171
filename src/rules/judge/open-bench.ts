import type { Reading } from '../../core/index';
import type { LogEvent, LostEvent, StoredLog } from '../../events/index';
import type { CalendarPolicy } from '../calendar-policy';
import { type Environment, type Item, Recall } from '../history/environment';
import { EventHistory } from '../history/event-history';
import type { History, HistoryEvent } from '../history/history';
import { StoredHistory } from '../history/stored/stored-history';
import type { RuleSet } from '../rule-set';
import type { Bench } from './bench';
import { Hearing, Memory } from './hearing';
import { judgeItem } from './judge';
import { LastDays } from './last-days';
import { QUESTION_OF_UNIT } from './question-of-unit';

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
  const { policy, asOf, knownThrough, lost } = options;
  return benchOn(new EventHistory(events, knownThrough, asOf, policy.zone, lost), options);
}

/** The same over a log that is kept as columns. Events after `asOf` are not looked at. */
export function openStoredBench(log: StoredLog, options: BenchOptions): Bench {
  const { policy, asOf, knownThrough } = options;
  return benchOn(new StoredHistory(log, knownThrough, asOf, policy.zone), options);
}

function benchOn(history: History, options: BenchOptions): Bench {
  const { rules, policy, asOf } = options;
  const { zone } = policy;
  const parameter: Environment['parameter'] = (id, at) => rules.parameterOn(id, at.day);
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
        const compiled = rules.versionOn(id, event.day);
        if (compiled === undefined) return undefined;
        const { verdict, questions } = judgeItem(bench, compiled, event, item);
        for (const question of questions) hearing.hear(question);
        if (verdict === 'compliant' || verdict === 'not-applicable') return true;
        return verdict === 'indeterminate' || verdict === 'pending' ? undefined : false;
      },
      once: (computation, event) => memory.once(computation, event, env),
      recall: new Recall(rules.sharedQueries),
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
