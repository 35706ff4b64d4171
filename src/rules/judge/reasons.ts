import { decidingLeaves } from '../evaluate/deciding-leaves';
import { type ExplainedLeaf, explainCondition } from '../evaluate/explain-condition';
import type { RootCondition } from '../format/condition';
import type { Fact } from '../format/fact';
import type { Environment } from '../history/environment';
import type { Judgement } from './judgement';

/** Above it a number is an instant, not a count that helps a reader. */
const LARGEST_COUNT = 1_000_000;

/**
 * The Spanish lines of the condition that failed, each once, with the quantities that were compared.
 * Empty where nothing failed.
 */
export function decidingLines(judgement: Judgement, env: Environment): readonly string[] {
  const { rule } = judgement.compiled;
  if (rule.kind !== 'condition') return [];
  const explanation = explainCondition(rule.condition, judgement.facts);
  if (explanation.result !== false) return [];
  const lines = decidingLeaves(explanation).map((leaf) => withQuantities(leaf, judgement, env));
  return [...new Set(lines)];
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

/**
 * A line with the two quantities that it compared; those of a fraction, which are compared as whole
 * multiples, as they were before: «4 de 8».
 */
function withQuantities(
  { name, fact, value, saw, against }: ExplainedLeaf,
  { compiled, occurrence }: Judgement,
  env: Environment,
): string {
  const facts = compiled.rule.facts ?? {};
  const plain = (quantity: unknown, declared: Fact | undefined): number | undefined => {
    if (typeof quantity !== 'number' || quantity >= LARGEST_COUNT) return undefined;
    if (declared?.times === undefined) return quantity;
    const factor = env.parameter(declared.times.parameter, occurrence.event);
    return typeof factor === 'number' ? quantity / factor : undefined;
  };
  const other = typeof value === 'object' && 'fact' in value ? facts[value.fact] : undefined;
  const one = plain(saw, facts[fact]);
  const two = plain(against, other);
  if (one === undefined || two === undefined) return name;
  const isFraction = facts[fact]?.times !== undefined && other?.times !== undefined;
  return `${name} (${one} ${isFraction ? 'de' : 'frente a'} ${two})`;
}
