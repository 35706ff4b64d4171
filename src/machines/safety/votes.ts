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
  { profile }: Proof,
  holds: (vote: Vote, carried: (other: Vote) => boolean) => boolean,
  says: string,
): readonly Breach[] => {
  const seats = seatsOf(profile);
  const carried = (vote: Vote) => carries(profile, written(vote, seats));
  return everyVote(seats)
    .filter((vote) => !holds(vote, carried))
    .map((vote) => ({ says: `${tell(vote)}: ${says}` }));
};

/** The least more than half: for a vote that is won, with nobody to spare. */
const majorityOf = (count: number): number => Math.floor(count / 2) + 1;

/** A ballot too many, of a guest or of the Executive Secretary, is never counted in silence. */
function onlySeatsPresent({ profile }: Proof): readonly Breach[] {
  const seats = seatsOf(profile);
  const present = majorityOf(seats.length);
  const inFavour = majorityOf(present);
  const against = present - inFavour;
  const one = written(
    { kind: 'terminate', present, inFavour, against, castingVote: undefined },
    seats,
  );
  const strangers = ['SE', 'CEN', 'INV-1', seats.at(-1) as string].map((seat) => ({
    seat,
    vote: 'for',
  }));
  const uncounted = strangers
    .map((stranger): WrittenVote => ({ ...one, ballots: [...one.ballots, stranger] }))
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
  const present = seats.length;
  const inFavour = majorityOf(present);
  const against = present - inFavour;
  const vote = written(
    { kind: 'terminate', present, inFavour, against, castingVote: undefined },
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

const noCastingVoteInTwoThirds = (proof: Proof): readonly Breach[] =>
  where(
    proof,
    (vote, carried) => {
      if (vote.castingVote === undefined || !carried(vote)) return true;
      return vote.kind === 'grant' && vote.inFavour === vote.against;
    },
    'el voto de calidad decide donde la ley no lo da.',
  );

const twoThirdsInWholeVotes = (proof: Proof): readonly Breach[] =>
  where(
    proof,
    (vote, carried) =>
      vote.kind === 'grant' ||
      !carried(vote) ||
      // Each vote in favour weighs three, each member present asks for two: no fraction is rounded.
      3 * vote.inFavour >= 2 * vote.present,
    'se aprueba con menos de dos terceras partes de los presentes.',
  );

const moreFavourNeverLoses = (proof: Proof): readonly Breach[] =>
  where(
    proof,
    (vote, carried) => {
      if (vote.castingVote !== undefined) return true;
      const isCarried = carried(vote);
      const { inFavour, against, present } = vote;
      const won = [
        ...(against > 0 ? [{ ...vote, inFavour: inFavour + 1, against: against - 1 }] : []),
        ...(inFavour + against < present ? [{ ...vote, inFavour: inFavour + 1 }] : []),
      ];
      const joined = { ...vote, present: present + 1 };
      const hasQuorum = carried({ ...vote, inFavour: present, against: 0 });
      const isWhole = present === seatsOf(proof.profile).length;
      return (
        won.every((more) => !isCarried || carried(more)) &&
        (!hasQuorum || isCarried || isWhole || !carried(joined))
      );
    },
    'un voto más a favor la pierde, o un presente que no vota la gana.',
  );

/** Whatever the figures of a legal order: who decides is not a handful of the seats. */
export const mostSeatsAtEachVote = (proof: Proof): readonly Breach[] =>
  onEachDate(proof, OF_A_VOTE, (on) =>
    where(
      on,
      (vote, carried) => 2 * vote.present > seatsOf(on.profile).length || !carried(vote),
      'se aprueba sin la mayoría de los asientos presente.',
    ),
  );

const fewerNeverWin = (proof: Proof): readonly Breach[] =>
  where(
    proof,
    (vote, carried) => {
      const { inFavour, against, castingVote } = vote;
      return (
        inFavour > against || (inFavour === against && castingVote === 'for') || !carried(vote)
      );
    },
    'se aprueba sin más votos a favor que en contra.',
  );

/** The same ballots in another order; also where a seat is made to vote both ways. */
const orderNeverMatters = (proof: Proof): readonly Breach[] =>
  where(
    proof,
    (vote) => {
      if (vote.castingVote !== undefined) return true;
      const { profile } = proof;
      const seats = seatsOf(profile);
      const one = written(vote, seats);
      const both: WrittenVote = {
        ...one,
        ballots: [...one.ballots, { seat: seats[0] as string, vote: 'against' }],
      };
      return [one, both].every(
        (each) => carries(profile, each) === carries(profile, turnedAround(each)),
      );
    },
    'el resultado depende del orden de las boletas.',
  );

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
    check: (proof) => [
      ...onEachDate(proof, OF_A_VOTE, moreFavourNeverLoses),
      ...onEachDate(proof, OF_A_VOTE, fewerNeverWin),
    ],
  },
  {
    id: 'V7',
    title: 'El resultado no depende del orden de votos ni de asientos.',
    citations: [article('21')],
    about: [...BALLOTS.slice(2), MAJORITY, TWO_THIRDS],
    check: (proof) => onEachDate(proof, OF_A_VOTE, orderNeverMatters),
  },
];
