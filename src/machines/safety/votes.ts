import { article } from '../procedure/meta';
import { onEachDate } from './each-date';
import type { Breach, Invariant, Proof } from './invariant';
import { BALLOTS, CASTING_VOTE, MAJORITY, QUORUM, TWO_THIRDS } from './rule-ids';
import { BROKEN, governedInSpiteOf } from './steps';
import {
  carries,
  everyVote,
  seatsOf,
  type Vote,
  verdictsOn,
  type WrittenVote,
  written,
} from './vote-domain';

const tell = ({ kind, present, inFavour, against, castingVote }: Vote): string =>
  `${kind === 'grant' ? 'Otorgar' : 'Terminar'} con ${present} presentes, ${inFavour} a favor y ${against} en contra${
    castingVote === undefined
      ? ''
      : `, voto de calidad ${castingVote === 'for' ? 'a favor' : 'en contra'}`
  }`;

const where = (
  seats: readonly string[],
  holds: (vote: Vote) => boolean,
  says: string,
): readonly Breach[] =>
  everyVote(seats.length)
    .filter((vote) => !holds(vote))
    .map((vote) => ({ says: `${tell(vote)}: ${says}` }));

/** A ballot too many, of a guest or of the Executive Secretary, is never counted in silence. */
function onlySeatsPresent({ profile }: Proof): readonly Breach[] {
  const seats = seatsOf(profile);
  const absent = seats.at(-1) ?? 'CC-4';
  const cast = written(
    { kind: 'terminate', present: 5, inFavour: 3, against: 2, castingVote: undefined },
    seats,
  );
  const strangers = ['SE', 'CEN', 'INV-1', absent].map((seat) => ({
    seat,
    vote: 'for',
  }));
  const uncounted = strangers
    .map((stranger): WrittenVote => ({ ...cast, ballots: [...cast.ballots, stranger] }))
    .filter((vote) => carries(profile, vote) || !isRefused(profile, vote));
  return uncounted.map(() => ({
    says: 'Se cuenta el voto de quien no ocupa un asiento presente.',
  }));
}

const isRefused = (profile: Proof['profile'], vote: WrittenVote) =>
  BALLOTS.some((rule) => verdictsOn(profile, vote)[rule] === 'violation');

const asksOfBallots = (proof: Proof, rules: readonly string[]): readonly Breach[] =>
  governedInSpiteOf(
    proof,
    'junta.vote-held',
    rules,
    BROKEN,
    'La votación se admite con boletas que no se deben contar.',
  );

/** A member and the substitute never vote both. */
function oneBallotPerSeat({ profile }: Proof): readonly Breach[] {
  const seats = seatsOf(profile);
  const inFavour = Math.ceil(seats.length / 2);
  const against = seats.length - inFavour;
  const vote = written(
    { kind: 'terminate', present: seats.length, inFavour, against, castingVote: undefined },
    seats,
  );
  const twice = seats.slice(0, inFavour).map(
    (seat): WrittenVote => ({
      ...vote,
      ballots: [...vote.ballots, { seat, vote: 'for' }],
    }),
  );
  return twice
    .filter((each) => verdictsOn(profile, each)[BALLOTS[2] as string] !== 'violation')
    .map(() => ({ says: 'Un mismo asiento vota dos veces y ambas boletas cuentan.' }));
}

function noCastingVoteInTwoThirds({ profile }: Proof): readonly Breach[] {
  const seats = seatsOf(profile);
  const isGiven = (vote: Vote): boolean => {
    if (vote.castingVote === undefined || !carries(profile, written(vote, seats))) return true;
    return vote.kind === 'grant' && vote.inFavour === vote.against;
  };
  return where(seats, isGiven, 'el voto de calidad decide donde la ley no lo da.');
}

function twoThirdsInWholeVotes({ profile }: Proof): readonly Breach[] {
  const seats = seatsOf(profile);
  const isReached = (vote: Vote): boolean =>
    vote.kind === 'grant' ||
    !carries(profile, written(vote, seats)) ||
    // Each vote in favour weighs three, each member present asks for two: no fraction is rounded.
    3 * vote.inFavour >= 2 * vote.present;
  return where(seats, isReached, 'se aprueba con menos de dos terceras partes de los presentes.');
}

function moreFavourNeverLoses({ profile }: Proof): readonly Breach[] {
  const seats = seatsOf(profile);
  const wins = (vote: Vote): boolean => carries(profile, written(vote, seats));
  const isMonotone = (vote: Vote): boolean => {
    if (vote.castingVote !== undefined) return true;
    const isCarried = wins(vote);
    const { inFavour, against, present } = vote;
    const won = [
      ...(against > 0 ? [{ ...vote, inFavour: inFavour + 1, against: against - 1 }] : []),
      ...(inFavour + against < present ? [{ ...vote, inFavour: inFavour + 1 }] : []),
    ];
    const joined = { ...vote, present: present + 1 };
    const hasQuorum = wins({ ...vote, inFavour: present, against: 0 });
    return (
      won.every((more) => !isCarried || wins(more)) &&
      (!hasQuorum || isCarried || present === seats.length || !wins(joined))
    );
  };
  return where(
    seats,
    isMonotone,
    'un voto más a favor la pierde, o un presente que no vota la gana.',
  );
}

/** The same ballots in another order; also where a seat is made to vote both ways. */
function orderNeverMatters({ profile }: Proof): readonly Breach[] {
  const seats = seatsOf(profile);
  const isSame = (vote: Vote): boolean => {
    if (vote.castingVote !== undefined) return true;
    const one = written(vote, seats);
    const again = seats.slice(0, 1).map((seat) => ({ seat, vote: 'against' }));
    const both: WrittenVote = { ...one, ballots: [...one.ballots, ...again] };
    return [one, both].every(
      (each) => carries(profile, each) === carries(profile, turnedAround(each)),
    );
  };
  return where(seats, isSame, 'el resultado depende del orden de las boletas.');
}

const turnedAround = (vote: WrittenVote): WrittenVote => ({
  ...vote,
  ballots: vote.ballots.map(({ seat, vote: cast }) => ({ vote: cast, seat })).reverse(),
});

const OF_A_VOTE = [QUORUM, MAJORITY, TWO_THIRDS, CASTING_VOTE, ...BALLOTS];

/** How the Junta counts its votes, on every vote of its seats and every date (Reglamento 6, 7, 18, 21, 102). */
export const VOTES: readonly Invariant[] = [
  {
    id: 'V2',
    title: 'Sólo votan asientos presentes; invitados y Secretaría Ejecutiva, nunca.',
    citations: [article('6'), article('8')],
    about: BALLOTS.slice(0, 2),
    check: (proof) => [
      ...onEachDate(proof, OF_A_VOTE, onlySeatsPresent),
      ...asksOfBallots(proof, BALLOTS.slice(0, 2)),
    ],
  },
  {
    id: 'V3',
    title: 'Un voto por asiento: titular y suplente nunca ambos.',
    citations: [article('7')],
    about: BALLOTS.slice(2),
    check: (proof) => [
      ...onEachDate(proof, OF_A_VOTE, oneBallotPerSeat),
      ...asksOfBallots(proof, BALLOTS.slice(2)),
    ],
  },
  {
    id: 'V4',
    title: 'El voto de calidad sólo desempata, y nunca completa dos terceras partes.',
    citations: [article('21')],
    about: [CASTING_VOTE, TWO_THIRDS],
    check: (proof) => onEachDate(proof, OF_A_VOTE, noCastingVoteInTwoThirds),
  },
  {
    id: 'V5',
    title: 'Las dos terceras partes se cuentan en votos enteros de los presentes.',
    citations: [article('102', 3)],
    about: [TWO_THIRDS, QUORUM],
    check: (proof) => onEachDate(proof, OF_A_VOTE, twoThirdsInWholeVotes),
  },
  {
    id: 'V6',
    title: 'Más votos a favor nunca hacen perder, ni quien no vota hace ganar.',
    citations: [article('21'), article('102')],
    about: [MAJORITY, TWO_THIRDS, QUORUM],
    check: (proof) => onEachDate(proof, OF_A_VOTE, moreFavourNeverLoses),
  },
  {
    id: 'V7',
    title: 'El resultado no depende del orden de votos ni de asientos.',
    citations: [article('21')],
    about: [...BALLOTS.slice(2), MAJORITY, TWO_THIRDS],
    check: (proof) => onEachDate(proof, OF_A_VOTE, orderNeverMatters),
  },
];
