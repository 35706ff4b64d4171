import * as z from 'zod';
import { IDENTIFIER, type LogEvent, ORGANS, PRECISIONS } from '../events/index';
import type { CaseEnvelope } from '../machines/index';
import { named, noted } from './named';
import { hash, instant, moment, name, obligation, place, stateValue, subject } from './parts';

const id = z.string().regex(IDENTIFIER);
const epochMs = z.int();

/** An event as it was read: times worked out, and the payload less what the contract does not have. */
const readEvent = named(
  'readEvent',
  z.strictObject({
    id,
    type: name,
    known: z.boolean(),
    line: place,
    occurredAt: moment,
    at: z.union([
      z.strictObject({ kind: z.literal('instant'), epochMs, offsetMinutes: z.int() }),
      z.strictObject({ kind: z.literal('date'), day: z.int() }),
    ]),
    from: epochMs,
    to: epochMs,
    precision: z.enum(PRECISIONS),
    recordedAt: epochMs.optional(),
    actor: z.strictObject({
      organ: z.enum(ORGANS).optional(),
      seat: id.optional(),
      person: id.optional(),
      substituteOf: id.optional(),
    }),
    refs: subject,
    data: z.record(z.string(), z.unknown()).describe('payload of the type: see events.json'),
    removed: z.array(name),
    evidence: z.array(id),
    supersedes: id.optional(),
  } satisfies Record<keyof LogEvent, z.ZodType>),
);

/** What `persistCase` gives, and `restoreCase` takes. */
export const caseEnvelopeSchema = z.strictObject({
  envelope: z.literal('case'),
  machines: z.array(name).min(1),
  rulesHash: hash,
  profile: name,
  at: instant,
  mode: z.enum(['drive', 'audit']),
  case: id.optional(),
  obligations: noted('open at `at`, for people to read', z.array(obligation)),
  states: noted('of each machine, by its key', z.record(name, stateValue)),
  history: noted('the events taken, as they were read', z.array(readEvent)),
} satisfies Record<keyof CaseEnvelope, z.ZodType>);
