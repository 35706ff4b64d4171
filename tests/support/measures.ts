import { type CaseLog, moment, plusDays } from './case-log';
import { ordinaryCase } from './ordinary-case';
import { type Sitting, sits } from './session';

interface Grant {
  readonly measure: string;
  readonly at: string;
  readonly decision?: string;
  readonly class?: string;
  readonly communicatedAt?: string | null;
  readonly implementedAt?: string | null;
  readonly responsible?: readonly string[];
  readonly toKind?: string;
}

/** A measure granted by the Junta, told to whoever executes it, signed for, put in place, reviewed. */
export function grants(log: CaseLog, grant: Grant): void {
  const { measure, at, responsible = ['SSP'] } = grant;
  const refs = { measure, ...(grant.decision === undefined ? {} : { decision: grant.decision }) };
  const next = plusDays(moment(at).slice(0, 10), 1);
  log.add('measure.granted', at, {
    by: 'JG',
    refs,
    data: {
      class: grant.class ?? 'protection',
      catalogCode: 'art66.II',
      duration: 'P6M',
      responsible,
      beneficiaries: [`P-${log.file}`],
      ...(grant.decision === undefined ? {} : { decisionRef: grant.decision }),
    },
  });
  log.add('measure.misuse-terms-signed', `${next} 10:00`, {
    by: 'BP',
    refs: { measure },
    data: { documentRef: 'doc-terms' },
  });
  if (grant.communicatedAt !== null) {
    for (const to of responsible) {
      log.add('measure.communicated', grant.communicatedAt ?? `${next} 12:00`, {
        by: 'CEN',
        refs,
        data: {
          to,
          toKind: grant.toKind ?? 'federal',
          ...(grant.decision === undefined ? {} : { decisionRef: grant.decision }),
        },
      });
    }
  }
  if (grant.implementedAt !== null) {
    log.add('measure.implemented', grant.implementedAt ?? `${next} 20:00`, {
      by: 'AUT-IMPL',
      refs: { measure },
      data: { complete: true, by: 'SSP' },
    });
  }
  log.add('measure.periodic-review-completed', `${plusDays(next, 60)} 12:00`, {
    by: 'UER',
    refs: { measure },
    data: { adequate: true, sufficient: true, riskReduced: false, riskGone: false },
  });
}

/** A measure that has been in force for long: granted by the Junta in an earlier session. */
export function standingMeasure(log: CaseLog, measure: string, day: string, as = 'protection') {
  ordinaryCase(log, day, [measure]);
  sits(log, {
    session: `JG-${day}`,
    opens: `${plusDays(day, 28)} 10:00`,
    afterDecision: (_log, at, decision) =>
      grants(log, {
        measure,
        at,
        decision,
        class: as,
        implementedAt: `${plusDays(day, 30)} 12:00`,
      }),
  });
}

/** Whoever executes a measure is told of a change on the same day. */
export function tellsExecutors(
  log: CaseLog,
  at: string,
  measure: string,
  change: string,
  decision?: string,
): string {
  return log.add('measure.change-notified', at, {
    by: 'CEN',
    refs: { measure, ...(decision === undefined ? {} : { decision }) },
    data: { change, to: 'SSP', toKind: 'federal', mode: 'written' },
  });
}

/**
 * The proposal to end a measure because the risk is less, and the session that votes on it. The
 * measure ends where `ends` is true.
 */
export function endsForReducedRisk(
  log: CaseLog,
  measure: string,
  sitting: Sitting & { readonly ends?: boolean },
): string {
  const day = sitting.opens.slice(0, 10);
  log.add('risk-study.participation-recorded', `${plusDays(day, -16)} 11:00`, {
    by: 'UER',
    data: { mode: 'interview' },
  });
  log.add('risk-study.updated', `${plusDays(day, -15)} 12:00`, {
    by: 'UER',
    data: { riskLevel: 'low', evidenceSufficient: true },
  });
  log.add('measure.review-proposal-submitted', `${plusDays(day, -14)} 12:00`, {
    by: 'UER',
    refs: { measure },
    data: { proposal: 'terminate', personNeedsConsidered: true },
  });
  const ends = sitting.ends ?? true;
  return sits(log, {
    matter: 'terminate',
    rule: 'two-thirds',
    ...sitting,
    afterDecision: (_log, at, decision) => {
      if (!ends) return;
      log.add('measure.terminated', at, {
        by: 'JG',
        refs: { measure, decision },
        data: { ground: 'risk-reduced', decisionRef: decision },
      });
      tellsExecutors(log, `${plusDays(day, 1)} 11:00`, measure, 'terminated', decision);
    },
  });
}

/** The Junta withdraws a measure for misuse. */
export function withdraws(
  log: CaseLog,
  measure: string,
  ground: 'deliberate-repeated' | 'aggravates-risk',
  sitting: Sitting,
): string {
  const day = sitting.opens.slice(0, 10);
  return sits(log, {
    matter: 'withdraw',
    ...sitting,
    afterDecision: (_log, at, decision) => {
      log.add('measure.withdrawn', at, {
        by: 'JG',
        refs: { measure, decision },
        data: { ground, decisionRef: decision },
      });
      tellsExecutors(log, `${plusDays(day, 1)} 11:00`, measure, 'withdrawn', decision);
    },
  });
}
