import * as z from 'zod';
import type { VoteReport, VoteResult } from '../rules/index';
import { count, questionId } from './parts';

/** What `vote --format json` writes. */
export const voteSchema = z.strictObject({
  count: z.strictObject({
    present: count,
    for: count,
    against: count,
    abstain: count,
    castingVote: z.enum(['for', 'against']).optional(),
  }),
  rule: z.enum(['majority', 'two-thirds']),
  quorumNeeded: count,
  result: z.strictObject({
    quorum: z.boolean(),
    tie: z.boolean(),
    castingVoteMisused: z.boolean(),
    needed: count,
    carried: z.boolean(),
  } satisfies Record<keyof VoteResult, z.ZodType>),
  questions: z.array(
    z.strictObject({ question: questionId, carried: z.boolean(), quorum: z.boolean() }),
  ),
} satisfies Record<keyof VoteReport, z.ZodType>);
