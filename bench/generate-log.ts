/**
 * Makes up a log of any size, the same bytes for the same options: cases that follow the courses of
 * the Reglamento, brought before monthly sessions of the Junta, with some of the acts late, missing
 * or wrong. A log has no field for free text, so that accents come with the names of states only.
 *
 *     npx tsx bench/generate-log.ts --events 1000000 --output log.jsonl [--interleaved] [--seed 1] [--faults 0.05]
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Json, mx } from '../tests/support/case-log';
import { Draft, dateOf } from './log/draft';
import { dressed } from './log/dress';
import { withFaults } from './log/faults';
import { type MonthlySession, monthlySession } from './log/sessions';
import { tellCase } from './log/stories';
import { generator } from './sampling';

export interface LogOptions {
  /** Events to make up, more or less: whole cases are told, and nothing after the log's end. */
  readonly events: number;
  readonly seed?: number;
  /** Share of the acts that can go wrong and do. */
  readonly faults?: number;
  /** In the order of time, where otherwise each case stands by itself. */
  readonly interleaved?: boolean;
}

const EVENTS_PER_CASE = 20.8;
const EVENTS_PER_SESSION = 22;
/** Applications begin in 2013 and go on, a few a month at least, until the end of 2020 at most. */
const FEWEST_CASES_A_MONTH = 12;
const MOST_MONTHS = 96;
/** Months that the log goes on after the last session for which cases are told. */
const MONTHS_AFTER = 2;
/** No case of the next month has anything older than so many days before the session of this one. */
const LOOK_BACK_MS = 20 * 86_400_000;
const CHUNK = 1 << 16;

interface Timed {
  readonly at: number;
  readonly text: string;
}

/** The lines of a log, header first, without their line ends. */
export function* generateLog(options: LogOptions): Generator<string> {
  const { events, seed = 1, faults = 0.05, interleaved = false } = options;
  if (!(events > 0)) throw new Error('events: a number above zero');
  const months = Math.min(
    MOST_MONTHS,
    Math.ceil(events / (FEWEST_CASES_A_MONTH * EVENTS_PER_CASE + EVENTS_PER_SESSION)),
  );
  const cases = Math.max(1, Math.round((events - months * EVENTS_PER_SESSION) / EVENTS_PER_CASE));
  const sessions = sessionsOf(seed, faults);
  const end = mx(`${dateOf(sessions(months + MONTHS_AFTER).day)} 23:59:59`);
  yield JSON.stringify({
    log: 'mecanismo',
    version: 1,
    profile: 'federal',
    zone: 'America/Mexico_City',
    completeThrough: end,
  });
  const through = Date.parse(end);
  const random = generator(seed);
  const known = (lines: readonly Json[]): Timed[] => timed(lines, random, through);
  let waiting: Timed[] = [];
  for (let month = 1; month <= months + MONTHS_AFTER; month++) {
    const told = [known(sessions(month).lines)];
    const until = month > months ? 0 : Math.floor((cases * month) / months);
    for (let nth = Math.floor((cases * (month - 1)) / months); nth < until; nth++) {
      const draft = new Draft(`EXP-${nth + 1}`, random);
      tellCase(draft, sessions, month);
      told.push(known(withFaults(draft, faults)));
    }
    if (!interleaved) for (const lines of told) for (const { text } of lines) yield text;
    else {
      const settled = Date.parse(mx(sessions(month).opens)) - LOOK_BACK_MS;
      waiting = inOrder([...waiting, ...told.flat()]);
      for (const { at, text } of waiting) if (at < settled) yield text;
      waiting = waiting.filter(({ at }) => at >= settled);
    }
  }
  for (const { text } of waiting) yield text;
}

function sessionsOf(seed: number, faults: number): (month: number) => MonthlySession {
  const held = new Map<number, MonthlySession>();
  return (month) => {
    const session = held.get(month) ?? monthlySession(month, seed, faults);
    held.set(month, session);
    return session;
  };
}

const inOrder = (lines: Timed[]): Timed[] => lines.sort((one, other) => one.at - other.at);

/** Lines in the order in which they happened, up to the end of the log. */
function timed(lines: readonly Json[], random: () => number, through: number): Timed[] {
  return inOrder(
    lines
      .map((line) => ({
        at: Date.parse(String(line.occurredAt)),
        text: JSON.stringify(dressed(line, random)),
      }))
      .filter(({ at }) => at <= through),
  );
}

/** Writes a log to a file and says how many events it holds. */
export function writeLog(path: string, options: LogOptions): number {
  const file = openSync(path, 'w');
  let lines = 0;
  let chunk = '';
  for (const line of generateLog(options)) {
    chunk += `${line}\n`;
    lines++;
    if (chunk.length < CHUNK) continue;
    writeSync(file, chunk);
    chunk = '';
  }
  writeSync(file, chunk);
  closeSync(file);
  return lines - 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      events: { type: 'string', default: '20000' },
      seed: { type: 'string', default: '1' },
      faults: { type: 'string', default: '0.05' },
      interleaved: { type: 'boolean', default: false },
      output: { type: 'string', default: 'log.jsonl' },
    },
  });
  const events = writeLog(values.output, {
    events: Number(values.events),
    seed: Number(values.seed),
    faults: Number(values.faults),
    interleaved: values.interleaved,
  });
  console.error(`${values.output}: ${events} events`);
}
