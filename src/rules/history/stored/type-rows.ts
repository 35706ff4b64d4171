import { EVENT_TYPES, type EventStore } from '../../../events/index';
import { NONE } from './link-numbers';

const NO_ROWS = new Int32Array(0);

/** The rows in effect of each event type, in the order of the log. */
export class TypeRows {
  readonly #rows: readonly Int32Array[];
  /** Of types that are not of the contract. */
  readonly #others = new Map<string, number[]>();

  constructor(store: EventStore, inEffect: Uint8Array) {
    const counts = new Int32Array(EVENT_TYPES.length);
    for (let row = 0; row < inEffect.length; row++) {
      if (inEffect[row] !== 1) continue;
      const type = store.typeNumber(row);
      if (type === NONE) this.#addOther(store.type(row), row);
      else counts[type] = (counts[type] as number) + 1;
    }
    const rows = Array.from(counts, (count) => new Int32Array(count));
    const next = new Int32Array(EVENT_TYPES.length);
    for (let row = 0; row < inEffect.length; row++) {
      const type = store.typeNumber(row);
      if (inEffect[row] !== 1 || type === NONE) continue;
      const at = next[type] as number;
      (rows[type] as Int32Array)[at] = row;
      next[type] = at + 1;
    }
    this.#rows = rows;
    this.#number = (type) => store.numberOfType(type);
  }

  readonly #number: (type: string) => number;

  of(type: string): ArrayLike<number> {
    const number = this.#number(type);
    return (number === NONE ? this.#others.get(type) : this.#rows[number]) ?? NO_ROWS;
  }

  #addOther(type: string, row: number): void {
    const rows = this.#others.get(type);
    if (rows === undefined) this.#others.set(type, [row]);
    else rows.push(row);
  }
}
