import { envelope } from './envelope';
import { EVENT_TYPES, eventTypes } from './event-types';
import { type JsonSchema, jsonSchemaOf } from './json-schema';

/**
 * JSON Schema (draft-07) of one line of a log: an event, or the header that may come first. Whole in
 * itself, with the payload of each type under its name: strict validators do not follow references
 * into `events.json`, which is a list and no schema. Stricter than the reader: an unknown type and an
 * unknown key of the envelope are refused, for whoever writes a log wants to hear of them.
 */
export function logLineSchema(): JsonSchema {
  const { properties, required, ...rest } = jsonSchemaOf(envelope, 'refused');
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'One line of an event log of the Mecanismo',
    oneOf: [{ $ref: '#/definitions/event' }, { $ref: '#/definitions/header' }],
    definitions: {
      event: {
        ...rest,
        required: [...(required as string[]), 'type'],
        properties: {
          ...(properties as object),
          type: { type: 'string', enum: EVENT_TYPES },
          data: { type: 'object', description: 'payload of the type; no key is required' },
        },
        allOf: EVENT_TYPES.map((type) => ({
          if: { properties: { type: { const: type } } },
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema, not a promise.
          then: { properties: { data: { $ref: `#/definitions/${type}` } } },
        })),
      },
      header: headerSchema(),
      ...Object.fromEntries(
        EVENT_TYPES.map((type) => [type, jsonSchemaOf(eventTypes[type].schema)] as const),
      ),
    },
  };
}

function headerSchema(): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['log', 'version'],
    properties: {
      log: { const: 'mecanismo' },
      version: { const: 1 },
      profile: { type: 'string', pattern: '^[A-Za-z0-9._:-]+$' },
      zone: { type: 'string', description: 'IANA zone of the plain dates of the log' },
      completeThrough: {
        anyOf: [
          { type: 'string', format: 'date-time' },
          { type: 'string', format: 'date' },
        ],
        description: 'up to here the absence of an event is a fact',
      },
    },
  };
}
