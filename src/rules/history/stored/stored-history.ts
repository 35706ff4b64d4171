import type { Zone } from '../../../calendar/index';
import {
  type EventStore,
  type LostEvent,
  REF_KEYS,
  type RefKey,
  type StoredLog,
} from '../../../events/index';
import { type FieldIndex, type History, type HistoryEvent, type Share, WHOLE } from '../history';
import { civilDayOf, mayBeAmong, measuresIn } from '../linking';
import { byTime } from '../order';
import { inOrder } from './in-order';
import { CASE, NONE, placeOf } from './link-numbers';
import { GROUP_OF_NO_CASE as GROUP, MadeEvents } from './made-events';
import { RowIndex, type RowList } from './row-index';
import { StoredEvent } from './stored-event';
import { tieOf } from './tie';

const NO_EVENTS: readonly HistoryEvent[] = Object.freeze([]);
/** Rows up to which looking at each is as fast as an index. */
const FEW = 48;
/** The same of a case: it is asked for by others than its own events now and then, and each index is kept. */
const FEW_OF_A_CASE = 1024;

/**
 * A history of a log that is kept as columns. Events are made of their rows when they are asked for,
 * a case at a time, and forgotten again: what a log of any size takes is its columns.
 */
export class StoredHistory implements History {
  readonly knownThrough: number;
  readonly isComplete: boolean;
  readonly #store: EventStore;
  readonly #zone: Zone;
  readonly #lost: readonly LostEvent[];
  readonly #rows: RowIndex;
  readonly #made: MadeEvents;
  /** By key, the thing that was asked for last, and its number. */
  readonly #askedTexts: (string | undefined)[] = REF_KEYS.map(() => undefined);
  readonly #askedNumbers = new Int32Array(REF_KEYS.length).fill(NONE);
  /** The case in hand, and its events by type. */
  #file: string | undefined;
  #ofFile = new Map<string, HistoryEvent[]>();
  readonly #byType = new Map<string, readonly HistoryEvent[]>();
  /** Events of what many events are tied to, by type and then by number and key. */
  #many = new Map<string, Map<number, readonly HistoryEvent[]>>();
  readonly #byField = new Map<string, Map<string, HistoryEvent[]>>();

  constructor(log: StoredLog, knownThrough: number, asOf: number, zone: Zone) {
    this.#store = log.store;
    this.#zone = zone;
    this.#lost = log.lost;
    this.knownThrough = Math.min(knownThrough, asOf);
    this.isComplete = knownThrough >= asOf;
    this.#rows = new RowIndex(log, asOf);
    this.#made = new MadeEvents(log.store.size);
  }

  get size(): number {
    return this.#rows.size;
  }

  get events(): readonly HistoryEvent[] {
    const events: HistoryEvent[] = [];
    for (let row = 0; row < this.#store.size; row++) {
      if (this.#rows.isInEffect(row)) events.push(this.#event(row));
    }
    return events.sort(byTime);
  }

  get caseCount(): number {
    return this.#rows.linked.valuesOf(CASE).length;
  }

  /** The events of no case first, then those of each case, by their names. */
  *groups({ part, of }: Share = WHOLE): Generator<readonly HistoryEvent[]> {
    const alone = this.#rows.withoutCase.toSorted(
      (one, other) => this.#store.to(one) - this.#store.to(other) || one - other,
    );
    for (let at = part * GROUP; at < alone.length; at += of * GROUP) {
      this.#forget();
      yield this.#eventsOf(alone.slice(at, at + GROUP));
    }
    const cases = this.#rows.casesByName();
    for (let at = part; at < cases.length; at += of) {
      const value = cases[at] as number;
      this.#forget();
      const events = this.#eventsOf(this.#rows.rowsWith(CASE, value));
      this.#take(this.#rows.links.textOf(value), events);
      yield events;
    }
  }

  mayHaveLost(types: readonly string[], file: string | undefined, same?: readonly RefKey[]) {
    return mayBeAmong(this.#lost, types, file, same);
  }

  byId(id: string): HistoryEvent | undefined {
    const row = this.#store.rowOf(id);
    return row === -1 || !this.#rows.isInEffect(row) ? undefined : this.#event(row);
  }

  sizeOfType(type: string): number {
    return this.#rows.types.of(type).length;
  }

  /** The events of the type stay: a rule that asks for all of them once asks for them again. */
  ofType(type: string): readonly HistoryEvent[] {
    let events = this.#byType.get(type);
    if (events === undefined) {
      events = inOrder(this.#pin(this.#rows.types.of(type)));
      this.#byType.set(type, events);
    }
    return events;
  }

  *eachOfType(type: string): Generator<HistoryEvent> {
    const rows = this.#rows.types.of(type);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      yield this.#made.of(row) ?? this.#make(row);
    }
  }

  ofCase(file: string): readonly HistoryEvent[] {
    const value = this.#store.knownValue(file);
    return value === NONE ? NO_EVENTS : this.#eventsOf(this.#rows.rowsWith(CASE, value));
  }

  ofTypeWith(type: string, key: RefKey, value: string): readonly HistoryEvent[] {
    if (key === 'case' && value === this.#file) return this.#ofFile.get(type) ?? NO_EVENTS;
    const place = placeOf(key);
    const number = this.#numberOf(place, value);
    if (number === NONE) return NO_EVENTS;
    const from = this.#rows.linked.from(place, number);
    const to = this.#rows.linked.to(place, number);
    const few = place === CASE ? FEW_OF_A_CASE : FEW;
    if (to - from <= few) return this.#ofTypeAmong(type, from, to);
    let ofType = this.#many.get(type);
    if (ofType === undefined) {
      ofType = new Map();
      this.#many.set(type, ofType);
    }
    const tie = tieOf(number, place);
    let events = ofType.get(tie);
    if (events === undefined) {
      events = this.#eventsOf(this.#rows.rowsOf(type, place, number));
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

  #ofTypeAmong(type: string, from: number, to: number): readonly HistoryEvent[] {
    const { rows } = this.#rows.linked;
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

  ofSessionAndCase(type: string, session: string, file: string): readonly HistoryEvent[] {
    const ofFile = this.ofTypeWith(type, 'case', file);
    const isOfSession = ({ links }: HistoryEvent) => links.session === session;
    const ofCase = ofFile.every(isOfSession) ? ofFile : ofFile.filter(isOfSession);
    const alone = this.#rows.ofSessionAlone(type, session);
    if (alone.length === 0) return ofCase;
    const ofNone = this.#eventsOf(alone);
    return ofCase.length === 0 ? ofNone : [...ofCase, ...ofNone].sort(byTime);
  }

  ofNoNamedInconformidad(type: string, file: string): readonly HistoryEvent[] {
    const rows = this.#rows.ofNoNamedInconformidad(type, file);
    return rows.length === 0 ? NO_EVENTS : this.#eventsOf(rows);
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
        byValue.set('', this.#pin(this.#rows.untied(type, key)).filter(isUnknown));
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
    return measuresIn(data.measureRefs, links.measure, this.#rows.nameOf);
  }

  listing(type: string, measure: string): readonly HistoryEvent[] {
    const rows = this.#rows.listing(type, measure);
    return rows.length === 0 ? NO_EVENTS : this.#eventsOf(rows);
  }

  nameOf(key: RefKey, value: string): string {
    return this.#rows.nameOf(key, value);
  }

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
    const links = this.#rows.links.linksOf(row);
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
