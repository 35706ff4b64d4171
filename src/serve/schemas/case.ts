import * as z from 'zod';
import { citation, instant, named, standsFor, verdict, words } from './common';

const lines = z.array(words).describe('in Spanish');

export const mode = z
  .enum(['drive', 'audit'])
  .describe('`drive` refuses what the law forbids; `audit` takes it and says what it breaks');

export const obligation = named(
  'Obligation',
  z.strictObject({
    rule: words,
    citation,
    responsible: words.describe('code of the organ that owes it'),
    since: words.describe('id of the event that it began with'),
    item: words.optional(),
    due: instant.optional().describe('last instant on time'),
    verdict,
  }),
);

const seen = z.union([z.string(), z.number(), z.boolean()]);

export const failedGuard = named(
  'BrokenRule',
  z.strictObject({
    rule: words,
    citation: citation.optional(),
    verdict,
    title: words.describe('in Spanish'),
    conditions: lines,
    facts: z.array(
      z.strictObject({
        fact: words,
        meaning: words.describe('in Spanish'),
        value: z
          .union([seen, z.array(seen), z.looseObject({})])
          .optional()
          .describe('as the rule saw it; missing where the record does not tell'),
      }),
    ),
    remedies: lines,
  }),
);

export const refusal = named(
  'Refusal',
  z.strictObject({
    reason: z.enum([
      'rule',
      'content',
      'state',
      'not-begun',
      'recorded',
      'other-case',
      'unrelated',
      'unreadable',
    ]),
    message: words.describe('in Spanish'),
    citations: z.array(citation),
    remedies: lines,
  }),
);

export const outcome = z.enum(['applied', 'blocked', 'not-enabled', 'unknown-event']);

/** The wrapper of a case, as `persistCase` writes it. */
export const caseSchema = named(
  'Case',
  z
    .strictObject({
      envelope: z.literal('case'),
      machines: z.array(words),
      rulesHash: words,
      profile: words,
      at: instant,
      mode,
      case: words.optional(),
      obligations: z.array(obligation).describe('open at `at`, for people to read'),
      states: z.record(z.string(), z.unknown()).describe('of each machine, by its key'),
      history: z.array(z.looseObject({})).describe('the events taken, as they were read'),
    })
    .describe('where a case stands; keep it as it is, and send it back with the next event'),
);

/** A case that comes back: `restoreCase` reads it, and trusts nothing of it. */
export const caseSent = standsFor('Case', z.record(z.string(), z.unknown()));

/** An event that is sent: `step` reads it, and says itself what is wrong with it. */
export const eventSent = standsFor('Event', z.record(z.string(), z.unknown()));
