import type { Zone } from '../../calendar/index';
import {
  type EventStore,
  type LogEvent,
  type LostEvent,
  REF_KEYS,
  type RefKey,
  type StoredLog,
} from '../../events/index';
import type { FieldIndex, History, HistoryEvent, Links } from './history';
import {
  civilDayOf,
  completed,
  isOfInconformidad,
  linksOfRefs,
  madeBy,
  mayBeAmong,
  measuresIn,
  needsCompletion,
  OnlyInconformidades,
} from './linking';
import { byTime } from './order';

const NONE: readonly HistoryEvent[] = Object.freeze([]);
const NO_ROWS: readonly number[] = Object.freeze([]);
const NO_TEXTS: readonly string[] = Object.freeze([]);
/** Events of cases that are kept at most, and events of none: what is asked of a session is asked again. */
const KEPT = 64;
const KEPT_OF_NO_CASE = 4_096;

/** Rows up to which looking at each is as fast as an index. */
const FEW = 8;

type Rows = Map<string, number[]>;
type ByRef<T> = Readonly<Record<RefKey, Map<string, T>>>;

const forEachKey = <T>(): ByRef<T> =>
  Object.fromEntries(REF_KEYS.map((key) => [key, new Map<string, T>()])) as ByRef<T>;

/**
 * A history of a log that is kept as columns. Events are made of their rows when they are asked for,
 * a case at a time, and forgotten again: what a log of any size takes is its columns.
 */
export class StoredHistory implements History {
  readonly knownThrough: number;
  readonly isComplete: boolean;
  readonly size: number;
  readonly #store: EventStore;
  readonly #zone: Zone;
  readonly #lost: readonly LostEvent[];
  readonly #only = new OnlyInconformidades();
  /** Whether a row is in effect: no other event corrects it, and it is not after the evaluation. */
  readonly #inEffect: Uint8Array;
  readonly #rowsByType: Rows = new Map();
  readonly #rowsByRef = forEachKey<number[]>();
  readonly #withoutCase: number[] = [];
  readonly #unnamed: Rows = new Map();
  /** Links of each set of references; filled as they are asked for. */
  readonly #linksOfRefs: (Links | undefined)[] = [];

  readonly #made: (HistoryEvent | undefined)[];
  #madeRows: number[] = [];
  #madeOfNoCase: number[] = [];
  /** The case in hand, and its events by type. */
  #file: string | undefined;
  #ofFile = new Map<string, HistoryEvent[]>();
  readonly #pinned = new Map<number, HistoryEvent>();
  readonly #byType = new Map<string, readonly HistoryEvent[]>();
  #byRef = forEachKey<Map<string, readonly HistoryEvent[]>>();
  readonly #byField = new Map<string, Map<string, HistoryEvent[]>>();
  readonly #alone: Rows = new Map();
  readonly #rowsByRefAndType = new Map<readonly number[], Rows>();
  readonly #listing = new Map<string, Rows>();

  constructor(log: StoredLog, knownThrough: number, asOf: number, zone: Zone) {
    const { store, lost, removed } = log;
    this.#store = store;
    this.#zone = zone;
    this.#lost = lost;
    this.knownThrough = Math.min(knownThrough, asOf);
    this.isComplete = knownThrough >= asOf;
    this.#inEffect = new Uint8Array(store.size);
    this.#made = new Array(store.size).fill(undefined);
    let size = 0;
    for (let row = 0; row < store.size; row++) {
      if (store.from(row) > asOf) continue;
      this.#inEffect[row] = 1;
      size++;
    }
    for (const id of removed) {
      const row = store.rowOf(id);
      if (this.#inEffect[row] === 1) size--;
      this.#inEffect[row] = 0;
    }
    this.size = size;
    for (let row = 0; row < store.size; row++) {
      if (this.#inEffect[row] === 1) push(this.#rowsByType, store.type(row), row);
    }
    for (const row of this.#rowsByType.get('inconformidad.filed') ?? NO_ROWS) {
      const { case: file, inconformidad } = store.refs(row);
      this.#only.add(file, inconformidad ?? store.id(row));
    }
    for (let row = 0; row < store.size; row++) if (this.#inEffect[row] === 1) this.#tie(row);
  }

  get events(): readonly HistoryEvent[] {
    const events: HistoryEvent[] = [];
    for (let row = 0; row < this.#store.size; row++) {
      if (this.#inEffect[row] === 1) events.push(this.#event(row));
    }
    return events.sort(byTime);
  }

  get caseCount(): number {
    return this.#rowsByRef.case.size;
  }

  /** The events of no case first, then those of each case, by their names. */
  *groups(): Generator<readonly HistoryEvent[]> {
    const cases = this.#rowsByRef.case;
    const alone = [...this.#withoutCase].sort(
      (one, other) => this.#store.to(one) - this.#store.to(other) || one - other,
    );
    for (let at = 0; at < alone.length; at += KEPT) {
      this.#forget();
      yield this.#eventsOf(alone.slice(at, at + KEPT));
    }
    for (const file of [...cases.keys()].sort()) {
      this.#forget();
      const events = this.#eventsOf(cases.get(file) ?? NO_ROWS);
      this.#take(file, events);
      yield events;
    }
  }

  mayHaveLost(types: readonly string[], file: string | undefined, same?: readonly RefKey[]) {
    return mayBeAmong(this.#lost, types, file, same);
  }

  byId(id: string): HistoryEvent | undefined {
    const row = this.#store.rowOf(id);
    return row === -1 || this.#inEffect[row] !== 1 ? undefined : this.#event(row);
  }

  sizeOfType(type: string): number {
    return this.#rowsByType.get(type)?.length ?? 0;
  }

  /** The events of the type stay: a rule that asks for all of them once asks for them again. */
  ofType(type: string): readonly HistoryEvent[] {
    let events = this.#byType.get(type);
    if (events === undefined) {
      events = inOrder(this.#pin(this.#rowsByType.get(type) ?? NO_ROWS));
      this.#byType.set(type, events);
    }
    return events;
  }

  *eachOfType(type: string): Generator<HistoryEvent> {
    for (const row of this.#rowsByType.get(type) ?? NO_ROWS) {
      yield this.#made[row] ?? this.#pinned.get(row) ?? this.#make(row);
    }
  }

  ofCase(file: string): readonly HistoryEvent[] {
    return this.#eventsOf(this.#rowsByRef.case.get(file) ?? NO_ROWS);
  }

  ofTypeWith(type: string, key: RefKey, value: string): readonly HistoryEvent[] {
    if (key === 'case' && value === this.#file) return this.#ofFile.get(type) ?? NONE;
    const rows = this.#rowsByRef[key].get(value);
    if (rows === undefined) return NONE;
    if (rows.length <= FEW) return this.#ofTypeAmong(type, rows);
    let types = this.#byRef[key].get(value);
    if (types === undefined) {
      types = new Map();
      this.#byRef[key].set(value, types);
    }
    let events = types.get(type);
    if (events === undefined) {
      events = this.#eventsOf(this.#rowsOf(type, rows));
      types.set(type, events);
    }
    return events;
  }

  #ofTypeAmong(type: string, rows: readonly number[]): readonly HistoryEvent[] {
    let events: HistoryEvent[] | undefined;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      if (this.#store.type(row) !== type) continue;
      if (events === undefined) events = [this.#event(row)];
      else events.push(this.#event(row));
    }
    return events === undefined ? NONE : inOrder(events);
  }

  ofSessionAndCase(type: string, session: string, file: string): readonly HistoryEvent[] {
    const ofCase = this.ofTypeWith(type, 'case', file).filter(
      ({ links }) => links.session === session,
    );
    const ofNone = this.#ofSessionAlone(type, session);
    if (ofNone.length === 0) return ofCase;
    return ofCase.length === 0 ? ofNone : [...ofCase, ...ofNone].sort(byTime);
  }

  /** Events of a type and a session that are of no case. */
  #ofSessionAlone(type: string, session: string): readonly HistoryEvent[] {
    let rows = this.#alone.get(`${type} ${session}`);
    if (rows === undefined) {
      const ofSession = this.#rowsByRef.session.get(session) ?? NO_ROWS;
      rows = this.#rowsOf(type, ofSession).filter((row) => this.#linksOf(row).case === undefined);
      this.#alone.set(`${type} ${session}`, rows);
    }
    return rows.length === 0 ? NONE : this.#eventsOf(rows);
  }

  /** The rows of a type among those of a reference; where they are many, they are sorted by type once. */
  #rowsOf(type: string, rows: readonly number[]): readonly number[] {
    let byType = this.#rowsByRefAndType.get(rows);
    if (byType === undefined) {
      byType = new Map();
      for (const row of rows) push(byType, this.#store.type(row), row);
      this.#rowsByRefAndType.set(rows, byType);
    }
    return byType.get(type) ?? NO_ROWS;
  }

  ofNoNamedInconformidad(type: string, file: string): readonly HistoryEvent[] {
    if (this.#unnamed.size === 0) return NONE;
    const rows = this.#unnamed.get(`${type} ${file}`);
    return rows === undefined ? NONE : this.#eventsOf(rows);
  }

  ofTypeWhere(type: string, index: FieldIndex, value: string): readonly HistoryEvent[] {
    if (index.field === 'id') {
      const event = this.byId(value);
      return event?.type === type ? [event] : NONE;
    }
    const key = REF_KEYS.find((each) => index.field === `refs.${each}`);
    const name = `${type} ${index.name}`;
    let byValue = this.#byField.get(name);
    if (byValue === undefined) {
      byValue = new Map();
      const isUnknown = (event: HistoryEvent) => index.keyOf(event) === undefined;
      if (key !== undefined) {
        const rows = this.#rowsByType.get(type) ?? NO_ROWS;
        const untied = rows.filter((row) => this.#linksOf(row)[key] === undefined);
        byValue.set('', this.#pin(untied).filter(isUnknown));
      } else {
        for (const event of this.ofType(type)) {
          const own = index.keyOf(event) ?? '';
          const list = byValue.get(own);
          if (list === undefined) byValue.set(own, [event]);
          else list.push(event);
        }
      }
      this.#byField.set(name, byValue);
    }
    const found =
      key === undefined ? (byValue.get(value) ?? NONE) : this.ofTypeWith(type, key, value);
    const unknown = byValue.get('') ?? NONE;
    return unknown.length === 0 ? found : [...found, ...unknown].sort(byTime);
  }

  measuresOf({ data, links }: HistoryEvent): readonly string[] | undefined {
    return measuresIn(data.measureRefs, links.measure, this.#nameOf);
  }

  listing(type: string, measure: string): readonly HistoryEvent[] {
    let byMeasure = this.#listing.get(type);
    if (byMeasure === undefined) {
      byMeasure = new Map();
      for (const row of this.#rowsByType.get(type) ?? NO_ROWS) {
        const { measureRefs } = this.#store.data(row);
        const own = this.#linksOf(row).measure;
        for (const each of measuresIn(measureRefs, own, this.#nameOf) ?? []) {
          push(byMeasure, each, row);
        }
      }
      this.#listing.set(type, byMeasure);
    }
    const rows = byMeasure.get(measure);
    return rows === undefined ? NONE : this.#eventsOf(rows);
  }

  nameOf(key: RefKey, value: string): string {
    return this.#nameOf(key, value);
  }

  readonly #nameOf = (key: RefKey, value: string): string => {
    const row = this.#store.rowOf(value);
    if (row === -1 || this.#inEffect[row] !== 1 || !this.#store.isKnown(row)) return value;
    const made = madeBy(this.#store.type(row));
    return made === key ? (this.#store.refs(row)[key] ?? value) : value;
  };

  #tie(row: number): void {
    const links = this.#linksOf(row);
    for (const key of REF_KEYS) {
      const value = links[key];
      if (value !== undefined) push(this.#rowsByRef[key], value, row);
    }
    if (links.case === undefined) this.#withoutCase.push(row);
    else if (links.inconformidad === undefined && this.#store.isKnown(row)) {
      const type = this.#store.type(row);
      if (isOfInconformidad(type)) push(this.#unnamed, `${type} ${links.case}`, row);
    }
  }

  #linksOf(row: number): Links {
    const store = this.#store;
    const number = store.refsNumber(row);
    let fromRefs = this.#linksOfRefs[number];
    if (fromRefs === undefined) {
      fromRefs = linksOfRefs(store.refs(row), this.#nameOf);
      this.#linksOfRefs[number] = fromRefs;
    }
    const type = store.isKnown(row) ? store.type(row) : '';
    const payloadRefs = store.payloadRefs(row);
    if (!needsCompletion(fromRefs, type, payloadRefs)) return fromRefs;
    const ties = {
      id: () => store.id(row),
      onlyInconformidad: (file: string) => this.#only.of(file),
    };
    return completed(fromRefs, type, payloadRefs, ties, this.#nameOf);
  }

  #eventsOf(rows: readonly number[]): readonly HistoryEvent[] {
    const events: HistoryEvent[] = [];
    for (const row of rows) events.push(this.#event(row));
    return inOrder(events);
  }

  #pin(rows: readonly number[]): HistoryEvent[] {
    return rows.map((row) => {
      const event = this.#event(row);
      this.#pinned.set(row, event);
      return event;
    });
  }

  #event(row: number): HistoryEvent {
    const made = this.#made[row];
    if (made !== undefined) return made;
    const event = this.#pinned.get(row) ?? this.#make(row);
    this.#made[row] = event;
    if (event.links.case === undefined) this.#madeOfNoCase.push(row);
    else this.#madeRows.push(row);
    return event;
  }

  #make(row: number): HistoryEvent {
    const whole = this.#store.whole(row);
    const links = this.#linksOf(row);
    return whole === undefined
      ? new StoredEvent(this.#store, row, links, this.#zone)
      : { ...whole, position: row, links, day: civilDayOf(whole, this.#zone) };
  }

  /** Puts the events of the case in hand at hand. */
  #take(file: string, events: readonly HistoryEvent[]): void {
    this.#file = file;
    this.#ofFile = new Map();
    for (let at = 0; at < events.length; at++) {
      const event = events[at] as HistoryEvent;
      const list = this.#ofFile.get(event.type);
      if (list === undefined) this.#ofFile.set(event.type, [event]);
      else list.push(event);
    }
  }

  /** Forgets the events made, once they are many; only between two groups. */
  #forget(): void {
    if (this.#madeRows.length < KEPT) return;
    for (const row of this.#madeRows) this.#made[row] = undefined;
    this.#madeRows = [];
    this.#file = undefined;
    this.#byRef = forEachKey();
    if (this.#madeOfNoCase.length < KEPT_OF_NO_CASE) return;
    for (const row of this.#madeOfNoCase) this.#made[row] = undefined;
    this.#madeOfNoCase = [];
  }
}

/** An event made of its row: what rules ask for most stands ready, the rest is read when asked for. */
class StoredEvent implements HistoryEvent {
  readonly type: string;
  readonly known = true;
  readonly from: number;
  readonly to: number;
  readonly at: LogEvent['at'];
  readonly data: LogEvent['data'];
  readonly position: number;
  readonly links: Links;
  readonly day: number;
  readonly removed = NO_TEXTS;
  private readonly store: EventStore;

  constructor(store: EventStore, row: number, links: Links, zone: Zone) {
    this.store = store;
    this.type = store.type(row);
    this.from = store.from(row);
    this.to = store.to(row);
    this.at = store.at(row);
    this.data = store.data(row);
    this.position = row;
    this.links = links;
    this.day = civilDayOf(this, zone);
  }

  get id(): string {
    return this.store.id(this.position);
  }

  get line(): number {
    return this.store.line(this.position);
  }

  get occurredAt(): string {
    return this.store.occurredAt(this.position);
  }

  get precision(): LogEvent['precision'] {
    return this.store.precision(this.position);
  }

  get recordedAt(): number | undefined {
    const recordedAt = this.store.recordedAt(this.position);
    return Number.isNaN(recordedAt) ? undefined : recordedAt;
  }

  get actor(): LogEvent['actor'] {
    return this.store.actor(this.position);
  }

  get refs(): LogEvent['refs'] {
    return this.store.refs(this.position);
  }

  get evidence(): readonly string[] {
    return this.store.evidence(this.position);
  }
}

function push(index: Rows, key: string, row: number): void {
  const rows = index.get(key);
  if (rows === undefined) index.set(key, [row]);
  else rows.push(row);
}

/** Most lists are in order as they stand in the log. */
function inOrder(events: HistoryEvent[]): readonly HistoryEvent[] {
  for (let at = 1; at < events.length; at++) {
    if (byTime(events[at - 1] as HistoryEvent, events[at] as HistoryEvent) > 0) {
      return events.sort(byTime);
    }
  }
  return events;
}
