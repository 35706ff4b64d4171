import type { Truth } from '../../core/index';
import { comparand, own } from '../evaluate/compile-condition';
import type { FactScalar, FactValue } from '../evaluate/fact-value';
import { not } from '../evaluate/kleene';
import { operators } from '../evaluate/operators';
import type { Condition, Leaf } from '../format/condition';
import { candidatesOf } from './candidates';
import { isFact, type Problem } from './problem';

/** Lines looked at in one question; past it nothing is claimed. */
const MAX_OF_A_QUESTION = 60_000;

/** To prepare a question takes as long as to look at its lines so many times. */
const SETTING_UP = 20;

/** What all the questions about a pack may look at together. */
export class Budget {
  #left: number;

  constructor(lines = 25_000_000) {
    this.#left = lines;
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }

  spend(lines: number): void {
    this.#left -= lines;
  }
}

/**
 * Whether some facts make a condition true: `true` and `false` are certain, `undefined` says that it
 * was not found out.
 *
 * A fact that has no value yet is unknown, as to the evaluator. By Kleene's tables what is settled
 * with unknown facts stays settled whatever they are, so that a branch of the search ends as soon as
 * its result is known, and missing facts need not be tried: they settle nothing more.
 */
export function canHold({ condition, variables }: Problem, budget: Budget): Truth {
  if (budget.isSpent) return undefined;
  const size = sizeOf(condition);
  budget.spend(SETTING_UP * size);
  const candidates = candidatesOf(condition, variables);
  if (candidates === undefined) return undefined;
  let left = MAX_OF_A_QUESTION;
  const facts: Record<string, FactValue> = Object.create(null);
  const search = (): Truth => {
    left -= size;
    budget.spend(size);
    if (left < 0 || budget.isSpent) return undefined;
    const { truth, open } = probe(condition, facts);
    if (truth !== undefined) return truth;
    const name = open === undefined ? undefined : unknownIn(open, facts);
    if (name === undefined) return undefined;
    let isCertain = true;
    for (const value of candidates.get(name) ?? []) {
      facts[name] = value as FactScalar;
      const found = search();
      if (found === true) return true;
      if (found === undefined) isCertain = false;
    }
    facts[name] = undefined;
    return isCertain ? false : undefined;
  };
  return search();
}

interface Probe {
  readonly truth: Truth;
  /** A line that is not settled and on which the result depends. */
  readonly open?: Leaf | undefined;
}

type Known = Readonly<Record<string, FactValue>>;

function probe(condition: Condition, facts: Known): Probe {
  if ('not' in condition) {
    const { truth, open } = probe(condition.not, facts);
    return { truth: not(truth), open };
  }
  if ('all' in condition) return probeGroup(condition.all, false, facts);
  if ('any' in condition) return probeGroup(condition.any, true, facts);
  const { fact, operator, value } = condition;
  const truth = operators[operator](own(facts, fact), comparand(value, facts));
  return truth === undefined ? { truth, open: condition } : { truth };
}

/** Lines come before groups: in a conjunction each of them leaves only the values that it allows. */
function probeGroup(parts: readonly Condition[], settledBy: boolean, facts: Known): Probe {
  let open: Leaf | undefined;
  let isLine = false;
  for (const part of parts) {
    const result = probe(part, facts);
    if (result.truth === settledBy) return { truth: settledBy };
    if (result.truth !== undefined || isLine) continue;
    if (open !== undefined && !('fact' in part)) continue;
    open = result.open;
    isLine = 'fact' in part;
  }
  return open === undefined ? { truth: !settledBy } : { truth: undefined, open };
}

function unknownIn({ fact, value }: Leaf, facts: Known): string | undefined {
  if (facts[fact] === undefined) return fact;
  return isFact(value) && facts[value.fact] === undefined ? value.fact : undefined;
}

/** Lines and groups of a condition. */
function sizeOf(condition: Condition): number {
  if ('not' in condition) return 1 + sizeOf(condition.not);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  return 1 + (parts ?? []).reduce((sum, part) => sum + sizeOf(part), 0);
}
