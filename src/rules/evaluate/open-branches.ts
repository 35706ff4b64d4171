import type { Leaf, Operator } from '../format/condition';
import type { ExplainedLeaf, Explanation } from './explain-condition';

const OPPOSITES: Readonly<Partial<Record<Operator, Operator>>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
};

/**
 * Of alternatives that all failed, those that could have held. Where two tell cases apart by one
 * fact (the act names a decision; it names none), the one for the other case is left out: to say
 * that both lines failed would contradict itself. All of them where none is left.
 */
export function openBranches(branches: readonly Explanation[]): readonly Explanation[] {
  const open = branches.filter(
    (branch) =>
      !leavesOf(branch).some(
        (leaf) =>
          leaf.result === false &&
          branches.some(
            (other) => other !== branch && leavesOf(other).some((line) => areOpposite(leaf, line)),
          ),
      ),
  );
  return open.length === 0 ? branches : open;
}

/** The lines of a group that must all hold; a line on its own tells no case apart. */
const leavesOf = (branch: Explanation): readonly ExplainedLeaf[] =>
  'all' in branch ? branch.all.filter((part): part is ExplainedLeaf => 'fact' in part) : [];

/** Whether one of two lines holds just where the other does not, of a fact that is known. */
export const areOpposite = (leaf: Leaf, other: Leaf): boolean =>
  other.fact === leaf.fact &&
  other.operator === OPPOSITES[leaf.operator] &&
  JSON.stringify(other.value) === JSON.stringify(leaf.value);
