import { type LogEvent, PRECISIONS } from '../../events/index';
import { withLostAsNull } from './lost-facts';

/** An event of a log before it is a line. */
export interface NativeEvent {
  readonly id: string;
  readonly type: string;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly [field: string]: unknown;
}

/**
 * The event field by field as it was written: nothing that the contract does not know stays in it.
 *
 * @param removed paths of the facts that are lost.
 */
export function writtenEvent(
  event: LogEvent,
  raw: Readonly<Record<string, unknown>>,
  removed: readonly string[] = event.removed,
): NativeEvent {
  const isKept = (key: string): boolean => Object.hasOwn(raw, key);
  return {
    id: event.id,
    type: event.type,
    occurredAt: event.occurredAt,
    ...(event.recordedAt === undefined ? {} : { recordedAt: raw.recordedAt }),
    ...(isKept('precision') && isPrecision(raw.precision) ? { precision: raw.precision } : {}),
    actor: event.actor,
    refs: event.refs,
    ...(isKept('data') ? { data: withLostAsNull(event.data, removed) } : {}),
    ...(isKept('evidence') ? { evidence: event.evidence } : {}),
    ...(event.supersedes === undefined ? {} : { supersedes: event.supersedes }),
  };
}

const isPrecision = (value: unknown): boolean => (PRECISIONS as readonly unknown[]).includes(value);
