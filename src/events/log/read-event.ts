import type { Zone } from '../../calendar/index';
import { parseInstant } from '../../core/index';
import { isIdentifier } from '../envelope';
import { isEventType } from '../event-types';
import { type EventLine, lineSchemaOf } from '../line-schema';
import { deepFreeze } from './deep-freeze';
import { readEventTime } from './event-interval';
import type { LogEvent } from './log-event';
import type { ProblemList } from './problem-list';
import { validateLine } from './validate-line';

const NOTHING: Readonly<Record<string, unknown>> = Object.freeze({});
const PAYLOAD = 'data';
/** Stands for every key of a payload that is lost as a whole. */
const WHOLE = '*';
const NO_TEXTS: readonly string[] = Object.freeze([]);

/**
 * The event of a parsed line, or `undefined` when a field without which there is no event cannot
 * be used; `problems` says what was wrong. The value may be changed.
 */
export function readEvent(
  value: object,
  line: number,
  zone: Zone,
  problems: ProblemList,
): LogEvent | undefined {
  const schema = lineSchemaOf((value as { type?: unknown }).type);
  const parsed = schema.safeParse(value);
  const valid = parsed.success ? parsed.data : validateLine(value, schema, parsed.error, problems);
  return valid && eventOf(valid, line, zone, problems);
}

function eventOf(
  valid: EventLine,
  line: number,
  zone: Zone,
  problems: ProblemList,
): LogEvent | undefined {
  const time = readEventTime(valid.occurredAt, valid.precision, zone);
  if (time === undefined) {
    problems.add('E_LOG_DATE', 'occurredAt');
    return undefined;
  }
  if (valid.precision !== undefined && valid.precision !== time.precision) {
    problems.add('E_LOG_VALUE', 'precision');
  }
  const known = isEventType(valid.type);
  if (!known) problems.add('E_LOG_TYPE');
  if (valid.actor.organ === undefined) problems.add('E_LOG_SHAPE', 'actor.organ');
  const event: { -readonly [Key in keyof LogEvent]: LogEvent[Key] } = {
    id: valid.id,
    type: known || isIdentifier(valid.type) ? valid.type : '?',
    known,
    line,
    occurredAt: valid.occurredAt,
    at: time.at,
    from: time.from,
    to: time.to,
    precision: time.precision,
    actor: valid.actor,
    refs: valid.refs,
    data: (known ? valid.data : undefined) ?? NOTHING,
    removed: NO_TEXTS,
    evidence: valid.evidence ?? NO_TEXTS,
  };
  if (valid.recordedAt !== undefined) {
    const recordedAt = parseInstant(valid.recordedAt);
    if (recordedAt === undefined) problems.add('E_LOG_VALUE', 'recordedAt');
    else event.recordedAt = recordedAt.epochMs;
  }
  if (valid.supersedes !== undefined) event.supersedes = valid.supersedes;
  const removed = removedFromPayload(problems);
  if (removed.length > 0) event.removed = removed;
  return deepFreeze(event);
}

/** Payload keys among the problems of the line: each of them lost a value. */
function removedFromPayload(problems: ProblemList): readonly string[] {
  const found = problems.ofLine();
  if (found.length === 0) return NO_TEXTS;
  const keys = found.flatMap(({ key }) => {
    if (key === PAYLOAD) return [WHOLE];
    return key?.startsWith(`${PAYLOAD}.`) ? [key.slice(PAYLOAD.length + 1)] : [];
  });
  return [...new Set(keys)];
}
