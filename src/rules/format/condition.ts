import * as z from 'zod';

/** Deepest nesting of groups that a condition may have; deeper trees are refused, not evaluated. */
export const MAX_CONDITION_DEPTH = 64;

/** Operators of json-rules-engine that have one meaning for every typed value. No patterns. */
export const OPERATORS = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const;

/** One of `OPERATORS`. */
export type Operator = (typeof OPERATORS)[number];

export type Scalar = string | number | boolean;

/** A literal, a list of literals, or the value of another fact of the same rule. */
export type Comparand = Scalar | readonly Scalar[] | { readonly fact: string };

/** One line of a condition: a Spanish name that a lawyer reads, and what it compares. */
export interface Leaf {
  readonly name: string;
  readonly fact: string;
  readonly operator: Operator;
  readonly value: Comparand;
}

/** A tree of groups whose leaves compare facts. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Leaf;

/** The root is always a group, so that the tree runs unchanged in json-rules-engine. */
export type RootCondition = Exclude<Condition, Leaf>;

const scalar = z.union([z.string().max(200), z.number(), z.boolean()]);

/** Never as what every object inherits: facts are looked up by name. */
export const factName = z
  .string()
  .regex(
    /^(?!(constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[a-z][A-Za-z0-9]*$/,
    'a fact is named in camelCase',
  )
  .max(60);

export const comparandSchema = z.union([
  scalar,
  z.array(scalar).min(1),
  z.strictObject({ fact: factName }),
]);

const leafSchema = z.strictObject({
  name: z.string().min(1).max(200).describe('Lo que esta línea exige, en español'),
  fact: factName.describe('Nombre de un hecho declarado en «facts»'),
  operator: z.enum(OPERATORS),
  value: comparandSchema,
});

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([groupSchema, leafSchema]),
) as z.ZodType<Condition>;

const groupSchema = z.union([
  z.strictObject({ all: z.array(conditionSchema).min(1) }),
  z.strictObject({ any: z.array(conditionSchema).min(1) }),
  z.strictObject({ not: conditionSchema }),
]);

export const rootConditionSchema = groupSchema as z.ZodType<RootCondition>;
