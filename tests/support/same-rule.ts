/**
 * The mutants that no example can tell from the rule, each with the reason. Any other that is not
 * caught needs an example, or the line that was left out is not needed.
 */
export const SAME_RULE: Readonly<Record<string, string>> = {
  'lppddhp/art-058/resolved-after-the-council clause response[0]':
    'only later acts answer a duty; the clause keeps the first resolution from being told as out of order',
};
