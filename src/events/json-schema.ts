import * as z from 'zod';

/** A JSON Schema (draft-07), as plain data. */
export type JsonSchema = { [keyword: string]: unknown };

/**
 * The JSON Schema of a zod schema, without what only zod needs: the patterns behind formats and the
 * bounds of safe integers. Unknown keys are `allowed` in a payload, where the contract ignores and
 * reports them, and `refused` where a schema is for those who write.
 */
export function jsonSchemaOf(
  schema: z.ZodType,
  unknownKeys: 'allowed' | 'refused' = 'allowed',
): JsonSchema {
  const { $schema: _, ...body } = z.toJSONSchema(schema, {
    target: 'draft-7',
    reused: 'inline',
    override: ({ jsonSchema }) => {
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (unknownKeys === 'allowed' && jsonSchema.additionalProperties === false) {
        delete jsonSchema.additionalProperties;
      }
      delete jsonSchema.propertyNames;
    },
  });
  return body as JsonSchema;
}
