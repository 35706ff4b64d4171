import { type CaseLog, type Json, moment, plusDays, SEATS } from './case-log';

export type Vote = 'for' | 'against' | 'abstain';
type Attendance = string | Json;

export interface Sitting {
  readonly session: string;
  /** Wall time of the opening; the hours of the rest follow from it. */
  readonly opens: string;
  readonly kind?: 'ordinary' | 'extraordinary';
  readonly convened?: string;
  /** Seats, or whole lines of the attendance list. Default: the nine seats. */
  readonly present?: readonly Attendance[];
  readonly quorumDeclared?: boolean;
  /** Whether each remote member has a secure channel. */
  readonly channels?: boolean;
  /** Done after the opening and before the case is opened. */
  readonly beforeCase?: (log: CaseLog, session: Json) => void;
  /** A recess of the case, ten minutes after it was opened: the moment at which they resume. */
  readonly resumes?: string;
  /** Done between the opening of the case and the vote. */
  readonly beforeVote?: (log: CaseLog, session: Json) => void;
  readonly person?: 'in-person' | 'remote' | 'representative' | 'absent';
  readonly matter?: string;
  /** Vote of each seat; a seat present that is left out votes for. */
  readonly votes?: Readonly<Record<string, Vote>>;
  readonly rule?: 'majority' | 'two-thirds';
  readonly castingVote?: 'for' | 'against';
  readonly decision?: string;
  /** Further members of the decision. */
  readonly decisionData?: Json;
  /** Done at the moment of the decision. */
  readonly afterDecision?: (log: CaseLog, at: string, decision: string) => void;
  /** A seat whose refusal to sign the minutes is put on record instead. */
  readonly refusesToSign?: string;
  /** Moment at which the minutes are handed over; default the next day at 17:00. */
  readonly copiesAt?: string | null;
  /** Moment at which the person is told in writing; default the next day at 18:00. */
  readonly notifiedAt?: string | null;
}

const attendeeOf = (entry: Attendance): Json =>
  typeof entry === 'string' ? { seat: entry, mode: 'in-person', substitute: false } : entry;

const seatOf = (entry: Attendance): string =>
  typeof entry === 'string' ? entry : String(entry.seat);

/**
 * A session of the Junta on one case, from its agenda to the delivery of its minutes, lawful in
 * everything that the options do not change. Returns the reference of the decision.
 */
export function sits(log: CaseLog, sitting: Sitting): string {
  const { session, opens, kind = 'ordinary', present = SEATS, matter = 'grant' } = sitting;
  const day = opens.slice(0, 10);
  const convened = sitting.convened ?? `${plusDays(day, -13)} 11:00`;
  const calledOn = convened.slice(0, 10);
  const decision = sitting.decision ?? `D-${session}`;
  const refs = { session };
  const clock = (minutes: number) => after(opens, minutes);
  log.addToSession('junta.agenda-authorized', `${plusDays(calledOn, -1)} 09:30`, session, {
    by: 'JG-P',
    data: { itemRefs: [log.file] },
  });
  const remote = present.filter((entry) => typeof entry !== 'string' && entry.mode === 'remote');
  log.addToSession('junta.convocation-issued', convened, session, {
    by: 'SE',
    data: {
      kind,
      scheduledAt: moment(opens),
      place: 'sala-1',
      remote: remote.length > 0,
      ...(remote.length > 0 ? { remoteApprovedBy: 'JG-P' } : {}),
      agendaAttached: true,
      documentsAttached: true,
      recipients: [...SEATS],
      mode: 'electronic',
      deliveryProof: true,
    },
  });
  log.add('junta.person-summoned', `${calledOn} 12:00`, {
    by: 'SE',
    refs,
    data: { caseRef: log.file, to: 'beneficiary', mode: 'electronic', facilitiesOffered: true },
  });
  log.add('junta.information-provided', `${calledOn} 13:00`, {
    by: 'SE',
    refs,
    data: { caseRef: log.file, to: [...SEATS] },
  });
  if (sitting.channels !== false) {
    for (const entry of remote) {
      log.addToSession('secure-channel.provided', clock(-15), session, {
        by: 'CEN',
        data: { sessionRef: session, participant: seatOf(entry), participantKind: 'member' },
      });
    }
    if (sitting.person === 'remote') {
      log.addToSession('secure-channel.provided', clock(-15), session, {
        by: 'CEN',
        data: {
          sessionRef: session,
          participant: `P-${log.file}`,
          participantKind: 'beneficiary',
        },
      });
    }
  }
  log.addToSession('junta.session-opened', opens, session, {
    by: 'SE',
    data: {
      attendance: present.map(attendeeOf),
      presiding: 'SEGOB',
      quorumDeclared: sitting.quorumDeclared ?? true,
    },
  });
  sitting.beforeCase?.(log, refs);
  log.add('junta.case-opened', clock(10), {
    by: 'JG-P',
    refs,
    data: {
      caseRef: log.file,
      informationProvidedAt: moment(`${calledOn} 13:00`),
      personPresent: sitting.person ?? 'in-person',
      companion: 'none',
    },
  });
  sitting.beforeVote?.(log, refs);
  const resumed = sitting.resumes;
  if (resumed !== undefined) {
    log.add('junta.recess-declared', clock(20), {
      by: 'JG-P',
      refs,
      data: { caseRef: log.file, informationRequested: ['doc-missing'] },
    });
    log.add('junta.information-provided', resumed, {
      by: 'SE',
      refs,
      data: { caseRef: log.file, to: [...SEATS] },
    });
    log.addToSession('junta.session-resumed', resumed, session, {
      by: 'JG-P',
      data: { attendance: present.map(attendeeOf) },
    });
  }
  const voted = (minutes: number) => after(resumed ?? opens, minutes);
  const voters =
    sitting.votes ?? Object.fromEntries(present.map((entry) => [seatOf(entry), 'for']));
  const vote = log.add('junta.vote-held', voted(40), {
    by: 'SE',
    refs,
    data: {
      matter,
      caseRef: log.file,
      rule: sitting.rule ?? 'majority',
      votes: Object.entries(voters).map(([seat, choice]) => ({ seat, vote: choice })),
      ...(sitting.castingVote === undefined ? {} : { castingVote: sitting.castingVote }),
    },
  });
  const decidedAt = voted(41);
  log.add('junta.decision-adopted', decidedAt, {
    by: 'JG',
    refs: { session, decision },
    data: {
      kind: matter,
      caseRef: log.file,
      voteRef: vote,
      reasonsRef: 'doc-reasons',
      ...sitting.decisionData,
    },
  });
  sitting.afterDecision?.(log, decidedAt, decision);
  closes(log, sitting, voted(120));
  const next = plusDays((resumed ?? opens).slice(0, 10), 1);
  if (sitting.notifiedAt !== null) {
    log.add('determination.notified', sitting.notifiedAt ?? `${next} 18:00`, {
      by: 'CEN',
      refs: { decision },
      data: { to: 'beneficiary', form: 'written', officialFormat: true, decisionRef: decision },
    });
  }
  return decision;
}

function closes(log: CaseLog, sitting: Sitting, at: string) {
  const { session, present = SEATS, refusesToSign, copiesAt } = sitting;
  const next = plusDays(at.slice(0, 10), 1);
  log.addToSession('junta.session-closed', at, session, { by: 'JG-P' });
  log.addToSession('junta.minutes-drafted', `${next} 12:00`, session, {
    by: 'SE',
    data: { containsVotes: true, containsOpinions: true },
  });
  for (const signer of [...present.map(seatOf), 'SE']) {
    log.addToSession('junta.minutes-signed', `${next} 13:00`, session, {
      by: signer === 'SE' ? 'SE' : 'JG-M',
      data: { signer, refused: signer === refusesToSign },
    });
  }
  if (copiesAt === null) return;
  for (const to of SEATS) {
    log.addToSession('junta.minutes-delivered', copiesAt ?? `${next} 17:00`, session, {
      by: 'SE',
      data: { to, toKind: 'member', scope: 'full' },
    });
  }
  log.addToSession('junta.minutes-delivered', copiesAt ?? `${next} 17:00`, session, {
    by: 'SE',
    refs: { case: log.file },
    data: { to: `P-${log.file}`, toKind: 'person', scope: 'excerpt' },
  });
}

/** A wall time some minutes later on the same day. */
export function after(wall: string, minutes: number): string {
  const [hour, minute] = wall.slice(11, 16).split(':').map(Number);
  const total = (hour as number) * 60 + (minute as number) + minutes;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${wall.slice(0, 10)} ${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
