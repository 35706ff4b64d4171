import * as z from 'zod';
import { named, part } from '../../contract/index';
import { caseAnswer } from './answers';
import { caseSent, eventSent, mode, outcome, refusal } from './case';
import { count, instant, words } from './common';

export const stepRequest = named(
  'stepRequest',
  z.strictObject({
    case: caseSent.optional(),
    event: eventSent,
    mode: mode.optional(),
    profile: words.optional().describe('id of the legal order; only to open a case'),
    asOf: instant
      .optional()
      .describe('instant of the case that follows; default: that of its latest event'),
  }),
);

export const stepAnswer = named(
  'step',
  z.strictObject({
    outcome,
    case: caseAnswer,
    moved: z.array(words).describe('keys of the machines that took the event'),
    opened: z.array(part.obligation).describe('duties that the event began'),
    closed: z.array(part.obligation).describe('duties that it answered, or put an end to'),
    failed: z.array(part.failedGuard).describe('rules that it breaks'),
    refusal: refusal.optional().describe('why it was not taken, and what would make it lawful'),
  }),
);

export const replayAnswer = named(
  'replay',
  z.strictObject({
    case: caseAnswer,
    taken: count.describe('how many events the case took'),
    refused: z.array(
      z.strictObject({ event: words, line: count, outcome, refusal: refusal.optional() }),
    ),
    problems: z.array(part.problem),
  }),
);

/** What `next` is asked of a case. */
export const nextRequest = named('nextRequest', z.strictObject({ case: caseSent }));
