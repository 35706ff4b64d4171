import { type AuditInput, type AuditOptions, auditLogs } from '../../../audit/index';
import type { LogEvent, ParsedLog } from '../../../events/index';
import type { PackSide } from '../side';
import { type GovernedFacts, governedFacts } from './governed-facts';
import { type LogEffects, logEffects } from './log-effects';
import { type StrandedCase, strandedCases } from './lost-states';
import { dayIn, type GoverningVersion, governingVersions } from './transitional';

/** What a change does to the cases of some logs. It names cases: never for a public page. */
export interface CaseEffects extends LogEffects {
  /** The version that governs each open duty whose rule changed, and why. */
  readonly governing: readonly GoverningVersion[];
  readonly stranded: readonly StrandedCase[];
  /** For each rule that changes on a day of its own, the facts that fall on either side of it. */
  readonly governed: readonly GovernedFacts[];
  readonly problems: number;
}

/** A log read into memory. */
export interface ReadLog extends AuditInput {
  readonly log: ParsedLog;
}

/**
 * Audits logs under both packs and says what differs. Nothing where the rules of either side do not
 * stand together: they judge nothing.
 */
export function caseEffects(
  logs: readonly ReadLog[],
  old: PackSide,
  now: PackSide,
  options: Omit<AuditOptions, 'profile' | 'show'>,
): CaseEffects | undefined {
  if (old.profile === undefined || now.profile === undefined) return undefined;
  const before = auditLogs(logs, { ...options, profile: old.profile });
  const after = auditLogs(logs, { ...options, profile: now.profile });
  const days = logs.map(
    ({ log }) => new Map(log.events.map((event) => [event.id, dayOf(event, now)])),
  );
  const actDay = (event: string, log: number | undefined) => days[(log ?? 1) - 1]?.get(event);
  return {
    ...logEffects(before, after),
    governing: governingVersions(after.findings, old, now, actDay),
    governed: governedFacts(
      after.findings,
      old,
      now,
      ({ events, log, startedAt }) => actDay(events[0] ?? '', log) ?? dayIn(startedAt, now),
    ),
    stranded: strandedCases(
      logs.map(({ log }) => log.events),
      old,
      now,
    ),
    problems: after.problems.length,
  };
}

const dayOf = ({ at, from }: LogEvent, { policy }: PackSide): number | undefined => {
  if (at.kind === 'date') return at.day;
  return policy.zone.covers(from) ? policy.zone.dayOf(from) : undefined;
};
