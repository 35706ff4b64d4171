import { canonicalJson } from '../core/index';
import type { ProtocolEvent } from '../events/index';
import {
  type CaseStep,
  type FailedGuard,
  type Obligation,
  type Refusal,
  type StepOutcome,
  step,
} from '../machines/index';
import { openDuties } from './duties';
import type { Lead } from './lead';
import type { Plan } from './plan';
import { CallRefused } from './refused';
import { instantIn, logEntry, type StandingCase, snapshotOf } from './standing-case';
import { chunkKey, lastChunk, type SentNotice, type StoredCase } from './stored-case';
import { rearm } from './timers';

/** What came of an event that was sent to a case. */
export interface RecordAnswer {
  /** As `step` says it; `duplicate` where the same event is in the log already. */
  readonly outcome: StepOutcome | 'duplicate';
  /** It was added to the log by this call. */
  readonly recorded: boolean;
  /** Length of the log. */
  readonly events: number;
  /** Keys of the machines that took it. */
  readonly moved: readonly string[];
  /** Duties that it began and ended. */
  readonly opened: readonly Obligation[];
  readonly closed: readonly Obligation[];
  /** Rules that it breaks. */
  readonly failed: readonly FailedGuard[];
  /** Where it was not taken: why, and what would make it lawful. */
  readonly refusal?: Refusal;
}

/** What an event is taken with. */
export interface RecordOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly lead: Lead;
  /** The notices sent so far. */
  readonly sent: readonly SentNotice[];
}

/** A decision on an event, and the case that it leads to, for the next one. */
export interface Recorded {
  readonly plan: Plan<RecordAnswer>;
  readonly standing: StandingCase;
}

/** Types by which XState, Restate and this layer speak to themselves. */
const RESERVED = /^(?:@|xstate\b|restate\b|mecanismo\b|done\.|error\.)/i;

/**
 * Takes an event. One that the law or the state of the case refuses is answered, not thrown.
 *
 * @throws CallRefused `E_EVENT_RESERVED`; `E_EVENT_UNREADABLE` for what is no event of the
 * vocabulary; `E_EVENT_REUSED` where another event with this id is in the log.
 */
export function decideRecord(
  id: string,
  stored: StoredCase,
  standing: StandingCase,
  sent: unknown,
  { now, lead, sent: notices }: RecordOptions,
): Recorded {
  const type = (sent as { readonly type?: unknown } | null | undefined)?.type;
  if (typeof type === 'string' && RESERVED.test(type)) {
    throw new CallRefused('E_EVENT_RESERVED', 'types of this kind are not sent from outside');
  }
  // An event as read from a log says of itself that it is valid; here only its written form counts.
  if (typeof sent === 'object' && sent !== null && 'known' in sent) unreadable([]);
  const event = sent as ProtocolEvent;
  const taken = step(standing.current, event);
  if (taken.outcome === 'unknown-event') unreadable(taken.refusal?.remedies ?? []);
  const earlier = standing.log.find((entry) => entry.event.id === event.id);
  if (earlier !== undefined) {
    if (canonicalJson(earlier.event) !== canonicalJson(event)) {
      throw new CallRefused('E_EVENT_REUSED', 'another event with this id is in the log');
    }
    return { standing, plan: { answer: answerOf('duplicate', stored.events) } };
  }
  if (taken.case === standing.current) {
    return { standing, plan: { answer: answerOf(taken.outcome, stored.events, taken) } };
  }
  const { profile } = taken.case;
  const at = instantIn(profile, now);
  const entry = logEntry(stored.head, event, at);
  const log = [...standing.log, entry];
  const duties = openDuties(taken.case, now);
  const { arm, ...timers } = rearm(id, stored, duties, notices, { now, lead });
  return {
    standing: { log, current: taken.case },
    plan: {
      answer: { ...answerOf(taken.outcome, log.length, taken), recorded: true },
      change: {
        stored: {
          ...stored,
          ...timers,
          events: log.length,
          head: entry.hash,
          snapshot: snapshotOf(taken.case, at),
          duties,
        },
        chunk: { key: chunkKey(stored.events), entries: lastChunk(log) },
        arm,
      },
    },
  };
}

const NOTHING: Pick<CaseStep, 'moved' | 'opened' | 'closed' | 'failed' | 'refusal'> = {
  moved: [],
  opened: [],
  closed: [],
  failed: [],
};

function answerOf(
  outcome: RecordAnswer['outcome'],
  events: number,
  { moved, opened, closed, failed, refusal } = NOTHING,
): RecordAnswer {
  return {
    outcome,
    recorded: false,
    events,
    moved,
    opened,
    closed,
    failed,
    ...(refusal === undefined ? {} : { refusal }),
  };
}

function unreadable(problems: readonly string[]): never {
  throw new CallRefused(
    'E_EVENT_UNREADABLE',
    ['it is no event of the vocabulary', ...problems].join('; '),
  );
}
