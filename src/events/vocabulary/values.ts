import * as z from 'zod';

export const flag = z.boolean();

/** `-0` is read as 0: it would survive a comparison but not a text. */
const withoutNegativeZero = (value: number): number => value + 0;

/** A number of people, votes, attempts or years. */
export const count = z.int().min(0).overwrite(withoutNegativeZero);

/** A published figure. Past 2^53 a whole number has silently become another one, so it is refused. */
export const quantity = z
  .number()
  .min(0)
  .max(Number.MAX_SAFE_INTEGER)
  .overwrite(withoutNegativeZero);

/** A budget year; the Mechanism has existed since 2012. */
export const budgetYear = z.int().min(2012);
