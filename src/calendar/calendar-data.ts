import * as z from 'zod';
import { parsePlainDate } from '../core/index';
import { WEEKDAYS } from './weekday';

const text = z.string().min(1).max(500);
/** A citation; spaces are none. */
const cited = text.regex(/\S/);
const plainDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** One day of a calendar file. */
export const calendarDayData = z.strictObject({
  date: plainDate,
  reason: text,
  source: cited,
  /** Date on which the day was made known, where it is known. */
  published: plainDate.refine((date) => parsePlainDate(date) !== undefined).nullable(),
  certainty: z.enum(['high', 'medium', 'low', 'disputed']),
});

/** A file of `rules/calendars/`. Strict: an unknown key is refused, so that a typo is seen. */
export const calendarData = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: text,
  authority: text,
  territory: text,
  /** `list` of a law, or `closure` notices of an authority. */
  kind: z.enum(['list', 'closure']),
  source: cited,
  coverage: z.strictObject({ from: plainDate, to: plainDate }),
  weekend: z.array(z.enum(WEEKDAYS)).max(7),
  /** Article that makes the weekend non-working; null where the file has no weekend. */
  weekendSource: cited.nullable(),
  notes: z.array(text),
  days: z.array(calendarDayData).max(80_000),
});

/** The content of a calendar file. */
export type CalendarData = z.infer<typeof calendarData>;
