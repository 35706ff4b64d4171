import { parsePlainDate, type Verdict } from '../../core/index';
import { type LogEvent, readLog } from '../../events/index';
import type { Profile } from '../../rules/index';
import { judgeRule } from '../procedure/judge-rule';
import { trialOf } from '../procedure/trial';
import { BALLOTS, CASTING_VOTE, MAJORITY, QUORUM, TWO_THIRDS } from './rule-ids';

/** A vote of the Junta, by how many seats are present and how they vote. */
export interface Vote {
  readonly kind: 'grant' | 'terminate';
  readonly present: number;
  readonly inFavour: number;
  readonly against: number;
  readonly castingVote: 'for' | 'against' | undefined;
}

/** A vote written down: its ballots may be anybody's, in any order. */
export interface WrittenVote extends Vote {
  readonly ballots: readonly { readonly seat: string; readonly vote: string }[];
}

const DAY = '2016-04-10';

/** The seats of the body that decides, in the legal order of a profile. */
export function seatsOf({ rules }: Profile): readonly string[] {
  const seats = rules.parameterOn('junta/seats', parsePlainDate(DAY) ?? 0);
  return Array.isArray(seats) ? seats : [];
}

/** Every vote of those seats: who is absent, in favour, against, and the casting vote. */
export function everyVote(seats: readonly string[]): readonly Vote[] {
  const votes: Vote[] = [];
  for (let present = 0; present <= seats.length; present++)
    for (let inFavour = 0; inFavour <= present; inFavour++)
      for (let against = 0; inFavour + against <= present; against++)
        for (const castingVote of [undefined, 'for', 'against'] as const)
          for (const kind of ['grant', 'terminate'] as const)
            votes.push({ kind, present, inFavour, against, castingVote });
  return votes;
}

/** A vote with one ballot of each seat that is present. */
export function written(vote: Vote, seats: readonly string[]): WrittenVote {
  const { present, inFavour, against } = vote;
  const ballots = seats.slice(0, present).map((seat, at) => ({
    seat,
    vote: at < inFavour ? 'for' : at < inFavour + against ? 'against' : 'abstain',
  }));
  return { ...vote, ballots };
}

const ON_THE_VOTE = [QUORUM, CASTING_VOTE, ...BALLOTS];

/** The rules of a vote, and that of a decision which rests on it. */
const rulesOf = ({ kind }: Vote): readonly string[] => [
  ...ON_THE_VOTE,
  kind === 'grant' ? MAJORITY : TWO_THIRDS,
];

/** What the rules of a vote say of it, and of a decision that rests on it. */
export function verdictsOn(profile: Profile, vote: WrittenVote): Readonly<Record<string, Verdict>> {
  const says = judgeOf(profile, vote);
  return Object.fromEntries(rulesOf(vote).map((rule) => [rule, says(rule)]));
}

/** Judges one rule at a time on a vote: who needs only the first that is broken asks no other. */
function judgeOf(
  profile: Profile,
  { kind, present, castingVote, ballots }: WrittenVote,
): (rule: string) => Verdict {
  const refs = { session: 'J', case: 'C' };
  const seats = seatsOf(profile);
  const attendance = seats.slice(0, present).map((seat) => ({ seat, mode: 'in-person' }));
  const opened = eventOf(profile, 0, {
    type: 'junta.session-opened',
    refs: { session: 'J' },
    data: { attendance, presiding: seats[0], quorumDeclared: true },
  });
  const held = eventOf(profile, 1, {
    type: 'junta.vote-held',
    refs,
    data: {
      matter: kind,
      votes: ballots,
      ...(castingVote === undefined ? {} : { castingVote }),
    },
  });
  const decided = eventOf(profile, 2, {
    type: 'junta.decision-adopted',
    refs: { ...refs, decision: 'D' },
    data: { kind, voteRef: 'v1' },
  });
  const [beforeVote, beforeDecision] = [[opened], [opened, held]];
  return (rule) => {
    const trial = ON_THE_VOTE.includes(rule)
      ? trialOf(profile, beforeVote, held)
      : trialOf(profile, beforeDecision, decided);
    return trial === undefined ? 'indeterminate' : judgeRule(trial, rule).verdict;
  };
}

const read = new WeakMap<Profile, Map<string, LogEvent>>();

/** One of the three events of a vote, read once: many votes are of one session, or end in one decision. */
function eventOf(profile: Profile, at: number, written: object): LogEvent {
  const ofProfile = read.get(profile) ?? new Map<string, LogEvent>();
  read.set(profile, ofProfile);
  const line = JSON.stringify({
    id: `v${at}`,
    occurredAt: `${DAY}T1${at}:00:00-05:00`,
    actor: { organ: 'JG' },
    ...written,
  });
  const event = ofProfile.get(line) ?? (readLog([line]).events[0] as LogEvent);
  ofProfile.set(line, event);
  return event;
}

const known = new WeakMap<Profile, Map<string, boolean>>();

/** Whether a decision stands on a vote: no rule of it is broken or, of an adverse one, in doubt. */
export function carries(profile: Profile, vote: WrittenVote): boolean {
  const ofProfile = known.get(profile) ?? new Map<string, boolean>();
  known.set(profile, ofProfile);
  const key = JSON.stringify(vote);
  let carried = ofProfile.get(key);
  if (carried === undefined) {
    const says = judgeOf(profile, vote);
    carried = rulesOf(vote).every((rule) => {
      const verdict = says(rule);
      return verdict !== 'violation' && verdict !== 'indeterminate';
    });
    ofProfile.set(key, carried);
  }
  return carried;
}
