import { type LogEvent, type ProtocolEvent, readLog } from '../../events/index';
import type { Profile } from '../../rules/index';
import { readableEvent } from '../procedure/readable-event';
import { type Refusal, unreadable } from './refusal';

/** The event that a host sent, or why it cannot be read. */
export type Sent =
  | { readonly event: LogEvent; readonly refusal?: undefined }
  | { readonly event?: undefined; readonly refusal: Refusal };

/**
 * The event that a host sends: as read from a log, or as it would be written in one. One with a field
 * that the vocabulary does not have is refused whole, for the field may hold a name.
 */
export function readSent(sent: LogEvent | ProtocolEvent, profile: Profile): Sent {
  const event = readableEvent(sent);
  if (event !== undefined) return { event };
  const line = writtenLine(sent);
  if (line === undefined) return { refusal: unreadable([]) };
  const { events, problems } = readLog([line], { zone: profile.calendars.zone.name });
  const read = problems.length === 0 ? readableEvent(events[0]) : undefined;
  return read === undefined ? { refusal: unreadable(problems) } : { event: read };
}

/** What was sent as a line of a log; nothing for what claims to have been read from one already. */
function writtenLine(sent: unknown): string | undefined {
  if (typeof sent !== 'object' || sent === null) return undefined;
  try {
    return 'known' in sent ? undefined : JSON.stringify(sent);
  } catch {
    return undefined;
  }
}
