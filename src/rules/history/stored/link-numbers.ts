import { EVENT_TYPES, type EventStore, REF_KEYS, type RefKey } from '../../../events/index';
import type { Links } from '../history';
import { isOfInconformidad, madeBy, noLinks, type OnlyInconformidades } from '../linking';

/** Nothing of the kind. */
export const NONE = -1;
/** Nobody has looked yet. */
const UNASKED = -2;

/** Place of a key in `REF_KEYS`. */
export const placeOf = (key: RefKey): number => REF_KEYS.indexOf(key);

export const CASE = placeOf('case');
const INCONFORMIDAD = placeOf('inconformidad');

/** By event type, the place of what it makes. */
const MADE = Int8Array.from(EVENT_TYPES, (type) => {
  const made = madeBy(type);
  return made === undefined ? NONE : placeOf(made);
});
const OF_INCONFORMIDAD = Uint8Array.from(EVENT_TYPES, (type) => Number(isOfInconformidad(type)));

/** Names of things that were read last are kept; which, the last bits of their numbers say. */
const TEXTS_KEPT = 1 << 12;

/**
 * The links of the rows of a store (see `completed` in `../linking`), each thing by its number in the
 * store: what ties a million events to each other is then numbers alone.
 */
export class LinkNumbers {
  readonly #store: EventStore;
  readonly #inEffect: Uint8Array;
  readonly #only: OnlyInconformidades;
  readonly #links = new Int32Array(REF_KEYS.length);
  readonly #payload = new Int32Array(REF_KEYS.length);
  readonly #ofMaker = new Int32Array(REF_KEYS.length);
  #lastRefs = UNASKED;
  readonly #lastLinks = new Int32Array(REF_KEYS.length);
  /** The links that were named last, by number and by name. */
  readonly #namedOf = new Int32Array(REF_KEYS.length).fill(UNASKED);
  #named: Links = noLinks();
  /** By value, the row whose id it is. */
  #rows = new Int32Array(0);
  readonly #textsOf = new Int32Array(TEXTS_KEPT).fill(NONE);
  readonly #texts: string[] = new Array(TEXTS_KEPT).fill('');

  constructor(store: EventStore, inEffect: Uint8Array, only: OnlyInconformidades) {
    this.#store = store;
    this.#inEffect = inEffect;
    this.#only = only;
  }

  /** The number of what a row is tied to under each key, in the place of the key; until the next call. */
  of(row: number): Int32Array {
    const store = this.#store;
    const links = this.#links;
    links.set(this.#ofRefs(row));
    const payload = this.#payload.fill(NONE);
    if (store.payloadRefsInto(row, payload)) {
      for (let place = 0; place < links.length; place++) {
        const value = payload[place] as number;
        if (value !== NONE && links[place] === NONE) links[place] = this.#nameOf(place, value);
      }
    }
    const type = store.typeNumber(row);
    if (type === NONE) return links;
    const made = MADE[type] as number;
    if (made !== NONE && links[made] === NONE) links[made] = store.valueNamed(store.id(row));
    if (OF_INCONFORMIDAD[type] === 1 && links[INCONFORMIDAD] === NONE && links[CASE] !== NONE) {
      const only = this.#only.of(store.valueText(links[CASE] as number));
      if (only !== undefined) links[INCONFORMIDAD] = store.valueNamed(only);
    }
    return links;
  }

  /** What the references of a row alone tie it to: mostly the same as those of the row before. */
  #ofRefs(row: number): Int32Array {
    const refs = this.#store.refsNumber(row);
    if (refs === this.#lastRefs) return this.#lastLinks;
    const links = this.#lastLinks.fill(NONE);
    this.#store.refsInto(row, links);
    for (let place = 0; place < links.length; place++) {
      const value = links[place] as number;
      if (value !== NONE) links[place] = this.#nameOf(place, value);
    }
    this.#lastRefs = refs;
    return links;
  }

  /** The same by name. Rows that are tied to the same one after the other share what is given. */
  linksOf(row: number): Links {
    const numbers = this.of(row);
    if (this.#isAsBefore(numbers)) return this.#named;
    this.#namedOf.set(numbers);
    const links = noLinks();
    for (let place = 0; place < numbers.length; place++) {
      const value = numbers[place] as number;
      if (value !== NONE) links[REF_KEYS[place] as RefKey] = this.textOf(value);
    }
    this.#named = links;
    return links;
  }

  #isAsBefore(numbers: Int32Array): boolean {
    for (let place = 0; place < numbers.length; place++) {
      if (numbers[place] !== this.#namedOf[place]) return false;
    }
    return true;
  }

  /** The name of what has a number. */
  textOf(value: number): string {
    const place = value & (TEXTS_KEPT - 1);
    if (this.#textsOf[place] === value) return this.#texts[place] as string;
    const text = this.#store.valueText(value);
    this.#textsOf[place] = value;
    this.#texts[place] = text;
    return text;
  }

  /** The name by which a thing is known in `refs`, given that name or the id of its event. */
  #nameOf(place: number, value: number): number {
    const row = this.#rowOf(value);
    if (row === NONE || this.#inEffect[row] !== 1) return value;
    const type = this.#store.typeNumber(row);
    if (type === NONE || MADE[type] !== place) return value;
    const ofMaker = this.#ofMaker.fill(NONE);
    this.#store.refsInto(row, ofMaker);
    const named = ofMaker[place] as number;
    return named === NONE ? value : named;
  }

  #rowOf(value: number): number {
    if (value >= this.#rows.length) {
      const rows = new Int32Array(Math.max(this.#store.values, value + 1)).fill(UNASKED);
      rows.set(this.#rows);
      this.#rows = rows;
    }
    let row = this.#rows[value] as number;
    if (row === UNASKED) {
      row = this.#store.rowOf(this.#store.valueText(value));
      this.#rows[value] = row;
    }
    return row;
  }
}
