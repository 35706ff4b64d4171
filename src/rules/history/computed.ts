import { parsePlainDate } from '../../core/index';
import { attendance } from './attendance';
import { ballotsOf } from './ballots';
import { council } from './council';
import { aggressorsOf, columnsOf, contentsOf, countOf } from './database';
import type { Computation, Environment } from './environment';
import { executorsOf } from './executors';
import { memberOf } from './field';
import type { HistoryEvent } from './history';
import { filedInTime, filingOf, routeOf } from './inconformidad';
import { nonPermanentInvitees, unfitInvitees } from './invitees';
import { decisionOf, voteOf } from './linked';
import { measureEndsAt } from './measure-end';
import { precedes } from './order';
import { followingOrdinaryClosesAt, nextOrdinaryOpensAt } from './ordinary-sessions';
import { endOfPeriod, nextPeriodOf, nextYearOf, periodOf } from './report';
import { riskTrend } from './risk-trend';
import { seatsInOffice, vacantSeats } from './seats-in-office';
import { type Attendee, presentAtOpening, seatsOf, sittingAt } from './sitting';
import { statedIn } from './stated';
import { unitSources } from './units';

const ofVote =
  (key: keyof ReturnType<typeof ballotsOf>): Computation<unknown> =>
  (env, event) => {
    const vote = env.once(voteOf, event);
    return vote === undefined ? undefined : env.once(ballotsOf, vote)[key];
  };

/** Urgent measures are those that the intake unit issued, or that were granted or proposed as such. */
function measureClass(env: Environment, event: HistoryEvent): unknown {
  const measure = event.links.measure;
  if (measure === undefined) return undefined;
  for (const type of ['measure.granted', 'measure.proposed']) {
    const known = env.history
      .ofTypeWith(type, 'measure', measure)
      .map((grant) => grant.data.class)
      .find((value) => typeof value === 'string');
    if (known !== undefined) return known;
  }
  return env.history.listing('urgent-measures.issued', measure).length > 0 ? 'urgent' : undefined;
}

const allMeasures: Computation<unknown> = ({ history }, event) => history.measuresOf(event);

/** Members and permanent invitees to whom a copy of the minutes is due (art. 24). */
function copiesOwedTo(env: Environment, event: HistoryEvent): unknown {
  const session = event.links.session;
  if (session === undefined) return undefined;
  const owed = new Set<string>();
  const seats = new Set(seatsOf(env, event));
  for (const type of ['junta.session-opened', 'junta.session-resumed']) {
    for (const sitting of env.history.ofTypeWith(type, 'session', session)) {
      for (const entry of (sitting.data.attendance ?? []) as Attendee[]) {
        const code = typeof entry?.seat === 'string' ? env.authority(entry.seat) : undefined;
        if (code !== undefined && seats.has(code)) owed.add(code);
      }
    }
  }
  for (const call of env.history.ofTypeWith('junta.convocation-issued', 'session', session)) {
    for (const code of (call.data.recipients ?? []) as unknown[]) {
      if (typeof code === 'string') owed.add(env.authority(code));
    }
  }
  for (const invitee of env.history.ofTypeWith('junta.invitee-admitted', 'session', session)) {
    const { person, kind } = invitee.data;
    if (kind === 'permanent' && typeof person === 'string') owed.add(person);
  }
  return owed.size === 0 ? undefined : [...owed];
}

/** Cases that were decided in a session, each once. */
function decidedCases(env: Environment, event: HistoryEvent): unknown {
  const session = event.links.session;
  if (session === undefined) return undefined;
  const cases = env.history
    .ofTypeWith('junta.decision-adopted', 'session', session)
    .map(({ links }) => links.case)
    .filter((file) => file !== undefined);
  return [...new Set(cases)];
}

/** Whoever attended a session and signs its minutes (A18): seats, Executive Secretariat, invitees. */
function signatories(env: Environment, event: HistoryEvent): unknown {
  const session = event.links.session;
  if (session === undefined) return undefined;
  const signers = new Map<string, Set<string>>();
  const add = (code: string, ...names: unknown[]) => {
    const known = signers.get(code) ?? new Set([code]);
    for (const name of names) if (typeof name === 'string') known.add(name);
    signers.set(code, known);
  };
  for (const type of ['junta.session-opened', 'junta.session-resumed']) {
    for (const sitting of env.history.ofTypeWith(type, 'session', session)) {
      for (const { seat, person } of (sitting.data.attendance ?? []) as Attendee[]) {
        if (typeof seat === 'string') add(env.authority(seat), seat, person);
      }
    }
  }
  if (signers.size === 0) return undefined;
  for (const { data } of env.history.ofTypeWith('junta.attendance-changed', 'session', session)) {
    if (data.change === 'joined' && typeof data.seat === 'string') {
      add(env.authority(data.seat), data.seat);
    }
  }
  for (const { data } of env.history.ofTypeWith('junta.invitee-admitted', 'session', session)) {
    if (typeof data.person === 'string') add(data.person);
  }
  add('SE', 'CEN', 'CEN-T');
  return [...signers].map(([code, names]) => ({ code, names: [...names] }));
}

/** Seats of the body to which no convocation of the session was addressed, the vacant ones aside. */
function unconvened(env: Environment, event: HistoryEvent): unknown {
  const session = event.links.session;
  const calls =
    session === undefined
      ? [event]
      : env.history.ofTypeWith('junta.convocation-issued', 'session', session);
  if (calls.length === 0 || calls.some((call) => !Array.isArray(call.data.recipients)))
    return undefined;
  const reached = new Set(
    calls
      .flatMap((call) => call.data.recipients as readonly unknown[])
      .map((code) => (typeof code === 'string' ? env.authority(code) : code)),
  );
  const vacant = vacantSeats(env, event);
  return seatsOf(env, event).filter((seat) => !reached.has(seat) && !vacant.has(seat));
}

/** Seats, the vacant ones aside, that got the information on a case neither apart nor when convened (21). */
function uninformed(env: Environment, event: HistoryEvent): unknown {
  const { session, case: file } = event.links;
  if (session === undefined || file === undefined) return undefined;
  const { history } = env;
  const isEarlier = (act: HistoryEvent) => act !== event && precedes(act, event) !== false;
  const reached = new Set<unknown>();
  for (const act of history.ofSessionAndCase('junta.information-provided', session, file)) {
    if (isEarlier(act) && !reaches(env, act.data.to, reached)) return undefined;
  }
  for (const act of history.ofTypeWith('junta.convocation-issued', 'session', session)) {
    if (act.data.documentsAttached !== true || !isEarlier(act)) continue;
    if (!reaches(env, act.data.recipients, reached)) return undefined;
  }
  const missed = seatsOf(env, event).filter((seat) => !reached.has(seat));
  if (missed.length === 0) return missed;
  const vacant = vacantSeats(env, event);
  return missed.filter((seat) => !vacant.has(seat));
}

/** Adds those on a list to the ones reached; says no of a list that cannot be read. */
function reaches(env: Environment, list: unknown, reached: Set<unknown>): boolean {
  if (!Array.isArray(list)) return false;
  for (const code of list) reached.add(typeof code === 'string' ? env.authority(code) : code);
  return true;
}

/** Whether the convocation says at what hour, and not only on what day. */
function hourStated(_env: Environment, { data }: HistoryEvent): unknown {
  return typeof data.scheduledAt === 'string'
    ? parsePlainDate(data.scheduledAt) === undefined
    : undefined;
}

function attendees(env: Environment, event: HistoryEvent, keep: (entry: Attendee) => boolean) {
  const list = event.data.attendance;
  if (!Array.isArray(list)) return undefined;
  return (list as Attendee[])
    .filter((entry) => typeof entry?.seat === 'string' && keep(entry))
    .map((entry) => ({ ...entry, seat: env.authority(entry.seat) }));
}

/** `ordinary` or `extraordinary`, as convened. */
function sessionKind(env: Environment, event: HistoryEvent): unknown {
  const session = event.links.session;
  if (session === undefined) return undefined;
  return env.history.ofTypeWith('junta.convocation-issued', 'session', session).at(-1)?.data.kind;
}

/** Seats on the attendance list of an event, by their codes of 2012; unknown where one is. */
function seatsListed(env: Environment, { data }: HistoryEvent): readonly string[] | undefined {
  if (!Array.isArray(data.attendance)) return undefined;
  const seats = data.attendance.map((entry) => memberOf(entry, ['seat']));
  return seats.every((seat) => typeof seat === 'string')
    ? seats.map((seat) => env.authority(seat))
    : undefined;
}

/** The seat that presides, by its code of 2012. */
const seatPresiding = (env: Environment, { data: { presiding } }: HistoryEvent): unknown =>
  typeof presiding === 'string' ? env.authority(presiding) : undefined;

function sessionOpenedAt(env: Environment, event: HistoryEvent): unknown {
  const session = event.links.session;
  if (session === undefined) return undefined;
  const opened = env.history.ofTypeWith('junta.session-opened', 'session', session)[0];
  if (opened === undefined || precedes(opened, event) === true) return undefined;
  return opened.from === opened.to ? opened.from : { atLeast: opened.from, atMost: opened.to };
}

/** Applications accepted or dismissed, as an update of the database counts them. */
function decidedApplications(_env: Environment, event: HistoryEvent): unknown {
  const accepted = countOf(event, 'II');
  const dismissed = countOf(event, 'III');
  return accepted === undefined || dismissed === undefined ? undefined : accepted + dismissed;
}

/**
 * Sources that are worked out from several events: what an outcome depends on is computed, never
 * typed in. A source that cannot be worked out is unknown.
 */
export const computed: Readonly<Record<string, Computation<unknown>>> = {
  'vote.held': (env, event) => (env.once(voteOf, event) === undefined ? undefined : true),
  'vote.matter': ofVote('matter'),
  'vote.for': ofVote('for'),
  'vote.against': ofVote('against'),
  'vote.present': ofVote('present'),
  'vote.withheld': ofVote('withheld'),
  'vote.foreignBallots': ofVote('foreign'),
  'vote.absentBallots': ofVote('absent'),
  'vote.repeatedBallots': ofVote('repeated'),
  'vote.castingVote': ofVote('castingVote'),
  'decision.kind': (env, event) => decisionOf(env, event)?.data.kind,
  'measure.class': measureClass,
  'measure.all': allMeasures,
  'measure.endsAt': measureEndsAt,
  'measure.principles': statedIn('principles'),
  'study.considered': statedIn('considered'),
  'study.concluded': statedIn('concluded'),
  'study.analysed': statedIn('analysed'),
  'case.riskTrend': riskTrend,
  'session.kind': sessionKind,
  'session.openedAt': sessionOpenedAt,
  'session.nextOrdinaryOpensAt': nextOrdinaryOpensAt,
  'session.followingOrdinaryClosesAt': followingOrdinaryClosesAt,
  'session.seats': seatsListed,
  'session.presiding': seatPresiding,
  'session.present': (env, event) => env.once(sittingAt, event).count,
  'session.presentAtOpening': presentAtOpening,
  'session.seatsInOffice': seatsInOffice,
  'session.attendees': (env, event) => attendees(env, event, () => true),
  'session.substitutes': (env, event) =>
    attendees(env, event, (entry) => entry.substitute === true),
  'session.remoteMembers': (env, event) => {
    const seats = new Set(seatsOf(env, event));
    return attendees(env, event, (entry) => entry.mode === 'remote')?.filter((entry) =>
      seats.has(entry.seat),
    );
  },
  'session.copiesOwedTo': copiesOwedTo,
  'session.nonPermanentInvitees': nonPermanentInvitees,
  'session.decidedCases': decidedCases,
  'inconformidad.route': routeOf,
  'inconformidad.ground': (env, event) => filingOf(env, event)?.data.ground,
  'inconformidad.filedInOrdinaryTerm': (env, event) =>
    filedInTime(env, event, 'inconformidades/rules-of-the-ordinary-term', 'ordinary'),
  'inconformidad.filedInExtraordinaryTerm': (env, event) =>
    filedInTime(env, event, 'inconformidades/rules-of-the-extraordinary-term', 'extraordinary'),
  'report.period': (_env, event) => periodOf(event),
  'report.periodEnd': (env, event) => endOfPeriod(env, periodOf(event)),
  'report.nextPeriod': (_env, event) => nextPeriodOf(event),
  'report.nextYear': (_env, event) => nextYearOf(event),
  'report.nextPeriodEnd': (env, event) => endOfPeriod(env, nextPeriodOf(event)),
  'database.contents': (_env, event) => contentsOf(event),
  'database.filed': (_env, event) => countOf(event, 'I'),
  'database.decided': decidedApplications,
  'database.aggressors': (_env, event) => aggressorsOf(event),
  'database.columns': (_env, event) => columnsOf(event),
  'session.signatories': signatories,
  'session.unconvened': unconvened,
  'session.hourStated': hourStated,
  'decision.unfitInvitees': unfitInvitees,
  ...attendance,
  ...council,
  'session.uninformed': uninformed,
  'decision.executors': executorsOf,
  ...unitSources,
};
