import { zoneOf } from '../calendar/index';
import { formatInstant, parseInstant } from '../core/index';
import type { CaseEnvelope } from '../machines/index';
import { envelopeOf, historyOf } from './standing-case';
import type {
  Duty,
  LogEntry,
  MigrationRecord,
  Pins,
  SentNotice,
  Stage,
  StoredCase,
} from './stored-case';

/** A case as it is stored. */
export interface CaseView {
  readonly case: string;
  readonly pins: Pins;
  readonly openedAt: string;
  readonly events: number;
  /** Hash of the last entry of the log. */
  readonly head: string;
  readonly migrations: readonly MigrationRecord[];
  /** What `restoreCase` takes. */
  readonly envelope: CaseEnvelope;
}

/** The case, with the snapshot as an envelope. */
export function caseView(id: string, stored: StoredCase, log: readonly LogEntry[]): CaseView {
  const { pins, openedAt, events, head, migrations } = stored;
  const envelope = envelopeOf(id, stored, historyOf(log, pins.zone));
  return { case: id, pins, openedAt, events, head, migrations, envelope };
}

/** A duty that is open, and when it will be warned of. */
export interface OwedDuty extends Omit<Duty, 'key'> {
  /** `open` where the record does not tell its end. */
  readonly status: 'overdue' | 'running' | 'open';
  readonly warnings: readonly { readonly stage: Stage; readonly at: string }[];
}

/** What is owed in a case, and of what was warned. */
export interface DueView {
  readonly case: string;
  readonly asOf: string;
  /** By the end of the term; those without one last. */
  readonly owed: readonly OwedDuty[];
  readonly notices: readonly SentNotice[];
}

/** What is owed at an instant (epoch milliseconds), from what is stored alone. */
export function dueView(
  id: string,
  { pins, duties, timers }: StoredCase,
  notices: readonly SentNotice[],
  now: number,
): DueView {
  const zone = zoneOf(pins.zone);
  const shown = (at: number) => formatInstant(at, zone.covers(at) ? zone.offsetAt(at) : 0);
  const owed = duties.map(({ key, ...duty }): { end: number; duty: OwedDuty } => {
    const end = duty.due === undefined ? undefined : parseInstant(duty.due)?.epochMs;
    const status = end === undefined ? 'open' : now > end ? 'overdue' : 'running';
    const warnings = timers
      .filter((timer) => timer.duty === key)
      .map(({ stage, at }) => ({ stage, at: shown(at) }));
    return { end: end ?? Number.POSITIVE_INFINITY, duty: { ...duty, status, warnings } };
  });
  owed.sort((one, other) => (one.end < other.end ? -1 : one.end > other.end ? 1 : 0));
  return {
    case: id,
    asOf: shown(now),
    owed: owed.map(({ duty }) => duty),
    notices,
  };
}

/**
 * The log of a case as a file that `mecanismo audit` reads: its header, then an event a line. Whether
 * all that happened was sent to the case is for the reader to know: see `--complete`.
 */
export function logText({ pins }: StoredCase, log: readonly LogEntry[]): string {
  const header = { log: 'mecanismo', version: 1, profile: pins.profile, zone: pins.zone };
  return `${[header, ...log.map(({ event }) => event)].map((line) => JSON.stringify(line)).join('\n')}\n`;
}
