import { describe, expect, it } from 'vitest';
import type { Matter } from '../../../src/events/index';
import type { Stand } from '../../../src/review/calculators/vote/ballot-paper';
import { countWords } from '../../../src/review/calculators/vote/decision-words';
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
  return voteAnswer(
    { seats: Object.fromEntries(stands), presiding: 'SEGOB', castingVote, matter },
    profile,
    day,
  );
}

/** Four against four without SEGOB, with the casting vote in favour of whoever presides. */
const tiedWithoutInterior = (presiding: string | undefined) =>
  voteAnswer(
    {
      seats: Object.fromEntries(
        seats.map((seat, at): [string, Stand] => [
          seat,
          seat === 'SEGOB' ? 'absent' : at % 2 === 0 ? 'for' : 'against',
        ]),
      ),
      presiding,
      castingVote: 'for',
      matter: 'grant',
    },
    profile,
    day,
  );

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
              const presided = present > 0 ? castingVote : undefined;
              const count = { present, for: inFavour, against, castingVote: presided };
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

  it('counts no casting vote of a presidency that is not there', () => {
    for (const presiding of ['SEGOB', undefined]) {
      const absent = tiedWithoutInterior(presiding);
      expect(absent.decision).toMatchObject({ carried: false });
      expect(absent.decision.lead).toContain('falta el voto de calidad');
      expect(verdictOf(absent, 'reglamento/art-010/presided-by-the-interior-ministry')).toBe(
        'indeterminate',
      );
    }
    const present = tiedWithoutInterior('SRE');
    expect(present.decision).toMatchObject({ carried: true });
    expect(verdictOf(present, 'reglamento/art-010/presided-by-the-interior-ministry')).toBe(
      'compliant',
    );
  });

  it('says whether what is voted on is passed, by the majority that it takes', () => {
    const terminated = voted(5, 4, 0, undefined, 'terminate');
    expect(terminated.asked).toEqual(['two-thirds']);
    expect(terminated.decision).toEqual({
      carried: false,
      lead: '«terminar» pide dos terceras partes de los presentes (art. 102 párr. 3): NO se aprueba, falta 1 voto a favor.',
      besides: [],
    });
    expect(voted(6, 3, 0, undefined, 'terminate').decision.carried).toBe(true);
    const granted = voted(5, 4, 0);
    expect(granted.asked).toEqual(['majority']);
    expect(granted.decision.lead).toMatch(
      /pide mayoría de votos \(art\. 21 párr\. 1\): se aprueba\.$/,
    );
    expect(voted(0, 9, 0).decision.lead).toContain('no hay más a favor (0) que en contra (9)');
    expect(voted(4, 0, 0).decision.lead).toContain('no hay quórum: falta 1 presente');
    const withdrawn = voted(5, 4, 0, undefined, 'withdraw');
    expect(withdrawn.asked).toEqual(['majority', 'two-thirds']);
    expect(withdrawn.decision.besides[0]).toContain('No alcanza dos terceras partes');
    expect(voted(9, 0, 0, undefined, 'inconformidad').decision.carried).toBeUndefined();
  });

  it('says of each majority why it is reached or not', () => {
    const words = (...vote: Parameters<typeof voted>) => voted(...vote).majorities.map(countWords);
    expect(words(9, 0, 0)).toEqual([
      'hay más a favor (9) que en contra (0).',
      'necesita 6 a favor y hay 9.',
    ]);
    expect(words(0, 9, 0)[0]).toBe('no hay más a favor (0) que en contra (9).');
    for (const said of [...words(4, 0, 0), ...words(0, 0, 0)]) expect(said).toMatch(/^sin quórum/);
    expect(voted(0, 0, 9).majorities.flatMap(({ questions }) => questions)).toEqual([]);
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
