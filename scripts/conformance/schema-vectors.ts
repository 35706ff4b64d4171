import { EVENT_TYPES, eventSchemas } from '../../src/events/index';
import type { Draft } from './vector';

type Json = Readonly<Record<string, unknown>>;
const LINE = 'event-envelope.schema.json';

/** A value that a JSON Schema of the vocabulary allows, always the same one. */
function sampleOf(schema: Json): unknown {
  const [first] = (schema.enum ?? schema.anyOf ?? []) as unknown[];
  if (schema.enum !== undefined) return first;
  if (schema.anyOf !== undefined) return sampleOf(first as Json);
  switch (schema.type) {
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'array':
      return [sampleOf((schema.items ?? {}) as Json)];
    case 'object':
      return Object.fromEntries(
        Object.entries((schema.properties ?? {}) as Record<string, Json>).map(([key, part]) => [
          key,
          sampleOf(part),
        ]),
      );
    default:
      return textOf(schema);
  }
}

function textOf({ format, pattern }: Json): string {
  if (format === 'date') return '2016-03-18';
  if (format === 'date-time') return '2016-03-18T22:40:00-06:00';
  if (format === 'duration') return 'P30D';
  return typeof pattern === 'string' && pattern.includes('[0-9]{4}') ? '2016-03' : 'x-1';
}

const vocabulary = eventSchemas();

function eventOf(type: keyof typeof vocabulary): Json {
  const { actors, refs, data } = vocabulary[type];
  return {
    id: 'e-1',
    type,
    occurredAt: '2016-03-18T22:40:00-06:00',
    actor: { organ: actors[0] ?? 'ANY' },
    refs: Object.fromEntries(refs.map((key) => [key, 'X-1'])),
    data: sampleOf(data),
  };
}

const vector = (title: string, instance: unknown, schema = LINE): Draft => ({
  kind: 'schema',
  title,
  input: { schema, instance },
});

const [plain] = EVENT_TYPES.map(eventOf) as [Json];
const header = { log: 'mecanismo', version: 1, profile: 'federal', zone: 'America/Mexico_City' };
const { id: _, ...withoutId } = plain;

const valid = [
  ...EVENT_TYPES.map((type) => vector(`Un evento ${type} con todos sus datos`, eventOf(type))),
  vector('Un evento del que sólo consta el día', { ...plain, occurredAt: '2016-03-18' }),
  vector('Un evento sin datos', { ...plain, data: {} }),
  vector('Un evento con todo su sobre', {
    ...plain,
    recordedAt: '2016-03-18T22:52:10-06:00',
    precision: 'minute',
    actor: { organ: 'JG-M', seat: 'SEGOB', person: 'P-1', substituteOf: 'P-2' },
    evidence: ['doc-12'],
    supersedes: 'e-0',
  }),
  vector('Un encabezado', header),
  vector('Un encabezado mínimo', { log: 'mecanismo', version: 1 }, 'log-header.schema.json'),
];

/** A date-time or a date of which validators agree that it is none. */
const invalid = [
  vector('Sin identificador', withoutId),
  vector('Un tipo que no existe', { ...plain, type: 'medida.cancelada' }),
  vector('Una clave que el evento no tiene', { ...plain, nota: 'x' }),
  vector('Un órgano que no existe', { ...plain, actor: { organ: 'SECRETARIA' } }),
  vector('Sin quien actúe', { ...plain, actor: {} }),
  vector('Una referencia que no existe', { ...plain, refs: { caso: 'X-1' } }),
  vector('Un nombre en una referencia', { ...plain, refs: { case: 'María Pérez' } }),
  vector('Un nombre en quien actúa', { ...plain, actor: { organ: 'BEN', name: 'x' } }),
  vector('Un día que no existe', { ...plain, occurredAt: '2016-02-30' }),
  vector('Una hora sin desfase', { ...plain, occurredAt: '2016-03-18T22:40:00' }),
  vector('Una precisión que no existe', { ...plain, precision: 'hour' }),
  vector('Ni objeto ni encabezado', []),
  vector('Un encabezado de otra versión', { ...header, version: 2 }, 'log-header.schema.json'),
  vector('Un encabezado de más', { ...header, autor: 'x' }, 'log-header.schema.json'),
  ...EVENT_TYPES.flatMap((type) => {
    const [[key, part] = []] = Object.entries(
      (vocabulary[type].data.properties ?? {}) as Record<string, Json>,
    );
    if (key === undefined || part?.anyOf !== undefined) return [];
    const wrong = part?.type === 'object' ? 'x' : { wrong: true };
    return [vector(`Un dato mal tipado en ${type}`, { ...eventOf(type), data: { [key]: wrong } })];
  }),
];

/** Instances by the file that they are in. */
export const INSTANCES: Readonly<Record<string, readonly Draft[]>> = {
  'schema/valid': valid,
  'schema/invalid': invalid,
};
