import * as z from 'zod';
import { READINGS, VERDICTS } from '../../core/index';
import { factName, rootConditionSchema } from './condition';
import { exampleSchema } from './example';
import {
  eventTypeName,
  factsSchema,
  parameterRef,
  refKeySchema,
  selectionSchema,
  sourcePath,
} from './fact';
import { termSchema } from './term';

export const INSTRUMENT_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const RULE_ID =
  /^[a-z0-9]+(-[a-z0-9]+)*(\/(art-([0-9]{3}|unknown)|trans-[0-9]{2}))\/[a-z0-9]+(-[a-z0-9]+)*$/;
export const PLAIN_DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
/** `A28` of the Reglamento; a state puts its own letters before the number. */
export const QUESTION_ID = /^[A-Z]{1,4}[0-9]{2}$/;

const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const prose = (max: number) => z.string().min(1).max(max);

export const MODALITIES = [
  'obligation',
  'prohibition',
  'permission',
  'power',
  'validity-condition',
  'soft-obligation',
  'definition',
] as const;

const citationSchema = z.strictObject({
  instrument: z
    .string()
    .regex(INSTRUMENT_ID)
    .describe('Ley o reglamento; clave de sources.json o, en un perfil, de profile.json'),
  article: z
    .string()
    .regex(/^([0-9]{1,3}|T[0-9]{1,2})$/)
    .optional()
    .describe(
      'Falta donde se sabe qué ley lo dice y no en qué artículo; la carpeta es art-unknown',
    ),
  paragraph: z.number().int().positive().optional(),
  fraction: z
    .string()
    .regex(/^[IVX]+$/)
    .optional(),
  related: z
    .array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[0-9T]+)?$/))
    .optional()
    .describe('Otros artículos, como `reglamento/62`; sólo la ley donde no se sabe el artículo'),
  textHash: hash
    .optional()
    .describe(
      'Huella del texto normalizado del artículo del que se escribió la regla; falta donde no se tuvo el texto',
    ),
});

const verdictSchema = z.enum(VERDICTS);

/** What the other readings make of the same facts, where an open question decides the outcome. */
const contestedSchema = z.strictObject({
  question: z.string().regex(QUESTION_ID),
  of: z
    .enum(['compliant', 'missed'])
    .optional()
    .describe('Resultado al que se aplica; sin él, a ambos'),
  when: rootConditionSchema,
  verdict: z.partialRecord(z.enum(READINGS), verdictSchema),
});

export type Contested = z.infer<typeof contestedSchema>;

const interpretationSchema = z.strictObject({
  question: z.string().regex(QUESTION_ID).describe('Pregunta abierta de rules/questions/'),
  adopted: prose(600),
  rejected: z.array(prose(400)).min(1),
  grounds: prose(600),
  turnsOn: prose(200).describe('Parámetro o ejemplo en que se nota'),
});

/** Which of two rules on one matter prevails, where they differ. */
export const PREVAILS = ['this', 'other', 'both'] as const;

const besideSchema = z.strictObject({
  rule: z
    .string()
    .regex(RULE_ID)
    .describe('Otra regla del mismo asunto, de la Ley o del Reglamento'),
  prevails: z
    .enum(PREVAILS)
    .describe(
      '«this» ésta, «other» la otra, «both» obligan las dos y se cumple con la más estricta',
    ),
  grounds: z.strictObject({ es: prose(300), en: prose(300) }),
});

const reviewSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('draft') }),
  z.strictObject({
    status: z.literal('signed'),
    by: prose(120),
    at: z.string().regex(PLAIN_DATE),
    contentHash: hash,
  }),
]);

/** Fields in reading order; the canonical printer writes them in the order of this object. */
const common = {
  $schema: z.string(),
  id: z.string().regex(RULE_ID),
  title: z.strictObject({ es: prose(160), en: prose(160) }),
  citation: citationSchema,
  effective: z.strictObject({
    from: z.string().regex(PLAIN_DATE),
    to: z.string().regex(PLAIN_DATE).nullable(),
  }),
};

const middle = {
  modality: z.enum(MODALITIES),
  addressee: prose(40).describe('Órgano que debe el acto; clave de rules/glossary.json'),
  summary: prose(800).describe('La norma en palabras propias, nunca el texto de la ley'),
  subject: z.array(refKeySchema).describe('Referencias que identifican el asunto del hallazgo'),
  on: z.array(eventTypeName).min(1).describe('Tipos de evento que se juzgan'),
  forEach: z
    .strictObject({
      source: z.union([sourcePath, parameterRef]),
      ref: refKeySchema.optional().describe('Cada elemento es una referencia de esta clase'),
    })
    .optional(),
  facts: factsSchema.optional(),
  when: rootConditionSchema.optional().describe('A qué casos se aplica'),
};

const tail = {
  missed: verdictSchema
    .optional()
    .describe('Resultado si no se cumple; por omisión, según la modalidad'),
  contested: z.array(contestedSchema).min(1).optional(),
  notes: z
    .strictObject({
      compliant: z.strictObject({ es: prose(300), en: prose(300) }).optional(),
      missed: z.strictObject({ es: prose(300), en: prose(300) }).optional(),
    })
    .optional()
    .describe('Frase que acompaña al hallazgo'),
  besides: z
    .array(besideSchema)
    .min(1)
    .optional()
    .describe('Reglas que rigen también el asunto, y cuál prevalece'),
  interpretation: z.array(interpretationSchema),
  examples: z.array(exampleSchema).min(3),
  review: reviewSchema,
};

const conditionRule = z.strictObject({
  ...common,
  kind: z.literal('condition'),
  ...middle,
  condition: rootConditionSchema,
  ...tail,
});

const responseRule = z.strictObject({
  ...common,
  kind: z.literal('response'),
  ...middle,
  term: termSchema,
  response: z.union([z.literal('self'), selectionSchema]),
  endedBy: z
    .array(selectionSchema)
    .min(1)
    .optional()
    .describe('Hechos que extinguen el deber antes de vencer'),
  consequence: z
    .strictObject({ es: prose(300), en: prose(300) })
    .optional()
    .describe('Qué sigue en derecho si no se cumple a tiempo'),
  ...tail,
});

const precedenceRule = z.strictObject({
  ...common,
  kind: z.literal('precedence'),
  ...middle,
  after: z.array(selectionSchema).min(1).describe('Basta uno de estos antecedentes'),
  ...tail,
});

export const ruleSchema = z.discriminatedUnion('kind', [
  conditionRule,
  responseRule,
  precedenceRule,
]);

/** A draft, or a signature: who, when, and the hash of what was signed. */
export type Review = z.infer<typeof reviewSchema>;

/** Another rule on the same matter, and which of the two prevails. */
export type Beside = z.infer<typeof besideSchema>;

/** A rule file of any kind. */
export type Rule = z.infer<typeof ruleSchema>;
/** A rule by which something must hold: quorum, majorities, required content. */
export type ConditionRule = z.infer<typeof conditionRule>;
/** A rule by which an act is owed within a term after another. */
export type ResponseRule = z.infer<typeof responseRule>;
/** A rule by which an act may only follow another. */
export type PrecedenceRule = z.infer<typeof precedenceRule>;

export { factName };
