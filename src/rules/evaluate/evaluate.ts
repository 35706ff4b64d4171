import type { Reading, Truth, Verdict } from '../../core/index';
import { type CompiledRule, compileRule } from '../compiled-rule';
import type { FactType } from '../format/fact';
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

interface Prepared {
  readonly compiled: CompiledRule;
  readonly declared: readonly (readonly [name: string, type: FactType])[];
}

const preparedRules = new WeakMap<ConditionRule, Prepared>();

function prepare(rule: ConditionRule): Prepared {
  let prepared = preparedRules.get(rule);
  if (prepared === undefined) {
    prepared = {
      compiled: compileRule(rule),
      declared: Object.entries(rule.facts ?? {}).map(([name, { type }]) => [name, type]),
    };
    preparedRules.set(rule, prepared);
  }
  return prepared;
}

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
  const { compiled, declared } = prepare(rule);
  const known = readFacts(declared, facts);
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

function readFacts(declared: Prepared['declared'], facts: unknown): Facts {
  const known: Record<string, FactValue> = Object.create(null);
  if (typeof facts !== 'object' || facts === null) return known;
  for (const [name, type] of declared) {
    if (Object.hasOwn(facts, name))
      known[name] = typed(type, (facts as Record<string, unknown>)[name]);
  }
  return known;
}
