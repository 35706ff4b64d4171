import type { ExplainedLeaf, Explanation } from './explain-condition';
import { openBranches } from './open-branches';

/**
 * The lines that decided: those that failed, or, where the result is unknown, those that are
 * unknown. A line under `not` is named where the negation is what failed.
 */
export function decidingLeaves(explanation: Explanation): readonly ExplainedLeaf[] {
  const wanted = explanation.result;
  if ('all' in explanation) {
    return explanation.all.filter((part) => part.result === wanted).flatMap(decidingLeaves);
  }
  if ('any' in explanation) {
    const parts = explanation.any.filter((part) => part.result === wanted);
    return (wanted === false ? openBranches(parts) : parts).flatMap(decidingLeaves);
  }
  if ('not' in explanation) return decidingLeaves(explanation.not);
  return [explanation];
}
