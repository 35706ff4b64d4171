import { describe, expect, it } from 'vitest';
import type { Matter } from '../../../src/events/index';
import type { Stand } from '../../../src/review/calculators/vote/ballot-paper';
import { voteAnswer, votingSeats } from '../../../src/review/calculators/vote/vote-answer';
import { federal, tallyVote, voteThresholds } from '../../../src/rules/index';

const profile = federal();
const day = profile.calendars.union.coverage.to;
const seats = votingSeats(profile, day);

type Cast = 'for' | 'against' | undefined;

function voted(
  inFavour: number,
  against: number,
  abstain: number,
  castingVote: Cast = undefined,
  matter: Matter = 'grant',
) {
  const stands = seats.map((seat, at): [string, Stand] => {
    if (at < inFavour) return [seat, 'for'];
    if (at < inFavour + against) return [seat, 'against'];
    return [seat, at < inFavour + against + abstain ? 'abstain' : 'absent'];
  });
  return voteAnswer({ seats: Object.fromEntries(stands), castingVote, matter }, profile, day);
}

const verdictOf = (answer: ReturnType<typeof voted>, rule: string) =>
  answer.rules.find(({ id }) => id === rule)?.verdict;

describe('the vote calculator', () => {
  it('agrees with tallyVote on every vote of nine seats, whoever casts which ballot', () => {
    const thresholds = voteThresholds(profile.rules, day);
    for (let present = 0; present <= seats.length; present++) {
      for (let inFavour = 0; inFavour <= present; inFavour++) {
        for (let against = 0; inFavour + against <= present; against++) {
          for (const castingVote of [undefined, 'for', 'against'] as const) {
            const answer = voted(inFavour, against, present - inFavour - against, castingVote);
            for (const { majority, report } of answer.majorities) {
              const count = { present, for: inFavour, against, castingVote };
              expect(report.result).toEqual(tallyVote(count, majority, thresholds));
            }
            expect(answer.majorities).toHaveLength(2);
          }
        }
      }
    }
  }, 240_000);

  it('judges the decision by the rule of its matter', () => {
    const TERMINATION = 'reglamento/art-102/termination-vote';
    expect(verdictOf(voted(6, 3, 0, undefined, 'terminate'), TERMINATION)).toBe('compliant');
    expect(verdictOf(voted(5, 4, 0, undefined, 'terminate'), TERMINATION)).toBe('violation');
    expect(verdictOf(voted(5, 4, 0), TERMINATION)).toBeUndefined();
    const MAJORITY = 'reglamento/art-021/decision-by-majority';
    expect(verdictOf(voted(5, 4, 0), MAJORITY)).toBe('compliant');
    expect(verdictOf(voted(4, 5, 0), MAJORITY)).toBe('violation');
  });

  it('tells the open questions on which a vote turns', () => {
    const ids = (answer: ReturnType<typeof voted>, at: number) =>
      answer.majorities[at]?.questions.map(({ question }) => question.id);
    expect(ids(voted(4, 1, 0), 0)).toEqual(['A01']);
    expect(ids(voted(4, 1, 2), 1)).toEqual(['A07']);
    expect(ids(voted(9, 0, 0), 0)).toEqual([]);
  });

  it('names the articles and says each rule once', () => {
    const answer = voted(9, 0, 0);
    expect(answer.quorumPlace).toBe('art. 13');
    expect(answer.majorities.map(({ places }) => places)).toEqual([
      'art. 21 párr. 1',
      'art. 102 párr. 3, art. 103 párr. 1 y art. 109 párr. 3',
    ]);
    const keys = answer.rules.map(({ id, verdict }) => `${id} ${verdict}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
