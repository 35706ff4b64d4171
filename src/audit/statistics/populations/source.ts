import type { Zone } from '../../../calendar/index';
import {
  type EventType,
  hasType,
  type LogEvent,
  type LogEventOf,
  type ParsedLog,
} from '../../../events/index';
import { eventMonth } from '../event-month';
import type { Month } from '../month';

/** The logs as the populations look at them: events in effect up to an instant. */
export interface Source {
  /** Events of a type, log by log; what refers to each other stands in one log. */
  eventsOf<T extends EventType>(type: T): readonly (readonly LogEventOf<T>[])[];
  monthOf(event: LogEvent): Month;
  /** Months of the events of a type, counted without looking at what they say. */
  monthsOf(type: EventType): readonly Month[];
}

/** Reads logs as a source. Events after `asOf` are not looked at. */
export function sourceOf(logs: readonly ParsedLog[], asOf: number, zone: Zone): Source {
  const seen = logs.map(({ events }) => events.filter(({ to, known }) => known && to <= asOf));
  return {
    eventsOf: (type) =>
      seen.map((events) => events.filter((event): event is never => hasType(event, type))),
    monthOf: (event) => eventMonth(event, zone),
    monthsOf: (type) =>
      seen.flat().flatMap((event) => (event.type === type ? [eventMonth(event, zone)] : [])),
  };
}
