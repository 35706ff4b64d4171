import * as z from 'zod';
import { readerEnvelope } from './envelope';
import { type EventType, eventTypes, isEventType } from './event-types';
import { withoutTrialOfEval } from './without-trial-of-eval';

/** A line that has passed its schema; the `data` of a known type holds only its keys, well typed. */
export type EventLine = z.infer<typeof readerEnvelope> & { data?: Record<string, unknown> };

/** Of the payload of an unknown type nothing is known; whatever it is, it passes. */
const unknownTypeSchema = readerEnvelope.extend({
  data: z.unknown().optional(),
}) as z.ZodType as z.ZodType<EventLine>;

const built = new Map<EventType, z.ZodType<EventLine>>();

/** The strict schema of a whole line of an event type, envelope and payload in one check. */
export function lineSchemaOf(type: unknown): z.ZodType<EventLine> {
  if (typeof type !== 'string' || !isEventType(type)) return unknownTypeSchema;
  let schema = built.get(type);
  if (schema === undefined) {
    schema = withoutTrialOfEval(
      () =>
        readerEnvelope.extend({
          data: eventTypes[type].schema.optional(),
        }) as z.ZodType as z.ZodType<EventLine>,
    );
    built.set(type, schema);
  }
  return schema;
}
