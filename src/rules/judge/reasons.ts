import type { PlacedLine } from '../evaluate/placed-lines';
import type { Environment } from '../history/environment';
import type { HistoryEvent } from '../history/history';
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
  const lines = judgement
    .deciding(rule.condition, false)
    .map((line) => withQuantities(line, judgement, env));
  return lines.length < 2 ? lines : [...new Set(lines)];
}

/** What the facts that are unknown mean, in Spanish, for those that some condition of the rule reads. */
export function unknownFacts(judgement: Judgement): readonly string[] {
  const { rule } = judgement.compiled;
  const unknown = new Set<string>();
  const look = (line: PlacedLine): void => {
    for (const name of line.facts) if (judgement.fact(name) === undefined) unknown.add(name);
  };
  if (rule.when !== undefined) judgement.deciding(rule.when, undefined).forEach(look);
  if (rule.kind === 'condition') judgement.deciding(rule.condition, undefined).forEach(look);
  return Array.from(unknown, (name) => rule.facts?.[name]?.meaning ?? name);
}

/**
 * A line with the two quantities that it compared; those of a fraction, which are compared as whole
 * multiples, as they were before: «4 de 8».
 */
function withQuantities(line: PlacedLine, judgement: Judgement, env: Environment): string {
  const { name, fact, other } = line;
  const { forLogs } = judgement.compiled;
  const ownFactor = forLogs.sourceOf(fact)?.factor;
  const otherFactor = other === undefined ? undefined : forLogs.sourceOf(other)?.factor;
  const against = other === undefined ? line.leaf.value : judgement.fact(other);
  const { event } = judgement.occurrence;
  const one = plain(judgement.fact(fact), ownFactor, env, event);
  const two = plain(against, otherFactor, env, event);
  if (one === undefined || two === undefined) return name;
  const isFraction = ownFactor !== undefined && otherFactor !== undefined;
  return `${name} (${one} ${isFraction ? 'de' : 'frente a'} ${two})`;
}

function plain(
  quantity: unknown,
  factor: string | undefined,
  env: Environment,
  event: HistoryEvent,
): number | undefined {
  if (typeof quantity !== 'number' || quantity >= LARGEST_COUNT) return undefined;
  if (factor === undefined) return quantity;
  const times = env.parameter(factor, event);
  return typeof times === 'number' ? quantity / times : undefined;
}
