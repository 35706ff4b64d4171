import { MECHANISM_ZONE } from '../../calendar/index';
import {
  isUnreadable,
  type LogEvent,
  LogReader,
  MAX_LINE_BYTES,
  type ProblemCode,
} from '../../events/index';
import type { ReportBook } from '../exchange-report';
import type { Phase } from '../phases/phase';
import { PhaseTracker } from '../phases/phase-tracker';
import { type NativeEvent, writtenEvent } from './written-event';
import { type WrittenHeader, writtenHeader } from './written-header';

/** An event of a log, as it is to be exported. */
export interface ExportedEvent {
  /** Line of the log, from 1. */
  readonly line: number;
  /** As the log has it, less what the contract does not take. */
  readonly written: NativeEvent;
  /** When it was over, the end of its day for a plain date: epoch milliseconds. */
  readonly epochMs: number;
  readonly case: string | undefined;
  /** Phase of its case after it. */
  readonly phase: Phase | undefined;
}

/** A log that is to be exported: it is held whole, for a foreign log has another order. */
export interface ExportedLog {
  /** `undefined` where the log has none. */
  readonly header: WrittenHeader | undefined;
  /** Whether the header said until when the log is complete, which does not hold without its lost lines. */
  readonly hasWithdrawn: boolean;
  /** In order of time, and of the lines within an instant. */
  readonly events: readonly ExportedEvent[];
}

/** Reads the lines of a log one by one, each on its own: a repeated event is exported twice. */
export async function readNative(
  text: AsyncIterable<string>,
  book: ReportBook,
): Promise<ExportedLog> {
  let header: WrittenHeader | undefined;
  let defaultZone: string = MECHANISM_ZONE;
  let isFirst = true;
  const found: { readonly event: LogEvent; readonly raw: Readonly<Record<string, unknown>> }[] = [];
  let line = 0;
  for await (const content of linesOf(text)) {
    line++;
    const reader = new LogReader({ defaultZone });
    const event = reader.push(content, line);
    const log = reader.close();
    if (log.blank > 0) continue;
    // An event without one of its references would be about something else.
    const isLost = log.problems.some(({ key }) => key?.startsWith('refs'));
    for (const { code } of log.problems)
      reportLine(code, event !== undefined && !isLost, line, book);
    if (event !== undefined && !isLost) found.push({ event, raw: JSON.parse(content) });
    else if (log.header !== undefined) {
      if (isFirst) {
        header = writtenHeader(JSON.parse(content), log.header);
        defaultZone = log.header.zone ?? defaultZone;
      } else book.add('E_EXPORT_LINE', line);
    }
    if (event !== undefined) {
      book.read++;
      if (isLost) book.silent++;
    }
    if (event === undefined ? log.header === undefined : isLost) book.missing++;
    isFirst = false;
  }
  found.sort((a, b) => a.event.to - b.event.to || a.event.line - b.event.line);
  // An act that another one corrects was not done as it says, and moves no case.
  const corrected = new Set(found.map(({ event }) => event.supersedes));
  const phases = new Map<string, PhaseTracker>();
  const events = found.map(({ event, raw }): ExportedEvent => {
    const id = event.refs.case;
    return {
      line: event.line,
      written: writtenEvent(event, raw),
      epochMs: event.at.kind === 'instant' ? event.at.epochMs : event.to,
      case: id,
      phase:
        id === undefined || corrected.has(event.id) ? undefined : trackerOf(id, phases).take(event),
    };
  });
  book.written = events.length;
  const { completeThrough, ...rest } = header ?? {};
  const hasWithdrawn = completeThrough !== undefined && book.missing > 0;
  return { header: hasWithdrawn ? rest : header, events, hasWithdrawn };
}

/** A header or a blank line has no event, and a line with a note still has one. */
function reportLine(code: ProblemCode, isExported: boolean, line: number, book: ReportBook): void {
  if (code === 'E_LOG_EMPTY') return;
  book.add(isUnreadable(code) && !isExported ? 'E_EXPORT_LINE' : 'E_EXPORT_PART', line);
}

function trackerOf(id: string, trackers: Map<string, PhaseTracker>): PhaseTracker {
  let tracker = trackers.get(id);
  if (tracker === undefined) {
    tracker = new PhaseTracker();
    trackers.set(id, tracker);
  }
  return tracker;
}

/** The lines of a text; one that is too long is cut where the reader of logs refuses it anyway. */
async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of text) {
    let start = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', start)) {
      yield rest + piece.slice(start, end);
      rest = '';
      start = end + 1;
    }
    if (rest.length <= MAX_LINE_BYTES) rest += piece.slice(start);
  }
  if (rest !== '') yield rest;
}
