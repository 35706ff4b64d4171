import * as z from 'zod';
import { REF_KEYS } from '../../events/index';
import { comparandSchema, factName, OPERATORS, rootConditionSchema } from './condition';

/**
 * `count` and `moment` may be known only within bounds; `moment` is an instant or a whole civil day.
 */
export const FACT_TYPES = ['boolean', 'count', 'text', 'moment', 'list'] as const;

/** One of `FACT_TYPES`. */
export type FactType = (typeof FACT_TYPES)[number];

export const refKeySchema = z.enum(REF_KEYS);

export const eventTypeName = z.string().regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);

/** `data.form`, `actor.organ`, `refs.measure`, `occurredAt`: plain own properties, nothing else. */
export const fieldPath = z
  .string()
  .regex(
    /^(id|type|occurredAt|recordedAt|actor\.(organ|seat|person)|refs\.[a-z]+|data(\.[A-Za-z][A-Za-z0-9]*){1,3})$/,
  );

export const parameterRef = z.strictObject({
  parameter: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)+$/),
});

export type ParameterRef = z.infer<typeof parameterRef>;

/** One comparison on a field of a candidate event. */
export const whereSchema = z.strictObject({
  field: fieldPath,
  operator: z.enum([...OPERATORS, 'sameAuthority', 'known']),
  value: comparandSchema,
});

export type Where = z.infer<typeof whereSchema>;

/** Which events of the log are meant: types, shared references, and conditions on their content. */
export const selectionSchema = z.strictObject({
  events: z.array(eventTypeName).min(1),
  same: z
    .array(refKeySchema)
    .describe('Referencias que el hecho comparte con el evento que se juzga'),
  covering: refKeySchema
    .optional()
    .describe(
      'Lo que nombra esta referencia igual que el evento que se juzga, y lo que no nombra ninguna, que las abarca todas',
    ),
  where: z.array(whereSchema).min(1).optional(),
});

export type Selection = z.infer<typeof selectionSchema>;

/** A fact read from other events of the log. */
export const querySchema = z.strictObject({
  ...selectionSchema.shape,
  order: z
    .enum(['before', 'by', 'after', 'any'])
    .describe(
      'Antes del evento que se juzga, a más tardar al mismo tiempo, después, o en cualquier momento',
    ),
  take: z.enum(['exists', 'count', 'distinct', 'latest', 'earliest']),
  value: fieldPath.optional().describe('Campo que se lee con «latest», «earliest» o «distinct»'),
});

export type Query = z.infer<typeof querySchema>;

/** A computed source (`vote.present`) or a field of the event being judged (`event.data.form`). */
export const sourcePath = z
  .string()
  .regex(
    /^(event|item|vote|session|decision|measure|case|inconformidad|report|database|council|unit|study)(\.[A-Za-z][A-Za-z0-9]*){0,4}$/,
  );

export const sourceSchema = z.union([sourcePath, parameterRef, querySchema]);

export type Source = z.infer<typeof sourceSchema>;

/** A term counted from a moment, of which a fact is the last day; of one in hours, the instant. */
export const lastDaySchema = z.strictObject({
  length: parameterRef,
  unit: z.enum(['hours', 'business-days', 'calendar-days', 'months']),
  runsAgainst: z.enum(['authority', 'person']),
  end: z.literal(true).optional().describe('El hecho es el final de ese día, no su comienzo'),
});

export type LastDay = z.infer<typeof lastDaySchema>;

export const factSchema = z.strictObject({
  type: z.enum(FACT_TYPES),
  source: sourceSchema,
  authority: z
    .literal(true)
    .optional()
    .describe('Clave de una autoridad, que se lee con el nombre que tenía en 2012'),
  times: parameterRef.optional().describe('Factor entero, para comparar fracciones sin decimales'),
  lastDay: lastDaySchema
    .optional()
    .describe('El hecho es el comienzo del último día de un plazo que corre desde ese momento'),
  onlyIf: rootConditionSchema
    .optional()
    .describe(
      'Sólo se busca si esto se cumple; si no, vale «ifAbsent» o se desconoce. Usa hechos de arriba',
    ),
  ifAbsent: z
    .union([z.string(), z.number(), z.boolean()])
    .optional()
    .describe('Valor cuando el contrato de eventos dice que la falta de la clave es un hecho'),
  meaning: z.string().min(1).max(300).describe('Qué significa el hecho, en español'),
});

/** A fact that a rule declares: its type, where it is read from, and its meaning in Spanish. */
export type Fact = z.infer<typeof factSchema>;

export const factsSchema = z.record(factName, factSchema);
