import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import {
  type AuditedShare,
  type AuditOptions,
  auditShare,
  type Report,
  reportOf,
  type ShareOptions,
  type StoredInput,
  shareOptions,
} from '../audit/index';
import type { EventStoreParts, StoredLog } from '../events/index';
import type { Share } from '../rules/index';
import { orderOf, type ProfileOrder } from './profile-option';

/** Events of a log from which another thread saves more than it takes to start. */
const MANY_EVENTS = 50_000;
/** Each thread takes memory of its own. */
const MOST_THREADS = 4;

/** What a thread needs is a fraction of it; without a limit it takes what there is. */
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 6 } as const;

/** Built beside the program; absent where that runs from its sources. */
const WORKER = new URL('./audit-worker.js', import.meta.url);

/** What another thread is asked to audit, and by which profile. */
export interface ShareOrder {
  readonly log: Omit<StoredLog, 'store'>;
  readonly store: EventStoreParts;
  readonly options: Omit<ShareOptions, 'profile' | 'onJudged'>;
  readonly profile: ProfileOrder;
  readonly share: Share;
}

/** `auditLogs`, with the cases of a long log shared out among the cores of the machine. */
export async function auditOnCores(
  inputs: readonly StoredInput[],
  options: AuditOptions,
): Promise<Report> {
  const share = shareOptions(options);
  const audited: (readonly AuditedShare[])[] = [];
  for (const { log } of inputs) audited.push(await auditOne(log, share));
  return reportOf(inputs, audited, share);
}

async function auditOne(log: StoredLog, options: ShareOptions): Promise<readonly AuditedShare[]> {
  const threads =
    log.store.size < MANY_EVENTS || !existsSync(fileURLToPath(WORKER))
      ? 1
      : Math.min(availableParallelism(), MOST_THREADS);
  if (threads === 1) return [auditShare(log, options)];
  const { store, ...rest } = log;
  const { profile, onJudged: _own, ...others } = options;
  const parts = store.share();
  const elsewhere = Array.from({ length: threads - 1 }, (_, at) => {
    const share = { part: at + 1, of: threads };
    return inAnotherThread({
      log: rest,
      store: parts,
      options: others,
      profile: orderOf(profile),
      share,
    });
  });
  const own = auditShare(log, options, { part: 0, of: threads });
  const given = await Promise.all(elsewhere);
  // What a thread could not do, for want of memory or otherwise, is done here.
  const done = given.map(
    (share, at) => share ?? auditShare(log, options, { part: at + 1, of: threads }),
  );
  return [own, ...done];
}

/** What another thread gives; `undefined` where it failed. */
function inAnotherThread(order: ShareOrder): Promise<AuditedShare | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(WORKER, { workerData: order, resourceLimits: LIMITS });
    worker.once('message', resolve);
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
  });
}
