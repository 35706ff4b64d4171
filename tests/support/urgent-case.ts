import { type CaseLog, plusDays } from './case-log';
import { applies, assesses, forwards } from './intake';
import { grants } from './measures';
import { PRINCIPLES, proposes, studies } from './ordinary-case';
import { sits } from './session';

interface Urgent {
  readonly appliedAt: string;
  readonly studyAt: string;
  readonly issuedAt: string;
  readonly measures: Readonly<Record<string, string | null>>;
  readonly forwardedAt?: string | null;
  /** Contacts with the agencies; by default both were reached just before the issue. */
  readonly consults?: (log: CaseLog) => void;
}

/** The extraordinary procedure up to measures in place; each measure with the time of its cover. */
export function urgentCase(log: CaseLog, urgent: Urgent): void {
  const { appliedAt, studyAt, issuedAt } = urgent;
  const names = Object.keys(urgent.measures);
  applies(log, { at: appliedAt, form: 'phone', imminent: true });
  assesses(log, appliedAt, 'extraordinary');
  const study = { study: `EAI-${log.file}` };
  log.add('immediate-study.started', appliedAt, { by: 'URCRR', refs: study });
  if (urgent.consults !== undefined) urgent.consults(log);
  else {
    for (const agency of ['PGR', 'SSP']) {
      log.add('agency.consulted', appliedAt, {
        by: 'URCRR-T',
        data: { agency, mode: 'phone', reached: true, opinion: 'favourable' },
      });
    }
  }
  log.add('immediate-study.completed', studyAt, {
    by: 'URCRR',
    refs: study,
    data: {
      considered: { background: true, facts: true, activity: true, place: true, context: true },
      concluded: {
        generalRisk: 'imminent',
        measures: names,
        duration: 'P30D',
        responsible: ['SSP'],
      },
      condition: 'journalist',
    },
  });
  const issue = log.add('urgent-measures.issued', issuedAt, {
    by: 'URCRR-T',
    data: { measureRefs: names, principles: PRINCIPLES, doubtApplied: false },
  });
  for (const [measure, inPlaceAt] of Object.entries(urgent.measures)) {
    const refs = { measure };
    log.add('measure.ordered', issuedAt, {
      by: 'URCRR',
      refs,
      data: { to: 'SSP', mode: 'order' },
    });
    log.add('measure.misuse-terms-signed', issuedAt, {
      by: 'BP',
      refs,
      data: { documentRef: 'doc-terms' },
    });
    if (inPlaceAt === null) continue;
    log.add('measure.implemented', inPlaceAt, {
      by: 'AUT-IMPL',
      refs,
      data: { complete: true, by: 'SSP' },
    });
  }
  if (urgent.forwardedAt !== null) forwards(log, urgent.forwardedAt ?? issuedAt, 'art-88');
  log.add('determination.notified', issuedAt, {
    by: 'CEN',
    refs: { decision: issue },
    data: { to: 'beneficiary', form: 'written', officialFormat: true, decisionRef: issue },
  });
}

/** What comes after urgent measures: the ordinary study, and measures of the Junta that follow them. */
export function urgentCaseIsFollowed(log: CaseLog, studyDay: string, opens: string): void {
  const measures = ['M-S'];
  studies(log, `${studyDay} 18:00`, measures);
  log.add('complaint.right-informed', `${studyDay} 19:00`, {
    by: 'URCRR',
    data: { moment: 'post-implementation', to: 'beneficiary' },
  });
  proposes(log, `${plusDays(studyDay, 1)} 10:00`, measures);
  sits(log, {
    session: `JG-${opens.slice(0, 10)}`,
    opens,
    afterDecision: (_log, at, decision) => grants(log, { measure: 'M-S', at, decision }),
  });
}
