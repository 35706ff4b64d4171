import * as z from 'zod';
import { OWED_STATUSES } from '../../audit/index';
import { WEEKDAYS } from '../../calendar/index';
import { failedGuard } from './case';
import {
  citation,
  count,
  instant,
  logProblem,
  moment,
  named,
  plainDate,
  reading,
  readings,
  subject,
  text,
  verdict,
  words,
} from './common';

export const ledger = named(
  'Ledger',
  z.strictObject({
    trigger: words,
    entries: z.array(
      z.strictObject({
        date: plainDate,
        weekday: z.enum(WEEKDAYS),
        status: z.enum(['trigger', 'counted', 'skipped', 'rolled', 'due']),
        ordinal: count.optional(),
        reason: words.optional(),
        source: words.optional(),
      }),
    ),
    due: instant,
  }),
);

const owedStep = named(
  'OwedStep',
  z.strictObject({
    status: z.enum(OWED_STATUSES),
    rule: words,
    title: text,
    signed: z.boolean(),
    citation,
    responsible: words.describe('code of the organ that owes it'),
    subject,
    element: words.optional(),
    answeredBy: z.array(z.strictObject({ type: words, label: words })),
    since: z.strictObject({ event: words, type: words, at: moment }),
    startedAt: moment.optional(),
    due: instant.optional().describe('last instant on time'),
    overdueBy: words.optional().describe('ISO 8601 duration'),
    ledger: ledger.optional(),
    verdict,
    readings,
    interpretations: z.array(words),
    consequence: text.optional(),
    message: text,
  }),
);

const lawfulAct = named(
  'LawfulAct',
  z.strictObject({
    type: words,
    label: words.describe('in Spanish'),
    by: z.array(words),
    actor: words.describe('key of the machine that would take it'),
    refs: subject,
    citation,
    given: z.record(z.string(), z.array(z.union([z.string(), z.boolean()]))),
    standing: z.enum(['lawful', 'depends', 'not-yet']),
    asks: z.array(failedGuard),
    remedies: z.array(words),
  }),
);

/** The answer of `nextSteps`. */
export const nextSchema = named(
  'NextSteps',
  z.strictObject({
    asOf: instant,
    profile: words,
    reading,
    owed: z.array(owedStep).describe('overdue first, then by the end of the term'),
    signatures: z.strictObject({ used: count, unsigned: count }),
    cases: z.array(
      z.strictObject({
        case: z.string(),
        machines: z.array(z.strictObject({ key: words, states: z.unknown() })),
        lawful: z.array(lawfulAct),
      }),
    ),
    problems: z.array(logProblem),
  }),
);
