/**
 * The mutants that no example can tell from the rule, each with the reason. Any other that is not
 * caught needs an example, or the line that was left out is not needed.
 */
export const SAME_RULE: Readonly<Record<string, string>> = {
  'reglamento/art-013/quorum-to-resume boundary contested[0].all[0] lessThan':
    'the question is asked only where the quorum was missed, and then fewer are always present',
  'reglamento/art-018/each-member-present-votes boundary contested[0].all[0] greaterThan':
    'the question is asked only where some seat withheld its vote, and then there is always one',
};
