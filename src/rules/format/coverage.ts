import * as z from 'zod';
import { RULE_ID } from './rule';

const prose = (max: number) => z.string().min(1).max(max);

/** One thing that a provision commands, allows or defines, and what carries it here. */
const coveredNormSchema = z.strictObject({
  norm: z
    .string()
    .regex(/^r12\.[a-zA-Z0-9.-]+$/)
    .describe('Clave de la norma en el inventario'),
  what: prose(200).describe('Qué manda, permite o define, en palabras propias'),
  rules: z.array(z.string().regex(RULE_ID)).min(1).optional(),
  machines: z
    .array(z.string().regex(/^[a-z]+(-[a-z]+)*$/))
    .min(1)
    .optional()
    .describe('Máquinas con un paso o un estado que cita el artículo'),
  schemas: z
    .array(z.string().regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*(#[a-zA-Z]+)?$/))
    .min(1)
    .optional()
    .describe('Tipos de evento, con # y el dato, cuya forma lleva la norma'),
  reason: prose(500)
    .optional()
    .describe('Por qué una máquina no puede comprobarla, o qué parte de ella no'),
  text: prose(500).optional().describe('Dónde el texto de la ley dice otra cosa que el inventario'),
});

/** A paragraph of an article, or a fraction of it. */
const coveredProvisionSchema = z.strictObject({
  paragraph: z.number().int().positive(),
  fraction: z
    .string()
    .regex(/^[IVX]+$/)
    .optional(),
  lead: z.literal(true).optional().describe('Sólo abre la lista de sus fracciones'),
  norms: z.array(coveredNormSchema).min(1).optional(),
  carriedWith: z
    .string()
    .regex(/^[0-9]+(\.[IVX]+)?$/)
    .optional()
    .describe('Párrafo o fracción del mismo artículo cuyas normas la comprenden'),
});

/**
 * Accounts for every paragraph and fraction of an instrument: the rules, machines and schemas that
 * carry each of its norms, or why none does.
 */
export const coverageSchema = z.strictObject({
  $schema: z.string(),
  instrument: z.string(),
  articles: z.record(z.string(), z.array(coveredProvisionSchema).min(1)),
});

export type Coverage = z.infer<typeof coverageSchema>;
export type CoveredProvision = z.infer<typeof coveredProvisionSchema>;
export type CoveredNorm = z.infer<typeof coveredNormSchema>;
