import { UNCOUNTED_LENGTH } from '../log/limits';
import type { LogEvent } from '../log/log-event';
import { type ClosedLog, LogReader, type ReadLogOptions } from '../log/log-reader';
import { NEWLINE } from './ascii';
import { EventStore } from './event-store';
import { ScannedLine } from './scanned-line';

/** UTF-8 takes no more bytes for one unit of UTF-16. */
const MOST_BYTES_A_UNIT = 3;

/** A log as columns, and what it holds besides its events. */
export interface StoredLog extends ClosedLog {
  readonly store: EventStore;
}

/**
 * Reads a log of any size into columns. A line that is written as writers of JSON commonly do and
 * has nothing wrong in it is taken part by part, as bytes; every other one goes through `LogReader`,
 * which says what is wrong. Either way the events, problems and defects are the same.
 */
export class ColumnReader {
  readonly #store = new EventStore();
  readonly #reader: LogReader;
  readonly #line = new ScannedLine();
  #lines = 0;
  readonly #encoder = new TextEncoder();
  /** A byte that is not UTF-8 becomes U+FFFD. */
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #written = new Uint8Array(UNCOUNTED_LENGTH * MOST_BYTES_A_UNIT + 1);

  /** @throws ProtocolError `ZONE_UNKNOWN` for an `options.zone` that is not a zone of Mexico. */
  constructor(options: ReadLogOptions = {}) {
    this.#reader = new LogReader(options, this.#store);
  }

  /** How many lines were taken so far. */
  get lines(): number {
    return this.#lines;
  }

  /** Takes the lines that stand among bytes of UTF-8 between two places, each with its newline. */
  pushBytes(bytes: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to; ) {
      const line = ++this.#lines;
      let end = this.#scan(bytes, at);
      if (end === -1 || !this.#add(line)) {
        end = bytes.indexOf(NEWLINE, at);
        this.#reader.push(this.#decoder.decode(bytes.subarray(at, end)), line);
      }
      at = end + 1;
    }
  }

  /** Takes the next line, without its line end. */
  push(text: string): void {
    const line = ++this.#lines;
    if (text.length <= UNCOUNTED_LENGTH) {
      const { written } = this.#encoder.encodeInto(text, this.#written);
      this.#written[written] = NEWLINE;
      // What is taken is ASCII, and so has no half of a character that the bytes would not show.
      if (this.#scan(this.#written, 0) === written && this.#add(line)) return;
    }
    this.#reader.push(text, line);
  }

  /** What was read. The reader is not to be used afterwards. */
  finish(): StoredLog {
    const store = this.#store;
    const events = new Map<string, LogEvent>();
    const { size } = store;
    for (const event of this.#corrected()) events.set(event.id, event);
    return { ...this.#reader.close({ events, size, lines: this.#lines }), store };
  }

  /** Place of the newline that ends the line that begins at a place; -1 for one not to be taken here. */
  #scan(bytes: Uint8Array, from: number): number {
    if (!this.#reader.isPastHeader) return -1;
    const end = this.#line.scan(bytes, from);
    return end - from > UNCOUNTED_LENGTH ? -1 : end;
  }

  /** Adds the event of the line that was scanned, if it can be added as it is. */
  #add(line: number): boolean {
    return this.#store.take(this.#line, line, this.#reader.zone);
  }

  /** The events that correct another one and those that they correct, as they stand in the log. */
  #corrected(): readonly LogEvent[] {
    const events: LogEvent[] = [];
    for (const row of this.#store.corrections()) {
      const event = this.#store.event(row);
      const target = event.supersedes === undefined ? undefined : this.#store.get(event.supersedes);
      events.push(event, ...(target === undefined ? [] : [target]));
    }
    return events.sort((a, b) => a.line - b.line);
  }
}
