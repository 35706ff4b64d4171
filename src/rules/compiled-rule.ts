import type { Reading, Verdict } from '../core/index';
import { parsePlainDate } from '../core/index';
import {
  type CompiledCondition,
  compileCondition,
  type FactTypes,
} from './evaluate/compile-condition';
import type { Contested, Rule } from './format/rule';
import { FactPlan } from './history/facts';

/** A rule with its conditions as closures, built once when a rule set is loaded. */
export interface CompiledRule {
  readonly rule: Rule;
  /** Civil days, both included, on which this version is in force. */
  readonly from: number;
  readonly to: number;
  readonly when: CompiledCondition | undefined;
  readonly condition: CompiledCondition | undefined;
  readonly contested: readonly CompiledContest[];
  /** How its facts are read from a log; made when it is first asked for. */
  readonly plan: FactPlan;
  /** What a missed duty of this modality is, unless an open question says otherwise. */
  readonly missed: Verdict;
}

export interface CompiledContest {
  readonly contest: Contested;
  readonly when: CompiledCondition;
  readonly verdict: Readonly<Partial<Record<Reading, Verdict>>>;
}

/** @param types where its conditions read facts that are not typed yet. */
export function compileRule(rule: Rule, types?: FactTypes): CompiledRule {
  let plan: FactPlan | undefined;
  return {
    rule,
    get plan() {
      plan ??= new FactPlan(rule.facts ?? {}, rule.when);
      return plan;
    },
    from: parsePlainDate(rule.effective.from) ?? Number.NEGATIVE_INFINITY,
    to:
      rule.effective.to === null
        ? Number.POSITIVE_INFINITY
        : (parsePlainDate(rule.effective.to) ?? Number.POSITIVE_INFINITY),
    when: rule.when === undefined ? undefined : compileCondition(rule.when, types),
    condition: rule.kind === 'condition' ? compileCondition(rule.condition, types) : undefined,
    contested: (rule.contested ?? []).map((contest) => ({
      contest,
      when: compileCondition(contest.when, types),
      verdict: contest.verdict,
    })),
    missed: rule.missed ?? (rule.modality === 'soft-obligation' ? 'warning' : 'violation'),
  };
}
