import * as z from 'zod';
import { REF_KEYS } from '../../events/index';
import { MOST_RULES } from './limits';

const name = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,60}$/);
const key = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_]{0,60}$/);
const eventType = z.string().regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
const ruleId = z
  .string()
  .max(160)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9-]+\/[a-z0-9-]+$/);
const rules = z.array(ruleId).max(MOST_RULES);
const parameterId = z
  .string()
  .max(120)
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)+$/);
const word = z.string().min(1).max(120);
const refKey = z.enum(REF_KEYS);

const citation = z.strictObject({
  instrument: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/),
  article: z
    .string()
    .regex(/^([0-9]{1,3}|T[0-9]{1,2})$/)
    .optional(),
  paragraph: z.number().int().positive().max(99).optional(),
  fraction: z
    .string()
    .regex(/^[IVXLC]{1,8}$/)
    .optional(),
});

const concern = {
  given: z
    .record(
      key,
      z
        .array(z.union([word, z.boolean()]))
        .min(1)
        .max(60),
    )
    .optional(),
  listed: z.record(key, parameterId).optional(),
  known: z.array(key).max(20).optional(),
  missing: z.array(key).max(20).optional(),
  names: z.array(refKey).max(REF_KEYS.length).optional(),
  urgent: z.boolean().optional(),
  soleBeneficiary: z.literal(true).optional(),
  every: z.strictObject({ made: z.array(eventType).min(1).max(20), done: eventType }).optional(),
  answered: rules.optional(),
  mendsRefusal: z.literal(true).optional(),
  inconformidad: z
    .strictObject({
      route: z.enum(['ordinary', 'extraordinary']).optional(),
      ground: z.array(word).max(20).optional(),
    })
    .optional(),
};

const law = z.strictObject({
  ...concern,
  rules,
  speaking: rules.optional(),
  decided: z.array(word).max(20).optional(),
  doubt: z.enum(['blocks', 'passes']).describe('Qué pasa con el acto donde el registro no decide'),
});

const guard = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('concerns'), params: z.strictObject(concern) }),
  z.strictObject({ type: z.literal('satisfies'), params: law }),
  z.strictObject({
    type: z.literal('isEvidence'),
    params: z.strictObject({ own: z.boolean(), laws: z.array(law).max(200) }),
  }),
]);

const act = z.strictObject({
  target: z
    .string()
    .max(200)
    .regex(/^[#.]?[a-zA-Z][a-zA-Z0-9]*(\.[a-zA-Z][a-zA-Z0-9]*)*$/)
    .optional(),
  guard,
  actions: z.union([
    z.literal('note'),
    z.strictObject({
      type: z.literal('take'),
      params: z.strictObject({ subject: z.array(refKey).max(REF_KEYS.length) }),
    }),
  ]),
  meta: z.strictObject({ citation, evidence: z.literal(true).optional() }),
});

const body = {
  description: z.string().min(1).max(600).describe('En español, qué es el estado'),
  meta: z.strictObject({
    citations: z.array(citation).min(1).max(20),
    opens: rules.optional(),
    closes: rules.optional(),
    stable: z.literal(true).optional(),
  }),
  on: z.record(eventType, z.union([act, z.array(act).min(1).max(30)])).optional(),
};

const inner = z.strictObject({
  id: name.optional(),
  type: z.enum(['parallel', 'final']).optional(),
  initial: name.optional(),
  tags: z
    .array(z.enum(['protective', 'closed']))
    .max(2)
    .optional(),
  ...body,
});

/** A state, with those that it holds. */
export type WrittenState = z.infer<typeof inner> & {
  readonly states?: Readonly<Record<string, WrittenState>> | undefined;
};

const state: z.ZodType<WrittenState> = z.strictObject({
  ...inner.shape,
  states: z.lazy(() => z.record(name, state)).optional(),
});

/**
 * The form of `rules/procedures/*.json`: states, acts, guards of the three kinds that there are, and
 * the two effects. There is no field for code, a timer, an actor or another effect.
 */
export const procedureSchema = z.strictObject({
  $schema: z.string().max(200).optional(),
  id: z
    .string()
    .max(120)
    .regex(/^[a-z]+(-[a-z]+)*@\d{4}-\d{2}-\d{2}$/),
  type: z.literal('parallel').optional(),
  initial: name.optional(),
  ...body,
  states: z.record(name, state),
});

export type WrittenAct = z.infer<typeof act>;
export type WrittenRoot = z.infer<typeof procedureSchema>;
