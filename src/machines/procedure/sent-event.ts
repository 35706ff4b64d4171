import { type LogEvent, type Problem, type ProtocolEvent, readLog } from '../../events/index';
import type { Profile } from '../../rules/index';
import { readableEvent } from './readable-event';

/** The event that a host sent, or what is wrong with it. */
export type Sent =
  | { readonly event: LogEvent }
  | { readonly event?: undefined; readonly problems: readonly Problem[] };

/** What machines take: an event as read from a log, or as it would be written in one. */
export type SentEvent = LogEvent | ProtocolEvent;

const read = new WeakMap<object, { line: string; zone: string; sent: Sent }>();

/**
 * The event that a host sends. One with a field that the vocabulary does not have is refused whole,
 * for the field may hold a name. The same object with the same content gives the same event: every
 * guard and action of a step sees one.
 */
export function readSent(value: unknown, profile: Profile): Sent {
  const event = readableEvent(value);
  if (event !== undefined) return { event };
  const line = writtenLine(value);
  if (line === undefined) return { problems: [] };
  const zone = profile.calendars.zone.name;
  const known = read.get(value as object);
  if (known?.line === line && known.zone === zone) return known.sent;
  const { events, problems } = readLog([line], { zone });
  const fresh = problems.length === 0 ? readableEvent(events[0]) : undefined;
  const sent = fresh === undefined ? { problems } : { event: fresh };
  read.set(value as object, { line, zone, sent });
  return sent;
}

/** The event that a host sends; nothing where it cannot be read. */
export const sentEvent = (value: unknown, profile: Profile): LogEvent | undefined =>
  readSent(value, profile).event;

/** What was sent as a line of a log; nothing for what claims to have been read from one already. */
function writtenLine(sent: unknown): string | undefined {
  if (typeof sent !== 'object' || sent === null) return undefined;
  try {
    return 'known' in sent ? undefined : JSON.stringify(sent);
  } catch {
    return undefined;
  }
}
