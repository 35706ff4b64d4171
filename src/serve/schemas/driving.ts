import * as z from 'zod';
import {
  caseSchema,
  caseSent,
  eventSent,
  failedGuard,
  mode,
  obligation,
  outcome,
  refusal,
} from './case';
import { count, instant, logProblem, named, words } from './common';

export const stepRequest = named(
  'StepRequest',
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
  'Step',
  z.strictObject({
    outcome,
    case: caseSchema,
    moved: z.array(words).describe('keys of the machines that took the event'),
    opened: z.array(obligation).describe('duties that the event began'),
    closed: z.array(obligation).describe('duties that it answered, or put an end to'),
    failed: z.array(failedGuard).describe('rules that it breaks'),
    refusal: refusal.optional().describe('why it was not taken, and what would make it lawful'),
  }),
);

export const replayAnswer = named(
  'Replay',
  z.strictObject({
    case: caseSchema,
    taken: count.describe('how many events the case took'),
    refused: z.array(
      z.strictObject({ event: words, line: count, outcome, refusal: refusal.optional() }),
    ),
    problems: z.array(logProblem),
  }),
);

/** What `next` is asked of a case. */
export const nextRequest = named('NextRequest', z.strictObject({ case: caseSent }));
