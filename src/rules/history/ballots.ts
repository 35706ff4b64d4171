import { atLeastOf, atMostOf, type Bounds } from '../evaluate/bounds';
import type { Environment } from './environment';
import type { HistoryEvent } from './history';
import { isLost } from './lost';
import { seatsOf, sittingAt } from './sitting';

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
  const seats = new Set(seatsOf(env, vote));
  const sitting = env.once(sittingAt, vote);
  const listed = sitting.attendees !== undefined;
  const base = {
    matter: vote.data.matter,
    castingVote: isLost(vote, 'castingVote') ? undefined : (vote.data.castingVote ?? 'none'),
    present: sitting.count ?? { atLeast: 0, atMost: seats.size },
  };
  if (!Array.isArray(vote.data.votes)) {
    return {
      ...base,
      for: undefined,
      against: undefined,
      withheld: undefined,
      foreign: undefined,
      absent: undefined,
      repeated: undefined,
    };
  }
  const first = new Map<string, unknown>();
  let foreign = 0;
  let nameless = 0;
  let repeated = 0;
  for (const ballot of vote.data.votes as Ballot[]) {
    const seat = typeof ballot?.seat === 'string' ? env.authority(ballot.seat) : undefined;
    if (seat === undefined) nameless++;
    else if (!seats.has(seat)) foreign++;
    else if (first.has(seat)) repeated++;
    else first.set(seat, ballot.vote);
  }
  const { present, doubtful, occupied } = sitting;
  // An arrival or departure may be missing from a log that is not complete.
  const complete = env.history.knownThrough >= vote.to;
  const named = new Set(sitting.attendees?.map(({ seat }) => seat));
  const unnamed = (seat: string) => !named.has(seat) && !doubtful.has(seat);
  const arrived = new Set(complete ? [] : [...first.keys()].filter(unnamed));
  const tally = (choice: string) => {
    let sure = 0;
    let possible = 0;
    for (const [seat, cast] of first) {
      if (cast !== choice && cast !== undefined) continue;
      if (listed && ![present, doubtful, arrived].some((some) => some.has(seat))) continue;
      if (cast === choice && (!listed || present.has(seat))) sure++;
      else possible++;
    }
    return quantity(sure, possible + nameless);
  };
  const abstained = [...first].filter(([, cast]) => cast === 'abstain').map(([seat]) => seat);
  const silent = (seats: ReadonlySet<string>) => [...seats].filter((seat) => !first.has(seat));
  const among = (list: readonly string[], seats: ReadonlySet<string>) =>
    list.filter((seat) => seats.has(seat)).length;
  // Who sits without right is found where the seat is judged (7, 14, 16), and only there.
  const unlisted = [...first.keys()].filter((seat) => !present.has(seat) && !occupied.has(seat));
  const dubious = among(unlisted, doubtful);
  const gone = complete ? 0 : silent(present).length;
  const settled = (count: number, doubts: number) =>
    complete ? quantity(count, doubts) : quantity(0, count + doubts);
  return {
    ...base,
    present: listed
      ? plus(base.present, quantity(-gone, gone + arrived.size))
      : { atLeast: first.size, atMost: seats.size },
    for: tally('for'),
    against: tally('against'),
    withheld: listed
      ? plus(
          quantity(among(abstained, present), among(abstained, doubtful)),
          settled(silent(present).length, silent(doubtful).length),
        )
      : undefined,
    foreign: quantity(foreign, nameless),
    absent: listed ? settled(unlisted.length - dubious, dubious) : undefined,
    repeated,
  };
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
