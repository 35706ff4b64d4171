import {
  handlers,
  type ObjectContext,
  type ObjectSharedContext,
  object,
  type Serde,
  type VirtualObjectDefinition,
} from '@restatedev/restate-sdk';
import type { ProtocolEvent } from '../events/index';
import { bodySerde, readableBody } from './body';
import { CaseCache } from './case-cache';
import {
  armTimer,
  CASE_SERVICE,
  carryOut,
  openedCase,
  sentNotices,
  storedCase,
  storedLog,
} from './case-state';
import { decideMigration, type MigrateAnswer } from './migrate';
import { sendNotice } from './notices';
import { decideOpen, type OpenAnswer, type OpenRequest } from './open';
import type { CaseSettings } from './options';
import { pinnedProfile } from './pins';
import type { Plan } from './plan';
import { decideRecord, type RecordAnswer, type Recorded } from './record';
import { orRefused } from './refused';
import { standUp } from './standing-case';
import { CASE_KEY, type LogEntry, NOTICES_KEY } from './stored-case';
import { type CaseView, caseView, type DueView, dueView, logText } from './views';
import { decideWarning } from './warn';

/** A case answers as soon as its service is back, however long that was away. */
const RETRY = { initialInterval: 50, maxInterval: 10_000, maxAttempts: 2_147_483_647 } as const;

/** Nothing of what was sent is kept once it was answered: the log of the case has what was taken. */
const UNKEPT = { journalRetention: 0, idempotencyRetention: 0 } as const;

const bodyOf = <T>() => bodySerde as unknown as Serde<T>;
const BODY = { accept: '*/*', ...UNKEPT } as const;

/** What a case may be asked, for typed clients; `warn` is of its own timers alone. */
export interface CaseHandlers {
  open(ctx: ObjectContext, request: OpenRequest): Promise<OpenAnswer>;
  record(ctx: ObjectContext, event: ProtocolEvent): Promise<RecordAnswer>;
  migrate(ctx: ObjectContext, request: { readonly migration: string }): Promise<MigrateAnswer>;
  warn(ctx: ObjectContext, request: { readonly timer: number }): Promise<void>;
  read(ctx: ObjectSharedContext): Promise<CaseView>;
  /** The log as a file of JSON Lines. */
  log(ctx: ObjectSharedContext): Promise<string>;
  due(ctx: ObjectSharedContext): Promise<DueView>;
}

/** A case as a virtual object. */
export type CaseObject = VirtualObjectDefinition<typeof CASE_SERVICE, CaseHandlers>;

/** A case as a virtual object: one event after the other, its state in Restate. */
export function caseObject({ profiles, migrations, lead, cached }: CaseSettings): CaseObject {
  const cache = new CaseCache(cached);

  async function open(ctx: ObjectContext, sent: OpenRequest): Promise<OpenAnswer> {
    const stored = await storedCase(ctx);
    const now = await ctx.date.now();
    const plan = await ctx.run('open', () =>
      orRefused(() => decideOpen(ctx.key, stored, readableBody(sent), { profiles, now })),
    );
    return carryOut(ctx, plan);
  }

  /**
   * The decision is journaled before it is done: taken up after a crash, by whatever version of the
   * service, it is not taken anew. A case that is at hand needs no log, but which calls a handler
   * makes must not hang on that; so that it was not is journaled too.
   */
  async function record(ctx: ObjectContext, sent: ProtocolEvent): Promise<RecordAnswer> {
    const stored = await openedCase(ctx);
    const notices = await sentNotices(ctx);
    const now = await ctx.date.now();
    let recorded: Recorded | undefined;
    const decide = (log: readonly LogEntry[] | undefined): Plan<RecordAnswer> | { cold: true } =>
      orRefused(() => {
        const event = readableBody(sent);
        const profile = pinnedProfile(stored.pins, profiles);
        const standing =
          log === undefined
            ? cache.get(ctx.key, stored.head, profile)
            : standUp(ctx.key, stored, log, profile);
        if (standing === undefined) return { cold: true };
        recorded = decideRecord(ctx.key, stored, standing, event, { now, lead, sent: notices });
        return recorded.plan;
      });
    let plan = await ctx.run('decide', () => decide(undefined));
    if ('cold' in plan) {
      const log = await storedLog(ctx, stored);
      plan = (await ctx.run('decide from the log', () => decide(log))) as Plan<RecordAnswer>;
    }
    const answer = await carryOut(ctx, plan);
    const head = plan.change?.stored.head ?? stored.head;
    if (recorded !== undefined) cache.keep(ctx.key, head, recorded.standing);
    return answer;
  }

  async function migrate(
    ctx: ObjectContext,
    sent: { readonly migration: string },
  ): Promise<MigrateAnswer> {
    const stored = await openedCase(ctx);
    const notices = await sentNotices(ctx);
    const log = await storedLog(ctx, stored);
    const now = await ctx.date.now();
    const plan = await ctx.run('migrate', () =>
      orRefused(() => {
        const options = { profiles, migrations, now, lead, sent: notices };
        return decideMigration(ctx.key, stored, log, readableBody(sent), options);
      }),
    );
    return carryOut(ctx, plan);
  }

  async function warn(ctx: ObjectContext, { timer }: { readonly timer: number }): Promise<void> {
    const stored = await storedCase(ctx);
    const notices = await sentNotices(ctx);
    const now = await ctx.date.now();
    const warning = decideWarning(ctx.key, stored, timer, { now, sent: notices });
    if (warning.kind === 'early') armTimer(ctx, warning.timer, now);
    if (warning.kind !== 'notice') return;
    sendNotice(ctx, warning.notice);
    ctx.set(NOTICES_KEY, warning.sent);
    ctx.set(CASE_KEY, warning.stored);
  }

  const { exclusive, shared } = handlers.object;
  const taking = { ...BODY, enableLazyState: true, retryPolicy: RETRY };
  return object({
    name: CASE_SERVICE,
    description: 'A protection case: its log, its snapshot and the timers of its terms.',
    handlers: {
      open: exclusive({ ...taking, input: bodyOf<OpenRequest>() }, open),
      record: exclusive({ ...taking, input: bodyOf<ProtocolEvent>() }, record),
      migrate: exclusive({ ...taking, input: bodyOf<{ readonly migration: string }>() }, migrate),
      warn: exclusive(
        { ...UNKEPT, enableLazyState: true, ingressPrivate: true, retryPolicy: RETRY },
        warn,
      ),
      read: shared(BODY, async (ctx): Promise<CaseView> => {
        const stored = await openedCase(ctx);
        return caseView(ctx.key, stored, await storedLog(ctx, stored));
      }),
      log: shared({ ...BODY, output: LINES }, async (ctx): Promise<string> => {
        const stored = await openedCase(ctx);
        return logText(stored, await storedLog(ctx, stored));
      }),
      due: shared({ ...BODY, enableLazyState: true }, async (ctx): Promise<DueView> => {
        const stored = await openedCase(ctx);
        return dueView(ctx.key, stored, await sentNotices(ctx), await ctx.date.now());
      }),
    },
  });
}

const LINES: Serde<string> = {
  contentType: 'application/x-ndjson',
  serialize: (text) => new TextEncoder().encode(text),
  deserialize: (bytes) => new TextDecoder().decode(bytes),
};
