import { atLeastOf, atMostOf, type Bounds } from '../evaluate/bounds';
import type { Environment } from './environment';
import type { HistoryEvent } from './history';
import { isLost } from './lost';
import { type Sitting, seatsOf, sittingAt } from './sitting';

type Quantity = number | Bounds;

/** What a vote came to: computed from ballots and attendance, never from what the log declares. */
export interface Ballots {
  readonly matter: unknown;
  readonly for: Quantity | undefined;
  readonly against: Quantity | undefined;
  readonly present: Quantity | undefined;
  /** Seats present that abstained or cast no ballot. */
  readonly withheld: Quantity | undefined;
  /** Ballots of a code that is not one of the seats, of a seat nobody sits in, or a second one. */
  readonly foreign: Quantity | undefined;
  readonly absent: Quantity | undefined;
  readonly repeated: number | undefined;
  readonly castingVote: unknown;
}

interface Ballot {
  readonly seat?: unknown;
  readonly vote?: unknown;
}

/** Counts the ballots of a `junta.vote-held`: one for each seat that is validly present. */
export function ballotsOf(env: Environment, vote: HistoryEvent): Ballots {
  const seats = seatsOf(env, vote);
  const sitting = env.once(sittingAt, vote);
  const { matter, castingVote } = vote.data;
  const cast = isLost(vote, 'castingVote') ? undefined : (castingVote ?? 'none');
  if (!Array.isArray(vote.data.votes)) {
    const present = sitting.count ?? { atLeast: 0, atMost: seats.length };
    return { ...UNCOUNTED, matter, castingVote: cast, present };
  }
  const box = ballotBox(env, vote.data.votes as readonly Ballot[], seats);
  // An arrival or departure may be missing from a log that is not complete.
  const isComplete = env.history.knownThrough >= vote.to;
  const counted =
    sitting.attendees === undefined
      ? countedUnlisted(box, seats)
      : countedListed(box, sitting, isComplete);
  const { foreign, nameless, repeated } = box;
  return {
    matter,
    castingVote: cast,
    for: counted.for,
    against: counted.against,
    present: counted.present,
    withheld: counted.withheld,
    foreign: quantity(foreign, nameless),
    absent: counted.absent,
    repeated,
  };
}

const UNCOUNTED = {
  for: undefined,
  against: undefined,
  withheld: undefined,
  foreign: undefined,
  absent: undefined,
  repeated: undefined,
} as const;

/** The ballots of a vote: the first of each seat, and how many of them count for none. */
interface BallotBox {
  readonly first: ReadonlyMap<string, unknown>;
  readonly foreign: number;
  readonly nameless: number;
  readonly repeated: number;
}

function ballotBox(
  env: Environment,
  ballots: readonly Ballot[],
  seats: readonly string[],
): BallotBox {
  const first = new Map<string, unknown>();
  let foreign = 0;
  let nameless = 0;
  let repeated = 0;
  for (const ballot of ballots) {
    const seat = typeof ballot?.seat === 'string' ? env.authority(ballot.seat) : undefined;
    if (seat === undefined) nameless++;
    else if (!seats.includes(seat)) foreign++;
    else if (first.has(seat)) repeated++;
    else first.set(seat, ballot.vote);
  }
  return { first, foreign, nameless, repeated };
}

type Counted = Pick<Ballots, 'for' | 'against' | 'present' | 'withheld' | 'absent'>;

/** Where no attendance list is on record, whoever voted may have been present. */
function countedUnlisted({ first, nameless }: BallotBox, seats: readonly string[]): Counted {
  const everybody = { present: first, doubtful: NOBODY, arrived: NOBODY };
  return {
    for: tally('for', first, everybody, nameless),
    against: tally('against', first, everybody, nameless),
    present: { atLeast: first.size, atMost: seats.length },
    withheld: undefined,
    absent: undefined,
  };
}

/** Who sits without right is found where the seat is judged (7, 14, 16), and only there. */
function countedListed(
  { first, nameless }: BallotBox,
  { attendees = [], present, doubtful, occupied, count = 0 }: Sitting,
  isComplete: boolean,
): Counted {
  const isNamed = (seat: string) =>
    doubtful.has(seat) || attendees.some((attendee) => attendee.seat === seat);
  const arrived = new Set<string>();
  let abstained = 0;
  let maybeAbstained = 0;
  let absent = 0;
  let maybeAbsent = 0;
  for (const [seat, choice] of first) {
    if (!isComplete && !isNamed(seat)) arrived.add(seat);
    const isPresent = present.has(seat);
    const isDoubtful = doubtful.has(seat);
    if (choice === 'abstain') {
      if (isPresent) abstained++;
      if (isDoubtful) maybeAbstained++;
    }
    if (isPresent || occupied.has(seat)) continue;
    if (isDoubtful) maybeAbsent++;
    else absent++;
  }
  const silent = silentAmong(present, first);
  const gone = isComplete ? 0 : silent;
  const settled = (sure: number, doubts: number) =>
    isComplete ? quantity(sure, doubts) : quantity(0, sure + doubts);
  const room = { present, doubtful, arrived };
  return {
    for: tally('for', first, room, nameless),
    against: tally('against', first, room, nameless),
    present: plus(count, quantity(-gone, gone + arrived.size)),
    withheld: plus(
      quantity(abstained, maybeAbstained),
      settled(silent, silentAmong(doubtful, first)),
    ),
    absent: settled(absent, maybeAbsent),
  };
}

interface HasSeat {
  has(seat: string): boolean;
}

const NOBODY: HasSeat = new Set<string>();

function tally(
  choice: string,
  first: ReadonlyMap<string, unknown>,
  { present, doubtful, arrived }: Readonly<Record<'present' | 'doubtful' | 'arrived', HasSeat>>,
  nameless: number,
): Quantity {
  let sure = 0;
  let possible = 0;
  for (const [seat, cast] of first) {
    if (cast !== choice && cast !== undefined) continue;
    if (present.has(seat)) {
      if (cast === choice) sure++;
      else possible++;
    } else if (doubtful.has(seat) || arrived.has(seat)) possible++;
  }
  return quantity(sure, possible + nameless);
}

function silentAmong(seats: ReadonlySet<string>, first: ReadonlyMap<string, unknown>): number {
  let silent = 0;
  for (const seat of seats) if (!first.has(seat)) silent++;
  return silent;
}

function plus(one: Quantity, other: Quantity): Quantity {
  if (typeof one === 'number' && typeof other === 'number') return one + other;
  return {
    atLeast: atLeastOf(one) + atLeastOf(other),
    atMost: atMostOf(one) + atMostOf(other),
  };
}

function quantity(sure: number, possible: number): Quantity {
  return possible === 0 ? sure : { atLeast: sure, atMost: sure + possible };
}
