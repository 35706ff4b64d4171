import { EVENT_TYPES, type EventStore, type RefKey, type StoredLog } from '../../../events/index';
import { isOfInconformidad, madeBy, measuresIn, OnlyInconformidades } from '../linking';
import { CASE, LinkNumbers, NONE, placeOf } from './link-numbers';
import { LinkRows } from './link-rows';
import { tieOf } from './tie';
import { TypeRows } from './type-rows';

const SESSION = placeOf('session');
const INCONFORMIDAD = placeOf('inconformidad');
const NO_ROWS: readonly number[] = Object.freeze([]);

/** Rows of the log, or a part of a column of them. */
export type RowList = ArrayLike<number>;

type Rows = Map<string, number[]>;

/** Which rows of a log are in effect, of which type each is and what it is tied to: numbers alone. */
export class RowIndex {
  /** How many rows are in effect. */
  readonly size: number;
  readonly types: TypeRows;
  readonly links: LinkNumbers;
  readonly linked: LinkRows;
  readonly withoutCase: Int32Array;
  readonly #store: EventStore;
  /** Whether a row is in effect: no other event corrects it, and it is not after the evaluation. */
  readonly #inEffect: Uint8Array;
  readonly #unnamed: Rows = new Map();
  /** Rows of a type and a session that are of no case. */
  readonly #alone = new Map<string, Map<string, readonly number[]>>();
  /** Rows by type of what many events are tied to, by number and key. */
  readonly #ofMany = new Map<number, Map<number, number[]>>();
  readonly #listing = new Map<string, Rows>();

  /** @param asOf epoch milliseconds; later events are not looked at. */
  constructor({ store, removed }: StoredLog, asOf: number) {
    this.#store = store;
    this.#inEffect = new Uint8Array(store.size);
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
    this.types = new TypeRows(store, this.#inEffect);
    const only = new OnlyInconformidades();
    for (const row of Array.from(this.types.of('inconformidad.filed'))) {
      const { case: file, inconformidad } = store.refs(row);
      only.add(file, inconformidad ?? store.id(row));
    }
    this.links = new LinkNumbers(store, this.#inEffect, only);
    this.linked = new LinkRows(
      this.#inEffect,
      (row) => this.links.of(row),
      () => store.values,
    );
    this.withoutCase = this.#rowsWithoutCase();
    for (const type of EVENT_TYPES) if (isOfInconformidad(type)) this.#findUnnamed(type);
  }

  isInEffect(row: number): boolean {
    return this.#inEffect[row] === 1;
  }

  /** The numbers of the cases, by their names. */
  casesByName(): Int32Array {
    const named = this.linked
      .valuesOf(CASE)
      .map((value) => ({ value, name: this.#store.valueText(value) }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    return Int32Array.from(named, ({ value }) => value);
  }

  /** Everything that is tied to a thing. */
  rowsWith(place: number, value: number): Int32Array {
    const from = this.linked.from(place, value);
    return this.linked.rows.subarray(from, this.linked.to(place, value));
  }

  /** The rows of a type among those; they are sorted by type once, and that is kept. */
  rowsOf(type: string, place: number, value: number): readonly number[] {
    const tie = tieOf(value, place);
    let byType = this.#ofMany.get(tie);
    if (byType === undefined) {
      byType = new Map();
      for (const row of this.rowsWith(place, value)) {
        const number = this.#store.typeNumber(row);
        const rows = byType.get(number);
        if (rows === undefined) byType.set(number, [row]);
        else rows.push(row);
      }
      this.#ofMany.set(tie, byType);
    }
    const number = this.#store.numberOfType(type);
    const rows = byType.get(number) ?? NO_ROWS;
    return number === NONE ? rows.filter((row) => this.#store.type(row) === type) : rows;
  }

  /** The rows of a type and a session that are of no case. */
  ofSessionAlone(type: string, session: string): readonly number[] {
    let ofType = this.#alone.get(type);
    if (ofType === undefined) {
      ofType = new Map();
      this.#alone.set(type, ofType);
    }
    let rows = ofType.get(session);
    if (rows === undefined) {
      const value = this.#store.knownValue(session);
      const ofSession = value === NONE ? NO_ROWS : this.rowsOf(type, SESSION, value);
      rows = ofSession.filter((row) => this.links.of(row)[CASE] === NONE);
      ofType.set(session, rows);
    }
    return rows;
  }

  /** See `History.ofNoNamedInconformidad`. */
  ofNoNamedInconformidad(type: string, file: string): readonly number[] {
    if (this.#unnamed.size === 0) return NO_ROWS;
    return this.#unnamed.get(`${type} ${file}`) ?? NO_ROWS;
  }

  /** The rows of a type that are tied to nothing under a key. */
  untied(type: string, key: RefKey): readonly number[] {
    const place = placeOf(key);
    return Array.from(this.types.of(type)).filter((row) => this.links.of(row)[place] === NONE);
  }

  /** See `History.listing`. */
  listing(type: string, measure: string): readonly number[] {
    let byMeasure = this.#listing.get(type);
    if (byMeasure === undefined) {
      byMeasure = new Map();
      for (const row of Array.from(this.types.of(type))) {
        const { measureRefs } = this.#store.data(row);
        const own = this.links.linksOf(row).measure;
        for (const each of measuresIn(measureRefs, own, this.nameOf) ?? []) {
          push(byMeasure, each, row);
        }
      }
      this.#listing.set(type, byMeasure);
    }
    return byMeasure.get(measure) ?? NO_ROWS;
  }

  /** See `History.nameOf`. */
  readonly nameOf = (key: RefKey, value: string): string => {
    const row = this.#store.rowOf(value);
    if (row === -1 || !this.isInEffect(row) || !this.#store.isKnown(row)) return value;
    const made = madeBy(this.#store.type(row));
    return made === key ? (this.#store.refs(row)[key] ?? value) : value;
  };

  #rowsWithoutCase(): Int32Array {
    const isAlone = this.#inEffect.slice();
    const { linked } = this;
    for (const file of linked.valuesOf(CASE)) {
      const to = linked.to(CASE, file);
      for (let at = linked.from(CASE, file); at < to; at++) isAlone[linked.rows[at] as number] = 0;
    }
    const rows: number[] = [];
    let row = isAlone.indexOf(1);
    for (; row !== -1; row = isAlone.indexOf(1, row + 1)) rows.push(row);
    return Int32Array.from(rows);
  }

  /** Finds the events of a type that are of a case and of an inconformidad, and do not say of which. */
  #findUnnamed(type: string): void {
    const rows = this.types.of(type);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] as number;
      const links = this.links.of(row);
      const file = links[CASE] as number;
      if (file !== NONE && links[INCONFORMIDAD] === NONE && this.#store.isKnown(row)) {
        push(this.#unnamed, `${type} ${this.links.textOf(file)}`, row);
      }
    }
  }
}

function push(index: Rows, key: string, row: number): void {
  const rows = index.get(key);
  if (rows === undefined) index.set(key, [row]);
  else rows.push(row);
}
