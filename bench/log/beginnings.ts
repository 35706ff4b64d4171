import { mx, plusSeconds } from '../../tests/support/case-log';
import { applies, assesses, forwards } from '../../tests/support/intake';
import { proposes, studies } from '../../tests/support/ordinary-case';
import { after } from '../../tests/support/session';
import { urgentCase } from '../../tests/support/urgent-case';
import { type Draft, dateOf } from './draft';
import type { MonthlySession } from './sessions';

const STATES = [
  'Michoacán',
  'Nuevo León',
  'Querétaro',
  'Yucatán',
  'México',
  'San Luis Potosí',
] as const;
const AGGRESSORS = [
  'federal',
  'state',
  'municipal',
  'private',
  'organised-crime',
  'unknown',
] as const;
const FORMS = ['written', 'verbal', 'phone', 'electronic'] as const;

/** What was done to the person, for the figures of the Mecanismo (71). */
export function isCounted(draft: Draft, day: number): void {
  draft.addApart('aggression.recorded', draft.on(day), {
    by: 'UPSA',
    data: {
      type: draft.pick(['threat', 'assault', 'surveillance', 'break-in']),
      aggressorType: draft.pick(AGGRESSORS),
      state: draft.pick(STATES),
      month: dateOf(day).slice(0, 7),
    },
  });
}

/** An application that is turned down at the door, with its reasons and its notice (53, 71). */
export function isNotAdmitted(draft: Draft, day: number): void {
  applies(draft, {
    at: draft.on(day, 8, 11),
    form: draft.pick(FORMS),
    formalizedOn: draft.on(day, 12, 13),
  });
  if (draft.chance(0.5)) {
    draft.add('application.completion-requested', draft.on(day, 14, 15), {
      by: 'URCRR',
      data: { missing: [draft.pick(['facts', 'place', 'activity', 'signature'])] },
    });
  }
  const refusal = draft.add('application.not-admitted', draft.on(day, 16, 20), {
    by: 'URCRR',
    data: { ground: 'not-defender-or-journalist', reasonsRef: draft.name('doc') },
  });
  draft.add('determination.notified', draft.on(day + draft.int(1, 6)), {
    by: 'URCRR',
    data: { to: 'beneficiary', form: 'written', officialFormat: true, decisionRef: refusal },
  });
}

/** The person withdraws the application before any study (54). */
export function isWithdrawnByThePerson(draft: Draft, day: number): void {
  appliesOrdinarily(draft, day);
  draft.add('application.withdrawn', draft.on(day + draft.int(2, 5)), { by: 'BP' });
}

/** The application, its assessment, and the file on its way to the risk unit (53, 79-81, 91). */
export function appliesOrdinarily(draft: Draft, day: number): void {
  const at = draft.on(day, 8, 11);
  const filedBy = draft.chance(0.15) ? 'third-party' : 'self';
  const formalizedOn = draft.on(day + draft.int(1, 5));
  applies(draft, { at, form: draft.pick(FORMS), filedBy, formalizedOn });
  if (filedBy === 'third-party') isAskedForByAnother(draft, at, day);
  assesses(draft, draft.on(day, 12, 13), 'ordinary');
  forwards(draft, draft.on(day, 15, 20), 'art-91');
}

/** Somebody else asks, for a grave cause; the person consents once it is over (54). */
function isAskedForByAnother(draft: Draft, at: string, day: number): void {
  draft.toNotify.push('petitioner');
  draft.add('application.grave-cause-recorded', at, {
    by: 'URCRR',
    data: { kind: 'prevents-own-filing', reason: draft.pick(['hospitalised', 'detained']) },
  });
  draft.add('application.impediment-ceased', draft.on(day + 1, 8, 12), { by: 'URCRR' });
  draft.add('consent.given', draft.on(day + 1, 13, 20), {
    by: 'BEN',
    data: { scope: 'procedure', form: 'express-written' },
  });
}

/** An application of imminent danger, with urgent measures in three and nine hours (83-88). */
export function appliesUrgently(draft: Draft, day: number): readonly string[] {
  const at = mx(draft.on(day, 4, 22));
  const studyAt = plusSeconds(at, draft.int(20, 150) * 60);
  const issuedAt = plusSeconds(studyAt, draft.int(1, 25) * 60);
  const names = Array.from({ length: draft.int(1, 2) }, () => draft.name('U'));
  urgentCase(draft, {
    appliedAt: at,
    studyAt,
    issuedAt,
    measures: Object.fromEntries(
      names.map((name) => [name, plusSeconds(issuedAt, draft.int(30, 530) * 60)]),
    ),
    forwardedAt: plusSeconds(issuedAt, draft.int(1, 23) * 3600),
  });
  return names;
}

/** The intake unit sees no ground for urgent measures, and the file goes on all the same (78). */
export function isDeniedUrgentMeasures(draft: Draft, day: number): void {
  const at = mx(draft.on(day, 8, 15));
  applies(draft, { at, form: 'electronic', imminent: true });
  assesses(draft, at, 'extraordinary', false);
  for (const agency of ['PGR', 'SSP']) {
    draft.add('agency.consulted', at, {
      by: 'URCRR-T',
      data: { agency, mode: 'phone', reached: true, opinion: 'favourable' },
    });
  }
  const studied = plusSeconds(at, draft.int(30, 175) * 60);
  draft.add('immediate-study.completed', studied, {
    by: 'URCRR',
    refs: { study: `EAI-${draft.file}` },
    data: {
      considered: { background: true, facts: true, activity: true, place: true, context: true },
      concluded: { generalRisk: 'low', measures: [], duration: 'P30D', responsible: ['SSP'] },
      condition: draft.pick(['journalist', 'defender']),
    },
  });
  const denial = draft.add('urgent-measures.denied', studied, {
    by: 'URCRR-T',
    data: { reasonsRef: draft.name('doc') },
  });
  draft.add('determination.notified', studied, {
    by: 'URCRR',
    data: { to: 'beneficiary', form: 'written', officialFormat: true, decisionRef: denial },
  });
  forwards(draft, plusSeconds(studied, draft.int(1, 20) * 3600), 'art-88');
}

/** An emergency purchase, told to the Junta in two days; its next session ratifies it (87). */
export function isBought(draft: Draft, day: number, session: MonthlySession): void {
  const procurement = draft.name('C');
  const refs = { procurement };
  draft.add('fund.emergency-procurement', draft.on(day + 1, 8, 10), {
    by: 'CEN',
    refs,
    data: { items: [draft.pick(['vehicle', 'vest', 'phone'])], lackOfOwnGoods: true },
  });
  draft.add('fund.procurement-reported', draft.on(day + 1, 11, 18), {
    by: 'CEN',
    refs,
    data: { procurementRef: procurement },
  });
  draft.addToSession('fund.procurement-ratified', after(session.opens, 4), session.name, {
    by: 'JG',
    refs,
    data: { procurementRef: procurement, ratified: true },
  });
}

/** The risk study and the proposals of the risk unit to the Junta (91-93). */
export function isStudied(draft: Draft, studyDay: number): readonly string[] {
  const measures = Array.from({ length: draft.int(1, 2) }, () => draft.name('M'));
  const at = draft.on(studyDay, 12, 18);
  studies(draft, at, measures);
  proposes(draft, draft.on(studyDay + 1, 9, 12), measures);
  return measures;
}

/** Told again of the right to report the crime, once measures are in place (76). */
export function hearsOfItsRight(draft: Draft, day: number): void {
  draft.add('complaint.right-informed', `${dateOf(day)} 19:00`, {
    by: 'URCRR',
    data: { moment: 'post-implementation', to: 'beneficiary' },
  });
}
