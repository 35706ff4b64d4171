import * as z from 'zod';
import { named, part } from '../../contract/index';
import type { Refusal, RefusalReason, StepOutcome } from '../../machines/index';
import { standsFor, words } from './common';

export const mode = z
  .enum(['drive', 'audit'])
  .describe('`drive` refuses what the law forbids; `audit` takes it and says what it breaks');

export const refusal = named(
  'refusal',
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
    ] satisfies RefusalReason[]),
    message: words.describe('in Spanish'),
    citations: z.array(part.citation),
    remedies: z.array(words).describe('in Spanish'),
  } satisfies Record<keyof Refusal, z.ZodType>),
);

export const outcome = z.enum([
  'applied',
  'blocked',
  'not-enabled',
  'unknown-event',
] satisfies StepOutcome[]);

/** A case that comes back: `restoreCase` reads it, and trusts nothing of it. */
export const caseSent = standsFor('CaseEnvelope', z.record(z.string(), z.unknown()));

/** An event that is sent: `step` reads it, and says itself what is wrong with it. */
export const eventSent = standsFor('Event', z.record(z.string(), z.unknown()));
