import { parentPort, workerData } from 'node:worker_threads';
import { auditShare } from '../audit/index';
import { EventStore } from '../events/index';
import type { ShareOrder } from './audit-on-cores';
import { profileFrom } from './profile-option';

/** Audits one share of a log that another thread has read. */
const { log, store, options, profile, share } = workerData as ShareOrder;
const audited = auditShare(
  { ...log, store: new EventStore(store) },
  { ...options, profile: profileFrom(profile) },
  share,
);
parentPort?.postMessage(audited);
