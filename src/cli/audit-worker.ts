import { parentPort, workerData } from 'node:worker_threads';
import { auditShare } from '../audit/index';
import { EventStore } from '../events/index';
import { federal } from '../rules/index';
import type { ShareOrder } from './audit-on-cores';

/** Audits one share of a log that another thread has read. */
const { log, store, options, share } = workerData as ShareOrder;
const audited = auditShare(
  { ...log, store: EventStore.of(store) },
  { ...options, profile: federal() },
  share,
);
parentPort?.postMessage(audited);
