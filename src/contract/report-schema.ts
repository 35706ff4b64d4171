import * as z from 'zod';
import type { Finding, Report } from '../audit/index';
import { named } from './named';
import * as part from './parts';

const { bilingual, citation, count, instant, moment, name, place, questionId, ruleId } = part;

export const findingSchema = z.strictObject({
  rule: z.union([ruleId, z.string().regex(/^log\/[a-z-]+$/)]),
  title: bilingual,
  citation,
  verdict: part.verdict,
  severity: z.enum(['violation', 'warning', 'contestable', 'indeterminate', 'pending', 'info']),
  subject: part.subject,
  element: name.optional(),
  besides: z
    .array(
      z.strictObject({
        rule: ruleId,
        title: bilingual,
        citation,
        prevails: z.enum(['this', 'other', 'both']),
        grounds: bilingual,
      }),
    )
    .min(1)
    .optional(),
  responsible: name.optional(),
  responsibleName: bilingual.optional(),
  reference: z.literal(true).optional(),
  floor: z.literal(true).optional(),
  events: z.array(name).min(1),
  startedAt: moment.optional(),
  due: instant.optional(),
  occurredAt: moment.optional(),
  lateBy: part.duration.optional(),
  readings: part.readings.optional(),
  interpretations: z.array(questionId),
  message: bilingual,
  wouldSettle: z
    .array(
      z.strictObject({
        fact: name,
        meaning: bilingual,
        where: z.strictObject({
          events: z.array(name).min(1),
          event: name.optional(),
          path: name.optional(),
        }),
      }),
    )
    .min(1)
    .optional(),
  log: place.optional(),
} satisfies Record<keyof Finding, z.ZodType>);

const { verdict } = part;
const summary = z.strictObject({
  cases: count,
  events: count,
  ...(Object.fromEntries(verdict.options.map((each) => [each, count])) as Record<
    (typeof verdict.options)[number],
    typeof count
  >),
} satisfies Record<keyof Report['summary'], z.ZodType>);

const head = {
  reportVersion: z.literal(1),
  asOf: instant,
  profile: name,
  reading: part.reading,
  hashes: z.strictObject({ input: part.hash, rules: part.hash, calendars: part.hash }),
  complete: z.boolean(),
};

const signatures = part.signatures.extend({ unread: z.array(part.bilingual).min(1).optional() });
const tail = { signatures, summary, problems: z.array(part.problem) };

/** The report as `audit --format json` writes it; nothing else is in it. */
export const reportSchema = z.strictObject({
  ...head,
  ...tail,
  findings: z.array(named('finding', findingSchema)),
} satisfies Record<keyof Report, z.ZodType>);

/** One line of `audit --format jsonl`: the head, a finding, or the tail, without which it is cut. */
export const reportLineSchema = z.union([
  z.strictObject({ kind: z.literal('head'), ...head }),
  z.strictObject({ kind: z.literal('finding'), finding: findingSchema }),
  z.strictObject({ kind: z.literal('tail'), ...tail }),
]);
