import * as z from 'zod';
import { type CaseSteps, type NextSteps, OWED_STATUSES, type OwedStep } from '../audit/index';
import { EVENT_TYPES } from '../events/index';
import type { LawfulAct } from '../machines/index';
import { named, noted } from './named';
import * as part from './parts';
import { ledgerSchema } from './term-schema';

const { bilingual, citation, instant, moment, name } = part;

const owedStep = named(
  'owedStep',
  z.strictObject({
    status: z.enum(OWED_STATUSES),
    rule: part.ruleId,
    title: bilingual,
    signed: z.boolean(),
    citation,
    responsible: noted('code of the organ that owes it', name),
    responsibleName: bilingual.optional(),
    reference: z.literal(true).optional(),
    floor: z.literal(true).optional(),
    subject: part.subject,
    element: name.optional(),
    answeredBy: z.array(z.strictObject({ type: name, label: name })),
    since: z.strictObject({ event: name, type: name, at: moment }),
    startedAt: moment.optional(),
    due: noted('last instant on time', instant.optional()),
    overdueBy: part.duration.optional(),
    ledger: ledgerSchema.optional(),
    verdict: part.verdict,
    readings: part.readings,
    interpretations: z.array(part.questionId),
    consequence: bilingual.optional(),
    message: bilingual,
  } satisfies Record<keyof OwedStep, z.ZodType>),
);

const lawfulAct = named(
  'lawfulAct',
  z.strictObject({
    type: z.enum(EVENT_TYPES),
    label: name,
    by: z.array(name),
    actor: noted('key of the machine that would take it', name),
    refs: part.subject,
    citation,
    given: z.record(z.string(), z.array(z.union([z.string(), z.boolean()]))),
    standing: z.enum(['lawful', 'depends', 'not-yet']),
    asks: z.array(part.failedGuard),
    remedies: z.array(name),
  } satisfies Record<keyof LawfulAct, z.ZodType>),
);

/** What `next --format json` writes. */
export const nextSchema = z.strictObject({
  asOf: instant,
  profile: name,
  reading: part.reading,
  owed: noted('overdue first, then by the end of the term', z.array(owedStep)),
  signatures: part.signatures,
  cases: z.array(
    z.strictObject({
      case: z.string(),
      machines: z.array(z.strictObject({ key: name, states: part.stateValue })),
      lawful: z.array(lawfulAct),
    } satisfies Record<keyof CaseSteps, z.ZodType>),
  ),
  problems: z.array(part.problem),
} satisfies Record<keyof NextSteps, z.ZodType>);
