import * as z from 'zod';
import { ZONE_NAMES } from '../../calendar/index';
import { parseInstant, parsePlainDate } from '../../core/index';
import { EVENT_TYPES, IDENTIFIER, ORGANS, REF_KEYS } from '../../events/index';
import { ENCODINGS } from '../text-source';
import { CENTURIES } from './civil-format';
import { FIXED_OFFSET } from './fixed-offset';
import { ZONE_NAME } from './foreign-clock';

const column = z.string().min(1).max(200).describe('column, or attribute of a foreign log');
const word = z.string().max(1000);
const zone = z
  .union([
    z.enum(ZONE_NAMES as [string, ...string[]]),
    z.string().regex(FIXED_OFFSET),
    z.string().regex(ZONE_NAME),
  ])
  .describe('IANA zone on whose clock a time without offset was read, UTC, or an offset');
const eventType = z.enum(EVENT_TYPES as unknown as [string, ...string[]]);
const identifier = z.string().regex(IDENTIFIER);

/** A foreign word and what it stands for: spelled out, or the name of a table of `tables`. */
const tableOf = <Value extends z.ZodType>(value: Value) =>
  z.union([z.record(word, value), z.string()]).describe('foreign word: value; or name of a table');

const moment = z
  .string()
  .refine((text) => (parseInstant(text) ?? parsePlainDate(text)) !== undefined)
  .describe('instant with offset, or plain date');

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const condition = z
  .strictObject({
    column,
    equals: word.optional(),
    in: z.array(word).min(1).optional(),
  })
  .describe('the column is not empty; or holds this word, or one of these');

const id = z
  .strictObject({
    column: column.optional(),
    columns: z.array(column).min(1).max(5).optional(),
    value: identifier.describe('the same id for all').optional(),
    values: tableOf(identifier).optional(),
    encode: z
      .boolean()
      .describe('writes each character that ids do not have as _ and two hexadecimal digits a byte')
      .optional(),
    prefix: identifier.optional(),
    suffix: identifier.optional(),
  })
  .refine(
    (it) => [it.column, it.columns, it.value].filter((each) => each !== undefined).length === 1,
    'one of column, columns and value',
  );

const separator = z.string().min(1).max(5);
const ids = z.strictObject({
  column,
  separator: separator.optional(),
  encode: z.boolean().optional(),
});

const time = z
  .strictObject({
    column: column.optional(),
    columns: z.array(column).min(1).max(3).describe('joined by a space').optional(),
    formats: z
      .array(z.string().min(1).max(60))
      .min(1)
      .max(10)
      .describe(
        'instant, wall, date, epoch-s, epoch-ms, excel, or patterns of date-fns such as dd/MM/yyyy HH:mm',
      ),
    zone: zone.optional(),
  })
  .refine((it) => (it.column === undefined) !== (it.columns === undefined), 'column or columns');

const fromColumn = [
  z.strictObject({ column, type: z.literal('text'), values: tableOf(scalar).optional() }),
  z.strictObject({
    column,
    type: z.enum(['number', 'integer']),
    decimal: z.enum(['.', ',']).optional(),
  }),
  z.strictObject({
    column,
    type: z.literal('boolean'),
    true: z.array(word).optional(),
    false: z.array(word).optional(),
  }),
  z.strictObject({
    column,
    type: z.literal('list'),
    separator: separator.optional(),
    values: tableOf(scalar).optional(),
  }),
  z.strictObject({
    column,
    type: z.literal('date'),
    formats: time.shape.formats,
    zone: zone.optional(),
  }),
] as const;

/** What is said of one thing of several, of which each has at least a column of its own. */
const thing = z
  .record(
    z.string().regex(/^[^.]{1,100}$/),
    z.union([z.strictObject({ value: z.json() }), ...fromColumn]),
  )
  .refine((it) => Object.values(it).some((each) => 'column' in each), 'a column');

const datum = z.union([
  z.strictObject({ value: z.json() }),
  ...fromColumn,
  z
    .strictObject({
      type: z.literal('objects'),
      separator: separator.optional(),
      each: thing
        .describe('columns in step: what is first in each makes the first object')
        .optional(),
      items: z
        .array(thing)
        .min(1)
        .max(100)
        .describe('columns side by side: an object where any of its own is not empty')
        .optional(),
      absent: z
        .array(word)
        .min(1)
        .describe('words that say, in all the columns of an item, that it is not there')
        .optional(),
    })
    .refine(
      (it) =>
        (it.each === undefined) !== (it.items === undefined) &&
        (it.items === undefined ? it.absent : it.separator) === undefined,
      'each, perhaps with separator; or items, perhaps with absent',
    ),
]);

const type = z.union([
  eventType,
  z.strictObject({ column, values: tableOf(eventType) }),
  z.strictObject({
    phase: z.strictObject({ column, values: tableOf(z.string()).optional() }),
  }),
]);

const organCode = z.enum(ORGANS);
const organ = z.union([
  organCode,
  z.strictObject({ column, values: tableOf(organCode), otherwise: organCode.optional() }),
]);

const shared = {
  occurredAt: time.optional(),
  recordedAt: time.optional(),
  actor: z
    .strictObject({
      organ: organ.optional(),
      seat: id.optional(),
      person: id.optional(),
      substituteOf: id.optional(),
    })
    .optional(),
  refs: z
    .strictObject(
      Object.fromEntries(REF_KEYS.map((key) => [key, id.optional()])) as Record<
        (typeof REF_KEYS)[number],
        z.ZodOptional<typeof id>
      >,
    )
    .optional(),
  evidence: ids.optional(),
};

/** What a foreign table or log says, column by column, in the words of the contract. */
export const importMapSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  encoding: z.enum(ENCODINGS).describe('never guessed; utf-8 if left out').optional(),
  csv: z
    .strictObject({
      delimiter: z.enum([',', ';', '\t', '|']).optional(),
      guarded: z
        .boolean()
        .describe("takes away the ' that a spreadsheet put before a cell that looks like a formula")
        .optional(),
    })
    .optional(),
  xes: z
    .strictObject({
      unnamedTraces: z
        .enum(['report', 'number'])
        .describe('number: a trace without concept:name is the case trace-000001, and so on')
        .optional(),
    })
    .optional(),
  zone: zone.optional(),
  century: z
    .literal(CENTURIES)
    .describe('first year of the hundred of which years of two digits are; never guessed')
    .optional(),
  log: z
    .strictObject({ profile: identifier.optional(), completeThrough: moment.optional() })
    .describe('of the header of the log that is written')
    .optional(),
  tables: z.record(z.string(), z.record(word, scalar)).optional(),
  unmapped: z
    .enum(['skip', 'keep'])
    .describe('keep: a type that no table maps is written as foreign.<word>')
    .optional(),
  ignore: z
    .union([condition, z.array(condition).min(1).max(10)])
    .describe('rows that tell no act: what else gives no event counts as lost')
    .optional(),
  common: z.strictObject(shared).describe('of every event that does not say otherwise').optional(),
  events: z
    .array(
      z.strictObject({
        when: z.union([condition, z.array(condition).min(1).max(10)]).optional(),
        type,
        id: id.optional(),
        ...shared,
        data: z.record(z.string().max(100), datum).describe('by key; a.b is b inside a').optional(),
      }),
    )
    .min(1)
    .max(500),
});

/** The content of a map. */
export type ImportMapData = z.infer<typeof importMapSchema>;
export type EventSpec = ImportMapData['events'][number];
export type IdSpec = z.infer<typeof id>;
export type IdsSpec = z.infer<typeof ids>;
export type TimeSpec = z.infer<typeof time>;
export type DatumSpec = z.infer<typeof datum>;
/** A fact that is no list of things. */
export type PlainSpec = Exclude<DatumSpec, { type: 'objects' }>;
export type ThingsSpec = Extract<DatumSpec, { type: 'objects' }>;
export type ConditionSpec = z.infer<typeof condition>;
