/**
 * Durable cases on Restate (https://restate.dev): each case a virtual object over `step`, its terms
 * durable timers that only warn.
 */
import { type CaseObject, caseObject } from './case-object';
import { type NoticeService, noticeService } from './notices';
import { type CaseServicesOptions, settingsOf } from './options';
import { provideWithResolvers } from './with-resolvers';

/**
 * The Restate services of cases, to be given to `createEndpointHandler`. On Node 20 this adds
 * `Promise.withResolvers`, which the SDK needs and Node has from 22 on.
 */
export function caseServices(
  options: CaseServicesOptions = {},
): readonly [CaseObject, NoticeService] {
  provideWithResolvers();
  const settings = settingsOf(options);
  return [caseObject(settings), noticeService(settings.notifier)];
}

export type { CaseHandlers, CaseObject } from './case-object';
export { CASE_SERVICE } from './case-state';
export { type Lead, lastQuarter, type Term } from './lead';
export { type MigrateAnswer, replayUnder } from './migrate';
export { NOTICE_SERVICE, type NoticeService } from './notices';
export type { OpenAnswer, OpenRequest } from './open';
export type { CaseServicesOptions, Notifier } from './options';
export type { RecordAnswer } from './record';
export type { RefusalCode } from './refused';
export type {
  LogEntry,
  MigrationRecord,
  Pins,
  SentNotice,
  Stage,
} from './stored-case';
export type { CaseView, DueView, OwedDuty } from './views';
export type { Notice } from './warn';
