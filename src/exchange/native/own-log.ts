import type { ReportBook } from '../exchange-report';
import type { Scalar } from '../foreign-record';
import { checkEvent, type NativeEvent } from './check-event';
import { unflatten } from './flatten';

/** Version of the names under which a log is exported. */
export const OWN_VERSION = 1;

/**
 * Puts a log together again that this library exported. It is held whole: traces and objects have
 * another order than lines, and among acts of one instant the order of the lines counts.
 */
export class OwnLog {
  #header: Readonly<Record<string, unknown>> | undefined;
  readonly #lines: { readonly line: number; readonly number: number; readonly text: string }[] = [];

  /** Takes what the log says of itself; `false` where this library did not write it. */
  begin(native: ReadonlyMap<string, Scalar>): boolean {
    if (native.get('version') !== OWN_VERSION) return false;
    const { header } = unflatten(native) ?? {};
    if (typeof header === 'object' && header !== null) {
      this.#header = { log: 'mecanismo', version: 1, ...header };
    }
    return true;
  }

  /** Takes an event; `false` where it is none. */
  take(number: number, native: ReadonlyMap<string, Scalar>): boolean {
    const { line, phase: _, ...event } = unflatten(native) ?? {};
    if (typeof line !== 'number') return false;
    this.#lines.push({ line, number, text: JSON.stringify(event) });
    return true;
  }

  /** The lines of the log, in their order; what the contract does not take is reported. */
  *lines(book: ReportBook): Generator<string> {
    if (this.#header !== undefined) yield JSON.stringify(this.#header);
    this.#lines.sort((a, b) => a.line - b.line || a.number - b.number);
    for (const { number, text } of this.#lines) {
      const { event, problems } = checkEvent(JSON.parse(text) as NativeEvent);
      if (problems.some(({ code }) => code !== 'E_LOG_TYPE')) book.add('E_IMPORT_VALUE', number);
      if (event === undefined) book.silent++;
      else {
        book.written++;
        yield JSON.stringify(event);
      }
    }
  }
}
