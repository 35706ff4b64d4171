import * as z from 'zod';
import { READINGS } from '../../core/index';
import { INSTRUMENT_ID, PLAIN_DATE, QUESTION_ID, RULE_ID } from './rule';

const prose = (max: number) => z.string().min(1).max(max);
const bilingual = (max: number) => z.strictObject({ es: prose(max), en: prose(max) });
const date = z.string().regex(PLAIN_DATE);

export const PROFILE_ID = /^[a-z0-9][a-z0-9-]{0,40}$/;

/** How sure it is that the law says so: read in its text, in a reliable summary, or only likely. */
export const CERTAINTIES = ['high', 'medium', 'low'] as const;

/** Where a change of the federal order is written, and how sure that is. */
const basisSchema = z.strictObject({
  instrument: z.string().regex(INSTRUMENT_ID).describe('Clave de uno de `instruments`'),
  article: z
    .string()
    .regex(/^([0-9]{1,3}|T[0-9]{1,2})$/)
    .optional(),
  paragraph: z.number().int().positive().optional(),
  fraction: z
    .string()
    .regex(/^[IVXL]+$/)
    .optional(),
  certainty: z.enum(CERTAINTIES),
  grounds: prose(600).optional().describe('Por qué, cuando el artículo no lo dice por sí solo'),
});

export const instrumentSchema = z.strictObject({
  id: z.string().regex(INSTRUMENT_ID),
  title: bilingual(300),
  short: bilingual(60).describe('Como se cita: «art. 13 de la …»'),
  published: date,
  inForce: date.nullable().describe('Nula donde no se sabe'),
  lastReform: date.nullable().describe('Nula donde no se conoce ninguna'),
  textRead: z
    .boolean()
    .describe('Falso donde las reglas se escribieron de un resumen, y no del texto'),
  articles: z
    .record(z.string(), z.string().regex(/^sha256:[0-9a-f]{64}$/))
    .optional()
    .describe('Huella de cada artículo que se leyó'),
  note: prose(600).optional(),
});

const ruleId = z.string().regex(RULE_ID);

/**
 * What a legal order changes of the federal one, each change with the provision that it rests on. The
 * rules, figures, questions, calendars and procedures of its own are files beside this one, and each
 * cites its provision itself.
 */
export const profileSchema = z.strictObject({
  $schema: z.string(),
  id: z.string().regex(PROFILE_ID),
  title: bilingual(160),
  extends: z.literal('federal'),
  jurisdiction: z.strictObject({
    state: prose(60),
    inegi: z
      .string()
      .regex(/^[0-9]{2}$/)
      .describe('Clave de la entidad federativa, de 01 a 32'),
    authority: prose(160).describe('Quién aplica este orden'),
  }),
  instruments: z.array(instrumentSchema).min(1).max(20),
  zone: z
    .strictObject({
      name: prose(60).describe('Huso IANA de la sede de la autoridad'),
      source: prose(300),
      municipalities: z
        .array(
          z.strictObject({ names: z.array(prose(80)).min(1), zone: prose(60), source: prose(300) }),
        )
        .optional()
        .describe('Municipios con otro huso que rules/zones/mexico.json no señala'),
    })
    .optional(),
  calendars: z
    .strictObject({
      lists: z
        .array(z.string().regex(INSTRUMENT_ID))
        .min(1)
        .describe(
          'Listas de días inhábiles, por su clave: propias o federales; la primera es la literal',
        ),
      basis: basisSchema,
    })
    .optional(),
  authorities: z
    .array(
      z.strictObject({
        code: prose(20).describe('Clave del órgano federal cuya función cumple'),
        name: bilingual(80),
        basis: basisSchema,
      }),
    )
    .optional(),
  silence: z
    .enum(['binding', 'reference'])
    .describe(
      'Qué son las reglas federales que el estado no cambia: «binding» también lo obligan; «reference» sirven de referencia, y no cumplirlas es una advertencia',
    ),
  replaces: z
    .array(
      z.strictObject({
        rules: z.array(ruleId).min(1).describe('Reglas federales en cuyo lugar queda'),
        by: ruleId.describe('Regla propia, de un archivo de esta carpeta'),
        basis: basisSchema,
      }),
    )
    .optional(),
  closes: z
    .array(
      z.strictObject({
        rules: z.array(ruleId).min(1),
        basis: basisSchema,
      }),
    )
    .optional()
    .describe('Reglas federales que aquí no rigen'),
  binds: z
    .array(z.strictObject({ rules: z.array(ruleId).min(1), basis: basisSchema }))
    .optional()
    .describe('Con «reference», reglas federales que la ley del estado repite y por eso obligan'),
  readings: z
    .array(
      z.strictObject({
        question: z.string().regex(QUESTION_ID),
        reading: z.enum(READINGS),
        basis: basisSchema,
      }),
    )
    .optional()
    .describe('Preguntas abiertas que aquí tienen una sola respuesta'),
  doubts: z
    .array(prose(400))
    .describe('Lo que no se sabe, para que lo confirme quien conozca la ley del estado'),
});

/** A file `profile.json`. */
export type ProfileFile = z.infer<typeof profileSchema>;
/** The provision that a change rests on. */
export type Basis = z.infer<typeof basisSchema>;
export type Instrument = z.infer<typeof instrumentSchema>;
