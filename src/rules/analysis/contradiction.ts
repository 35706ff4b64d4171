import type { Condition, Leaf, Operator } from '../format/condition';
import { OPERATORS } from '../format/condition';
import type { ConditionRule, ResponseRule } from '../format/rule';
import type { Analysis } from './analysis';
import { canHold } from './decide';
import { named } from './findings';
import { type DatedRule, meet } from './pack-index';
import { areBesides, bucketed, pairsIn } from './pairs';
import { isFact, opposite, problemOf, together } from './problem';

/** Rules of which one cannot be kept without breaking another. */
export function findContradictions(analysis: Analysis): void {
  const { index, variables } = analysis;
  const binding = index.rules.filter(({ rule }) => isBinding(rule));
  const shared = bucketed(binding, (dated) => {
    const { rule } = dated;
    if (rule.kind !== 'condition') return [];
    const names = [...problemOf(rule.condition, variables.of(dated)).variables.keys()];
    return rule.on.flatMap((type) => names.map((name) => `${type} ${name}`));
  });
  for (const [one, other] of pairsIn(analysis, shared)) {
    if (!areBesides(one, other)) bothConditions(analysis, one, other);
  }
  const byAct = bucketed(binding, ({ rule }) => (rule.kind === 'condition' ? rule.on : []));
  for (const duty of index.rules) {
    const { rule } = duty;
    if (rule.kind !== 'response' || rule.response === 'self') continue;
    const [act = ''] = rule.response.events;
    for (const ban of byAct.get(act) ?? []) {
      analysis.budget.spend(1);
      if (analysis.budget.isSpent) return;
      if (meet(duty, ban) && !areBesides(duty, ban)) dutyAndBan(analysis, duty, rule, ban);
    }
  }
}

const isBinding = ({ kind, modality }: DatedRule['rule']): boolean =>
  kind === 'condition' && !['permission', 'power', 'definition'].includes(modality);

/** Two conditions on one act, each of which can be met, and not both. */
function bothConditions(analysis: Analysis, one: DatedRule, other: DatedRule): void {
  const { variables, budget, findings } = analysis;
  const [whens, conditions] = [
    [one, other].map((dated) => problemOf(dated.rule.when, variables.of(dated))),
    [one, other].map((dated) =>
      problemOf((dated.rule as ConditionRule).condition, variables.of(dated)),
    ),
  ];
  if (canHold(together(...whens, ...conditions), budget) !== false) return;
  const each = conditions.every((own) => canHold(together(...whens, own), budget) === true);
  if (!each) return;
  findings.ofRule('E_RULE_CONTRADICTION', other, ['condition'], {
    message: {
      es: `ningún acto puede cumplirla a la vez que ${named(one).es}, y las dos se aplican al mismo`,
      en: `no act can keep it together with ${named(one).en}, and both apply to the same act`,
    },
    help: {
      es: 'distinga los casos en `when`, corrija la que está mal, o diga en `besides` cuál prevalece',
      en: 'tell the cases apart in `when`, correct the wrong one, or say in `besides` which prevails',
    },
  });
}

/** An act owed such that no act of the kind keeps a condition that it is under. */
function dutyAndBan(
  analysis: Analysis,
  duty: DatedRule,
  { response }: ResponseRule,
  ban: DatedRule,
): void {
  if (response === 'self' || ban.rule.kind !== 'condition') return;
  const { events, where = [] } = response;
  if (!events.every((type) => ban.rule.on.includes(type))) return;
  const { rule } = ban;
  const facts = analysis.variables.of(ban);
  const owed: Condition[] = where.flatMap((clause) =>
    Object.entries(rule.facts ?? {})
      .filter(([, fact]) => fact.source === `event.${clause.field}` && fact.authority !== true)
      .flatMap(([fact]) => lineOf(fact, clause)),
  );
  /** Without anything in common, only a ban without exception speaks of what is owed. */
  if (owed.length === 0 && rule.modality !== 'prohibition') return;
  const escapes: Condition =
    rule.when === undefined ? rule.condition : { any: [{ not: rule.when }, rule.condition] };
  const asOwed = problemOf({ all: owed }, facts);
  const { budget, findings } = analysis;
  if (canHold(together(asOwed, problemOf(escapes, facts)), budget) !== false) return;
  if (canHold(together(asOwed, opposite(problemOf(escapes, facts))), budget) !== true) return;
  findings.ofRule('E_RULE_CONTRADICTION', duty, ['response'], {
    message: {
      es: `obliga a un acto que ${named(ban).es} no permite: quien cumple una incumple la otra`,
      en: `it demands an act that ${named(ban).en} does not allow: whoever keeps one breaks the other`,
    },
    help: {
      es: 'corrija la que está mal, o diga en `besides` cuál prevalece',
      en: 'correct the wrong one, or say in `besides` which prevails',
    },
  });
}

/** A clause of a selection as a line on a fact, where it compares with something written. */
function lineOf(
  fact: string,
  { operator, value }: { readonly operator: string; readonly value: Leaf['value'] },
): readonly Condition[] {
  if (isFact(value) || !(OPERATORS as readonly string[]).includes(operator)) return [];
  return [{ name: '', fact, operator: operator as Operator, value }];
}
