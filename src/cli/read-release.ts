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
const percent = z.int().min(0).max(100);
const share = z
  .object({ atLeast: percent, atMost: percent })
  .refine(({ atLeast, atMost }) => atLeast < atMost);
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

const toldBefore = period.extend({ rule: text });
const head = {
  profile: text,
  reading: z.enum(READINGS as readonly [Reading, ...Reading[]]),
  threshold: count,
  from: month,
  to: month,
  tables: listOf(table),
};

const shape = z.object({
  ...head,
  statisticsVersion: z.literal(2),
  scope: text.nullable(),
  chain: listOf(z.object({ to: month, hash: z.string().regex(/^sha256:[0-9a-f]{64}$/) })),
  terms: z.object({
    rules: listOf(
      toldBefore.extend({
        title: longLabel,
        citation,
        responsible: text.nullable(),
        overAtLeast: count,
        done: share,
        inTime: share.nullable(),
        delays: z
          .object({ unit: z.enum(['hours', 'days']), median: count, p90: count.nullable() })
          .nullable(),
      }),
    ),
    toldBefore: listOf(toldBefore).optional(),
  }),
});

/**
 * The first version told how many terms there were of each outcome. Its tables are kept to; of its
 * terms only which months they are of, which are not told again in another way.
 */
const firstVersion = z
  .object({
    ...head,
    statisticsVersion: z.literal(1),
    terms: z.object({
      rules: listOf(z.object({ rule: text, from: month.optional(), to: month.optional() })),
    }),
  })
  .transform(({ terms, ...own }) => ({
    ...own,
    scope: null,
    chain: [],
    terms: {
      rules: [],
      toldBefore: terms.rules.map(({ rule, from = own.from, to = own.to }) => ({ rule, from, to })),
    },
  }));

/** Whether the terms of a rule follow each other, within the months of the release. */
function isInItsMonths({ to, terms }: PreviousRelease): boolean {
  const ends = new Map<string, string>();
  return [...(terms.toldBefore ?? []), ...terms.rules].every((each) => {
    const isLater = each.from > (ends.get(each.rule) ?? '');
    ends.set(each.rule, each.to);
    return isLater && each.from <= each.to && each.to <= to;
  });
}

const release = z
  .discriminatedUnion('statisticsVersion', [shape, firstVersion])
  .refine(isInItsMonths);

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
