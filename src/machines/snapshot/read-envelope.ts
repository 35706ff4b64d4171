import { ProtocolError, parseInstant } from '../../core/index';
import { IDENTIFIER, type LogEvent, REF_KEYS } from '../../events/index';
import { type MachineContext, MODES, type Subject } from '../procedure/machine-context';
import { readableEvent } from '../procedure/readable-event';
import type { SnapshotEnvelope } from './envelope';

type Plain = Readonly<Record<string, unknown>>;

const TEXTS = ['machine', 'version', 'rulesHash', 'profile', 'at'] as const;

/**
 * Reads an envelope that comes from outside. Only what it should have is read; the duties it lists
 * are for people, and nothing is decided on them.
 *
 * @throws ProtocolError `SNAPSHOT_SHAPE`, naming the key at fault and never its content.
 */
export function readEnvelope(value: unknown): SnapshotEnvelope {
  const envelope = plain(value, 'envelope');
  for (const key of TEXTS) {
    const text = envelope[key];
    if (typeof text !== 'string' || text.length === 0 || text.length > 100) refuse(key);
  }
  if (parseInstant(envelope.at as string) === undefined) refuse('at');
  if (!Array.isArray(envelope.obligations)) refuse('obligations');
  const snapshot = plain(envelope.snapshot, 'snapshot');
  if (typeof snapshot.value !== 'object' || snapshot.value === null) refuse('snapshot.value');
  const context = readContext(plain(snapshot.context, 'snapshot.context'));
  return {
    ...(envelope as unknown as SnapshotEnvelope),
    snapshot: { value: snapshot.value, context },
  };
}

function readContext({ mode, profile, subject, given, history }: Plain): MachineContext {
  if (!MODES.includes(mode as MachineContext['mode'])) refuse('snapshot.context.mode');
  if (typeof profile !== 'string') refuse('snapshot.context.profile');
  if (!Array.isArray(history)) refuse('snapshot.context.history');
  const events = (history as unknown[]).map((sent, at): LogEvent => {
    const event = readableEvent(sent);
    return event ?? refuse(`snapshot.context.history[${at}]`);
  });
  return {
    mode: mode as MachineContext['mode'],
    profile: profile as string,
    subject: readSubject(subject, 'snapshot.context.subject'),
    given: readSubject(given, 'snapshot.context.given'),
    history: events,
  };
}

function readSubject(value: unknown, where: string): Subject {
  const refs = plain(value, where);
  for (const [key, id] of Object.entries(refs)) {
    const known = (REF_KEYS as readonly string[]).includes(key);
    if (!known || typeof id !== 'string' || !IDENTIFIER.test(id)) refuse(where);
  }
  return { ...refs } as Subject;
}

function plain(value: unknown, where: string): Plain {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(where);
  return value as Plain;
}

function refuse(where: string): never {
  throw new ProtocolError('SNAPSHOT_SHAPE', 'the snapshot is not of the form', undefined, where);
}
