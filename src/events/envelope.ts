import * as z from 'zod';
import type { EventData, EventType } from './event-types';
import { instant, moment } from './vocabulary/dates';
import { IDENTIFIER, identifier } from './vocabulary/identifiers';
import { organ } from './vocabulary/organs';
import { REF_KEYS, type RefKey } from './vocabulary/refs';

/** How finely the time of an event is known. */
export const PRECISIONS = ['instant', 'minute', 'date'] as const;

/** One code of `PRECISIONS`. */
export type Precision = (typeof PRECISIONS)[number];

const actorShape = {
  organ,
  seat: identifier.describe('seat code, for a member of a collegiate body').optional(),
  person: identifier.describe('pseudonym').optional(),
  substituteOf: identifier.describe('seat or pseudonym of the person substituted').optional(),
};

const refShape = Object.fromEntries(REF_KEYS.map((key) => [key, identifier.optional()])) as {
  [Key in RefKey]: z.ZodOptional<typeof identifier>;
};

/** Fields of every event, whatever its type; `type` and `data` depend on the vocabulary. */
const shape = {
  id: identifier.describe('unique in the log'),
  occurredAt: moment.describe('legal time: instant with offset, or the day where only it is known'),
  recordedAt: instant.describe('when it was written down; never re-dates the act').optional(),
  precision: z.enum(PRECISIONS).describe('default: date for a plain date, else instant').optional(),
  actor: z.strictObject(actorShape),
  refs: z.strictObject(refShape).describe('{} where none applies; ids are pseudonyms'),
  evidence: z.array(identifier).describe('opaque document ids, never content').optional(),
  supersedes: identifier.describe('id of the event that this one corrects').optional(),
};

/** The envelope as published: what a writer of logs has to keep to. */
export const envelope = z.strictObject(shape);

/** Fields common to the events of a log, as they are written. */
export type EventEnvelope = z.infer<typeof envelope>;

/** Who acted: an organ and, where it matters, the seat, the person and whom they substitute. */
export type EventActor = EventEnvelope['actor'];

/** Ids of what an event is about. */
export type EventRefs = EventEnvelope['refs'];

/** An event as it is written in a log, discriminated by `type`. */
export type ProtocolEvent<T extends EventType = EventType> = {
  [Type in T]: EventEnvelope & { type: Type; data?: EventData<Type> | undefined };
}[T];

/**
 * The envelope as the reader takes it. Dates are text here because the reader parses them itself,
 * once; the organ may be missing because an act whose actor cannot be read is still an act.
 */
export const readerEnvelope = z.strictObject({
  ...shape,
  occurredAt: z.string(),
  recordedAt: z.string().optional(),
  actor: z.strictObject({ ...actorShape, organ: organ.optional() }),
  type: z.string(),
});

/** Whether a text can be an id: the characters of `IDENTIFIER`, at least one. */
export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text);
}
