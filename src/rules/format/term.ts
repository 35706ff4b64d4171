import * as z from 'zod';
import { READINGS } from '../../core/index';
import { factName } from './condition';
import { parameterRef } from './fact';

/**
 * How long, in what unit, counted from where, and against whom the term runs.
 *
 * `runsAgainst` decides the roll-over of the last day and the calendar: a term that burdens the
 * person ends on the most favourable date; one that burdens an authority ends on the strict date,
 * and the days up to the lenient date are disputed (questions A25 and A28).
 */
export const termSchema = z.strictObject({
  length: parameterRef.optional(),
  unit: z.enum([
    'hours',
    'business-days',
    'calendar-days',
    'months',
    'next-session',
    'immediately',
  ]),
  direction: z.enum(['after', 'before']).optional(),
  from: z
    .union([
      z.literal('event'),
      z.strictObject({ fact: factName }),
      z.strictObject({
        latest: z.array(factName).min(1),
        earliest: z
          .strictObject({
            question: z.string().regex(/^[A-Z]{1,4}[0-9]{2}$/),
            readings: z.array(z.enum(READINGS)).min(1),
          })
          .optional()
          .describe(
            'Lecturas en que cuenta el primero de esos momentos, y la pregunta que lo decide',
          ),
      }),
      z.strictObject({ firstKnown: z.array(factName).min(1) }),
    ])
    .describe('Momento desde el que corre el plazo'),
  runsAgainst: z.enum(['authority', 'person']),
  officeGrace: z
    .literal(true)
    .optional()
    .describe('Si vence en hora inhábil, la primera hora hábil siguiente es discutible (A26)'),
  alertAfter: parameterRef
    .optional()
    .describe('Sólo con «immediately»: demora desde la que se advierte (A29)'),
  cutOff: parameterRef
    .optional()
    .describe(
      'Sólo con «next-session»: días naturales previos en que la omisión es discutible (A22)',
    ),
  sessionsEvery: parameterRef
    .optional()
    .describe(
      'Sólo con «next-session»: meses sin sesión tras los cuales se advierte a la Junta (A22)',
    ),
});

export type RuleTerm = z.infer<typeof termSchema>;
