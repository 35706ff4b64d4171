import type { Zone } from '../../calendar/index';
import { formatPlainDate } from '../../core/index';
import type { EventRefs } from '../envelope';
import { EVENT_TYPES } from '../event-types';
import { readEventTime } from '../log/event-interval';
import type { LogActor, LogEvent, WrittenTime } from '../log/log-event';
import { ActorTable, parsed } from './actor-table';
import { textOf } from './ascii';
import { EventColumns, type EventColumnsParts } from './event-columns';
import { IdTable, type IdTableParts } from './id-table';
import { KnownTexts } from './known-texts';
import { PayloadTable, type PayloadTableParts } from './payload-table';
import { NO_REFS, RefTable, type RefTableParts } from './ref-table';
import type { ScannedLine } from './scanned-line';
import { TextPool, type TextPoolParts } from './text-pool';
import { ODD_FORM, type TimeForm, writtenInstant } from './time-form';
import { LENGTH_OF_DAY, WrittenInstant } from './written-instant';

/** A type that the contract does not have, or a line of which something was left out. */
const OTHER = -1;
const INSTANT = 0;
const MINUTE = 1;
const DATE = 2;
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
 * The events of a log of any size, as columns: some thirty bytes an event and its id, and each payload, actor
 * and set of references mostly once, however often the log repeats it. An event is made of its row
 * when somebody asks for it.
 */
export class EventStore {
  readonly #ids: IdTable;
  readonly #columns: EventColumns;
  readonly #refTable: RefTable;
  readonly #actorTable: ActorTable;
  readonly #payloadTable: PayloadTable;
  readonly #evidenceTexts: TextPool;
  /** Events that were read in the general way: something in them does not fit the columns. */
  readonly #whole: Map<number, LogEvent>;
  readonly #instant = new WrittenInstant();

  /** @param parts of a store that another thread filled; nothing is added to it. */
  constructor(parts?: EventStoreParts) {
    this.#columns = new EventColumns(parts?.columns);
    this.#ids = new IdTable(parts?.ids);
    this.#refTable = new RefTable(parts?.refs);
    this.#actorTable = new ActorTable(parts?.actors);
    this.#payloadTable = new PayloadTable(this.#refTable, parts?.payloads);
    this.#evidenceTexts = new TextPool(parts?.evidence);
    this.#whole = new Map(parts?.whole);
  }

  /** The store as other threads may have it; nothing is added to it from then on. */
  share(): EventStoreParts {
    return {
      columns: this.#columns.parts,
      ids: this.#ids.parts,
      refs: this.#refTable.share(),
      actors: this.#actorTable.actors,
      payloads: this.#payloadTable.parts,
      evidence: this.#evidenceTexts.parts,
      whole: this.#whole,
    };
  }

  get size(): number {
    return this.#ids.size;
  }

  /** Rows of the events that correct another one. */
  *corrections(): Generator<number> {
    for (const [row, { supersedes }] of this.#whole) if (supersedes !== undefined) yield row;
  }

  /** The row of an id; -1 where there is none. */
  rowOf(id: string): number {
    return Math.max(this.#ids.rowOf(id), -1);
  }

  /** The event of an id, as `Map` has it. */
  get(id: string): LogEvent | undefined {
    const row = this.rowOf(id);
    return row === -1 ? undefined : this.event(row);
  }

  /** Adds an event that was read in the general way; its id is not in the store. */
  set(id: string, event: LogEvent): void {
    this.#ids.rowOf(id);
    const row = this.#ids.addId(id);
    const columns = this.#columns;
    const type = event.known ? (TYPE_NUMBERS.get(event.type) ?? OTHER) : OTHER;
    columns.kinds.set(row, type, INSTANT, event.to - event.from, 0);
    columns.from.set(row, event.from);
    columns.recordedAt.set(row, event.recordedAt ?? Number.NaN);
    columns.offsets.set(row, 0);
    columns.micros.set(row, 0);
    columns.lines.set(row, event.line - row);
    columns.refs.set(row, this.#refTable.keep(event.refs));
    columns.actors.set(row, NOBODY);
    columns.payloads.set(row, this.#payloadTable.keep(event.data));
    columns.evidence.set(row, NO_EVIDENCE);
    this.#whole.set(row, event);
  }

  /**
   * Adds the event of a scanned line if every part of it is as the contract has it and its id is
   * new; says whether it did. Whatever it does not take is to be read in the general way.
   */
  take(scanned: ScannedLine, line: number, zone: Zone): boolean {
    const { bytes, id, occurredAt, type } = scanned;
    if (this.#ids.find(bytes, id.from, id.to) !== -1) return false;
    const refs = this.#refTable.find(bytes, scanned.refs.from, scanned.refs.to);
    const actor = this.#actorTable.find(bytes, scanned.actor.from, scanned.actor.to);
    if (refs === -1 || actor === -1) return false;
    const instant = this.#instant;
    let recordedAt = Number.NaN;
    if (scanned.hasRecordedAt) {
      if (!instant.read(bytes, scanned.recordedAt.from, scanned.recordedAt.to)) return false;
      recordedAt = instant.epochMs;
    }
    let precision = INSTANT;
    if (scanned.hasPrecision) {
      precision = PRECISIONS.find(bytes, scanned.precision.from, scanned.precision.to);
      if (precision === -1) return false;
    }
    let from: number;
    let width = 0;
    let offset: number;
    let form: TimeForm = 0;
    let micros = 0;
    if (occurredAt.to - occurredAt.from !== LENGTH_OF_DAY) {
      if (precision === DATE || !instant.read(bytes, occurredAt.from, occurredAt.to)) return false;
      form = instant.form;
      if (form === ODD_FORM) return false;
      from = instant.epochMs;
      offset = instant.offsetMinutes;
      micros = instant.micros;
    } else {
      if (scanned.hasPrecision && precision !== DATE) return false;
      const day = readEventTime(textOf(bytes, occurredAt.from, occurredAt.to), undefined, zone);
      if (day === undefined || day.at.kind !== 'date') return false;
      precision = DATE;
      from = day.from;
      width = day.to - day.from;
      offset = day.at.day;
    }
    const payload = scanned.hasData
      ? this.#payloadTable.numberOf(bytes, scanned.data, scanned.payloadWalk)
      : PayloadTable.NONE;
    if (payload === -1) return false;
    const { from: evidenceFrom, to: evidenceTo } = scanned.evidence;
    const evidence = scanned.hasEvidence
      ? this.#evidenceTexts.add(bytes, evidenceFrom, evidenceTo)
      : NO_EVIDENCE;
    if (scanned.hasEvidence && evidence === NO_EVIDENCE) return false;
    const row = this.#ids.add(bytes, id.from, id.to);
    const columns = this.#columns;
    columns.kinds.set(row, type, precision, width, form);
    columns.from.set(row, from);
    columns.recordedAt.set(row, recordedAt);
    columns.offsets.set(row, offset);
    columns.micros.set(row, micros);
    columns.lines.set(row, line - row);
    columns.refs.set(row, refs);
    columns.actors.set(row, actor);
    columns.payloads.set(row, payload);
    columns.evidence.set(row, evidence);
    return true;
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
    return EVENT_TYPES[this.#columns.kinds.type(row)] ?? this.whole(row)?.type ?? '?';
  }

  /** The place of the type of a row in `EVENT_TYPES`; -1 for a type that is not of the contract. */
  typeNumber(row: number): number {
    return this.#columns.kinds.type(row);
  }

  /** The number of a type, as `typeNumber` gives it. */
  numberOfType(type: string): number {
    return TYPE_NUMBERS.get(type) ?? OTHER;
  }

  isKnown(row: number): boolean {
    return this.#columns.kinds.type(row) !== OTHER;
  }

  from(row: number): number {
    return this.#columns.from.get(row);
  }

  to(row: number): number {
    return this.#columns.from.get(row) + this.#columns.kinds.width(row);
  }

  line(row: number): number {
    return this.#columns.lines.get(row) + row;
  }

  /** `NaN` where the line does not say. */
  recordedAt(row: number): number {
    return this.#columns.recordedAt.get(row);
  }

  precision(row: number): LogEvent['precision'] {
    const precision = this.#columns.kinds.precision(row);
    return precision === INSTANT ? 'instant' : precision === MINUTE ? 'minute' : 'date';
  }

  refs(row: number): Readonly<EventRefs> {
    return this.whole(row)?.refs ?? (this.#refTable.at(this.#columns.refs.get(row)) as EventRefs);
  }

  /** Rows of one number have the same references. */
  refsNumber(row: number): number {
    return this.#columns.refs.get(row);
  }

  /**
   * Writes the number of what a row refers to under each key of `REF_KEYS` in the place of the key;
   * the others stay as they are.
   */
  refsInto(row: number, values: Int32Array): void {
    this.#refTable.into(this.#columns.refs.get(row), values);
  }

  /** The same for the references that its payload holds; says whether it holds any. */
  payloadRefsInto(row: number, values: Int32Array): boolean {
    const refs = this.#payloadTable.refsAt(this.#columns.payloads.get(row));
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
    return this.#actorTable.at(this.#columns.actors.get(row));
  }

  /** The payload of a row; read anew unless other rows have the same. */
  data(row: number): Readonly<Record<string, unknown>> {
    return this.#payloadTable.at(this.#columns.payloads.get(row));
  }

  /** The evidence of a row that was not read in the general way. */
  evidence(row: number): readonly string[] {
    const text = this.#columns.evidence.get(row);
    return text === NO_EVIDENCE ? NO_TEXTS : (parsed(this.#evidenceTexts.at(text)) as string[]);
  }

  /** `occurredAt` as it was written. */
  occurredAt(row: number): string {
    const { kinds, from, offsets, micros } = this.#columns;
    const offset = offsets.get(row);
    return kinds.precision(row) === DATE
      ? formatPlainDate(offset)
      : writtenInstant(from.get(row), offset, kinds.form(row), micros.get(row));
  }

  /** The time that was written. */
  at(row: number): WrittenTime {
    const offset = this.#columns.offsets.get(row);
    return this.#columns.kinds.precision(row) === DATE
      ? { kind: 'date', day: offset }
      : { kind: 'instant', epochMs: this.#columns.from.get(row), offsetMinutes: offset };
  }
}

const NO_TEXTS: readonly string[] = Object.freeze([]);
const NO_EVIDENCE = -1;
/** Of an event that was read in the general way. */
const NOBODY = 0;

/** In the order of `INSTANT`, `MINUTE` and `DATE`. */
const PRECISIONS = new KnownTexts(['instant', 'minute', 'date']);
