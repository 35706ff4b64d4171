import type { Reading, Truth, Verdict } from '../../core/index';
import { type CompiledRule, compileRule } from '../compiled-rule';
import type { ConditionRule } from '../format/rule';
import { judgeFacts } from '../judge/judge-condition';
import { type Explanation, explainCondition } from './explain-condition';
import { type Facts, type FactValue, typed } from './fact-value';

/** What a rule says of facts handed to it. */
export interface Evaluation {
  readonly verdict: Verdict;
  /** Truth of the condition alone, before the open questions. */
  readonly truth: Truth;
  readonly readings: Readonly<Record<Reading, Verdict>>;
  readonly questions: readonly string[];
  /** The condition with the value that each line saw; worked out when it is read. */
  readonly explanation: Explanation;
}

const compiledRules = new WeakMap<ConditionRule, CompiledRule>();

/**
 * Evaluates a rule of kind `condition` on facts of one's own. Synchronous and total: any JSON value
 * gives a result; a fact that is missing or not of the declared type is unknown, and a verdict that
 * depends on it is `indeterminate`. The facts are never changed.
 */
export function evaluate(
  rule: ConditionRule,
  facts: Readonly<Record<string, unknown>>,
  reading: Reading = 'pro-persona',
): Evaluation {
  let compiled = compiledRules.get(rule);
  if (compiled === undefined) {
    compiled = compileRule(rule);
    compiledRules.set(rule, compiled);
  }
  const known = readFacts(rule, facts);
  const { verdict, readings, questions } = judgeFacts(compiled, known, reading);
  return {
    verdict,
    truth: compiled.condition?.(known),
    readings,
    questions,
    get explanation() {
      return explainCondition(rule.condition, known);
    },
  };
}

function readFacts(rule: ConditionRule, facts: unknown): Facts {
  const known: Record<string, FactValue> = Object.create(null);
  const given = typeof facts === 'object' && facts !== null ? facts : {};
  for (const [name, { type }] of Object.entries(rule.facts ?? {})) {
    if (Object.hasOwn(given, name))
      known[name] = typed(type, (given as Record<string, unknown>)[name]);
  }
  return known;
}
