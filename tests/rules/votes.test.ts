import { describe, expect, it } from 'vitest';
import { federal } from '../../src/rules/index';
import {
  type Majority,
  tallyVote,
  type VoteCount,
  type VoteThresholds,
} from '../../src/rules/votes/tally-vote';
import { voteThresholds } from '../../src/rules/votes/vote-thresholds';

const thresholds = (quorum: number): VoteThresholds => ({
  quorum,
  seats: 9,
  qualified: { numerator: 2, denominator: 3 },
});

const MAJORITIES: readonly Majority[] = ['majority', 'two-thirds'];
const CASTING = [undefined, 'for', 'against'] as const;
const QUORUMS = [5, 6] as const;

interface Case {
  readonly count: VoteCount;
  readonly majority: Majority;
  readonly quorum: number;
}

/** Every count with up to nine of each, possible or not. */
function* everyCount(): Generator<VoteCount> {
  for (let present = 0; present <= 9; present++)
    for (let inFavour = 0; inFavour <= 9; inFavour++)
      for (let against = 0; against <= 9; against++)
        for (const castingVote of CASTING) yield { present, for: inFavour, against, castingVote };
}

function* everyCase(): Generator<Case> {
  for (const count of everyCount())
    for (const majority of MAJORITIES)
      for (const quorum of QUORUMS) yield { count, majority, quorum };
}

const isPossible = ({ present, for: inFavour, against }: VoteCount) =>
  inFavour + against <= present;

const carried = (count: VoteCount, majority: Majority, quorum: number) =>
  tallyVote(count, majority, thresholds(quorum))?.carried;

/**
 * The law told with ballots on a table instead of arithmetic: pairs are struck out, and thirds are
 * dealt one by one.
 */
function byHand({ count, majority, quorum }: Case): boolean {
  const seated = Array.from({ length: count.present }, (_, seat) =>
    seat < count.for ? 'for' : seat < count.for + count.against ? 'against' : 'withheld',
  );
  if (!seated.some((_, seat) => seat + 1 === quorum)) return false;
  const favour = seated.filter((ballot) => ballot === 'for');
  const contrary = seated.filter((ballot) => ballot === 'against');
  if (majority === 'two-thirds') {
    // Each ballot in favour is cut into three parts; each member present asks for two of them.
    const parts = favour.flatMap(() => ['part', 'part', 'part']);
    for (const _member of seated) {
      if (parts.pop() === undefined || parts.pop() === undefined) return false;
    }
    return true;
  }
  const cast = favour.length > 0 || contrary.length > 0;
  while (favour.length > 0 && contrary.length > 0) {
    favour.pop();
    contrary.pop();
  }
  if (favour.length > 0) return true;
  return cast && contrary.length === 0 && count.castingVote === 'for';
}

describe('every count of a vote of nine seats', () => {
  it('is decided as by hand, on 2,640 possible cases of 12,000', () => {
    let all = 0;
    let possible = 0;
    for (const each of everyCase()) {
      all++;
      const result = tallyVote(each.count, each.majority, thresholds(each.quorum));
      if (!isPossible(each.count)) {
        expect(result).toBeUndefined();
        continue;
      }
      possible++;
      expect(result?.carried, JSON.stringify(each)).toBe(byHand(each));
      expect(result?.quorum).toBe(each.count.present >= each.quorum);
    }
    expect([all, possible]).toEqual([12_000, 2_640]);
  });

  it('says how many ballots in favour it needs', () => {
    for (const { count, majority, quorum } of everyCase()) {
      const result = tallyVote(count, majority, thresholds(quorum));
      if (result === undefined) continue;
      const { needed } = result;
      if (result.quorum && count.castingVote === undefined) {
        expect(result.carried).toBe(count.for >= needed);
      }
      expect(Number.isSafeInteger(needed)).toBe(true);
    }
  });

  it('says where a casting vote was used without a tie, or in a vote of two thirds', () => {
    let misused = 0;
    for (const { count, majority, quorum } of everyCase()) {
      const result = tallyVote(count, majority, thresholds(quorum));
      if (result === undefined) continue;
      const tied = count.for === count.against && count.for !== 0;
      expect(result.tie).toBe(tied);
      const lawful = count.castingVote === undefined || (majority === 'majority' && tied);
      expect(result.castingVoteMisused).toBe(!lawful);
      if (!lawful) misused++;
    }
    expect(misused).toBe(1_680);
  });
});

describe('theorems', () => {
  it('twoThirdsNeverUsesTheCastingVote', () => {
    for (const count of everyCount()) {
      for (const quorum of QUORUMS) {
        const without = { ...count, castingVote: undefined };
        expect(carried(count, 'two-thirds', quorum)).toBe(carried(without, 'two-thirds', quorum));
      }
    }
  });

  it('castingVoteOnlyBreaksTies', () => {
    let changed = 0;
    for (const count of everyCount()) {
      const without = { ...count, castingVote: undefined };
      if (carried(count, 'majority', 5) === carried(without, 'majority', 5)) continue;
      changed++;
      expect([count.for, count.castingVote]).toEqual([count.against, 'for']);
    }
    expect(changed).toBe(16);
  });

  it('aTieIsNeverCarriedAgainstTheCastingVote', () => {
    for (const count of everyCount()) {
      if (count.for !== count.against || count.castingVote === 'for') continue;
      expect(carried(count, 'majority', 5) ?? false).toBe(false);
    }
  });

  it('quorumIsMonotonicInAttendance', () => {
    for (const { count, majority, quorum } of everyCase()) {
      if (tallyVote(count, majority, thresholds(quorum))?.quorum !== true) continue;
      for (let present = count.present; present <= 9; present++) {
        const more = tallyVote({ ...count, present }, majority, thresholds(quorum));
        expect(more?.quorum).toBe(true);
      }
    }
  });

  it('nothingIsCarriedWithoutQuorum', () => {
    for (const { count, majority, quorum } of everyCase()) {
      if (count.present < quorum) expect(carried(count, majority, quorum) ?? false).toBe(false);
    }
  });

  it('moreFavourNeverTurnsCarriedIntoRejected', () => {
    for (const { count, majority, quorum } of everyCase()) {
      if (carried(count, majority, quorum) !== true) continue;
      const changes = [
        { ...count, for: count.for + 1 },
        { ...count, for: count.for + 1, against: count.against - 1 },
        { ...count, for: count.for + 1, present: count.present + 1 },
      ];
      for (const changed of changes) {
        expect(carried(changed, majority, quorum) ?? true, JSON.stringify(count)).toBe(true);
      }
    }
  });

  it('nothingIsCarriedWithoutABallotInFavour', () => {
    for (const { count, majority } of everyCase()) {
      if (count.for > 0) continue;
      const anyQuorum = tallyVote(count, majority, thresholds(0));
      expect(anyQuorum?.carried ?? false, JSON.stringify(count)).toBe(false);
      expect(anyQuorum?.needed ?? 1).toBeGreaterThan(0);
    }
  });

  it('aMemberWhoOnlySitsNeverCarriesAVoteThatHasQuorum', () => {
    for (const { count, majority, quorum } of everyCase()) {
      const before = tallyVote(count, majority, thresholds(quorum));
      if (before === undefined || !before.quorum || before.carried) continue;
      const sits = { ...count, present: count.present + 1 };
      expect(carried(sits, majority, quorum) ?? false).toBe(false);
    }
  });

  it('aStricterQuorumNeverCarriesMore', () => {
    for (const count of everyCount()) {
      for (const majority of MAJORITIES) {
        if (carried(count, majority, 6) === true) expect(carried(count, majority, 5)).toBe(true);
      }
    }
  });

  it.each([
    [5, 4],
    [6, 4],
    [7, 5],
    [8, 6],
    [9, 6],
  ])('tableOfTwoThirds: of %i present, %i', (present, needed) => {
    const vote = (inFavour: number) =>
      tallyVote({ present, for: inFavour, against: 0 }, 'two-thirds', thresholds(5));
    expect(vote(needed)).toMatchObject({ carried: true, needed });
    expect(vote(needed - 1)).toMatchObject({ carried: false, needed });
  });
});

describe('numbers that no vote can have', () => {
  const good = { present: 7, for: 4, against: 2 };
  const impossible: readonly unknown[] = [
    3.5,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    '5',
    true,
    null,
    undefined,
    [5],
    {},
    { valueOf: () => 5 },
  ];

  it.each(impossible)('refuses %j anywhere', (number) => {
    for (const key of ['present', 'for', 'against'] as const) {
      for (const majority of MAJORITIES) {
        const count = { ...good, [key]: number } as unknown as VoteCount;
        expect(tallyVote(count, majority, thresholds(5))).toBeUndefined();
      }
    }
  });

  it('refuses more ballots than members, and more members than seats', () => {
    const ask = (count: VoteCount) => tallyVote(count, 'majority', thresholds(5));
    expect(ask({ present: 7, for: 5, against: 3 })).toBeUndefined();
    expect(ask({ present: 10, for: 5, against: 3 })).toBeUndefined();
    expect(ask({ present: 9, for: 5, against: 4 })).toBeDefined();
  });

  it('does not change what it counts', () => {
    const count = Object.freeze({ ...good, castingVote: 'for' as const });
    expect(tallyVote(count, 'majority', thresholds(5))).toEqual(
      tallyVote({ castingVote: 'for', against: 2, for: 4, present: 7 }, 'majority', thresholds(5)),
    );
  });
});

describe('the thresholds of the federal Junta', () => {
  it('are those of the parameters', () => {
    expect(voteThresholds(federal().rules, 16_000)).toEqual(thresholds(5));
  });
});
