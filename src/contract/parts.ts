import * as z from 'zod';
import { type Citation, READINGS, VERDICTS } from '../core/index';
import { IDENTIFIER, REF_KEYS } from '../events/index';
import type { Obligation, SeenFact } from '../machines/index';
import { QUESTION_ID, RULE_ID } from '../rules/index';
import { named, noted } from './named';

/** Pieces that several outputs of the contract share; each is a definition of its own in a schema. */
export const instant = z.iso.datetime({ offset: true });
export const plainDate = z.iso.date();
/** An instant, or the day where only the day is known. */
export const moment = z.union([instant, plainDate]);
export const duration = z
  .string()
  .regex(/^P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/);
export const count = z.int().min(0);
/** A place in a list, from 1. */
export const place = z.int().min(1);
export const name = z.string().min(1);
export const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);
export const ruleId = z.string().regex(RULE_ID);
export const questionId = z.string().regex(QUESTION_ID);

export const verdict = named('verdict', z.enum(VERDICTS));
export const reading = named('reading', z.enum(READINGS));

export const bilingual = named('bilingual', z.strictObject({ es: name, en: name }));

export const citation = named(
  'citation',
  z.strictObject({
    instrument: noted('`log` for a finding about the log itself', name),
    law: bilingual.optional(),
    article: z
      .string()
      .regex(/^(?:\d+|T\d{1,2})$/)
      .optional(),
    paragraph: place.optional(),
    fraction: name.optional(),
  } satisfies Record<keyof Citation, z.ZodType>),
);

/** As an event refers to things; a key that does not apply is left out. */
export const subject = named(
  'refs',
  z.strictObject(
    Object.fromEntries(
      REF_KEYS.map((key) => [key, z.string().regex(IDENTIFIER).optional()]),
    ) as Record<(typeof REF_KEYS)[number], z.ZodOptional<z.ZodString>>,
  ),
);

/** The verdict under each reading. */
export const readings = named(
  'readings',
  z.strictObject({ 'pro-persona': verdict, literal: verdict, 'authority-lenient': verdict }),
);

export const signatures = z.strictObject({ used: count, unsigned: count });

export const problem = named(
  'problem',
  z.strictObject({
    line: noted('line of the log, from 1; 0 for the log as a whole', count),
    code: z.string().regex(/^E_[A-Z]+_[A-Z]+$/),
    key: name.optional(),
    log: place.optional(),
  }),
);

export const obligation = named(
  'obligation',
  z.strictObject({
    rule: ruleId,
    citation,
    responsible: noted('code of the organ that owes it', name),
    since: noted('id of the event that it began with', name),
    item: name.optional(),
    due: noted('last instant on time', instant.optional()),
    verdict,
  } satisfies Record<keyof Obligation, z.ZodType>),
);

/** A rule that is not met; texts are in Spanish. */
export const failedGuard = named(
  'failedGuard',
  z.strictObject({
    rule: ruleId,
    citation: citation.optional(),
    verdict,
    title: name,
    conditions: z.array(name),
    facts: z.array(
      z.strictObject({
        fact: name,
        meaning: name,
        value: noted(
          'as the rule saw it; missing where the record does not tell',
          z.unknown().optional(),
        ),
      } satisfies Record<keyof SeenFact, z.ZodType>),
    ),
    remedies: z.array(name),
  }),
);

/** The states of a machine, as XState writes them: a name, or names by region. */
export const stateValue: z.ZodType<unknown> = named(
  'stateValue',
  z.union([
    z.string(),
    z.record(
      z.string(),
      z.lazy(() => stateValue),
    ),
  ]),
);
