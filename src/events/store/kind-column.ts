import { Column, type ColumnPage } from './column';
import { FORM_BITS, type TimeForm } from './time-form';

/** Bits of the type, moved by one so that none is 0, of the precision above it, and of the form. */
const TYPE_BITS = 16;
const PRECISION_BITS = 2;
const TYPE_MASK = (1 << TYPE_BITS) - 1;
const PRECISION_MASK = (1 << PRECISION_BITS) - 1;
const FORM_SHIFT = TYPE_BITS + PRECISION_BITS;
const FORM_MASK = (1 << FORM_BITS) - 1;
const WIDTH_SHIFT = FORM_SHIFT + FORM_BITS;

/** The pages of a `KindColumn`. */
export interface KindColumnPages {
  readonly kinds: readonly ColumnPage[];
  readonly widths: readonly number[];
}

/**
 * What an event is by type, and how exactly its time is known: its precision, how it was written, and
 * the width of the time in which it lies. There are few widths: that of an instant, and those of days.
 */
export class KindColumn {
  readonly #kinds: Column;
  readonly #widths: number[];

  /** @param pages of a column that another thread filled. */
  constructor(pages?: KindColumnPages) {
    this.#kinds = new Column(pages?.kinds);
    this.#widths = [...(pages?.widths ?? [0])];
  }

  /** @param width milliseconds from the first instant to the last one. */
  set(row: number, type: number, precision: number, width: number, form: TimeForm): void {
    let place = this.#widths.indexOf(width);
    if (place === -1) place = this.#widths.push(width) - 1;
    const time = (place << WIDTH_SHIFT) | (form << FORM_SHIFT) | (precision << TYPE_BITS);
    this.#kinds.set(row, time | (type + 1));
  }

  /** Place of the type in the contract; -1 for one that it does not have. */
  type(row: number): number {
    return (this.#kinds.get(row) & TYPE_MASK) - 1;
  }

  precision(row: number): number {
    return (this.#kinds.get(row) >>> TYPE_BITS) & PRECISION_MASK;
  }

  form(row: number): TimeForm {
    return (this.#kinds.get(row) >>> FORM_SHIFT) & FORM_MASK;
  }

  width(row: number): number {
    return this.#widths[this.#kinds.get(row) >>> WIDTH_SHIFT] as number;
  }

  /** The column as another thread may have it. */
  get pages(): KindColumnPages {
    return { kinds: this.#kinds.pages, widths: this.#widths };
  }
}
