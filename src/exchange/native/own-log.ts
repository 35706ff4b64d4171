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
  /** Whether the date up to which the log was complete was left out of its header. */
  hasWithdrawn = false;
  readonly #lines: { readonly line: number; readonly number: number; text: string }[] = [];

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

  /**
   * The lines of the log, in their order; what the contract does not take is reported. Where an event
   * is missing the header does not say until when the log is complete.
   *
   * @param isRead whether the file was read to its end.
   */
  *lines(book: ReportBook, isRead: boolean): Generator<string> {
    this.#lines.sort((a, b) => a.line - b.line || a.number - b.number);
    for (const line of this.#lines) line.text = checked(line, book);
    yield* this.#headerLine(book, isRead && book.missing === 0 && !book.isDoubtful);
    for (const { text } of this.#lines) if (text !== NO_EVENT) yield text;
  }

  *#headerLine(book: ReportBook, isComplete: boolean): Generator<string> {
    if (this.#header !== undefined) {
      const { header, isWhole } = checkHeader(this.#header);
      if (!isWhole) book.add('E_IMPORT_VALUE', 0);
      this.hasWithdrawn = !isComplete && 'completeThrough' in header;
      yield JSON.stringify(isComplete ? header : { ...header, completeThrough: undefined });
    } else if (!this.#isReadable) book.add('E_IMPORT_VALUE', 0);
  }
}

const NO_EVENT = '';

function checked(
  { number, text }: { readonly number: number; readonly text: string },
  book: ReportBook,
): string {
  const { event, problems } = checkEvent(JSON.parse(text) as NativeEvent, 'rest');
  if (problems.some(({ code }) => code !== 'E_LOG_TYPE')) book.add('E_IMPORT_VALUE', number);
  // Without one of its references it is about something else.
  if (problems.some(({ key }) => key?.startsWith('refs'))) book.isDoubtful = true;
  if (event === undefined) {
    book.silent++;
    book.missing++;
    return NO_EVENT;
  }
  book.written++;
  return JSON.stringify(event);
}
