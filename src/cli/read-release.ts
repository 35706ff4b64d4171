import * as z from 'zod';
import type { PreviousRelease } from '../audit/index';
import type { TextChunks } from '../core/index';
import { READINGS, type Reading } from '../core/index';
import { wholeText } from './whole-text';

/** A release of many years is far shorter. */
const MAX_RELEASE_LENGTH = 16 * 1024 * 1024;
const MAX_ITEMS = 5000;

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const text = z.string().max(200);
const label = z.object({ es: text, en: text });
/** The title of a rule, which is a sentence. */
const longText = z.string().max(1000);
const longLabel = z.object({ es: longText, en: longText });
const citation = z.object({
  instrument: text,
  law: longLabel.optional(),
  article: text.optional(),
  paragraph: z.int().min(0).optional(),
  fraction: text.optional(),
});
const count = z.int().min(0);
const band = z
  .object({ atLeast: count, atMost: count })
  .refine(({ atLeast, atMost }) => atLeast <= atMost);
const period = z.object({ from: month, to: month });
const listOf = <T extends z.ZodType>(item: T) => z.array(item).max(MAX_ITEMS);

const table = z.object({
  id: text,
  parts: listOf(period),
  views: listOf(
    z.object({
      id: text,
      title: label,
      columns: listOf(z.object({ path: listOf(text), label })),
      parts: listOf(period),
    }),
  ),
  rows: listOf(
    period.extend({
      kind: z.enum(['total', 'year', 'part']),
      total: count.nullable(),
      values: z.record(text, listOf(count.nullable())),
    }),
  ),
});

/** Whether the terms of a rule follow each other, within the months of the release. */
function isInItsMonths({ to, terms: { rules } }: z.infer<typeof shape>): boolean {
  const ends = new Map<string, string>();
  return rules.every((each) => {
    const isLater = each.from > (ends.get(each.rule) ?? '');
    ends.set(each.rule, each.to);
    return isLater && each.from <= each.to && each.to <= to;
  });
}

const shape = z.object({
  statisticsVersion: z.literal(1),
  profile: text,
  reading: z.enum(READINGS as readonly [Reading, ...Reading[]]),
  threshold: count,
  from: month,
  to: month,
  tables: listOf(table),
  terms: z.object({
    rules: listOf(
      z.object({
        rule: text,
        from: month,
        to: month,
        title: longLabel,
        citation,
        responsible: text.nullable(),
        outcomes: z.object({
          inTime: band,
          late: band,
          unmet: band,
          running: band,
          unknown: band,
        }),
        delays: z
          .object({ unit: z.enum(['hours', 'days']), median: count, p90: count.nullable() })
          .nullable(),
      }),
    ),
  }),
});

const release = shape.refine(isInItsMonths);

/** Reads a release that `stats` wrote; `undefined` where the file is none. */
export async function readRelease(chunks: TextChunks): Promise<PreviousRelease | undefined> {
  let value: unknown;
  try {
    value = JSON.parse(await wholeText(chunks, MAX_RELEASE_LENGTH));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  return release.safeParse(value).data;
}
