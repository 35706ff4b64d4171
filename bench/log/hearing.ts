import { moment, SEATS } from '../../tests/support/case-log';
import { after } from '../../tests/support/session';
import { type Draft, dateOf, workdaysAfter } from './draft';
import type { MonthlySession } from './sessions';

export interface Hearing {
  readonly matter: string;
  readonly rule?: 'majority' | 'two-thirds';
  /** What the decision brings about, at its moment. */
  readonly effect?: (at: string, decision: string) => void;
}

/** What a session does with one case, from the summons to the notice of the decision. */
export function isHeard(draft: Draft, session: MonthlySession, hearing: Hearing): void {
  const { matter, rule = 'majority' } = hearing;
  const refs = { session: session.name };
  const caseRef = draft.file;
  const called = dateOf(session.calledOn);
  const informedAt = `${called} ${draft.pick(['12:30', '13:00', '14:15'])}`;
  draft.add('junta.person-summoned', `${called} 12:00`, {
    by: 'SE',
    refs,
    data: { caseRef, to: 'beneficiary', mode: 'electronic', facilitiesOffered: true },
  });
  draft.add('junta.information-provided', informedAt, {
    by: 'SE',
    refs,
    data: { caseRef, to: [...SEATS] },
  });
  const opened = after(session.opens, draft.int(5, session.minutes - 30));
  draft.add('junta.case-opened', opened, {
    by: 'JG-P',
    refs,
    data: {
      caseRef,
      informationProvidedAt: moment(informedAt),
      personPresent: 'in-person',
      companion: draft.pick(['none', 'admitted']),
    },
  });
  const vote = draft.add('junta.vote-held', after(opened, draft.int(5, 20)), {
    by: 'SE',
    refs,
    data: { matter, caseRef, rule, votes: ballots(draft, session, rule) },
  });
  const decidedAt = after(opened, 21);
  const decision = draft.name('D');
  draft.add('junta.decision-adopted', decidedAt, {
    by: 'JG',
    refs: { ...refs, decision },
    data: { kind: matter, caseRef, voteRef: vote, reasonsRef: draft.name('doc') },
  });
  hearing.effect?.(decidedAt, decision);
  const notified = draft.on(workdaysAfter(session.day, draft.int(1, 5)));
  for (const to of draft.toNotify) {
    draft.add('determination.notified', notified, {
      by: 'CEN',
      refs: { decision },
      data: { to, form: 'written', officialFormat: true, decisionRef: decision },
    });
  }
  draft.addToSession('junta.minutes-delivered', `${dateOf(session.day + 1)} 17:30`, session.name, {
    by: 'SE',
    refs: { case: caseRef },
    data: { to: `P${draft.file.slice(3)}`, toKind: 'person', scope: 'excerpt' },
  });
}

/** Ballots that carry the matter, one for each seat present. */
function ballots(draft: Draft, { present }: MonthlySession, rule: 'majority' | 'two-thirds') {
  const most =
    rule === 'two-thirds' ? Math.floor(present.length / 3) : Math.ceil(present.length / 2) - 1;
  const against = draft.chance(0.6) ? 0 : draft.int(0, most);
  const first = draft.int(0, present.length - 1);
  return present.map((seat, at) => ({
    seat,
    vote: (at + first) % present.length < against ? 'against' : 'for',
  }));
}
