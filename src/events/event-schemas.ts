import { EVENT_TYPES, type EventType, eventTypes } from './event-types';
import { type JsonSchema, jsonSchemaOf } from './json-schema';

/** What the published vocabulary says of one event type; `data` is a JSON Schema (draft-07). */
export interface EventSchema {
  readonly label: string;
  readonly actors: readonly string[];
  readonly refs: readonly string[];
  readonly articles: readonly string[];
  /** No key is required; `x-expected` names those that the checks of `articles` cannot do without. */
  readonly data: JsonSchema;
}

/** The vocabulary as plain data, by event type: what `schema/events.json` holds. */
export function eventSchemas(): Record<EventType, EventSchema> {
  const entries = EVENT_TYPES.map((type) => {
    const { label, actors, refs, articles, schema } = eventTypes[type];
    return [type, { label, actors, refs, articles, data: jsonSchemaOf(schema) }] as const;
  });
  return Object.fromEntries(entries) as Record<EventType, EventSchema>;
}
