import { MECHANISM_ZONE, type Zone, zoneOf } from '../../calendar/index';
import { isIdentifier } from '../envelope';
import { isEventType } from '../event-types';
import { hasLoneSurrogate, inspectValue, mayHideSomething } from './inspect-value';
import { keyPath } from './key-path';
import { exceedsLineLimit } from './limits';
import type { LogEvent } from './log-event';
import type { LogDefect, LogHeader, LostEvent, ParsedLog } from './parsed-log';
import { ProblemList } from './problem-list';
import { remove, valueAt } from './prune';
import { readEvent } from './read-event';
import { isHeader, readHeader } from './read-header';
import { repeatedKeys } from './repeated-keys';
import { sameContent } from './same-content';
import { resolveSupersession } from './supersession';

/** How a log is to be read. */
export interface ReadLogOptions {
  /** IANA zone of its plain dates, before the header's; default `America/Mexico_City`. */
  readonly zone?: string;
  /** IANA zone of its plain dates where neither `zone` nor the header gives one. */
  readonly defaultZone?: string;
  /** Id of the profile by which it is to be judged; a header that names another is reported. */
  readonly profile?: string;
}

/** The events read so far, by id; a `Map` is one. */
export interface EventIndex {
  get(id: string): LogEvent | undefined;
  set(id: string, event: LogEvent): unknown;
}

/**
 * Reads a log line by line. It takes any text and never throws for what a line holds: what cannot
 * be read goes into `problems`, and the rest stands.
 *
 * @throws ProtocolError `ZONE_UNKNOWN` for an `options.zone` that is not a zone of Mexico.
 */
export class LogReader {
  readonly #fixedZone: boolean;
  readonly #profile: string | undefined;
  #zone: Zone;
  #header: LogHeader | undefined;
  #expectsHeader = true;
  #lines = 0;
  #blank = 0;
  #duplicates = 0;
  readonly #lost: LostEvent[] = [];
  readonly #problems = new ProblemList();
  readonly #defects: LogDefect[] = [];
  readonly #byId: EventIndex;
  /** The events, unless they go elsewhere. */
  readonly #own: Map<string, LogEvent>;
  /** Text of the lines of which something was left out: their events alone cannot be compared. */
  readonly #noted = new Map<string, string>();
  /** Ids of lines that gave no event. */
  readonly #unreadable = new Set<string>();

  /** @param events where the events go; in memory, unless the caller keeps them otherwise. */
  constructor(options: ReadLogOptions = {}, events?: EventIndex) {
    this.#own = new Map();
    this.#byId = events ?? this.#own;
    this.#fixedZone = options.zone !== undefined;
    this.#profile = options.profile;
    this.#zone = zoneOf(options.zone ?? options.defaultZone ?? MECHANISM_ZONE);
  }

  /**
   * Takes the next line, without or with its line end. Returns the event that it adds to the log;
   * whether a later line corrects it is only known at the end.
   */
  push(text: string, lineNumber = this.#lines + 1): LogEvent | undefined {
    const isFirst = this.#lines === 0;
    this.#lines = lineNumber;
    this.#problems.startLine(lineNumber);
    const line = isFirst && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
    const value = this.#parse(line);
    if (value === undefined) return undefined;
    const mayBeHeader = this.#expectsHeader;
    this.#expectsHeader = false;
    if (isHeader(value)) {
      this.#takeHeader(value, mayBeHeader);
      return undefined;
    }
    const id = (value as { id?: unknown }).id;
    const lost = lostEventOf(value);
    const event = readEvent(value, lineNumber, this.#zone, this.#problems);
    const noted = this.#problems.ofLine().length > 0;
    if (noted && hasLoneSurrogate(line)) this.#problems.add('E_LOG_UNICODE');
    if (event !== undefined) return this.#accept(event, noted ? line : undefined);
    if (typeof id === 'string' && isIdentifier(id)) this.#unreadable.add(id);
    if (lost !== undefined) this.#lost.push(lost);
    return undefined;
  }

  /** Zone in which plain dates are read: that of the header, once it was read. */
  get zone(): Zone {
    return this.#zone;
  }

  /** Whether a line was read that is no header, or cannot be followed by one. */
  get isPastHeader(): boolean {
    return !this.#expectsHeader;
  }

  /**
   * What was read besides the events. The reader is not to be used afterwards.
   *
   * @param count of the events, where they went elsewhere.
   */
  close({ events, size, lines }: ClosingCount = this.#count()): ClosedLog {
    const { removed, defects } = resolveSupersession(events, this.#unreadable);
    if (size === 0) {
      this.#problems.startLine(0);
      this.#problems.add('E_LOG_EMPTY');
    }
    return {
      ...(this.#header === undefined ? {} : { header: this.#header }),
      zone: this.#zone.name,
      removed,
      problems: this.#problems.all,
      defects: [...this.#defects, ...defects].sort(byFirstLine),
      lines: lines ?? this.#lines,
      blank: this.#blank,
      duplicates: this.#duplicates,
      lost: this.#lost,
    };
  }

  #count(): ClosingCount {
    return { events: this.#own, size: this.#own.size };
  }

  /** The object of a line; `undefined` when it is blank or no object, which is then reported. */
  #parse(line: string): object | undefined {
    if (exceedsLineLimit(line)) return this.#refuse('E_LIMIT_LINE');
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      if (line.trim() !== '') return this.#refuse('E_LOG_JSON');
      this.#blank++;
      return undefined;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return this.#refuse('E_LOG_SHAPE');
    }
    for (const path of repeatedKeys(line, value)) {
      this.#problems.add('E_LOG_DUPKEY', keyPath(path));
      remove(valueAt(value, path.slice(0, -1)), path.at(-1) as string);
    }
    if (!mayHideSomething(line)) return value;
    const inspection = inspectValue(value);
    if (inspection.tooLarge) return this.#refuse('E_LIMIT_KEYS');
    if (inspection.hadForbiddenKey) this.#problems.add('E_LOG_KEY');
    if (inspection.hasLoneSurrogate) this.#problems.add('E_LOG_UNICODE');
    return value;
  }

  #refuse(code: 'E_LIMIT_LINE' | 'E_LIMIT_KEYS' | 'E_LOG_JSON' | 'E_LOG_SHAPE'): undefined {
    this.#problems.add(code);
    this.#expectsHeader = false;
  }

  #takeHeader(value: object, isFirst: boolean): void {
    if (!isFirst) {
      this.#problems.add('E_LOG_HEADER');
      return;
    }
    this.#header = readHeader(value, this.#zone, this.#problems);
    const { zone, profile = this.#profile } = this.#header ?? {};
    if (this.#profile !== undefined && profile !== this.#profile) {
      this.#problems.add('E_LOG_PROFILE', 'profile');
    }
    if (zone !== undefined && !this.#fixedZone) this.#zone = zoneOf(zone);
  }

  #accept(event: LogEvent, noted: string | undefined): LogEvent | undefined {
    const first = this.#byId.get(event.id);
    if (first !== undefined) {
      if (this.#isSame(first, event, noted)) this.#duplicates++;
      else this.#addDefect('id-reused', [first, event]);
      return undefined;
    }
    this.#byId.set(event.id, event);
    if (noted !== undefined) this.#noted.set(event.id, noted);
    if (!event.known) this.#addDefect('unknown-type', [event]);
    return event;
  }

  #isSame(first: LogEvent, event: LogEvent, noted: string | undefined): boolean {
    const before = this.#noted.get(first.id);
    if (before === undefined && noted === undefined) {
      return sameContent({ ...first, line: 0 }, { ...event, line: 0 });
    }
    if (before === undefined || noted === undefined) return false;
    return before === noted || sameContent(JSON.parse(before), JSON.parse(noted));
  }

  #addDefect(code: LogDefect['code'], events: readonly [LogEvent, ...LogEvent[]]): void {
    this.#defects.push({
      code,
      events: [...new Set(events.map(({ id }) => id))],
      lines: events.map(({ line }) => line),
      refs: events[0].refs,
    });
  }
}

/** What the reader does not count itself. */
export interface ClosingCount {
  /** Of the events, at least those that correct another one and those that they correct. */
  readonly events: ReadonlyMap<string, LogEvent>;
  /** How many events there are. */
  readonly size: number;
  /** Lines of the log; by default those that the reader was given. */
  readonly lines?: number;
}

/** What a log holds besides its events. */
export interface ClosedLog extends Omit<ParsedLog, 'events' | 'superseded'> {
  /** Ids of events that another one corrects: they have no effect. */
  readonly removed: ReadonlySet<string>;
}

function byFirstLine(a: LogDefect, b: LogDefect): number {
  return (a.lines[0] ?? 0) - (b.lines[0] ?? 0);
}

/** What is left of an event when its line cannot be read. */
function lostEventOf(value: object): LostEvent | undefined {
  const { type, refs } = value as {
    type?: unknown;
    refs?: Readonly<Record<string, unknown>> | null;
  };
  if (typeof type !== 'string' || !isEventType(type)) return undefined;
  const file = typeof refs === 'object' && refs !== null ? refs.case : undefined;
  if (typeof file !== 'string' || !isIdentifier(file)) return { type };
  return refs?.session === undefined
    ? { type, case: file, ofNoSession: true }
    : { type, case: file };
}
