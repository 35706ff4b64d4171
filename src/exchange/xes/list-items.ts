import { MAX_KEYS } from '../../events/index';
import { type ForeignValue, REPEATED } from '../foreign-record';
import { Unreadable } from '../unreadable';

/** Most names of attributes inside the items of a list: each has a place for every item. */
const MAX_INNER = 100;

/** The items of an open list, and what stands inside them. */
export class ListItems {
  readonly #values: string[] = [];
  #isWhole = true;
  readonly #inner = new Map<string, Map<number, string> | typeof REPEATED>();

  /** Takes the next item, an empty text for one that only holds others; returns its place. */
  add(value: string): number {
    if (this.#values.length >= MAX_KEYS) throw new Unreadable('E_LIMIT_KEYS');
    return this.#values.push(value) - 1;
  }

  /** Notes that something in the list has no place here, such as another list: it is not cut short. */
  losePart(): void {
    this.#isWhole = false;
  }

  /** Takes an attribute inside the item of a place. */
  addInside(path: string, place: number, value: string): void {
    const found = this.#inner.get(path) ?? new Map<number, string>();
    if (found === REPEATED || found.has(place)) {
      this.#inner.set(path, REPEATED);
      return;
    }
    if (found.size === 0 && this.#inner.size >= MAX_INNER) throw new Unreadable('E_LIMIT_KEYS');
    this.#inner.set(path, found.set(place, value));
  }

  /**
   * The values of the list, under its name; and, under the name of the list and of the attribute, what
   * stands inside its items, in step with them: an empty text where an item lacks it.
   */
  *fields(name: string): Generator<readonly [string, ForeignValue]> {
    yield [name, this.#isWhole ? this.#values : REPEATED];
    for (const [path, found] of this.#inner) {
      const inStep = found !== REPEATED && this.#values.map((_, place) => found.get(place) ?? '');
      yield [`${name}/${path}`, inStep || REPEATED];
    }
  }
}
