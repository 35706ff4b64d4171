import { ProtocolError, parseInstant } from '../../core/index';
import { IDENTIFIER, type LogEvent } from '../../events/index';
import { federal, type Profile } from '../../rules/index';
import { MODES, type Mode } from '../procedure/machine-context';
import { readableEvent } from '../procedure/readable-event';
import { sameJson } from '../snapshot/same-json';
import { openCase } from './open-case';
import { type CaseEnvelope, castVersions } from './persist-case';
import type { ProtectionCase } from './protection-case';
import { stepCase } from './step-case';

/**
 * Turns an envelope of other machine versions or rules into one of the present ones. It is a named
 * function, so that a log of migrations can say which one was used.
 */
export type CaseMigration = (envelope: CaseEnvelope) => CaseEnvelope;

/**
 * Takes a case out of its wrapper. The wrapper is not trusted: the machines, rules and profile have
 * to be these, and the states those that its own history leads to.
 *
 * @throws ProtocolError `SNAPSHOT_SHAPE` for data that is no envelope of a case, or whose states do
 * not follow from its history; `SNAPSHOT_VERSION` for other machine versions; `SNAPSHOT_RULES` for
 * other rules or another profile.
 */
export function restoreCase(
  envelope: unknown,
  profile: Profile = federal(),
  migration?: CaseMigration,
): ProtectionCase {
  let read = readCaseEnvelope(envelope);
  const mismatch = mismatchOf(read, profile);
  if (mismatch !== undefined) {
    if (migration === undefined) throw mismatch;
    if (migration.name === '') {
      throw new ProtocolError('SNAPSHOT_VERSION', 'a migration is a named function');
    }
    read = readCaseEnvelope(migration(read));
    const still = mismatchOf(read, profile);
    if (still !== undefined) throw still;
  }
  return replayed(read, profile);
}

function mismatchOf({ machines, rulesHash, profile: id }: CaseEnvelope, profile: Profile) {
  if (!sameJson(machines, castVersions(profile))) {
    return new ProtocolError(
      'SNAPSHOT_VERSION',
      'the case was driven by other versions of the machines',
      'pass a named migration',
    );
  }
  if (rulesHash === profile.rules.hash && id === profile.id) return undefined;
  return new ProtocolError(
    'SNAPSHOT_RULES',
    `the case was not driven under the rules of the profile \`${profile.id}\``,
    'pass a named migration',
  );
}

function replayed({ mode, case: id, history, states }: CaseEnvelope, profile: Profile) {
  let current = openCase(profile, { mode, ...(id === undefined ? {} : { case: id }) });
  for (const event of history) current = stepCase(current, event, { obligations: false }).case;
  const reached = Object.fromEntries(
    current.actors.map(({ key, snapshot }) => [key, snapshot.value]),
  );
  if (current.history.length !== history.length || !sameJson(reached, states)) {
    throw new ProtocolError(
      'SNAPSHOT_SHAPE',
      'the states of the case do not follow from its history',
      'replay the log of the case instead',
    );
  }
  return current;
}

function readCaseEnvelope(value: unknown): CaseEnvelope {
  const read = plain(value, 'envelope');
  if (read.envelope !== 'case') refuse('envelope');
  for (const key of ['rulesHash', 'profile', 'at']) {
    const text = read[key];
    if (typeof text !== 'string' || text.length === 0 || text.length > 100) refuse(key);
  }
  if (parseInstant(read.at as string) === undefined) refuse('at');
  if (!MODES.includes(read.mode as Mode)) refuse('mode');
  const id = read.case;
  if (id !== undefined && !(typeof id === 'string' && IDENTIFIER.test(id))) refuse('case');
  const { machines, obligations, history } = read;
  if (!Array.isArray(machines) || machines.some((name) => typeof name !== 'string')) {
    refuse('machines');
  }
  if (!Array.isArray(obligations)) refuse('obligations');
  if (!Array.isArray(history)) refuse('history');
  plain(read.states, 'states');
  return {
    ...(read as unknown as CaseEnvelope),
    history: (history as unknown[]).map(
      (sent, at): LogEvent => readableEvent(sent) ?? refuse(`history[${at}]`),
    ),
  };
}

function plain(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(where);
  return value as Readonly<Record<string, unknown>>;
}

function refuse(where: string): never {
  throw new ProtocolError('SNAPSHOT_SHAPE', 'the stored case is not of the form', undefined, where);
}
