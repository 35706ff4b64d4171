import type { EventRefs, Precision } from '../envelope';
import type { EventData, EventType } from '../event-types';
import type { Organ } from '../vocabulary/organs';

/** The time that was written: a point of the time line, or a civil day (epoch day). */
export type WrittenTime =
  | { readonly kind: 'instant'; readonly epochMs: number; readonly offsetMinutes: number }
  | { readonly kind: 'date'; readonly day: number };

/** Who acted. `organ` is missing when the log gives no code of the contract. */
export interface LogActor {
  readonly organ?: Organ | undefined;
  readonly seat?: string | undefined;
  readonly person?: string | undefined;
  readonly substituteOf?: string | undefined;
}

/** An event as read from a log. Frozen. */
export interface LogEvent {
  readonly id: string;
  /** An `EventType` when `known`; an unknown name that is not an identifier reads `?`. */
  readonly type: string;
  readonly known: boolean;
  /** Line of the log, from 1. */
  readonly line: number;
  /** `occurredAt` as written. */
  readonly occurredAt: string;
  readonly at: WrittenTime;
  /** First epoch millisecond at which it can have happened. */
  readonly from: number;
  /** Last one: equal to `from`, or the end of the civil day in the zone of the log. */
  readonly to: number;
  readonly precision: Precision;
  /** Epoch milliseconds. */
  readonly recordedAt?: number | undefined;
  readonly actor: LogActor;
  readonly refs: Readonly<EventRefs>;
  /** The payload, less what the type does not have or does not allow. Empty for an unknown type. */
  readonly data: Readonly<Record<string, unknown>>;
  /**
   * Payload keys that lost an ill-typed value, such as `members[]`: a list cut short is not the
   * whole list, and must not be counted as if it were. `*` where the whole payload is lost.
   */
  readonly removed: readonly string[];
  readonly evidence: readonly string[];
  readonly supersedes?: string;
}

/** A `LogEvent` of a known type, with its payload typed. */
export type LogEventOf<T extends EventType> = {
  [Type in T]: LogEvent & { readonly type: Type; readonly data: Readonly<EventData<Type>> };
}[T];

/** Narrows an event to a type, and its payload with it. */
export function hasType<T extends EventType>(event: LogEvent, type: T): event is LogEventOf<T> {
  return event.type === type;
}
