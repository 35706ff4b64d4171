import fc from 'fast-check';
import { formatInstant, formatPlainDate } from '../../src/core/index';

interface Schema {
  type?: string;
  enum?: string[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

const identifiers = fc.stringMatching(/^[A-Za-z0-9._:-]{1,20}$/);
const days = fc.integer({ min: -25_000, max: 47_000 });

/** Values that a JSON Schema of the contract allows; keys come and go, for none is required. */
export function valuesOf(schema: object): fc.Arbitrary<unknown> {
  const { type, anyOf, items, properties, additionalProperties, ...rest } = schema as Schema;
  if (rest.enum !== undefined) return fc.constantFrom(...rest.enum);
  if (anyOf !== undefined) return fc.oneof(...anyOf.map(valuesOf));
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'integer':
      return fc.integer({ min: rest.minimum ?? 0, max: rest.maximum ?? 1_000_000 });
    case 'number':
      return fc.oneof(fc.nat(), fc.double({ min: 0, max: 1e9, noNaN: true }));
    case 'array':
      return fc.array(valuesOf(items ?? {}), { maxLength: 3 });
    case 'string':
      return textsOf(rest);
    case 'object':
      return additionalProperties === undefined
        ? fc.record(membersOf(properties ?? {}), { requiredKeys: [] })
        : fc.dictionary(identifiers, valuesOf(additionalProperties), { maxKeys: 3 });
    default:
      throw new Error(`the contract has no type ${String(type)}`);
  }
}

function membersOf(properties: Record<string, Schema>): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => [key, valuesOf(schema)]),
  );
}

function textsOf({ format, pattern }: Schema): fc.Arbitrary<string> {
  switch (format) {
    case 'date':
      return days.map(formatPlainDate);
    case 'date-time':
      return fc
        .tuple(days, fc.integer({ min: 0, max: 86_399 }), fc.constantFrom(-360, -420, -300, 0))
        .map(([day, second, offset]) => formatInstant((day * 86_400 + second) * 1000, offset));
    case 'duration':
      return fc.constantFrom('P90D', 'PT9H', 'P3M', 'P1Y', 'P1DT12H', 'P2W');
  }
  if (pattern === undefined) throw new Error('the contract has no free text');
  return pattern.startsWith('^[0-9]')
    ? fc
        .tuple(fc.integer({ min: 2012, max: 2030 }), fc.integer({ min: 10, max: 12 }))
        .map(([year, month]) => `${year}-${month}`)
    : identifiers;
}
