import type { Zone } from '../../calendar/index';
import { formatInstant, formatPlainDate, parseInstant } from '../../core/index';
import { type EventRefs, isIdentifier } from '../envelope';
import { EVENT_TYPES, type EventType } from '../event-types';
import { readEventTime } from '../log/event-interval';
import type { LogActor, LogEvent, WrittenTime } from '../log/log-event';
import { ActorTable, parsed } from './actor-table';
import { EventColumns, type EventColumnsParts } from './event-columns';
import { IdTable, type IdTableParts } from './id-table';
import { PayloadTable, type PayloadTableParts } from './payload-table';
import { NO_REFS, RefTable, type RefTableParts } from './ref-table';
import type { ScannedLine, Span } from './scanned-line';
import { TextPool, type TextPoolParts } from './text-pool';

/** A type that the contract does not have, or a line of which something was left out. */
const OTHER = -1;
const INSTANT = 0;
const MINUTE = 1;
const DATE = 2;
/** Texts of an instant whose every character follows from the instant and its offset. */
const LENGTH_WITH_OFFSET = '2016-03-18T22:40:00-06:00'.length;
const LENGTH_IN_UTC = '2016-03-18T22:40:00Z'.length;

const TYPE_NUMBERS: ReadonlyMap<string, number> = new Map(
  EVENT_TYPES.map((type, place) => [type, place]),
);

/** What an `EventStore` is made of, as another thread may have it. */
export interface EventStoreParts {
  readonly columns: EventColumnsParts;
  readonly ids: IdTableParts;
  readonly refs: RefTableParts;
  readonly actors: readonly LogActor[];
  readonly payloads: PayloadTableParts;
  readonly evidence: TextPoolParts;
  readonly whole: ReadonlyMap<number, LogEvent>;
}

/**
 * The events of a log of any size, as columns: some seventy bytes an event, and each payload, actor
 * and set of references once, however often the log repeats it. An event is made of its row when
 * somebody asks for it.
 */
export class EventStore {
  #ids = new IdTable();
  #columns = new EventColumns();
  #refTable = new RefTable();
  #actorTable = new ActorTable();
  #payloadTable = new PayloadTable(this.#refTable);
  #evidenceTexts = new TextPool();
  /** Events that were read in the general way: something in them does not fit the columns. */
  readonly #whole = new Map<number, LogEvent>();
  #size = 0;

  /** A store that another thread filled; nothing is added to it. */
  static of(parts: EventStoreParts): EventStore {
    const store = new EventStore();
    store.#columns = EventColumns.of(parts.columns);
    store.#size = parts.columns.types.length;
    store.#ids = IdTable.of(parts.ids);
    store.#refTable = RefTable.of(parts.refs);
    store.#actorTable = ActorTable.of(parts.actors);
    store.#payloadTable = PayloadTable.of(store.#refTable, parts.payloads);
    store.#evidenceTexts = TextPool.of(parts.evidence);
    for (const [row, event] of parts.whole) store.#whole.set(row, event);
    return store;
  }

  /** Moves the store into memory that other threads may read; nothing is added to it from then on. */
  share(): EventStoreParts {
    return {
      columns: this.#columns.share(this.#size),
      ids: this.#ids.share(),
      refs: this.#refTable.share(),
      actors: this.#actorTable.actors,
      payloads: this.#payloadTable.share(),
      evidence: this.#evidenceTexts.share(),
      whole: this.#whole,
    };
  }

  get size(): number {
    return this.#size;
  }

  /** Rows of the events that correct another one. */
  *corrections(): Generator<number> {
    for (const [row, { supersedes }] of this.#whole) if (supersedes !== undefined) yield row;
  }

  /** The row of an id; -1 where there is none. */
  rowOf(id: string): number {
    return Math.max(this.#ids.find(id, 0, id.length), -1);
  }

  /** The event of an id, as `Map` has it. */
  get(id: string): LogEvent | undefined {
    const row = this.rowOf(id);
    return row === -1 ? undefined : this.event(row);
  }

  /** Adds an event that was read in the general way; its id is not in the store. */
  set(id: string, event: LogEvent): void {
    this.#ids.find(id, 0, id.length);
    const row = this.#ids.add(id, 0, id.length);
    const columns = this.#begin(row);
    columns.types[row] = event.known ? (TYPE_NUMBERS.get(event.type) ?? OTHER) : OTHER;
    columns.from[row] = event.from;
    columns.to[row] = event.to;
    columns.lines[row] = event.line;
    columns.refs[row] = this.#refTable.keep(event.refs);
    columns.payloads[row] = this.#payloadTable.keep(event.data);
    columns.evidence[row] = NO_EVIDENCE;
    this.#whole.set(row, event);
  }

  /**
   * Adds the event of a scanned line if every part of it is as the contract has it and its id is
   * new; says whether it did. Whatever it does not take is to be read in the general way.
   */
  take(scanned: ScannedLine, line: number, zone: Zone): boolean {
    const { text, id, type, occurredAt } = scanned;
    if (this.#ids.find(text, id.from, id.to) !== -1) return false;
    const typeNumber = TYPE_NUMBERS.get(text.slice(type.from, type.to));
    if (typeNumber === undefined) return false;
    const refs = this.#refTable.find(text, scanned.refs.from, scanned.refs.to);
    const actor = this.#actorTable.find(text, scanned.actor);
    if (refs === -1 || actor === -1) return false;
    const recordedAt = scanned.hasRecordedAt
      ? parseInstant(pieceOf(text, scanned.recordedAt))?.epochMs
      : Number.NaN;
    if (recordedAt === undefined) return false;
    if (scanned.hasEvidence && !isEvidence(text, scanned.evidence)) return false;
    let precision = INSTANT;
    if (scanned.hasPrecision) {
      const written = PRECISION_NUMBERS.get(pieceOf(text, scanned.precision));
      if (written === undefined) return false;
      precision = written;
    }
    const time = pieceOf(text, occurredAt);
    let from: number;
    let to: number;
    let offset = 0;
    if (time.length === LENGTH_WITH_OFFSET || time.length === LENGTH_IN_UTC) {
      const instant = parseInstant(time);
      if (instant === undefined || precision === DATE) return false;
      offset = instant.offsetMinutes;
      // `+00:00` says what `Z` says, and is not written from it.
      if ((offset === 0) !== (time.length === LENGTH_IN_UTC)) return false;
      from = instant.epochMs;
      to = from;
    } else {
      if (scanned.hasPrecision && precision !== DATE) return false;
      const day = readEventTime(time, undefined, zone);
      if (day === undefined || day.at.kind !== 'date') return false;
      precision = DATE;
      ({ from, to } = day);
      offset = day.at.day;
    }
    const payload = scanned.hasData
      ? this.#payloadTable.find(EVENT_TYPES[typeNumber] as EventType, text, scanned.data)
      : PayloadTable.NONE;
    if (payload < 0) return false;
    const { from: evidenceFrom, to: evidenceTo } = scanned.evidence;
    const evidence = scanned.hasEvidence
      ? this.#evidenceTexts.add(text, evidenceFrom, evidenceTo)
      : NO_EVIDENCE;
    const row = this.#ids.add(text, id.from, id.to);
    const columns = this.#begin(row);
    columns.types[row] = typeNumber;
    columns.from[row] = from;
    columns.to[row] = to;
    columns.recordedAt[row] = recordedAt;
    columns.offsets[row] = offset;
    columns.precisions[row] = precision;
    columns.lines[row] = line;
    columns.refs[row] = refs;
    columns.actors[row] = actor;
    columns.payloads[row] = payload;
    columns.evidence[row] = evidence;
    return true;
  }

  /** Room for one row more. */
  #begin(row: number): EventColumns {
    this.#size = row + 1;
    this.#columns.makeRoom(row);
    return this.#columns;
  }

  /** The event of a row as it was read in the general way; `undefined` where it was not. */
  whole(row: number): LogEvent | undefined {
    return this.#whole.size === 0 ? undefined : this.#whole.get(row);
  }

  /** The event of a row, made anew at each call unless it was read in the general way. */
  event(row: number): LogEvent {
    const whole = this.whole(row);
    if (whole !== undefined) return whole;
    const recordedAt = this.recordedAt(row);
    return {
      id: this.id(row),
      type: this.type(row),
      known: true,
      line: this.line(row),
      occurredAt: this.occurredAt(row),
      at: this.at(row),
      from: this.from(row),
      to: this.to(row),
      precision: this.precision(row),
      ...(Number.isNaN(recordedAt) ? {} : { recordedAt }),
      actor: this.actor(row),
      refs: this.refs(row),
      data: this.data(row),
      removed: NO_TEXTS,
      evidence: this.evidence(row),
    };
  }

  id(row: number): string {
    return this.#ids.at(row);
  }

  /** The type of a row; of one that is not of the contract, as the event gives it. */
  type(row: number): string {
    return EVENT_TYPES[this.#columns.types[row] as number] ?? this.whole(row)?.type ?? '?';
  }

  /** The place of the type of a row in `EVENT_TYPES`; -1 for a type that is not of the contract. */
  typeNumber(row: number): number {
    return this.#columns.types[row] as number;
  }

  /** The number of a type, as `typeNumber` gives it. */
  numberOfType(type: string): number {
    return TYPE_NUMBERS.get(type) ?? OTHER;
  }

  isKnown(row: number): boolean {
    return (this.#columns.types[row] as number) !== OTHER;
  }

  from(row: number): number {
    return this.#columns.from[row] as number;
  }

  to(row: number): number {
    return this.#columns.to[row] as number;
  }

  line(row: number): number {
    return this.#columns.lines[row] as number;
  }

  /** `NaN` where the line does not say. */
  recordedAt(row: number): number {
    return this.#columns.recordedAt[row] as number;
  }

  precision(row: number): LogEvent['precision'] {
    const precision = this.#columns.precisions[row] as number;
    return precision === INSTANT ? 'instant' : precision === MINUTE ? 'minute' : 'date';
  }

  refs(row: number): Readonly<EventRefs> {
    return (
      this.whole(row)?.refs ?? (this.#refTable.at(this.#columns.refs[row] as number) as EventRefs)
    );
  }

  /** Rows of one number have the same references. */
  refsNumber(row: number): number {
    return this.#columns.refs[row] as number;
  }

  /**
   * Writes the number of what a row refers to under each key of `REF_KEYS` in the place of the key;
   * the others stay as they are.
   */
  refsInto(row: number, values: Int32Array): void {
    this.#refTable.into(this.#columns.refs[row] as number, values);
  }

  /** The same for the references that its payload holds; says whether it holds any. */
  payloadRefsInto(row: number, values: Int32Array): boolean {
    const refs = this.#payloadTable.refsAt(this.#columns.payloads[row] as number);
    if (refs === NO_REFS) return false;
    this.#refTable.into(refs, values);
    return true;
  }

  /** How many things the log refers to: their numbers are below it. */
  get values(): number {
    return this.#refTable.values;
  }

  /** What has a number, by its name. */
  valueText(value: number): string {
    return this.#refTable.valueText(value);
  }

  /** The number of a thing that the log refers to; -1 where it does not. */
  knownValue(text: string): number {
    return this.#refTable.knownValue(text);
  }

  /** The number of a thing, which it gets here where it has none: events may be named by their ids. */
  valueNamed(text: string): number {
    return this.#refTable.valueOf(text);
  }

  actor(row: number): LogActor {
    return this.#actorTable.at(this.#columns.actors[row] as number);
  }

  /** The payload of a row; read anew unless other rows have the same. */
  data(row: number): Readonly<Record<string, unknown>> {
    return this.#payloadTable.at(this.#columns.payloads[row] as number);
  }

  /** The evidence of a row that was not read in the general way. */
  evidence(row: number): readonly string[] {
    const text = this.#columns.evidence[row] as number;
    return text === NO_EVIDENCE ? NO_TEXTS : (parsed(this.#evidenceTexts.at(text)) as string[]);
  }

  /** `occurredAt` as it was written. */
  occurredAt(row: number): string {
    const from = this.#columns.from[row] as number;
    return (this.#columns.precisions[row] as number) === DATE
      ? formatPlainDate(this.#columns.offsets[row] as number)
      : formatInstant(from, this.#columns.offsets[row] as number);
  }

  /** The time that was written. */
  at(row: number): WrittenTime {
    const offset = this.#columns.offsets[row] as number;
    return (this.#columns.precisions[row] as number) === DATE
      ? { kind: 'date', day: offset }
      : { kind: 'instant', epochMs: this.#columns.from[row] as number, offsetMinutes: offset };
  }
}

const NO_TEXTS: readonly string[] = Object.freeze([]);
const NO_EVIDENCE = -1;

const PRECISION_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['instant', INSTANT],
  ['minute', MINUTE],
  ['date', DATE],
]);

const pieceOf = (text: string, { from, to }: Span): string => text.slice(from, to);

function isEvidence(text: string, span: Span): boolean {
  const list = parsed(pieceOf(text, span));
  return Array.isArray(list) && list.every((id) => typeof id === 'string' && isIdentifier(id));
}
