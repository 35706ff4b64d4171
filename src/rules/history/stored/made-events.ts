import type { HistoryEvent } from '../history';

/** Events of cases that are kept at most, and events of none: what is asked of a session is asked again. */
const KEPT = 64;
const KEPT_OF_NO_CASE = 256;

/** The events that were made of their rows, until they are forgotten. Each row has one event at a time. */
export class MadeEvents {
  /** By row: 0, or one more than the place among the events of cases, or one less than none. */
  readonly #places: Int32Array;
  readonly #ofCases: HistoryEvent[] = [];
  readonly #ofNoCase: HistoryEvent[] = [];
  readonly #pinned = new Map<number, HistoryEvent>();

  constructor(rows: number) {
    this.#places = new Int32Array(rows);
  }

  of(row: number): HistoryEvent | undefined {
    const place = this.#places[row] as number;
    if (place > 0) return this.#ofCases[place - 1];
    return place < 0 ? this.#ofNoCase[-place - 1] : this.#pinned.get(row);
  }

  keep(event: HistoryEvent): void {
    this.#places[event.position] =
      event.links.case === undefined ? -this.#ofNoCase.push(event) : this.#ofCases.push(event);
  }

  /** Keeps an event for good. */
  pin(event: HistoryEvent): void {
    this.#pinned.set(event.position, event);
  }

  /** Forgets the events of cases, once they are many, and then those of none; says whether it did. */
  forget(): boolean {
    if (this.#ofCases.length < KEPT) return false;
    this.#empty(this.#ofCases);
    if (this.#ofNoCase.length >= KEPT_OF_NO_CASE) this.#empty(this.#ofNoCase);
    return true;
  }

  /** Each place is emptied by itself: a list grown old that is dropped whole holds on to what is in it. */
  #empty(events: HistoryEvent[]): void {
    while (events.length > 0) this.#places[(events.pop() as HistoryEvent).position] = 0;
  }
}

/** Events of no case that are judged together: so many that the next group finds room. */
export const GROUP_OF_NO_CASE = KEPT;
