import type { Truth } from '../../core/index';
import { any } from '../evaluate/kleene';
import type { Environment, Item } from './environment';
import type { HistoryEvent } from './history';
import { precedes } from './order';

/** One line of an attendance list. */
export interface Attendee {
  readonly [key: string]: unknown;
  readonly seat: string;
  readonly person?: string;
  readonly substitute?: boolean;
  readonly mode?: string;
}

/** Who is in the room at one moment of a sitting, as far as the log says. */
export interface Sitting {
  /** `undefined` where no attendance list is in the log. */
  readonly attendees: readonly Attendee[] | undefined;
  /** Seats of the body whose holder or substitute counts as present; unknown ones apart. */
  readonly present: ReadonlySet<string>;
  readonly doubtful: ReadonlySet<string>;
}

const ATTENDANCE_EVENTS = [
  'junta.session-opened',
  'junta.session-resumed',
  'junta.attendance-changed',
];

/** Seats of the body, by the parameter of art. 6. */
export function seatsOf(env: Environment, at: HistoryEvent): readonly string[] {
  const seats = env.parameter('junta/seats', at);
  return Array.isArray(seats) ? seats : [];
}

/**
 * Attendance at the moment of an event of a session: the list of the last opening or resumption,
 * with the arrivals and departures since. A substitute counts where the rules of art. 7 hold for
 * it, and a seat once, whoever of its holder and its substitutes counts; a code outside the seats
 * is kept and never counted (art. 6).
 */
export function sittingAt(env: Environment, event: HistoryEvent): Sitting {
  const session = event.links.session;
  const attendees = new Map<string, { attendee: Attendee; since: HistoryEvent }[]>();
  let listed = false;
  for (const act of session === undefined ? [] : sessionActs(env, session, event)) {
    if (act.type === 'junta.attendance-changed') {
      const seat = act.data.seat;
      if (typeof seat !== 'string') continue;
      const code = env.authority(seat);
      if (act.data.change === 'joined')
        attendees.set(code, [{ attendee: { seat: code }, since: act }]);
      else attendees.delete(code);
    } else {
      // A resumption says who is there now; without a list, nobody knows.
      const list = act.data.attendance;
      listed = Array.isArray(list);
      attendees.clear();
      for (const entry of listed ? (list as Attendee[]) : []) {
        if (typeof entry?.seat !== 'string') continue;
        const code = env.authority(entry.seat);
        const entries = attendees.get(code) ?? [];
        entries.push({ attendee: { ...entry, seat: code }, since: act });
        attendees.set(code, entries);
      }
    }
  }
  if (!listed) return { attendees: undefined, present: new Set(), doubtful: new Set() };
  const seats = new Set(seatsOf(env, event));
  const present = new Set<string>();
  const doubtful = new Set<string>();
  for (const [code, entries] of attendees) {
    if (!seats.has(code)) continue;
    const counts = any(entries.map(({ attendee, since }) => seatCounts(env, since, attendee)));
    if (counts === true) present.add(code);
    else if (counts === undefined) doubtful.add(code);
  }
  return {
    attendees: [...attendees.values()].flat().map(({ attendee }) => attendee),
    present,
    doubtful,
  };
}

function sessionActs(env: Environment, session: string, until: HistoryEvent): HistoryEvent[] {
  return ATTENDANCE_EVENTS.flatMap((type) => env.history.ofTypeWith(type, 'session', session))
    .filter((act) => act === until || precedes(act, until) !== false)
    .sort((a, b) => a.position - b.position);
}

/** Whether every rule that makes an attendee count as its seat holds. */
function seatCounts(env: Environment, since: HistoryEvent, attendee: Attendee): Truth {
  const rules = env.parameter('junta/rules-of-a-seat', since);
  let result: Truth = true;
  for (const rule of Array.isArray(rules) ? rules : []) {
    const holds = env.holds(rule, since, attendee as Item);
    if (holds === false) return false;
    if (holds === undefined) result = undefined;
  }
  return result;
}
