/**
 * Rules, machines and audit of Mexico's protection Mecanismo for human-rights defenders and
 * journalists. Nothing here reads a clock, a file or the network.
 */
export {
  type AuditOptions,
  type AuditStreamOptions,
  audit,
  auditStream,
  type Finding,
  type NextSteps,
  type NextStepsOptions,
  nextSteps,
  type OwedStep,
  type Report,
} from './audit/index';
export {
  computeTerm,
  federalCalendars,
  type Ledger,
  type Moment,
  type TermResult,
  type TermSpec,
  zoneOf,
} from './calendar/index';
export {
  type Citation,
  ProtocolError,
  READINGS,
  type Reading,
  VERDICTS,
  type Verdict,
} from './core/index';
export {
  EVENT_TYPES,
  type EventData,
  type EventType,
  eventSchemas,
  type LogEvent,
  type ProtocolEvent,
  readLog,
} from './events/index';
export {
  type CaseActor,
  type CaseEnvelope,
  type CaseMigration,
  type CaseStep,
  extraordinaryProcedureMachine,
  type FailedGuard,
  initialSnapshot,
  juntaSessionMachine,
  MACHINES,
  type Migration,
  measureMachine,
  type Obligation,
  openCase,
  ordinaryProcedureMachine,
  type ProtectionCase,
  persist,
  persistCase,
  type Refusal,
  restore,
  restoreCase,
  type SnapshotEnvelope,
  type Step,
  step,
  withProfile,
} from './machines/index';
export {
  defineProfile,
  type Evaluation,
  evaluate,
  federal,
  loadRuleSet,
  type Profile,
  type Rule,
  RuleSet,
  tallyVote,
  type VoteResult,
  voteThresholds,
} from './rules/index';
