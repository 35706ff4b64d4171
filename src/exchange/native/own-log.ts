import type { ReportBook } from '../exchange-report';
import type { Scalar } from '../foreign-record';
import { checkEvent } from './check-event';
import { AS_JSON, unflatten } from './flatten';
import type { NativeEvent } from './written-event';
import { checkHeader } from './written-header';

/** Version of the names under which a log is exported. */
export const OWN_VERSION = 1;

/**
 * Puts a log together again that this library exported. It is held whole: traces and objects have
 * another order than lines, and among acts of one instant the order of the lines counts.
 */
export class OwnLog {
  #header: object | undefined;
  #isReadable = true;
  readonly #lines: { readonly line: number; readonly number: number; readonly text: string }[] = [];

  /** Takes what the log says of itself; `false` where this library did not write it. */
  begin(native: ReadonlyMap<string, Scalar>): boolean {
    const version = native.get('version') ?? native.get(`version${AS_JSON}`);
    if (String(version) !== String(OWN_VERSION)) return false;
    const said = unflatten(native);
    if (typeof said?.header === 'object' && said.header !== null) this.#header = said.header;
    this.#isReadable = said !== undefined;
    return true;
  }

  /** Takes an event; `false` where it is none. */
  take(number: number, native: ReadonlyMap<string, Scalar>): boolean {
    const { line, phase: _, ...event } = unflatten(native) ?? {};
    if (!Number.isSafeInteger(line)) return false;
    this.#lines.push({ line: line as number, number, text: JSON.stringify(event) });
    return true;
  }

  /** The lines of the log, in their order; what the contract does not take is reported. */
  *lines(book: ReportBook): Generator<string> {
    if (this.#header !== undefined) {
      const { header, isWhole } = checkHeader(this.#header);
      if (!isWhole) book.add('E_IMPORT_VALUE', 0);
      yield JSON.stringify(header);
    } else if (!this.#isReadable) book.add('E_IMPORT_VALUE', 0);
    this.#lines.sort((a, b) => a.line - b.line || a.number - b.number);
    for (const { number, text } of this.#lines) {
      const { event, problems } = checkEvent(JSON.parse(text) as NativeEvent, 'rest');
      if (problems.some(({ code }) => code !== 'E_LOG_TYPE')) book.add('E_IMPORT_VALUE', number);
      if (event === undefined) book.silent++;
      else {
        book.written++;
        yield JSON.stringify(event);
      }
    }
  }
}
