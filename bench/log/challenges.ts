import { mx, plusSeconds } from '../../tests/support/case-log';
import { studies } from '../../tests/support/ordinary-case';
import { type Draft, dateOf, workdayFrom } from './draft';
import { isHeard } from './hearing';
import type { MonthlySession } from './sessions';

/** An inconformidad before the Junta against what it resolved: studied, voted, resolved (106-109). */
export function challengesTheJunta(
  draft: Draft,
  resolved: MonthlySession,
  next: MonthlySession,
  session: MonthlySession,
): void {
  const inconformidad = draft.name('INC');
  const refs = { inconformidad };
  const filed = workdayFrom(next.day + draft.int(1, 3));
  const known = mx(`${dateOf(resolved.day + 12)} 12:00`);
  draft.add('inconformidad.filed', draft.on(filed, 9, 11), {
    by: 'BEN',
    refs,
    data: {
      route: 'ordinary',
      form: 'written',
      signedBy: 'self',
      filedBefore: 'SE',
      ground: 'junta-resolution',
      targetRef: draft.name('doc'),
      notifiedAt: known,
      knownAt: known,
    },
  });
  draft.add('inconformidad.admitted', draft.on(filed, 12, 13), { by: 'SE', refs });
  draft.add('risk-study.requested', draft.on(filed, 14, 15), {
    by: 'CEN',
    data: { reason: 'inconformidad' },
  });
  const studied = session.calledOn - draft.int(4, 5);
  studies(draft, draft.on(studied, 12, 18), [draft.name('M')], 'inconformidad');
  draft.add('inconformidad.dictamen-submitted', draft.on(session.calledOn - 2), {
    by: 'CEN',
    refs,
    data: { basis: 'new-study', personOpinion: true },
  });
  isHeard(draft, session, {
    matter: 'inconformidad',
    rule: 'two-thirds',
    effect: (at, decision) => {
      draft.add('inconformidad.resolved', at, {
        by: 'JG',
        refs: { inconformidad, decision },
        data: { outcome: draft.pick(['confirm', 'revoke', 'modify']), decisionRef: decision },
      });
    },
  });
}

/** An inconformidad against what was done in the urgency: the Coordination resolves in twelve hours (110-114). */
export function challengesTheUrgency(draft: Draft, day: number): void {
  const refs = { inconformidad: draft.name('INC') };
  const filed = mx(draft.on(day, 8, 20));
  const known = mx(draft.on(day - 1));
  const at = (minutes: number) => plusSeconds(filed, minutes * 60);
  draft.add('inconformidad.filed', filed, {
    by: 'BEN',
    refs,
    data: {
      route: 'extraordinary',
      form: draft.pick(['written', 'verbal']),
      signedBy: 'self',
      filedBefore: 'CEN',
      ground: 'urgent-access',
      targetRef: draft.name('doc'),
      notifiedAt: known,
      knownAt: known,
    },
  });
  draft.add('inconformidad.admitted', at(draft.int(1, 20)), { by: 'CEN', refs });
  for (const to of ['junta', 'council']) {
    draft.add('inconformidad.reported', at(draft.int(21, 40)), { by: 'CEN', refs, data: { to } });
  }
  draft.add('inconformidad.resolved', at(draft.int(60, 700)), {
    by: 'CEN',
    refs,
    data: { outcome: draft.pick(['confirm', 'revoke']) },
  });
}

/** A judge's review of the case, as the Mecanismo reports it (71). */
export function goesToAmparo(draft: Draft, day: number, measure: string): void {
  for (const [at, stage] of ['filed', 'suspension-granted', 'ruled'].entries()) {
    draft.add('amparo.reported', draft.on(workdayFrom(day + at * draft.int(5, 9))), {
      by: 'CEN',
      data: { stage, measureRef: measure },
    });
  }
}
