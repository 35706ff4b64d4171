import type { Citation, Verdict } from '../../core/index';
import { eventTypes, isEventType } from '../../events/index';
import {
  type ConditionRule,
  decidingLeaves,
  evaluate,
  type Judgement,
  type Rule,
} from '../../rules/index';
import { citationOf } from './citation-of';
import type { RuleOutcome } from './rule-outcome';

/** Why a guard failed: which rule, which provision, and what of it is not met. */
export interface FailedGuard {
  readonly rule: string;
  readonly citation: Citation | undefined;
  readonly verdict: Verdict;
  /** In Spanish, one line for each part of the rule that decided. */
  readonly conditions: readonly string[];
}

export function failedGuard({ id, verdict, compiled, judgements }: RuleOutcome): FailedGuard {
  const deciding = judgements.filter((judgement) => judgement.verdict === verdict);
  const rule = compiled?.rule;
  const lines =
    rule === undefined
      ? ['El perfil no tiene esta regla']
      : deciding.length === 0
        ? [`No consta: ${labelsOf(rule.on)}`]
        : deciding.flatMap((judgement) => linesOf(rule, judgement));
  return {
    rule: id,
    citation: rule === undefined ? undefined : citationOf(rule),
    verdict,
    conditions: [...new Set(lines)],
  };
}

function linesOf(rule: Rule, judgement: Judgement): readonly string[] {
  if (judgement.verdict === 'not-applicable' || judgement.verdict === 'indeterminate') {
    const applies = leavesOf(rule, rule.when, judgement);
    if (applies.length > 0) return applies;
  }
  switch (rule.kind) {
    case 'condition':
      return leavesOf(rule, rule.condition, judgement);
    case 'precedence':
      return [`No consta antes: ${labelsOf(rule.after.flatMap(({ events }) => events))}`];
    case 'response':
      return [`Fuera de su plazo: ${rule.title.es}`];
  }
}

const asked = new WeakMap<object, ConditionRule>();

/** Lines of a condition tree that decided on the facts of a judgement. */
function leavesOf(
  rule: Rule,
  condition: ConditionRule['condition'] | undefined,
  { facts, verdict }: Judgement,
): readonly string[] {
  if (condition === undefined) return [];
  let question = asked.get(condition);
  if (question === undefined) {
    question = { ...rule, kind: 'condition', condition } as ConditionRule;
    asked.set(condition, question);
  }
  const { explanation } = evaluate(question, facts);
  const decided = verdict === 'indeterminate' ? undefined : false;
  return explanation.result === decided ? decidingLeaves(explanation).map(({ name }) => name) : [];
}

function labelsOf(types: readonly string[]): string {
  const labels = types.map((type) => (isEventType(type) ? eventTypes[type].label : type));
  return [...new Set(labels)].join(' / ');
}
