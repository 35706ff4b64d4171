import { epochDayOf } from '../../src/core/index';
import { CaseLog, type Json, mx, SEATS } from '../../tests/support/case-log';
import { after } from '../../tests/support/session';
import { generator } from '../sampling';
import { dateOf, workdayFrom, workdaysAfter } from './draft';

const FIRST_YEAR = 2013;
/** Days from the call of a session to its opening: five business days fit, whatever the holidays. */
const NOTICE_DAYS = 15;
const HOURS_OPEN = 10;

/** An ordinary session of the Junta, which every case of its month is brought before. */
export interface MonthlySession {
  readonly name: string;
  /** Epoch days. */
  readonly calledOn: number;
  readonly day: number;
  readonly opens: string;
  /** Minutes for which it sits. */
  readonly minutes: number;
  readonly present: readonly string[];
  /** What belongs to no case: its call, its opening, its close and its minutes. */
  readonly lines: readonly Json[];
}

/**
 * The ordinary session of a month, counted from January 2013: one a month. In a share of them so
 * many stay away that there is no quorum.
 */
export function monthlySession(month: number, seed: number, faults: number): MonthlySession {
  const random = generator(seed ^ Math.imul(month + 1, 0x9e3779b1));
  const year = FIRST_YEAR + Math.floor(month / 12);
  const monthOfYear = 1 + (month % 12);
  const day = workdayBeforeAnother(epochDayOf(year, monthOfYear, 18));
  const calledOn = day - NOTICE_DAYS;
  const name = `JG-${year}-${String(monthOfYear).padStart(2, '0')}`;
  const opens = `${dateOf(day)} 09:00`;
  const absent = [1, 2].map(() => 1 + Math.floor(random() * 12));
  const coming = random() < faults ? SEATS.slice(0, 4) : SEATS;
  const attendance = coming
    .filter((_, at) => !absent.includes(at))
    .map((seat, at) => ({
      seat,
      mode: at > 0 && random() < 0.2 ? 'remote' : 'in-person',
      substitute: false,
    }));
  const log = new CaseLog(name, null);
  writes(log, { name, calledOn, day, opens, attendance });
  const lines = log.lines.map((line, at) => ({ ...line, id: `s${name.slice(2)}-${at + 1}` }));
  const present = attendance.map(({ seat }) => seat);
  return { name, calledOn, day, opens, minutes: HOURS_OPEN * 60, present, lines };
}

/** The first business day from a day on that another one follows: changes are told in 72 hours and one business day. */
function workdayBeforeAnother(from: number): number {
  const day = workdayFrom(from);
  return workdaysAfter(day, 1) === day + 1 ? day : workdayBeforeAnother(day + 1);
}

interface Course {
  readonly name: string;
  readonly calledOn: number;
  readonly day: number;
  readonly opens: string;
  readonly attendance: readonly { readonly seat: string; readonly mode: string }[];
}

function writes(log: CaseLog, { name, calledOn, day, opens, attendance }: Course): void {
  const remote = attendance.filter(({ mode }) => mode === 'remote');
  log.addToSession('junta.agenda-authorized', `${dateOf(calledOn - 1)} 09:30`, name, {
    by: 'JG-P',
    data: { itemRefs: [`${name}-agenda`] },
  });
  log.addToSession('junta.convocation-issued', `${dateOf(calledOn)} 11:00`, name, {
    by: 'SE',
    data: {
      kind: 'ordinary',
      scheduledAt: mx(opens),
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
  for (const { seat } of remote) {
    log.addToSession('secure-channel.provided', `${dateOf(day)} 08:45`, name, {
      by: 'CEN',
      data: { sessionRef: name, participant: seat, participantKind: 'member' },
    });
  }
  log.addToSession('junta.session-opened', opens, name, {
    by: 'SE',
    data: { attendance, presiding: 'SEGOB', quorumDeclared: true },
  });
  log.addToSession('junta.session-closed', after(opens, HOURS_OPEN * 60), name, { by: 'JG-P' });
  const next = dateOf(day + 1);
  log.addToSession('junta.minutes-drafted', `${next} 12:00`, name, {
    by: 'SE',
    data: { containsVotes: true, containsOpinions: true },
  });
  for (const signer of [...attendance.map(({ seat }) => seat), 'SE']) {
    log.addToSession('junta.minutes-signed', `${next} 13:00`, name, {
      by: signer === 'SE' ? 'SE' : 'JG-M',
      data: { signer, refused: false },
    });
  }
  for (const to of SEATS) {
    log.addToSession('junta.minutes-delivered', `${next} 17:00`, name, {
      by: 'SE',
      data: { to, toKind: 'member', scope: 'full' },
    });
  }
}
