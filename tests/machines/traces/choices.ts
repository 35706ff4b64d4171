/**
 * Choices read off a list of numbers: the plainest one where a number is zero or the list has run
 * out. Smaller numbers and shorter lists therefore tell plainer stories, which is how they shrink.
 */
export class Choices {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A whole number from 0 to `most`. */
  upTo(most: number): number {
    const number = this.#numbers[this.#at++] ?? 0;
    return most <= 0 ? 0 : number % (most + 1);
  }

  pick<T>(options: readonly T[]): T {
    return options[this.upTo(options.length - 1)] as T;
  }

  /** True once in so many times. */
  once(inTimes: number): boolean {
    return this.upTo(inTimes - 1) === inTimes - 1;
  }
}
