import { Engine, type RuleResult, type TopLevelCondition } from 'json-rules-engine';
import type { Condition, Leaf, RootCondition } from '../../src/rules/format/condition';

/** json-rules-engine on trees as they are, each under its number. */
export function oracleOf(trees: readonly RootCondition[]): Engine {
  const engine = new Engine([], {
    allowUndefinedFacts: true,
    pathResolver: () => {
      throw new Error('a path was resolved');
    },
  });
  trees.forEach((tree, at) => {
    engine.addRule({
      name: String(at),
      event: { type: String(at) },
      conditions: tree as unknown as TopLevelCondition,
    });
  });
  return engine;
}

/** What the engine says of each tree, in the order of the trees. */
export async function askOracle(engine: Engine, facts: object): Promise<readonly RuleResult[]> {
  const { results, failureResults } = await engine.run(facts as Record<string, unknown>);
  return [...results, ...failureResults].sort((a, b) => Number(a.name) - Number(b.name));
}

interface Evaluated {
  readonly all?: readonly Evaluated[];
  readonly any?: readonly Evaluated[];
  readonly not?: Evaluated;
  readonly result?: boolean;
}

/** Each line of a tree with what the engine made of it. */
export function leavesWith(
  condition: Condition,
  evaluated: Evaluated,
): { readonly leaf: Leaf; readonly theirs: boolean | undefined }[] {
  if ('all' in condition)
    return condition.all.flatMap((part, at) => leavesWith(part, evaluated.all?.[at] ?? {}));
  if ('any' in condition)
    return condition.any.flatMap((part, at) => leavesWith(part, evaluated.any?.[at] ?? {}));
  if ('not' in condition) return leavesWith(condition.not, evaluated.not ?? {});
  return [{ leaf: condition, theirs: evaluated.result }];
}

/** The lines of a tree. */
export const leavesOf = (condition: Condition): Leaf[] =>
  leavesWith(condition, {}).map(({ leaf }) => leaf);
