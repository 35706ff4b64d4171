import { type CompletenessClaim, type ExchangeReport, ReportBook } from './exchange-report';
import { readNative } from './native/read-native';
import { writeOcel } from './ocel/write-ocel';
import { decoded, type TextSource } from './text-source';
import { Unreadable } from './unreadable';
import { writeXes } from './xes/write-xes';

/** What a log can be exported as. */
export const EXPORT_FORMATS = ['ocel', 'xes'] as const;

/** One of `EXPORT_FORMATS`. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A log on its way into a foreign format. */
export class LogExport {
  readonly #source: TextSource;
  readonly #format: ExportFormat;
  readonly #book = new ReportBook();
  #complete = false;
  #claim: 'sound' | 'withdrawn' = 'sound';

  constructor(source: TextSource, format: ExportFormat) {
    this.#source = source;
    this.#format = format;
  }

  /**
   * The foreign log in pieces, to be asked for once. It is empty where the log is not UTF-8; a line
   * that cannot be read is left out, and the report names it.
   */
  async *text(): AsyncGenerator<string> {
    try {
      const log = await readNative(decoded(this.#source, 'utf-8'), this.#book);
      this.#complete = true;
      if (log.hasWithdrawn) this.#claim = 'withdrawn';
      if (log.events.length === 0) this.#book.add('E_IMPORT_EMPTY', 0);
      yield* this.#format === 'xes' ? writeXes(log) : writeOcel(log);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.#book.add(error.code, error.row ?? 0);
    }
  }

  /** What becomes of the date up to which the log says to be complete; to be asked after the text. */
  get claim(): CompletenessClaim {
    return this.#claim;
  }

  /** What was made of the log; to be asked for after the text. */
  report(): ExchangeReport {
    return this.#book.report(this.#format, this.#complete);
  }
}

/** Exports a log (JSON Lines, its text or its bytes, whole or in pieces) for tools of process mining. */
export function exportLog(log: TextSource, format: ExportFormat): LogExport {
  return new LogExport(log, format);
}
