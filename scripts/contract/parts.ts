import * as z from 'zod';
import { type Citation, READINGS, VERDICTS } from '../../src/core/index';
import { IDENTIFIER, REF_KEYS } from '../../src/events/index';
import type { Obligation, SeenFact } from '../../src/machines/index';
import { QUESTION_ID, RULE_ID } from '../../src/rules/format/rule';

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

export const verdict = z.enum(VERDICTS).meta({ id: 'verdict' });
export const reading = z.enum(READINGS).meta({ id: 'reading' });

export const bilingual = z.strictObject({ es: name, en: name }).meta({ id: 'bilingual' });

export const citation = z
  .strictObject({
    instrument: name,
    law: bilingual.optional(),
    article: z
      .string()
      .regex(/^(?:\d+|T\d{1,2})$/)
      .optional(),
    paragraph: place.optional(),
    fraction: name.optional(),
  } satisfies Record<keyof Citation, z.ZodType>)
  .meta({ id: 'citation' });

/** As an event refers to things; a key that does not apply is left out. */
export const subject = z
  .strictObject(
    Object.fromEntries(
      REF_KEYS.map((key) => [key, z.string().regex(IDENTIFIER).optional()]),
    ) as Record<(typeof REF_KEYS)[number], z.ZodOptional<z.ZodString>>,
  )
  .meta({ id: 'refs' });

/** The verdict under each reading. */
export const readings = z
  .strictObject({ 'pro-persona': verdict, literal: verdict, 'authority-lenient': verdict })
  .meta({ id: 'readings' });

export const signatures = z.strictObject({ used: count, unsigned: count });

export const problem = z
  .strictObject({
    line: count,
    code: z.string().regex(/^E_[A-Z]+_[A-Z]+$/),
    key: name.optional(),
    log: place.optional(),
  })
  .meta({ id: 'problem' });

export const obligation = z
  .strictObject({
    rule: ruleId,
    citation,
    responsible: name,
    since: name,
    item: name.optional(),
    due: instant.optional(),
    verdict,
  } satisfies Record<keyof Obligation, z.ZodType>)
  .meta({ id: 'obligation' });

/** A rule that is not met; texts are in Spanish. */
export const failedGuard = z
  .strictObject({
    rule: ruleId,
    citation: citation.optional(),
    verdict,
    title: name,
    conditions: z.array(name),
    facts: z.array(
      z.strictObject({
        fact: name,
        meaning: name,
        value: z.unknown().optional(),
      } satisfies Record<keyof SeenFact, z.ZodType>),
    ),
    remedies: z.array(name),
  })
  .meta({ id: 'failedGuard' });

/** The states of a machine, as XState writes them: a name, or names by region. */
export const stateValue: z.ZodType<unknown> = z
  .union([
    z.string(),
    z.record(
      z.string(),
      z.lazy(() => stateValue),
    ),
  ])
  .meta({ id: 'stateValue' });
