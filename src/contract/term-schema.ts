import * as z from 'zod';
import { type Ledger, type LedgerEntry, TERM_UNITS, WEEKDAYS } from '../calendar/index';
import { named, noted } from './named';
import { count, instant, moment, name, plainDate } from './parts';

/** How a term was counted, day by day. Reasons are in Spanish. */
export const ledgerSchema = named(
  'ledger',
  z.strictObject({
    trigger: moment,
    entries: z
      .array(
        z.strictObject({
          date: plainDate,
          weekday: z.enum(WEEKDAYS),
          status: z.enum(['trigger', 'counted', 'skipped', 'rolled', 'due']),
          ordinal: count.optional(),
          reason: name.optional(),
          source: name.optional(),
        } satisfies Record<keyof LedgerEntry, z.ZodType>),
      )
      .min(1),
    due: instant,
  } satisfies Record<keyof Ledger, z.ZodType>),
);

/** What `term --format json` writes. */
export const termSchema = z.strictObject({
  spec: z.strictObject({
    length: z.int().min(1),
    unit: z.enum(TERM_UNITS),
    direction: z.enum(['after', 'before']),
    lastDay: z.enum(['stands', 'rolls']),
  }),
  calendar: name,
  zone: name,
  due: noted('last instant on time', instant),
  rolled: z.boolean(),
  ledger: ledgerSchema,
  /** Where other lists of non-working days would end the term; empty for hours. */
  otherCalendars: z.record(name, instant),
});
