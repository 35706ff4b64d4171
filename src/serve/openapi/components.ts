import * as z from 'zod';
import { NAMED, NOTES, withoutBoundsOfZod } from '../../contract/index';
import { EVENT_TYPES, eventTypes, type JsonSchema, logLineSchema } from '../../events/index';

const REF = '#/components/schemas/';

/** A schema as the description writes it: a reference, where it has a name. */
export function described(schema: z.ZodType): JsonSchema {
  const name = NAMED.get(schema)?.id;
  return name === undefined ? unnamed(schema) : { $ref: `${REF}${componentName(name)}` };
}

/** A definition of a published schema is `owedStep`; the component is `OwedStep`. */
const componentName = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

/** The JSON Schema of each property of an object. */
export function propertiesOf(schema: z.ZodObject): Readonly<Record<string, JsonSchema>> {
  return (unnamed(schema).properties ?? {}) as Record<string, JsonSchema>;
}

/** The schemas that have a name, and the vocabulary of events. */
export function components(): Readonly<Record<string, JsonSchema>> {
  const { schemas } = z.toJSONSchema(NAMED, {
    target: 'draft-2020-12',
    io: 'input',
    uri: (id) => `${REF}${componentName(id)}`,
    override: tidied,
  });
  const own = Object.entries(schemas).map(([id, { $schema: _s, $id: _i, id: _n, ...body }]) => [
    componentName(id),
    body as JsonSchema,
  ]);
  return { ...Object.fromEntries(own), ...eventComponents() };
}

interface Written {
  readonly zodSchema: z.core.$ZodType;
  readonly jsonSchema: JsonSchema;
}

function unnamed(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...body } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    override: tidied,
  });
  return body as JsonSchema;
}

/** With the notes of the contract; but a reference says all. */
function tidied({ zodSchema, jsonSchema }: Written): void {
  Object.assign(jsonSchema, NOTES.get(zodSchema as z.ZodType));
  if (typeof jsonSchema.$ref === 'string' && jsonSchema.$ref.startsWith(REF)) {
    for (const key of Object.keys(jsonSchema)) if (key !== '$ref') delete jsonSchema[key];
  }
  withoutBoundsOfZod(jsonSchema);
}

/** An event as a client writes it, and the payload of each type: the vocabulary that is published. */
function eventComponents(): Readonly<Record<string, JsonSchema>> {
  const { event, header, ...payloads } = logLineSchema().definitions as Record<string, JsonSchema>;
  return {
    Event: referring(event) as JsonSchema,
    LogHeader: header as JsonSchema,
    ...Object.fromEntries(
      EVENT_TYPES.map((type) => [
        `data.${type}`,
        { title: eventTypes[type].label, ...payloads[type] },
      ]),
    ),
  };
}

/** The same schema, with its references to the payloads turned to the components. */
function referring(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referring);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const type = key === '$ref' ? /^#\/definitions\/(.+)$/.exec(String(member))?.[1] : undefined;
      return [key, type === undefined ? referring(member) : `${REF}data.${type}`];
    }),
  );
}
