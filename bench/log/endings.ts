import { tellsExecutors } from '../../tests/support/measures';
import { type Draft, workdayFrom } from './draft';
import { isHeard } from './hearing';
import { nextWorkday, studiesAnew } from './measures';
import type { MonthlySession } from './sessions';

/** The person asks in writing to end the measures, and the Junta confirms it (101). */
export function endAtRequest(draft: Draft, session: MonthlySession, measures: readonly string[]) {
  const asked = workdayFrom(session.calledOn - draft.int(6, 10));
  for (const measure of measures) {
    draft.add('measure.termination-requested', draft.on(asked, 9, 12), {
      by: 'BEN',
      refs: { measure },
      data: { form: 'written', riskOngoing: false, informedStatement: true, receivedBy: 'CEN' },
    });
    draft.add('measure.termination-request-forwarded', draft.on(asked, 13, 18), {
      by: 'CEN',
      refs: { measure },
    });
  }
  isHeard(draft, session, {
    matter: 'confirm-voluntary',
    effect: (at, decision) => {
      for (const measure of measures) {
        draft.add('measure.termination-confirmed', at, {
          by: 'JG',
          refs: { measure, decision },
          data: { confirmed: true, decisionRef: decision },
        });
        isOver(draft, at, measure, 'voluntary', decision);
      }
    },
  });
}

/** The risk is less, and two thirds of those present end the measures (102). */
export function endAsRiskFell(draft: Draft, session: MonthlySession, measures: readonly string[]) {
  const proposed = session.calledOn - 1;
  studiesAnew(draft, proposed - 3, 'low');
  for (const measure of measures) {
    draft.add('measure.review-proposal-submitted', draft.on(proposed), {
      by: 'UER',
      refs: { measure },
      data: { proposal: 'terminate', personNeedsConsidered: true },
    });
  }
  isHeard(draft, session, {
    matter: 'terminate',
    rule: 'two-thirds',
    effect: (at, decision) => {
      for (const measure of measures) isOver(draft, at, measure, 'risk-reduced', decision);
    },
  });
}

/** Misuse, a warning and a hearing, misuse again, and two thirds withdraw the measure (103). */
export function isWithdrawn(draft: Draft, session: MonthlySession, measure: string): void {
  const refs = { measure };
  const misuse = (day: number): string =>
    draft.add('measure.misuse-detected', draft.on(day), {
      by: 'UER',
      refs,
      data: {
        kind: 'ley36.II',
        deliberate: true,
        aggravatesRisk: false,
        evidenceRef: draft.name('doc'),
      },
    });
  const warned = session.calledOn - draft.int(20, 25);
  const misuseRefs = [misuse(warned - 5), misuse(warned - draft.int(1, 3))];
  draft.add('measure.misuse-warned', draft.on(warned, 9, 11), {
    by: 'UER',
    refs,
    data: { misuseRefs, form: 'written' },
  });
  draft.add('measure.misuse-hearing', draft.on(warned + 1), {
    by: 'UER',
    refs,
    data: { outcome: draft.pick(['held', 'declined']), statementRef: draft.name('doc') },
  });
  misuse(warned + draft.int(3, 15));
  isHeard(draft, session, {
    matter: 'withdraw',
    rule: 'two-thirds',
    effect: (at, decision) => {
      draft.add('measure.withdrawn', at, {
        by: 'JG',
        refs: { measure, decision },
        data: { ground: 'deliberate-repeated', decisionRef: decision },
      });
      tellsExecutors(draft, nextWorkday(draft, at), measure, 'withdrawn', decision);
    },
  });
}

function isOver(draft: Draft, at: string, measure: string, ground: string, decision: string): void {
  draft.add('measure.terminated', at, {
    by: 'JG',
    refs: { measure, decision },
    data: { ground, decisionRef: decision },
  });
  tellsExecutors(draft, nextWorkday(draft, at), measure, 'terminated', decision);
}
