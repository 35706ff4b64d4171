import * as z from 'zod';
import { TERM_CALENDARS, TERM_UNITS, ZONE_NAMES } from '../../calendar/index';
import { named } from '../../contract/index';
import { count, moment, plainDate, words } from './common';

const calendar = z
  .enum(TERM_CALENDARS)
  .describe('which non-working days do not count; `union` and `intersection` are of the profile');
const direction = z.enum(['after', 'before']);
const lastDay = z
  .enum(['stands', 'rolls'])
  .describe('what becomes of a last calendar day that is no business day');

const profile = words
  .optional()
  .describe('id of the legal order; default: the first of /v1/health');

export const termRequest = named(
  'termRequest',
  z.strictObject({
    length: z.int().min(1).max(999_999),
    unit: z.enum(TERM_UNITS),
    from: moment.describe('the event: an instant, or the day where only it is known'),
    calendar: calendar.default('union'),
    zone: z
      .enum(ZONE_NAMES as readonly [string, ...string[]])
      .optional()
      .describe('zone of the authority; default: that of the profile'),
    profile,
    direction: direction.default('after'),
    lastDay: lastDay.default('stands'),
  }),
);

const majority = z.enum(['majority', 'two-thirds']);
const side = z.enum(['for', 'against']);
const ballots = count.max(999_999);

export const voteRequest = named(
  'voteRequest',
  z.strictObject({
    present: ballots.describe('voting members present'),
    for: ballots,
    against: ballots,
    rule: majority.default('majority'),
    casting: side.optional().describe('how the chair used the casting vote, where it was used'),
    profile,
    on: plainDate.optional().describe('day of the vote; default: today'),
  }),
);
