import type { Query } from '../format/fact';

/**
 * The queries of one rule set that rest on no fact of their rule, by number: whoever asks one of an
 * event gets the same. It lives as long as the rules do that ask.
 */
export class SharedQueries {
  readonly #numbers = new Map<string, number>();

  /** How many there are. */
  get size(): number {
    return this.#numbers.size;
  }

  /** The number of a query; `undefined` where it rests on facts. */
  numberOf(query: Query): number | undefined {
    const restsOnFacts = (query.where ?? []).some(
      ({ value }) => typeof value === 'object' && !Array.isArray(value),
    );
    if (restsOnFacts) return undefined;
    const text = JSON.stringify(query);
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }
}
