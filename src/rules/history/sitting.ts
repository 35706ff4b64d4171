import type { Truth } from '../../core/index';
import type { Bounds } from '../evaluate/bounds';
import { any } from '../evaluate/kleene';
import type { Environment, Item } from './environment';
import type { HistoryEvent } from './history';
import { byTime, precedes } from './order';

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
  /** Seats in which somebody sits, whether or not they count; those that came or went apart. */
  readonly occupied: ReadonlySet<string>;
  /** How many seats count as present; unknown where no attendance list is in the log. */
  readonly count: number | Bounds | undefined;
}

const NOBODY_KNOWS: Sitting = {
  attendees: undefined,
  present: new Set(),
  doubtful: new Set(),
  occupied: new Set(),
  count: undefined,
};

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
 * is kept and never counted (art. 6). Somebody whose seat cannot be read may hold any that is left.
 */
export function sittingAt(env: Environment, event: HistoryEvent): Sitting {
  const session = event.links.session;
  let room: Room | undefined;
  /** The list that the room is still as. */
  let list: HistoryEvent | undefined;
  for (const act of session === undefined ? [] : sessionActs(env, session, event)) {
    if (act.type === 'junta.attendance-changed') {
      room = room && changed(env, room, act);
      list = undefined;
    } else {
      room = env.once(listed, act);
      list = act;
    }
  }
  if (room === undefined) return NOBODY_KNOWS;
  const seats = seatsOf(env, event);
  return list !== undefined && seatsOf(env, list) === seats
    ? env.once(sittingOfList, list)
    : sittingIn(env, room, seats);
}

/** Who is in the room as a list says, which many votes find as it was. */
function sittingOfList(env: Environment, list: HistoryEvent): Sitting {
  const room = env.once(listed, list);
  return room === undefined ? NOBODY_KNOWS : sittingIn(env, room, seatsOf(env, list));
}

/** How many seats counted as present when the session was opened, before any arrival or departure. */
export function presentAtOpening(
  env: Environment,
  event: HistoryEvent,
): number | Bounds | undefined {
  const session = event.links.session;
  if (session === undefined) return undefined;
  const opened = env.history.ofTypeWith('junta.session-opened', 'session', session)[0];
  const room = opened === undefined ? undefined : env.once(listed, opened);
  if (opened === undefined || room === undefined) return undefined;
  return sittingIn(env, room, seatsOf(env, opened)).count;
}

interface Presence {
  readonly attendee: Attendee;
  readonly since: HistoryEvent;
}

/** Who is in the room, by seat, and what is not known of it. */
interface Room {
  readonly bySeat: ReadonlyMap<string, readonly Presence[]>;
  /** Seats that came or went, nobody knows which. */
  readonly unclear: ReadonlySet<string>;
  /** Attendees whose seat cannot be read. */
  readonly unnamed: number;
}

/** A resumption says who is there now; without a list, nobody knows. */
function listed(env: Environment, act: HistoryEvent): Room | undefined {
  const list = act.data.attendance;
  if (!Array.isArray(list)) return undefined;
  const bySeat = new Map<string, Presence[]>();
  let unnamed = 0;
  for (const entry of list as Partial<Attendee>[]) {
    if (typeof entry?.seat !== 'string') {
      unnamed++;
      continue;
    }
    const seat = env.authority(entry.seat);
    const known = bySeat.get(seat) ?? [];
    known.push({ attendee: { ...entry, seat }, since: act });
    bySeat.set(seat, known);
  }
  return { bySeat, unclear: new Set(), unnamed };
}

/** `undefined` where it is not known who came or went. */
function changed(env: Environment, room: Room, act: HistoryEvent): Room | undefined {
  const { seat, invitee, change } = act.data;
  if (typeof seat !== 'string') return typeof invitee === 'string' ? room : undefined;
  const code = env.authority(seat);
  const bySeat = new Map(room.bySeat);
  const unclear = new Set(room.unclear);
  if (change === undefined) return { ...room, unclear: unclear.add(code) };
  unclear.delete(code);
  if (change === 'joined') bySeat.set(code, [{ attendee: { seat: code }, since: act }]);
  else bySeat.delete(code);
  return { ...room, bySeat, unclear };
}

function sittingIn(
  env: Environment,
  { bySeat, unclear, unnamed }: Room,
  seats: readonly string[],
): Sitting {
  const present = new Set<string>();
  const doubtful = new Set<string>();
  for (const seat of seats) {
    const counts = any((bySeat.get(seat) ?? []).map((presence) => counting(env, presence)));
    if (unclear.has(seat) || counts === undefined) doubtful.add(seat);
    else if (counts) present.add(seat);
  }
  const atLeast = present.size;
  const atMost = Math.min(atLeast + doubtful.size + unnamed, seats.length);
  if (unnamed > 0) for (const seat of seats) if (!present.has(seat)) doubtful.add(seat);
  return {
    attendees: [...bySeat.values()].flat().map(({ attendee }) => attendee),
    present,
    doubtful,
    occupied: new Set([...bySeat.keys()].filter((seat) => !unclear.has(seat))),
    count: atLeast === atMost ? atLeast : { atLeast, atMost },
  };
}

function sessionActs(
  env: Environment,
  session: string,
  until: HistoryEvent,
): readonly HistoryEvent[] {
  const acts: HistoryEvent[] = [];
  for (const type of ATTENDANCE_EVENTS) {
    for (const act of env.history.ofTypeWith(type, 'session', session)) {
      if (act === until || precedes(act, until) !== false) acts.push(act);
    }
  }
  return acts.sort(byTime);
}

/** Whether somebody counts as their seat; of those on a list it is asked once, for all who ask. */
function counting(env: Environment, { attendee, since }: Presence): Truth {
  const ofList = env.once(countingOfList, since);
  return ofList.has(attendee) ? ofList.get(attendee) : seatCounts(env, since, attendee);
}

function countingOfList(env: Environment, act: HistoryEvent): ReadonlyMap<Attendee, Truth> {
  const room = env.once(listed, act);
  const ofList = new Map<Attendee, Truth>();
  for (const seat of room === undefined ? [] : seatsOf(env, act)) {
    for (const { attendee } of room?.bySeat.get(seat) ?? []) {
      ofList.set(attendee, seatCounts(env, act, attendee));
    }
  }
  return ofList;
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
