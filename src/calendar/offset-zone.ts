import { formatPlainDate, ProtocolError } from '../core/index';
import type { DayRange } from './calendar';
import type { Zone } from './zone';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** From `at` (epoch milliseconds) on, clocks stand at `offsetMinutes`. */
export interface OffsetTransition {
  readonly at: number;
  readonly offsetMinutes: number;
}

/** A zone as a table of offsets: `transitions` in order of time. */
export class OffsetZone implements Zone {
  readonly name: string;
  readonly coverage: DayRange;
  /** Start of each segment of constant offset; the first is before all time. */
  readonly #starts: Float64Array;
  readonly #offsets: Float64Array;
  readonly #firstMs: number;
  readonly #lastMs: number;
  /** Last segment found: events of a log come in order, so the next one is mostly in the same. */
  #recent = 0;

  constructor(
    name: string,
    coverage: DayRange,
    initialOffsetMinutes: number,
    transitions: readonly OffsetTransition[],
  ) {
    this.name = name;
    this.coverage = coverage;
    this.#starts = Float64Array.of(Number.NEGATIVE_INFINITY, ...transitions.map(({ at }) => at));
    this.#offsets = Float64Array.of(
      initialOffsetMinutes * MINUTE_MS,
      ...transitions.map(({ offsetMinutes }) => offsetMinutes * MINUTE_MS),
    );
    this.#firstMs = this.#startOf(coverage.from);
    this.#lastMs = this.#startOf(coverage.to + 1) - 1;
  }

  covers(epochMs: number): boolean {
    return epochMs >= this.#firstMs && epochMs <= this.#lastMs;
  }

  offsetAt(epochMs: number): number {
    return this.#offsetMs(epochMs) / MINUTE_MS;
  }

  dayOf(epochMs: number): number {
    return Math.floor((epochMs + this.#offsetMs(epochMs)) / DAY_MS);
  }

  startOfDay(day: number): number {
    this.#checkDay(day);
    return this.#startOf(day);
  }

  endOfDay(day: number): number {
    this.#checkDay(day);
    return this.#startOf(day + 1) - 1;
  }

  instantsOf(day: number, hour: number, minute: number): number[] {
    this.#checkDay(day);
    return this.#instantsAt(day * DAY_MS + (hour * 60 + minute) * MINUTE_MS);
  }

  #offsetMs(epochMs: number): number {
    if (!this.covers(epochMs)) throw this.#notCovered();
    return this.#offsets[this.#segmentAt(epochMs)] ?? 0;
  }

  #startOf(day: number): number {
    const wallMs = day * DAY_MS;
    // Away from a transition one look-up is enough, and this is called for every term in days.
    const segment = this.#segmentAt(wallMs);
    const guess = wallMs - (this.#offsets[segment] ?? 0);
    if (
      wallMs - DAY_MS >= (this.#starts[segment] ?? 0) &&
      wallMs + DAY_MS < (this.#starts[segment + 1] ?? Number.POSITIVE_INFINITY)
    ) {
      return guess;
    }
    const [first] = this.#instantsAt(wallMs);
    // Where the clock jumps over midnight, the day begins at the jump.
    return first ?? this.#starts.find((start) => start >= guess - DAY_MS / 2) ?? guess;
  }

  #instantsAt(wallMs: number): number[] {
    const found: number[] = [];
    // No offset reaches a day, so the instant lies in the segment of the wall time or a neighbour.
    const near = this.#segmentAt(wallMs);
    for (let segment = Math.max(0, near - 1); segment <= near + 1; segment++) {
      const offset = this.#offsets[segment];
      if (offset === undefined) break;
      const epochMs = wallMs - offset;
      const end = this.#starts[segment + 1] ?? Number.POSITIVE_INFINITY;
      if (epochMs >= (this.#starts[segment] ?? 0) && epochMs < end) found.push(epochMs);
    }
    return found;
  }

  #segmentAt(epochMs: number): number {
    const starts = this.#starts;
    const recent = this.#recent;
    if (
      epochMs >= (starts[recent] ?? 0) &&
      epochMs < (starts[recent + 1] ?? Number.POSITIVE_INFINITY)
    ) {
      return recent;
    }
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= epochMs) low = middle;
      else high = middle - 1;
    }
    this.#recent = low;
    return low;
  }

  #checkDay(day: number): void {
    if (!(day >= this.coverage.from && day <= this.coverage.to)) throw this.#notCovered();
  }

  #notCovered(): ProtocolError {
    const { from, to } = this.coverage;
    return new ProtocolError(
      'CALENDAR_NOT_COVERED',
      `the offsets of zone \`${this.name}\` are not known on that date`,
      `they are known from ${formatPlainDate(from)} to ${formatPlainDate(to)}`,
    );
  }
}
