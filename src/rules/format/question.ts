import * as z from 'zod';
import { READINGS } from '../../core/index';
import { QUESTION_ID } from './rule';

const prose = z.string().min(1).max(900);

/** An open question of law: what is asked, what each runnable reading answers, and why. */
export const questionSchema = z.strictObject({
  $schema: z.string(),
  id: z.string().regex(QUESTION_ID),
  title: prose,
  articles: z.array(z.string()).min(1),
  parameter: z.string(),
  question: prose,
  readings: z.record(z.enum(READINGS), prose),
  grounds: prose,
  contestable: prose.nullable().describe('Cuándo el resultado es controvertido; nulo si nunca'),
  mustConfirm: z
    .array(z.string())
    .min(1)
    .describe('Órganos a los que toca confirmar la lectura; claves de rules/glossary.json'),
  confirmedBy: z
    .string()
    .nullable()
    .describe('Quién la confirmó y cuándo; nulo mientras nadie lo haya hecho'),
});

/** A file of `rules/questions/`. */
export type Question = z.infer<typeof questionSchema>;
