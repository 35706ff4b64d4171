import {
  decidingLeaves,
  type ExplainedLeaf,
  explainCondition,
} from '../evaluate/explain-condition';
import type { RootCondition } from '../format/condition';
import type { Judgement } from './judgement';

/** Above it a number is an instant, not a count that helps a reader. */
const LARGEST_COUNT = 1_000_000;

/**
 * The Spanish lines of the condition that failed, each once, with the quantities that were compared.
 * Empty where nothing failed.
 */
export function decidingLines({ compiled, facts }: Judgement): readonly string[] {
  const { rule } = compiled;
  if (rule.kind !== 'condition') return [];
  const explanation = explainCondition(rule.condition, facts);
  if (explanation.result !== false) return [];
  return [...new Set(decidingLeaves(explanation).map(withQuantities))];
}

/** What the facts that are unknown mean, in Spanish, for those that some condition of the rule reads. */
export function unknownFacts({ compiled, facts }: Judgement): readonly string[] {
  const { rule } = compiled;
  const trees: RootCondition[] = [];
  if (rule.when !== undefined) trees.push(rule.when);
  if (rule.kind === 'condition') trees.push(rule.condition);
  const unknown = trees
    .map((tree) => explainCondition(tree, facts))
    .filter(({ result }) => result === undefined)
    .flatMap(decidingLeaves)
    .flatMap(({ fact, value }) => [
      fact,
      ...(typeof value === 'object' && 'fact' in value ? [value.fact] : []),
    ])
    .filter((name) => facts[name] === undefined);
  return [...new Set(unknown)].map((name) => rule.facts?.[name]?.meaning ?? name);
}

function withQuantities({ name, saw, against }: ExplainedLeaf): string {
  const small = (value: unknown) => typeof value === 'number' && value < LARGEST_COUNT;
  return small(saw) && small(against) ? `${name} (${saw} frente a ${against})` : name;
}
