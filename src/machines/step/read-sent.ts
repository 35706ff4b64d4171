import { type LogEvent, type ProtocolEvent, readLog } from '../../events/index';
import type { Profile } from '../../rules/index';
import { readableEvent } from '../procedure/readable-event';

/**
 * The event that a host sends: as read from a log, or as it would be written in one. `undefined`
 * where it is neither, or of a type that the vocabulary does not have.
 */
export function readSent(sent: LogEvent | ProtocolEvent, profile: Profile): LogEvent | undefined {
  const event = readableEvent(sent);
  if (event !== undefined || typeof sent !== 'object' || sent === null) return event;
  if ('known' in sent) return undefined;
  let line: string | undefined;
  try {
    line = JSON.stringify(sent);
  } catch {
    return undefined;
  }
  const { events, problems } = readLog([line ?? ''], { zone: profile.calendars.zone.name });
  return problems.length === 0 ? readableEvent(events[0]) : undefined;
}
