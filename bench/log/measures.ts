import { mx } from '../../tests/support/case-log';
import { grants, tellsExecutors } from '../../tests/support/measures';
import { type Draft, dateOf, dayOf, workdayFrom, workdaysAfter } from './draft';
import { isHeard } from './hearing';
import type { MonthlySession } from './sessions';

/** The Junta grants measures, and they are told, signed for and put in place (22, 94, 95). */
export function areGranted(
  draft: Draft,
  session: MonthlySession,
  measures: readonly string[],
): void {
  isHeard(draft, session, {
    matter: 'grant',
    effect: (at, decision) => {
      for (const measure of measures) {
        grants(draft, {
          measure,
          at,
          decision,
          communicatedAt: draft.on(session.day + draft.int(1, 2)),
          implementedAt: draft.on(session.day + draft.int(3, 28)),
        });
      }
    },
  });
}

/** The Junta denies what was proposed (22). */
export function areDenied(draft: Draft, session: MonthlySession, measures: readonly string[]) {
  isHeard(draft, session, {
    matter: 'deny',
    effect: (at, decision) => {
      for (const measure of measures) {
        draft.add('measure.denied', at, {
          by: 'JG',
          refs: { measure, decision },
          data: { class: 'protection', ground: 'insufficient-risk', decisionRef: decision },
        });
      }
    },
  });
}

/** Some months on, the risk unit looks at the measures again and finds them enough, or wanting (99). */
export function areFollowedUp(
  draft: Draft,
  day: number,
  measures: readonly string[],
  isEnough = true,
): void {
  for (const measure of measures) {
    draft.add('measure.periodic-review-completed', draft.on(day), {
      by: 'UER',
      refs: { measure },
      data: { adequate: isEnough, sufficient: isEnough, riskReduced: false, riskGone: false },
    });
  }
}

/** A journey: the measure stops while the person is away and is back with them (104, 105). */
export function travels(draft: Draft, day: number, measure: string): void {
  const refs = { measure };
  const leaves = workdaysAfter(day, draft.int(6, 12));
  draft.add('measure.suspension-requested', draft.on(day), {
    by: 'BEN',
    refs,
    data: { form: 'written', reasons: 'travel', startsAt: dateOf(leaves), class: 'protection' },
  });
  draft.add('consent.given', draft.on(day, 19, 20), {
    by: 'BEN',
    data: { scope: 'suspension', subjectRef: measure, form: 'express-written' },
  });
  const stops = `${dateOf(leaves)} 08:00`;
  draft.add('measure.suspended', stops, { by: 'CEN', refs, data: { ground: 'person-request' } });
  tellsExecutors(draft, draft.on(leaves), measure, 'suspended');
  const returns = workdayFrom(leaves + draft.int(3, 10));
  draft.add('measure.return-announced', draft.on(returns - 2), {
    by: 'BEN',
    refs,
    data: { returnAt: mx(`${dateOf(returns)} 18:00`) },
  });
  draft.add('measure.resumed', `${dateOf(returns)} 07:30`, { by: 'CEN', refs });
  tellsExecutors(draft, draft.on(returns), measure, 'resumed');
}

/** The person asks for a review, and the Junta keeps, changes or widens the measure (96-99). */
export function isReviewed(draft: Draft, session: MonthlySession, measure: string): void {
  const matter = draft.pick(['continue', 'modify', 'extend'] as const);
  const done = {
    continue: ['measure.continued', { provisional: false }],
    modify: ['measure.modified', { reason: 'needs' }],
    extend: ['measure.extended', { scopeChange: false, durationChange: true }],
  } as const;
  const refs = { measure };
  const proposed = session.calledOn + 2;
  draft.add('measure.review-requested', draft.on(proposed - draft.int(5, 8)), {
    by: 'BEN',
    refs,
    data: { scope: 'measures', receivedBy: 'CEN' },
  });
  studiesAnew(draft, proposed - 2, 'high');
  areFollowedUp(draft, proposed - 1, [measure], matter === 'continue');
  draft.add('measure.review-proposal-submitted', draft.on(proposed), {
    by: 'UER',
    refs,
    data: { proposal: matter, personNeedsConsidered: true },
  });
  isHeard(draft, session, {
    matter,
    effect: (at, decision) => {
      const [type, data] = done[matter];
      draft.add(type, at, {
        by: 'JG',
        refs: { measure, decision },
        data: { ...data, decisionRef: decision },
      });
      if (matter === 'continue') return;
      const change = type.slice('measure.'.length);
      tellsExecutors(draft, nextWorkday(draft, at), measure, change, decision);
    },
  });
}

/** Urgent measures are over once those of the Junta took their place (62). */
export function lapse(draft: Draft, day: number, measures: readonly string[]): void {
  for (const measure of measures) {
    draft.add('measure.lapsed', draft.on(day), {
      by: 'AUT-IMPL',
      refs: { measure },
      data: { reason: 'replaced' },
    });
  }
}

/** The risk unit hears the person and studies the risk again (97). */
export function studiesAnew(draft: Draft, day: number, riskLevel: string): void {
  draft.add('risk-study.participation-recorded', draft.on(day - 1), {
    by: 'UER',
    data: { mode: draft.pick(['interview', 'written-opinion', 'declined']) },
  });
  draft.add('risk-study.updated', draft.on(day), {
    by: 'UER',
    data: { riskLevel, evidenceSufficient: true },
  });
}

/** The business day after an act, on which whoever executes it hears of a change (105). */
export const nextWorkday = (draft: Draft, at: string): string =>
  draft.on(workdaysAfter(dayOf(at), 1), 9, 16);
