import type { Bounds } from '../evaluate/bounds';
import type { Environment } from './environment';
import type { HistoryEvent } from './history';
import { precedes } from './order';
import { seatsOf } from './sitting';

/**
 * Seats of the Council in the body that nobody holds: those that fell vacant since the last election
 * and, where the only one on record named fewer people than there are seats, those it left over, in
 * the order in which it names them. A later election may name only those who fill a vacancy.
 */
export function vacantSeats(env: Environment, event: HistoryEvent): ReadonlySet<string> {
  const seats = seatsOf(env, event);
  const before = (type: string) =>
    env.history.ofType(type).filter((act) => precedes(act, event) !== false);
  const elections = before('consejo.junta-seats-elected');
  const election = elections.at(-1);
  const vacant = before('consejo.vacancy-opened')
    .filter((act) => election === undefined || precedes(election, act) !== false)
    .map(({ data }) => data.seat);
  const ofCouncil = env.parameter('consejo/junta-seats', event);
  const members = election?.data.members;
  if (elections.length === 1 && typeof ofCouncil === 'number' && Array.isArray(members)) {
    vacant.push(...seats.slice(-ofCouncil).slice(new Set(members).size));
  }
  return new Set(vacant.filter((seat): seat is string => typeof seat === 'string'));
}

/**
 * How many of the seats of the body have somebody in office, as far as the log tells: the Council
 * may have elected fewer people than it has seats, or a seat may have fallen vacant since (A02). A
 * vacancy that is not on record is none.
 */
export function seatsInOffice(env: Environment, event: HistoryEvent): number | Bounds | undefined {
  const seats = seatsOf(env, event);
  const ofCouncil = env.parameter('consejo/junta-seats', event);
  if (typeof ofCouncil !== 'number') return undefined;
  const before = (type: string) =>
    env.history.ofType(type).filter((act) => precedes(act, event) !== false);
  const election = before('consejo.junta-seats-elected').at(-1);
  const vacated = new Set(
    before('consejo.vacancy-opened')
      .filter((act) => election === undefined || precedes(election, act) !== false)
      .map(({ data }) => data.seat)
      .filter((seat) => typeof seat === 'string' && seats.includes(seat)),
  ).size;
  const others = seats.length - ofCouncil;
  if (election === undefined) return seats.length - vacated;
  const { members } = election.data;
  if (!Array.isArray(members)) return { atLeast: others, atMost: seats.length - vacated };
  const elected = Math.min(new Set(members).size, ofCouncil);
  return others + Math.max(elected - vacated, 0);
}
