import type { Reading, Truth, Verdict } from '../../core/index';
import type { ConditionRule } from '../format/rule';
import { judgeTruth, RuleOnFacts } from '../judge/judge-condition';
import type { FactsJudgement } from '../judge/readings';
import { own } from './compile-condition';
import { type Explanation, explainCondition } from './explain-condition';
import { type Facts, type FactValue, typed } from './fact-value';

/** What a rule says of facts handed to it. */
export interface Evaluation {
  readonly verdict: Verdict;
  /** Truth of the condition alone, before the open questions. */
  readonly truth: Truth;
  readonly readings: Readonly<Record<Reading, Verdict>>;
  readonly questions: readonly string[];
  /** The condition with the value that each line saw; worked out, from the facts, when it is read. */
  readonly explanation: Explanation;
}

/** Keeps what a verdict needs and leaves the explanation for whoever asks. */
class LazyEvaluation implements Evaluation {
  readonly #rule: ConditionRule;
  readonly #facts: Facts;

  constructor(
    readonly verdict: Verdict,
    readonly truth: Truth,
    readonly readings: FactsJudgement['readings'],
    readonly questions: readonly string[],
    rule: ConditionRule,
    facts: Facts,
  ) {
    this.#rule = rule;
    this.#facts = facts;
  }

  get explanation(): Explanation {
    return explainCondition(this.#rule.condition, typedFacts(this.#rule, this.#facts));
  }
}

interface Prepared {
  readonly rule: ConditionRule;
  readonly compiled: RuleOnFacts;
}

const preparedRules = new WeakMap<ConditionRule, Prepared>();
/** The last few rules asked for: to find one here takes a tenth of the time of the map. */
const RECENT = 4;
const recent: (Prepared | undefined)[] = Array.from({ length: RECENT });
let oldest = 0;

function compiledFor(rule: ConditionRule): RuleOnFacts {
  for (let at = 0; at < RECENT; at++) {
    const candidate = recent[at];
    if (candidate?.rule === rule) return candidate.compiled;
  }
  let prepared = preparedRules.get(rule);
  if (prepared === undefined) {
    prepared = { rule, compiled: new RuleOnFacts(rule, rule.facts ?? {}) };
    preparedRules.set(rule, prepared);
  }
  recent[oldest] = prepared;
  oldest = (oldest + 1) % RECENT;
  return prepared.compiled;
}

/**
 * Conditions read properties as they are: what an object inherits is left behind here. Reading
 * `__proto__` is six times faster than asking for the prototype; an object with a member of that
 * name, as JSON may have, is copied like one that inherits.
 */
function ownFacts(facts: unknown): Facts {
  if (typeof facts !== 'object' || facts === null) return NO_FACTS;
  const { __proto__: prototype } = facts as { readonly __proto__?: unknown };
  return prototype === Object.prototype
    ? (facts as Facts)
    : Object.assign(Object.create(null), facts);
}

const NO_FACTS: Facts = Object.freeze(Object.create(null));

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
  const compiled = compiledFor(rule);
  const given = ownFacts(facts);
  const applies = compiled.when === undefined ? true : compiled.when(given);
  const truth = compiled.condition?.(given);
  const { missed, contests } = compiled;
  const outcome = judgeTruth(missed, contests, given, applies, truth, reading);
  return new LazyEvaluation(
    outcome.verdict,
    truth,
    outcome.readings,
    outcome.questions,
    rule,
    given,
  );
}

function typedFacts(rule: ConditionRule, facts: Facts): Facts {
  const known: Record<string, FactValue> = Object.create(null);
  for (const [name, { type }] of Object.entries(rule.facts ?? {})) {
    const value = typed(type, own(facts, name));
    if (value !== undefined) known[name] = value;
  }
  return known;
}
