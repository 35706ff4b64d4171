import * as z from 'zod';
import { VERDICTS } from '../../core/index';
import {
  citation,
  count,
  hash,
  instant,
  logProblem,
  moment,
  named,
  reading,
  readings,
  subject,
  text,
  verdict,
  words,
} from './common';

/** The report as the contract writes it; nothing else is in it. */
export const reportSchema = named(
  'Report',
  z.strictObject({
    reportVersion: z.literal(1),
    asOf: instant,
    profile: words,
    reading,
    hashes: z.strictObject({ input: hash, rules: hash, calendars: hash }),
    signatures: z.strictObject({ used: count, unsigned: count }),
    complete: z.boolean(),
    problems: z.array(logProblem),
    summary: z.strictObject({
      cases: count,
      events: count,
      ...(Object.fromEntries(VERDICTS.map((name) => [name, count])) as Record<
        (typeof VERDICTS)[number],
        typeof count
      >),
    }),
    findings: z.array(
      named(
        'Finding',
        z.strictObject({
          rule: z
            .string()
            .regex(/^(?:log\/[a-z-]+|[a-z]+\/(?:art|trans)-\d+[a-z0-9-]*\/[a-z0-9-]+)$/),
          title: text,
          citation,
          verdict,
          severity: z.enum([
            'violation',
            'warning',
            'contestable',
            'indeterminate',
            'pending',
            'info',
          ]),
          subject,
          element: words.optional(),
          besides: z
            .array(
              z.strictObject({
                rule: z.string().regex(/^[a-z]+\/(?:art|trans)-\d+\/[a-z0-9-]+$/),
                title: text,
                citation,
                prevails: z.enum(['this', 'other', 'both']),
                grounds: text,
              }),
            )
            .min(1)
            .optional(),
          responsible: words.optional(),
          events: z.array(words).min(1),
          startedAt: moment.optional(),
          due: instant.optional(),
          occurredAt: moment.optional(),
          lateBy: z
            .string()
            .regex(/^P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/)
            .optional(),
          readings: readings.optional(),
          interpretations: z.array(z.string().regex(/^A\d\d$/)),
          message: text,
          wouldSettle: z
            .array(
              z.strictObject({
                fact: words,
                meaning: text,
                where: z.strictObject({
                  events: z.array(words).min(1),
                  event: words.optional(),
                  path: words.optional(),
                }),
              }),
            )
            .min(1)
            .optional(),
          log: z.int().min(1).optional(),
        }),
      ),
    ),
  }),
);
