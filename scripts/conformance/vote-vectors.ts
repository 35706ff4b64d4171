import type { Draft } from './vector';

/** Members with a vote under the law of 2012; one more is impossible. */
const SEATS = 9;
const ON = '2016-03-18';

const upTo = (limit: number) => Array.from({ length: limit + 1 }, (_, at) => at);

/** Every count of ballots of a body of nine, under a majority, with the casting vote or without. */
function everyVote(rule: string): readonly Draft[] {
  return upTo(SEATS).flatMap((present) =>
    upTo(present).flatMap((inFavour) =>
      upTo(present - inFavour).flatMap((against) =>
        [undefined, 'for', 'against'].map((castingVote) => ({
          kind: 'vote',
          input: {
            rule,
            on: ON,
            present,
            for: inFavour,
            against,
            ...(castingVote === undefined ? {} : { castingVote }),
          },
        })),
      ),
    ),
  );
}

const IMPOSSIBLE = [
  { present: SEATS + 1, for: 5, against: 4 },
  { present: 5, for: 3, against: 3 },
  { present: 5, for: -1, against: 3 },
  { present: 5, for: 2.5, against: 2 },
];

/** Votes by the file that they are in. */
export const VOTES: Readonly<Record<string, readonly Draft[]>> = {
  'votes/majority': everyVote('majority'),
  'votes/two-thirds': everyVote('two-thirds'),
  'votes/impossible': ['majority', 'two-thirds'].flatMap((rule) =>
    IMPOSSIBLE.map((count) => ({
      kind: 'vote',
      title: 'Esos números no caben en una votación',
      input: { rule, on: ON, ...count },
    })),
  ),
};
