import { UNCOUNTED_LENGTH } from '../log/limits';
import type { LogEvent } from '../log/log-event';
import { type ClosedLog, LogReader, type ReadLogOptions } from '../log/log-reader';
import { EventStore } from './event-store';
import { ScannedLine } from './scanned-line';

const CARRIAGE_RETURN = 13;

/** A log as columns, and what it holds besides its events. */
export interface StoredLog extends ClosedLog {
  readonly store: EventStore;
}

/**
 * Reads a log of any size into columns. A line that is written as writers of JSON commonly do and
 * has nothing wrong in it is taken part by part; every other one goes through `LogReader`, which
 * says what is wrong. Either way the events, problems and defects are the same.
 */
export class ColumnReader {
  readonly #store = new EventStore();
  readonly #reader: LogReader;
  readonly #line = new ScannedLine();
  #lines = 0;

  /** @throws ProtocolError `ZONE_UNKNOWN` for an `options.zone` that is not a zone of Mexico. */
  constructor(options: ReadLogOptions = {}) {
    this.#reader = new LogReader(options, this.#store);
  }

  /** Takes the next line: what stands in a text from one place to another, without its line end. */
  push(text: string, from = 0, to = text.length): void {
    const line = ++this.#lines;
    if (this.#reader.isPastHeader && to - from <= UNCOUNTED_LENGTH) {
      if (this.#take(text, from, to, line)) return;
    }
    this.#reader.push(text.slice(from, to), line);
  }

  /** What was read. The reader is not to be used afterwards. */
  finish(): StoredLog {
    const store = this.#store;
    const events = new Map<string, LogEvent>();
    const { size } = store;
    for (const event of this.#corrected()) events.set(event.id, event);
    return { ...this.#reader.close({ events, size, lines: this.#lines }), store };
  }

  #take(text: string, from: number, lineEnd: number, line: number): boolean {
    const { zone } = this.#reader;
    const to = text.charCodeAt(lineEnd - 1) === CARRIAGE_RETURN ? lineEnd - 1 : lineEnd;
    if (!this.#line.scan(text, from, to)) return false;
    if (this.#store.take(this.#line, line, zone)) return true;
    // The payload may have been taken for longer than it is.
    if (!this.#line.dataIsLast || !this.#line.scan(text, from, to, false)) return false;
    return this.#store.take(this.#line, line, zone);
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
