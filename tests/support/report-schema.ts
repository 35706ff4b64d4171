import * as z from 'zod';
import { READINGS, VERDICTS } from '../../src/core/index';
import { REF_KEYS } from '../../src/events/index';

const instant = z.iso.datetime({ offset: true });
const plainDate = z.iso.date();
const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const verdict = z.enum(VERDICTS);
const count = z.int().min(0);
const text = z.strictObject({ es: z.string().min(1), en: z.string().min(1) });
const place = z.int().min(1).optional();

const citation = z.strictObject({
  instrument: z.string().min(1),
  article: z
    .string()
    .regex(/^(?:\d+|T[1-7])$/)
    .optional(),
  paragraph: z.union([z.int().min(1), z.string().min(1)]).optional(),
  fraction: z.string().min(1).optional(),
});

/** The report as the contract writes it; nothing else is in it. */
export const reportSchema = z.strictObject({
  reportVersion: z.literal(1),
  asOf: instant,
  profile: z.string().min(1),
  reading: z.enum(READINGS),
  hashes: z.strictObject({ input: hash, rules: hash, calendars: hash }),
  signatures: z.strictObject({ used: count, unsigned: count }),
  complete: z.boolean(),
  problems: z.array(
    z.strictObject({
      line: count,
      code: z.string().regex(/^E_[A-Z]+_[A-Z]+$/),
      key: z.string().min(1).optional(),
      log: place,
    }),
  ),
  summary: z.strictObject({
    cases: count,
    events: count,
    ...(Object.fromEntries(VERDICTS.map((name) => [name, count])) as Record<
      (typeof VERDICTS)[number],
      typeof count
    >),
  }),
  findings: z.array(
    z.strictObject({
      rule: z.string().regex(/^(?:log\/[a-z-]+|[a-z]+\/(?:art|trans)-\d+[a-z0-9-]*\/[a-z0-9-]+)$/),
      title: text,
      citation,
      verdict,
      severity: z.enum(['violation', 'warning', 'contestable', 'indeterminate', 'pending', 'info']),
      subject: z.partialRecord(z.enum(REF_KEYS), z.string().min(1)),
      element: z.string().min(1).optional(),
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
      responsible: z.string().min(1).optional(),
      events: z.array(z.string().min(1)).min(1),
      startedAt: z.union([instant, plainDate]).optional(),
      due: instant.optional(),
      occurredAt: z.union([instant, plainDate]).optional(),
      lateBy: z
        .string()
        .regex(/^P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/)
        .optional(),
      readings: z
        .strictObject({
          'pro-persona': verdict,
          literal: verdict,
          'authority-lenient': verdict,
        })
        .optional(),
      interpretations: z.array(z.string().regex(/^[A-Z]{1,4}\d\d$/)),
      message: text,
      wouldSettle: z
        .array(
          z.strictObject({
            fact: z.string().min(1),
            meaning: text,
            where: z.strictObject({
              events: z.array(z.string().min(1)).min(1),
              event: z.string().min(1).optional(),
              path: z.string().min(1).optional(),
            }),
          }),
        )
        .min(1)
        .optional(),
      log: place,
    }),
  ),
});
