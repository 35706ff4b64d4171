export {
  type AuditInput,
  type AuditOptions,
  audit,
  auditLogs,
  reportOf,
  shareOptions,
} from './audit';
export { type AuditedShare, auditShare, type ShareOptions } from './audit-share';
export { type AuditStreamOptions, auditStream } from './audit-stream';
export type {
  Derivation,
  DerivedCondition,
  DerivedEvent,
  DerivedFact,
  DerivedValue,
  EventRole,
  ShownEvent,
} from './derivation/derivation';
export { Derivations } from './derivation/derivations';
export { writeDelay } from './message/delay';
export { writeDate, writeDay, writeShortDate, writeShortMonth } from './message/spanish-date';
export {
  type CaseSteps,
  type NextSteps,
  type NextStepsOptions,
  nextSteps,
} from './next-steps/next-steps';
export {
  type NextSignatures,
  OWED_STATUSES,
  type OwedStatus,
  type OwedStep,
  signaturesOf,
} from './next-steps/owed-step';
export { stepsOfCase } from './next-steps/steps-of-case';
export {
  type ParsedInput,
  type ReadInputOptions,
  readAuditInput,
  readStoredInput,
  type StoredInput,
  type StreamHash,
} from './read-audit-input';
export type { Finding, FindingBeside, Report, ReportProblem, Settling, Summary } from './report';
export {
  type ArithmeticCheck,
  checkTables,
  type Discrepancy,
  type StatedTable,
} from './statistics/arithmetic';
export type { Article71Content } from './statistics/article-71';
export type {
  ChainLink,
  PreviousRelease,
  ReleaseColumn,
  ReleasePeriod,
  ReleaseRatio,
  ReleaseRow,
  ReleaseTable,
  ReleaseView,
  StatisticsRelease,
  TableStatus,
} from './statistics/release';
export {
  PUBLIC_THRESHOLD,
  type StatisticsOptions,
  statistics,
  statisticsOfLogs,
} from './statistics/statistics';
export type { Delays } from './statistics/terms/delays';
export type { Share } from './statistics/terms/share';
export type { RuleTerms, TermFigures, ToldBefore } from './statistics/terms/term-figures';
