import type { Zone } from '../../../calendar/index';
import {
  EVENT_TYPES,
  type EventStore,
  type LostEvent,
  REF_KEYS,
  type RefKey,
  type StoredLog,
} from '../../../events/index';
import { type FieldIndex, type History, type HistoryEvent, type Share, WHOLE } from '../history';
import {
  civilDayOf,
  isOfInconformidad,
  madeBy,
  mayBeAmong,
  measuresIn,
  OnlyInconformidades,
} from '../linking';
import { byTime } from '../order';
import { CASE, LinkNumbers, NONE, placeOf } from './link-numbers';
import { LinkRows } from './link-rows';
import { GROUP_OF_NO_CASE as GROUP, MadeEvents } from './made-events';
import { StoredEvent } from './stored-event';
import { TypeRows } from './type-rows';

const NO_EVENTS: readonly HistoryEvent[] = Object.freeze([]);
/** Rows up to which looking at each is as fast as an index. */
const FEW = 48;
/** The same of a case: it is asked for by others than its own events now and then, and each index is kept. */
const FEW_OF_A_CASE = 1024;

const SESSION = placeOf('session');
const INCONFORMIDAD = placeOf('inconformidad');

type Rows = Map<string, number[]>;
/** Rows, or a part of a column of rows. */
type RowList = ArrayLike<number>;

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
  readonly #types: TypeRows;
  readonly #links: LinkNumbers;
  readonly #linked: LinkRows;
  readonly #withoutCase: Int32Array;
  readonly #unnamed: Rows = new Map();

  /** By key, the thing that was asked for last, and its number. */
  readonly #askedTexts: (string | undefined)[] = REF_KEYS.map(() => undefined);
  readonly #askedNumbers = new Int32Array(REF_KEYS.length).fill(NONE);
  readonly #made: MadeEvents;
  /** The case in hand, and its events by type. */
  #file: string | undefined;
  #ofFile = new Map<string, HistoryEvent[]>();
  readonly #byType = new Map<string, readonly HistoryEvent[]>();
  /** Events of what many events are tied to, by type and then by number and key. */
  #many = new Map<string, Map<number, readonly HistoryEvent[]>>();
  readonly #byField = new Map<string, Map<string, HistoryEvent[]>>();
  /** Rows of a type and a session that are of no case. */
  readonly #alone = new Map<string, Map<string, readonly number[]>>();
  /** Rows by type of what many events are tied to, by number and key. */
  readonly #manyRows = new Map<number, Map<number, number[]>>();
  readonly #listing = new Map<string, Rows>();

  constructor(log: StoredLog, knownThrough: number, asOf: number, zone: Zone) {
    const { store, lost, removed } = log;
    this.#store = store;
    this.#zone = zone;
    this.#lost = lost;
    this.knownThrough = Math.min(knownThrough, asOf);
    this.isComplete = knownThrough >= asOf;
    this.#inEffect = new Uint8Array(store.size);
    this.#made = new MadeEvents(store.size);
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
    this.#types = new TypeRows(store, this.#inEffect);
    for (const row of Array.from(this.#types.of('inconformidad.filed'))) {
      const { case: file, inconformidad } = store.refs(row);
      this.#only.add(file, inconformidad ?? store.id(row));
    }
    this.#links = new LinkNumbers(store, this.#inEffect, this.#only);
    this.#linked = new LinkRows(
      this.#inEffect,
      (row) => this.#links.of(row),
      () => store.values,
    );
    this.#withoutCase = this.#rowsWithoutCase();
    for (const type of EVENT_TYPES) if (isOfInconformidad(type)) this.#findUnnamed(type);
  }

  #rowsWithoutCase(): Int32Array {
    const isAlone = this.#inEffect.slice();
    for (const row of this.#linked.rows(CASE)) isAlone[row] = 0;
    const rows: number[] = [];
    for (let row = isAlone.indexOf(1); row !== -1; row = isAlone.indexOf(1, row + 1))
      rows.push(row);
    return Int32Array.from(rows);
  }

  /** Finds the events of a type that are of a case and of an inconformidad, and do not say of which. */
  #findUnnamed(type: string): void {
    const rows = this.#types.of(type);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      const links = this.#links.of(row);
      const file = links[CASE] as number;
      if (file !== NONE && links[INCONFORMIDAD] === NONE && this.#store.isKnown(row)) {
        push(this.#unnamed, `${type} ${this.#links.textOf(file)}`, row);
      }
    }
  }

  get events(): readonly HistoryEvent[] {
    const events: HistoryEvent[] = [];
    for (let row = 0; row < this.#store.size; row++) {
      if (this.#inEffect[row] === 1) events.push(this.#event(row));
    }
    return events.sort(byTime);
  }

  get caseCount(): number {
    return this.#linked.valuesOf(CASE).length;
  }

  /** The events of no case first, then those of each case, by their names. */
  *groups({ part, of }: Share = WHOLE): Generator<readonly HistoryEvent[]> {
    const alone = this.#withoutCase.toSorted(
      (one, other) => this.#store.to(one) - this.#store.to(other) || one - other,
    );
    for (let at = part * GROUP; at < alone.length; at += of * GROUP) {
      this.#forget();
      yield this.#eventsOf(alone.slice(at, at + GROUP));
    }
    const cases = this.#casesByName();
    for (let at = part; at < cases.length; at += of) {
      const value = cases[at] as number;
      this.#forget();
      const events = this.#eventsOf(this.#rowsWith(CASE, value));
      this.#take(this.#links.textOf(value), events);
      yield events;
    }
  }

  #casesByName(): Int32Array {
    const named = this.#linked
      .valuesOf(CASE)
      .map((value) => ({ value, name: this.#store.valueText(value) }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    return Int32Array.from(named, ({ value }) => value);
  }

  mayHaveLost(types: readonly string[], file: string | undefined, same?: readonly RefKey[]) {
    return mayBeAmong(this.#lost, types, file, same);
  }

  byId(id: string): HistoryEvent | undefined {
    const row = this.#store.rowOf(id);
    return row === -1 || this.#inEffect[row] !== 1 ? undefined : this.#event(row);
  }

  sizeOfType(type: string): number {
    return this.#types.of(type).length;
  }

  /** The events of the type stay: a rule that asks for all of them once asks for them again. */
  ofType(type: string): readonly HistoryEvent[] {
    let events = this.#byType.get(type);
    if (events === undefined) {
      events = inOrder(this.#pin(this.#types.of(type)));
      this.#byType.set(type, events);
    }
    return events;
  }

  *eachOfType(type: string): Generator<HistoryEvent> {
    const rows = this.#types.of(type);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      yield this.#made.of(row) ?? this.#make(row);
    }
  }

  ofCase(file: string): readonly HistoryEvent[] {
    const value = this.#store.knownValue(file);
    return value === NONE ? NO_EVENTS : this.#eventsOf(this.#rowsWith(CASE, value));
  }

  ofTypeWith(type: string, key: RefKey, value: string): readonly HistoryEvent[] {
    if (key === 'case' && value === this.#file) return this.#ofFile.get(type) ?? NO_EVENTS;
    const place = placeOf(key);
    const number = this.#numberOf(place, value);
    if (number === NONE) return NO_EVENTS;
    const from = this.#linked.from(place, number);
    const to = this.#linked.to(place, number);
    const few = place === CASE ? FEW_OF_A_CASE : FEW;
    if (to - from <= few) return this.#ofTypeAmong(type, place, from, to);
    let ofType = this.#many.get(type);
    if (ofType === undefined) {
      ofType = new Map();
      this.#many.set(type, ofType);
    }
    const tie = tieOf(number, place);
    let events = ofType.get(tie);
    if (events === undefined) {
      events = this.#eventsOf(this.#rowsOf(type, place, number));
      ofType.set(tie, events);
    }
    return events;
  }

  /** The number of a thing; of one key the same is asked many times over. */
  #numberOf(place: number, value: string): number {
    if (this.#askedTexts[place] === value) return this.#askedNumbers[place] as number;
    const number = this.#store.knownValue(value);
    this.#askedTexts[place] = value;
    this.#askedNumbers[place] = number;
    return number;
  }

  #ofTypeAmong(type: string, place: number, from: number, to: number): readonly HistoryEvent[] {
    const rows = this.#linked.rows(place);
    const number = this.#store.numberOfType(type);
    let events: HistoryEvent[] | undefined;
    for (let at = from; at < to; at++) {
      const row = rows[at] as number;
      if (this.#store.typeNumber(row) !== number) continue;
      if (number === NONE && this.#store.type(row) !== type) continue;
      if (events === undefined) events = [this.#event(row)];
      else events.push(this.#event(row));
    }
    return events === undefined ? NO_EVENTS : inOrder(events);
  }

  #rowsWith(place: number, value: number): Int32Array {
    const from = this.#linked.from(place, value);
    return this.#linked.rows(place).subarray(from, this.#linked.to(place, value));
  }

  ofSessionAndCase(type: string, session: string, file: string): readonly HistoryEvent[] {
    const ofFile = this.ofTypeWith(type, 'case', file);
    const isOfSession = ({ links }: HistoryEvent) => links.session === session;
    const ofCase = ofFile.every(isOfSession) ? ofFile : ofFile.filter(isOfSession);
    const ofNone = this.#ofSessionAlone(type, session);
    if (ofNone.length === 0) return ofCase;
    return ofCase.length === 0 ? ofNone : [...ofCase, ...ofNone].sort(byTime);
  }

  /** Events of a type and a session that are of no case. */
  #ofSessionAlone(type: string, session: string): readonly HistoryEvent[] {
    let ofType = this.#alone.get(type);
    if (ofType === undefined) {
      ofType = new Map();
      this.#alone.set(type, ofType);
    }
    let rows = ofType.get(session);
    if (rows === undefined) {
      const value = this.#store.knownValue(session);
      const ofSession = value === NONE ? [] : this.#rowsOf(type, SESSION, value);
      rows = ofSession.filter((row) => this.#links.of(row)[CASE] === NONE);
      ofType.set(session, rows);
    }
    return rows.length === 0 ? NO_EVENTS : this.#eventsOf(rows);
  }

  /** The rows of a type among those of a reference; they are sorted by type once. */
  #rowsOf(type: string, place: number, value: number): readonly number[] {
    const tie = tieOf(value, place);
    let byType = this.#manyRows.get(tie);
    if (byType === undefined) {
      byType = new Map();
      for (const row of this.#rowsWith(place, value)) {
        const number = this.#store.typeNumber(row);
        const rows = byType.get(number);
        if (rows === undefined) byType.set(number, [row]);
        else rows.push(row);
      }
      this.#manyRows.set(tie, byType);
    }
    const number = this.#store.numberOfType(type);
    const rows = byType.get(number) ?? [];
    return number === NONE ? rows.filter((row) => this.#store.type(row) === type) : rows;
  }

  ofNoNamedInconformidad(type: string, file: string): readonly HistoryEvent[] {
    if (this.#unnamed.size === 0) return NO_EVENTS;
    const rows = this.#unnamed.get(`${type} ${file}`);
    return rows === undefined ? NO_EVENTS : this.#eventsOf(rows);
  }

  ofTypeWhere(type: string, index: FieldIndex, value: string): readonly HistoryEvent[] {
    if (index.field === 'id') {
      const event = this.byId(value);
      return event?.type === type ? [event] : NO_EVENTS;
    }
    const key = REF_KEYS.find((each) => index.field === `refs.${each}`);
    const name = `${type} ${index.name}`;
    let byValue = this.#byField.get(name);
    if (byValue === undefined) {
      byValue = new Map();
      const isUnknown = (event: HistoryEvent) => index.keyOf(event) === undefined;
      if (key !== undefined) {
        const place = placeOf(key);
        const untied = Array.from(this.#types.of(type)).filter(
          (row) => this.#links.of(row)[place] === NONE,
        );
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
      key === undefined ? (byValue.get(value) ?? NO_EVENTS) : this.ofTypeWith(type, key, value);
    const unknown = byValue.get('') ?? NO_EVENTS;
    return unknown.length === 0 ? found : [...found, ...unknown].sort(byTime);
  }

  measuresOf({ data, links }: HistoryEvent): readonly string[] | undefined {
    return measuresIn(data.measureRefs, links.measure, this.#nameOf);
  }

  listing(type: string, measure: string): readonly HistoryEvent[] {
    let byMeasure = this.#listing.get(type);
    if (byMeasure === undefined) {
      byMeasure = new Map();
      for (const row of Array.from(this.#types.of(type))) {
        const { measureRefs } = this.#store.data(row);
        const own = this.#links.linksOf(row).measure;
        for (const each of measuresIn(measureRefs, own, this.#nameOf) ?? []) {
          push(byMeasure, each, row);
        }
      }
      this.#listing.set(type, byMeasure);
    }
    const rows = byMeasure.get(measure);
    return rows === undefined ? NO_EVENTS : this.#eventsOf(rows);
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

  #eventsOf(rows: RowList): readonly HistoryEvent[] {
    const events: HistoryEvent[] = [];
    for (let at = 0; at < rows.length; at++) events.push(this.#event(rows[at] as number));
    return inOrder(events);
  }

  #pin(rows: RowList): HistoryEvent[] {
    return Array.from(rows, (row) => {
      const event = this.#event(row);
      this.#made.pin(event);
      return event;
    });
  }

  #event(row: number): HistoryEvent {
    const made = this.#made.of(row);
    if (made !== undefined) return made;
    const event = this.#make(row);
    this.#made.keep(event);
    return event;
  }

  #make(row: number): HistoryEvent {
    const whole = this.#store.whole(row);
    const links = this.#links.linksOf(row);
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
    if (!this.#made.forget()) return;
    this.#file = undefined;
    this.#many = new Map();
  }
}

/** One number for a thing under a key. */
const tieOf = (value: number, place: number): number => value * REF_KEYS.length + place;

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
