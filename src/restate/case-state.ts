import {
  type ObjectContext,
  type ObjectSharedContext,
  TerminalError,
} from '@restatedev/restate-sdk';
import type { Plan } from './plan';
import { CallRefused, type Refused } from './refused';
import {
  CASE_KEY,
  chunkKeys,
  type LogEntry,
  NOTICES_KEY,
  type SentNotice,
  type StoredCase,
  type Timer,
} from './stored-case';

/** Name under which the virtual object of cases is registered; its key is the id of a case. */
export const CASE_SERVICE = 'MecanismoCase';

type Reading = ObjectContext | ObjectSharedContext;

/** An answer that Restate gives the caller and does not try again. */
export const terminal = ({ code, status, message }: Refused): TerminalError =>
  new TerminalError(message, { errorCode: status, metadata: { code } });

export const storedCase = (ctx: Reading): Promise<StoredCase | null> =>
  ctx.get<StoredCase>(CASE_KEY);

/** @throws TerminalError `E_CASE_NOT_OPEN`. */
export async function openedCase(ctx: Reading): Promise<StoredCase> {
  const stored = await storedCase(ctx);
  if (stored !== null) return stored;
  throw terminal(new CallRefused('E_CASE_NOT_OPEN', 'open the case first').refused);
}

export const sentNotices = async (ctx: Reading): Promise<readonly SentNotice[]> =>
  (await ctx.get<SentNotice[]>(NOTICES_KEY)) ?? [];

/** The log as long as the case says: what lies beyond was written by a call that did not end. */
export async function storedLog(
  ctx: Reading,
  { events }: StoredCase,
): Promise<readonly LogEntry[]> {
  const chunks: LogEntry[][] = [];
  for (const key of chunkKeys(events)) chunks.push((await ctx.get<LogEntry[]>(key)) ?? []);
  return chunks.flat().slice(0, events);
}

/**
 * Does what was decided. Timers come first and the case last: a call that somebody kills in between
 * leaves timers that find nothing to do, and never a duty without its timer.
 *
 * @throws TerminalError where the call was refused.
 */
export async function carryOut<Answer>(ctx: ObjectContext, plan: Plan<Answer>): Promise<Answer> {
  if (plan.refused !== undefined) throw terminal(plan.refused);
  const { answer, change } = plan;
  if (change === undefined) return answer;
  if (change.arm.length > 0) {
    // Asked again, so that what the decision and its journal took does not make a timer late.
    const now = await ctx.date.now();
    for (const timer of change.arm) armTimer(ctx, timer, now);
  }
  if (change.chunk !== undefined) ctx.set(change.chunk.key, change.chunk.entries);
  ctx.set(CASE_KEY, change.stored);
  return answer;
}

/** Sends the case a `warn` of its own, to be delivered when it is time. */
export function armTimer(ctx: ObjectContext, { number, at }: Timer, now: number): void {
  ctx.genericSend({
    service: CASE_SERVICE,
    method: 'warn',
    key: ctx.key,
    parameter: new TextEncoder().encode(JSON.stringify({ timer: number })),
    delay: Math.max(0, at - now),
  });
}
