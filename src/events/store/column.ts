const BLOCK_BITS = 15;
const BLOCK = 1 << BLOCK_BITS;
const IN_BLOCK = BLOCK - 1;

type Numbers = Float64Array | Int32Array | Int16Array | Uint8Array;

/** A list of numbers of one kind that grows without being copied: a block is added at a time. */
export class Column<T extends Numbers> {
  readonly #blocks: T[] = [];
  readonly #make: (size: number) => T;

  constructor(make: (size: number) => T) {
    this.#make = make;
  }

  at(place: number): number {
    return (this.#blocks[place >>> BLOCK_BITS] as T)[place & IN_BLOCK] as number;
  }

  set(place: number, value: number): void {
    const block = place >>> BLOCK_BITS;
    if (block >= this.#blocks.length) this.#blocks.push(this.#make(BLOCK));
    (this.#blocks[block] as T)[place & IN_BLOCK] = value;
  }
}

export const float64 = () => new Column((size) => new Float64Array(size));
export const int32 = () => new Column((size) => new Int32Array(size));
export const int16 = () => new Column((size) => new Int16Array(size));
export const uint8 = () => new Column((size) => new Uint8Array(size));
