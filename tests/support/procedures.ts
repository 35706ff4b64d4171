import { type CaseLog, type Json, moment, plusDays, SEATS } from './case-log';

/** The principles that every measure has to respect, all of them considered. */
const PRINCIPLES = { suitability: true, relevance: true, efficacy: true, timeliness: true };

interface Application {
  readonly at: string;
  readonly form?: 'written' | 'verbal' | 'phone' | 'electronic';
  readonly filedBy?: 'self' | 'third-party';
  readonly imminent?: boolean;
  /** When it is put in writing, if it was not; `null` where it never is. */
  readonly formalizedOn?: string | null;
}

/** Reception of an application by the intake unit, with what surrounds it. */
export function applies(log: CaseLog, application: Application): void {
  const { at, form = 'written', filedBy = 'self', imminent = false } = application;
  const day = moment(at).slice(0, 10);
  log.add('application.received', at, {
    by: filedBy === 'self' ? 'BP' : 'PET',
    data: {
      form,
      filedBy,
      receivedBy: 'URCRR',
      requestsUrgent: imminent,
      declaresImminentDanger: imminent,
      contents: {
        identification: true,
        facts: true,
        place: true,
        activity: true,
        urgencyReasons: imminent,
        otherMechanism: 'none',
      },
    },
  });
  log.add('intake.first-contact', at, {
    by: 'URCRR',
    data: { channel: 'phone', with: filedBy === 'self' ? 'beneficiary' : 'petitioner' },
  });
  log.add('complaint.right-informed', at, {
    by: 'URCRR',
    data: { moment: 'first-contact', to: filedBy === 'self' ? 'beneficiary' : 'petitioner' },
  });
  if (form !== 'written' && application.formalizedOn !== null) {
    log.add('application.formalized', application.formalizedOn ?? `${plusDays(day, 1)} 12:00`, {
      by: 'BP',
      data: { documentRef: 'doc-formal', draftedBy: 'URCRR' },
    });
  }
}

/** The preliminary assessment and the choice of procedure. */
export function assesses(log: CaseLog, at: string, track: 'ordinary' | 'extraordinary'): void {
  const imminent = track === 'extraordinary';
  log.add('preliminary.assessed', at, {
    by: 'URCRR',
    data: {
      imminent,
      high: imminent,
      doubt: false,
      factors: {
        threatCycles: imminent,
        continuity: imminent,
        temporalProximity: imminent,
        irreparability: imminent,
      },
      reasonsRef: 'doc-assessment',
    },
  });
  log.add('procedure.determined', at, {
    by: 'URCRR-T',
    data: { track, protocolRef: 'PROT-2013-01', decidedBy: 'URCRR-T' },
  });
}

export function forwards(log: CaseLog, at: string, basis: 'art-88' | 'art-91'): string {
  return log.add('case.forwarded-to-uer', at, {
    by: 'URCRR',
    data: { basis, receivedAt: moment(at) },
  });
}

/** The risk study, with the person heard beforehand. */
export function studies(
  log: CaseLog,
  at: string,
  measures: readonly string[],
  reason = 'initial',
): void {
  const study = { study: `EER-${log.file}` };
  log.add('risk-study.participation-recorded', `${plusDays(moment(at).slice(0, 10), -1)} 11:00`, {
    by: 'UER',
    refs: study,
    data: { mode: 'interview' },
  });
  log.add('risk-study.completed', at, {
    by: 'UER',
    refs: study,
    data: {
      version: 'v1',
      considered: { background: true, facts: true, activity: true, context: true },
      analysed: { riskLevel: 'high', vulnerability: 'medium', detectedRisks: ['amenazas'] },
      coveredPersons: [`P-${log.file}`],
      proposedMeasures: measures,
      duration: 'P6M',
      reason,
    },
  });
}

/** The comprehensive plan, agreed with the person, and a proposal for each of its measures. */
export function proposes(log: CaseLog, at: string, measures: readonly string[]): void {
  log.add('protection-plan.defined', at, {
    by: 'UER',
    data: {
      measureRefs: measures,
      includes: { protection: true, prevention: false, preventive: true },
      agreedWithPerson: true,
    },
  });
  for (const measure of measures) {
    log.add('measure.agreed', at, { by: 'BEN', refs: { measure }, data: { phase: 'analysis' } });
    log.add('measure.proposed', at, {
      by: 'UER',
      refs: { measure },
      data: {
        class: 'protection',
        catalogCode: 'art66.II',
        duration: 'P6M',
        responsible: 'SSP',
        principles: PRINCIPLES,
      },
    });
  }
}

/** The whole ordinary procedure up to the proposals, lawful in each step. */
export function ordinaryCase(
  log: CaseLog,
  day: string,
  measures: readonly string[] = ['M-1'],
): void {
  applies(log, { at: `${day} 10:00` });
  assesses(log, `${day} 12:00`, 'ordinary');
  forwards(log, `${day} 13:00`, 'art-91');
  studies(log, `${plusDays(day, 7)} 18:00`, measures);
  proposes(log, `${plusDays(day, 8)} 10:00`, measures);
}

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
  log.addToSession('junta.agenda-authorized', `${calledOn} 09:30`, session, {
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

function closes(log: CaseLog, { session, present = SEATS, copiesAt }: Sitting, at: string) {
  const next = plusDays(at.slice(0, 10), 1);
  log.addToSession('junta.session-closed', at, session, { by: 'JG-P' });
  log.addToSession('junta.minutes-drafted', `${next} 12:00`, session, {
    by: 'SE',
    data: { containsVotes: true, containsOpinions: true },
  });
  for (const signer of [...present.map(seatOf), 'SE']) {
    log.addToSession('junta.minutes-signed', `${next} 13:00`, session, {
      by: signer === 'SE' ? 'SE' : 'JG-M',
      data: { signer, refused: false },
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

/** A measure granted by the Junta, told to whoever executes it, signed for, and put in place. */
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
  proposes(log, `${plusDays(studyDay, 1)} 10:00`, measures);
  sits(log, {
    session: `JG-${opens.slice(0, 10)}`,
    opens,
    afterDecision: (_log, at, decision) => grants(log, { measure: 'M-S', at, decision }),
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
