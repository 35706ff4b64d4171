import type { Zone } from '../../calendar/index';
import { READINGS, type Reading } from '../../core/index';
import type { LogEvent, LostEvent } from '../../events/index';
import { atLeastOf, atMostOf, type Bounds } from '../evaluate/bounds';
import type { LastDay } from '../format/fact';
import type { Environment, Item } from '../history/environment';
import { History, type HistoryEvent } from '../history/history';
import type { CalendarPolicy } from '../profile';
import type { RuleSet } from '../rule-set';
import type { Bench } from './bench';
import { judgeItem } from './judge';
import { limitOf } from './limit';
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

  const under = (reading: Reading, heard: Set<string>): Bench => {
    const env: Environment = {
      history,
      zone,
      parameter,
      authority,
      lastDay(term, from, at) {
        const count = parameter(term.length.parameter, at);
        if (typeof count !== 'number') return undefined;
        const lastDay = (by: Reading) => lastDayOf(term, count, from, policy, by);
        const own = lastDay(reading);
        const same = READINGS.every((other) => sameMoment(own, lastDay(other)));
        if (!same) heard.add(QUESTION_OF_UNIT[term.unit]);
        return own;
      },
      holds(id: string, event: HistoryEvent, item: Item) {
        const compiled = rules.versionOn(id, dayOf(event));
        if (compiled === undefined) return undefined;
        const { verdict, questions } = judgeItem(bench, compiled, event, item);
        for (const question of questions) heard.add(question);
        if (verdict === 'compliant' || verdict === 'not-applicable') return true;
        return verdict === 'indeterminate' || verdict === 'pending' ? undefined : false;
      },
    };
    const bench: Bench = { env, policy, asOf, reading, under };
    return bench;
  };
  return under(options.reading, new Set());
}

type Moment = number | Bounds | undefined;

/** An edge of the last day of a term under one reading, or the instant at which hours run out. */
function lastDayOf(
  { unit, runsAgainst, end }: LastDay,
  length: number,
  from: number | Bounds,
  policy: CalendarPolicy,
  reading: Reading,
): Moment {
  const limit = limitOf({ unit, runsAgainst, from: 'event' }, length, from, policy, reading);
  if ('code' in limit) return undefined;
  const { zone } = policy;
  const edge = (due: number) => {
    if (unit === 'hours') return due;
    const day = zone.dayOf(due);
    return end === true ? zone.endOfDay(day) : zone.startOfDay(day);
  };
  const atLeast = edge(atLeastOf(limit.strict));
  const atMost = edge(atMostOf(limit.lenient));
  return atLeast === atMost ? atLeast : { atLeast, atMost };
}

const sameMoment = (one: Moment, other: Moment): boolean =>
  one === undefined || other === undefined
    ? one === other
    : atLeastOf(one) === atLeastOf(other) && atMostOf(one) === atMostOf(other);

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
