import type { Environment } from './environment';
import type { HistoryEvent } from './history';
import { precedes } from './order';
import { type Attendee, seatsOf } from './sitting';

const entriesOf = (env: Environment, { data }: HistoryEvent) =>
  Array.isArray(data.attendance)
    ? (data.attendance as Partial<Attendee>[]).map((entry) => ({
        seat: typeof entry?.seat === 'string' ? env.authority(entry.seat) : undefined,
        substitute: entry?.substitute === true,
      }))
    : undefined;

/** Seats on the attendance list of an event; unknown where one of its lines names none. */
function seatsListed(
  env: Environment,
  event: HistoryEvent,
  keep: (entry: { readonly substitute: boolean }) => boolean,
): readonly string[] | undefined {
  const entries = entriesOf(env, event);
  if (entries?.every(({ seat }) => seat !== undefined) !== true) return undefined;
  return entries.filter(keep).map(({ seat }) => seat as string);
}

/**
 * Seats of the body in which nobody sat at any moment of a session, up to an event of it. A seat
 * that was left out of the convocation is not absent.
 */
function absentSeats(env: Environment, event: HistoryEvent): readonly string[] | undefined {
  const session = event.links.session;
  if (session === undefined) return undefined;
  const acts = (type: string) =>
    env.history
      .ofTypeWith(type, 'session', session)
      .filter((act) => precedes(act, event) !== false);
  const lists = ['junta.session-opened', 'junta.session-resumed']
    .flatMap(acts)
    .map((act) => seatsListed(env, act, () => true));
  if (lists.length === 0 || lists.includes(undefined)) return undefined;
  const attended = new Set(lists.flatMap((list) => list ?? []));
  for (const { data } of acts('junta.attendance-changed')) {
    if (typeof data.seat === 'string' && data.change !== 'left') {
      attended.add(env.authority(data.seat));
    }
  }
  const calls = acts('junta.convocation-issued').map(({ data }) => data.recipients);
  const called = calls.every(Array.isArray)
    ? new Set(calls.flat().map((code) => (typeof code === 'string' ? env.authority(code) : code)))
    : new Set();
  const absent = seatsOf(env, event).filter(
    (seat) => !attended.has(seat) && (called.size === 0 || called.has(seat)),
  );
  return absent.length > 0 && env.history.knownThrough < event.to ? undefined : absent;
}

/** What rules ask of the attendance list of a session as a whole. */
export const attendance = {
  'session.seatsTaken': (env: Environment, event: HistoryEvent) =>
    seatsListed(env, event, () => true),
  'session.holders': (env: Environment, event: HistoryEvent) =>
    seatsListed(env, event, ({ substitute }) => !substitute),
  'session.absentSeats': absentSeats,
} as const;
