import { canonicalJson, formatInstant, ProtocolError, sha256Of } from '../core/index';
import { type LogEvent, type ProtocolEvent, readLog } from '../events/index';
import {
  type CaseEnvelope,
  type ProtectionCase,
  persistCase,
  restoreCase,
} from '../machines/index';
import type { Profile } from '../rules/index';
import { CallRefused } from './refused';
import type { LogEntry, StoredCase } from './stored-case';

/** A case as it is driven: its log, and where its machines stand. */
export interface StandingCase {
  readonly log: readonly LogEntry[];
  readonly current: ProtectionCase;
}

/** The hash of the log of a case in which nothing has happened. */
export const openingHash = (id: string, openedAt: string): string =>
  sha256Of(canonicalJson([id, openedAt]));

/** A log entry on top of the hash before it. */
export const logEntry = (before: string, event: ProtocolEvent, receivedAt: string): LogEntry => ({
  event,
  receivedAt,
  hash: sha256Of(`${before}\n${canonicalJson(event)}`),
});

/** The envelope that `restoreCase` takes, put together from what is stored apart. */
export function envelopeOf(
  id: string,
  { pins, snapshot }: StoredCase,
  history: readonly LogEvent[],
): CaseEnvelope {
  const { profile, rulesHash, machines, mode } = pins;
  return {
    envelope: 'case',
    machines,
    rulesHash,
    profile,
    at: snapshot.at,
    mode,
    case: id,
    obligations: snapshot.obligations,
    states: snapshot.states,
    history,
  };
}

/** The events of a log as the machines read them. */
export function historyOf(log: readonly LogEntry[], zone: string): readonly LogEvent[] {
  return log.flatMap(({ event }) => readLog([JSON.stringify(event)], { zone }).events);
}

/**
 * Takes up a case from its log and its snapshot, which has to be what the log leads to.
 *
 * @throws CallRefused `E_CASE_STATE` where it is not: a machine was changed and kept its version.
 */
export function standUp(
  id: string,
  stored: StoredCase,
  log: readonly LogEntry[],
  profile: Profile,
): StandingCase {
  const history = historyOf(log, profile.calendars.zone.name);
  try {
    return { log, current: restoreCase(envelopeOf(id, stored, history), profile) };
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    throw new CallRefused('E_CASE_STATE', `${error.code}; migrate the case by \`replay\``);
  }
}

/** What is stored of where the machines of a case stand. */
export function snapshotOf(current: ProtectionCase, at: string): StoredCase['snapshot'] {
  const { obligations, states } = persistCase(current, { at });
  return { at, obligations, states };
}

/** An instant as text, in the zone of a profile. */
export function instantIn({ calendars: { zone } }: Profile, epochMs: number): string {
  return formatInstant(epochMs, zone.covers(epochMs) ? zone.offsetAt(epochMs) : 0);
}
