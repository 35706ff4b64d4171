import type { Environment } from './environment';
import type { HistoryEvent } from './history';
import type { Attendee } from './sitting';

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

/** What rules ask of the attendance list of an event. */
export const attendance = {
  'session.seatsTaken': (env: Environment, event: HistoryEvent) =>
    seatsListed(env, event, () => true),
  'session.holders': (env: Environment, event: HistoryEvent) =>
    seatsListed(env, event, ({ substitute }) => !substitute),
} as const;
