import * as z from 'zod';
import { eventSchemas, type JsonSchema, logLineSchema } from '../../events/index';
import { NAMED } from '../schemas/common';

const REF = '#/components/schemas/';

/** A schema as the description writes it: a reference, where it has a name. */
export function described(schema: z.ZodType): JsonSchema {
  const name = NAMED.get(schema)?.id;
  return name === undefined ? unnamed(schema) : { $ref: `${REF}${name}` };
}

/** The JSON Schema of each property of an object. */
export function propertiesOf(schema: z.ZodObject): Readonly<Record<string, JsonSchema>> {
  return (unnamed(schema).properties ?? {}) as Record<string, JsonSchema>;
}

/** The schemas that have a name, and the vocabulary of events. */
export function components(): Readonly<Record<string, JsonSchema>> {
  const { schemas } = z.toJSONSchema(NAMED, {
    target: 'draft-2020-12',
    io: 'input',
    uri: (id) => `${REF}${id}`,
    override: tidied,
  });
  const own = Object.entries(schemas).map(([name, { $schema: _s, $id: _i, ...body }]) => [
    name,
    body as JsonSchema,
  ]);
  return { ...Object.fromEntries(own), ...eventComponents() };
}

function unnamed(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...body } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    override: tidied,
  });
  return body as JsonSchema;
}

/** A reference says all; the bounds of safe integers say nothing that a format does not. */
function tidied({ jsonSchema }: { readonly jsonSchema: JsonSchema }): void {
  if (typeof jsonSchema.$ref === 'string' && jsonSchema.$ref.startsWith(REF)) {
    for (const key of Object.keys(jsonSchema)) if (key !== '$ref') delete jsonSchema[key];
  }
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

/** An event as a client writes it, and the payload of each type: the vocabulary that is published. */
function eventComponents(): Readonly<Record<string, JsonSchema>> {
  const { definitions } = logLineSchema() as {
    definitions: { event: JsonSchema; header: JsonSchema };
  };
  const payloads = Object.entries(eventSchemas()).map(
    ([type, { label, data }]) => [`data.${type}`, { title: label, ...data }] as const,
  );
  return {
    Event: referring(definitions.event) as JsonSchema,
    LogHeader: definitions.header,
    ...Object.fromEntries(payloads),
  };
}

/** The same schema, with its references to the file of payloads turned to the components. */
function referring(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referring);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const type = key === '$ref' ? /^events\.json#\/(.+)\/data$/.exec(String(member))?.[1] : '';
      return [key, type ? `${REF}data.${type}` : referring(member)];
    }),
  );
}
