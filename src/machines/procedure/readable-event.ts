import { parseInstant, parsePlainDate } from '../../core/index';
import { eventTypes, IDENTIFIER, isEventType, type LogEvent, REF_KEYS } from '../../events/index';

const DAY_MS = 86_400_000;
const seen = new WeakMap<object, LogEvent | null>();

/**
 * The event as the log reader would give it, frozen; `undefined` for anything else. What a host
 * sends is not trusted: a field of another type than the contract's is no event of the contract.
 */
export function readableEvent(value: unknown): LogEvent | undefined {
  if (!isObject(value)) return undefined;
  const known = seen.get(value);
  if (known !== undefined) return known ?? undefined;
  const copy = isSettled(value) ? value : frozenCopy(value);
  const event = copy !== undefined && isLogEvent(copy) ? copy : null;
  if (event !== null) seen.set(event, event);
  else if (copy === value) seen.set(value, null);
  return event ?? undefined;
}

function isLogEvent(value: object): value is LogEvent {
  const event = value as Partial<Record<keyof LogEvent, unknown>>;
  return (
    event.known === true &&
    isId(event.id) &&
    typeof event.type === 'string' &&
    isEventType(event.type) &&
    isTimed(event) &&
    isObject(event.actor) &&
    isRefs(event.refs) &&
    isIds(event.removed, /./) &&
    isIds(event.evidence, IDENTIFIER) &&
    (event.supersedes === undefined || isId(event.supersedes)) &&
    isObject(event.data) &&
    eventTypes[event.type].schema.safeParse(event.data).success
  );
}

function isTimed(event: Partial<Record<keyof LogEvent, unknown>>): boolean {
  const { occurredAt, at, from, to, line } = event;
  if (typeof occurredAt !== 'string' || !isObject(at) || !Number.isInteger(line)) return false;
  if (!Number.isFinite(from) || !Number.isFinite(to)) return false;
  const [first, last] = [from as number, to as number];
  if (first > last || last - first > 3 * DAY_MS) return false;
  const time = at as { kind?: unknown; epochMs?: unknown; day?: unknown };
  if (time.kind === 'date') return parsePlainDate(occurredAt) === time.day;
  if (time.kind !== 'instant') return false;
  const instant = parseInstant(occurredAt)?.epochMs;
  return instant !== undefined && instant === time.epochMs && first <= instant && instant <= last;
}

function isRefs(value: unknown): boolean {
  if (!isObject(value)) return false;
  return Object.entries(value).every(
    ([key, id]) => (REF_KEYS as readonly string[]).includes(key) && (id === undefined || isId(id)),
  );
}

const isId = (value: unknown) => typeof value === 'string' && IDENTIFIER.test(value);

const isIds = (value: unknown, pattern: RegExp) =>
  Array.isArray(value) && value.every((id) => typeof id === 'string' && pattern.test(id));

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Deeper than any payload of the contract means that it is none. */
const MAX_DEPTH = 12;

/** Whether nothing of a value can change any more. An object may be a proxy, which may throw. */
function isSettled(value: object): boolean {
  try {
    return isDeepFrozen(value, 0);
  } catch {
    return false;
  }
}

/** A frozen object may still have a getter, which says one thing now and another one later. */
function isDeepFrozen(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (!Object.isFrozen(value) || depth > MAX_DEPTH) return false;
  return Object.values(Object.getOwnPropertyDescriptors(value)).every(
    (member) => 'value' in member && isDeepFrozen(member.value, depth + 1),
  );
}

function frozenCopy(value: object): object | undefined {
  try {
    const copy = JSON.parse(JSON.stringify(value)) as object;
    return freeze(copy, 0) ? copy : undefined;
  } catch {
    return undefined;
  }
}

function freeze(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > MAX_DEPTH) return false;
  Object.freeze(value);
  return Object.values(value).every((member) => freeze(member, depth + 1));
}
