import type { Citation, Verdict } from '../../core/index';
import { eventTypes, isEventType } from '../../events/index';
import {
  type Bench,
  type ConditionRule,
  decidingLeaves,
  decidingLines,
  type ExplainedLeaf,
  type Explanation,
  evaluate,
  type FactValue,
  type Judgement,
  type Rule,
  type RuleSet,
} from '../../rules/index';
import type { RuleOutcome } from './rule-outcome';

/** Why a guard failed: which rule, which provision, and what of it is not met. */
export interface FailedGuard {
  readonly rule: string;
  readonly citation: Citation | undefined;
  readonly verdict: Verdict;
  /** Spanish title of the rule. */
  readonly title: string;
  /** In Spanish, one line for each part of the rule that decided. */
  readonly conditions: readonly string[];
  /** The facts on which those parts turned, as the rule saw them. */
  readonly facts: readonly SeenFact[];
  /** In Spanish: what would make the act lawful, one line each. */
  readonly remedies: readonly string[];
}

/** A fact of a rule with the value that the rule saw. */
export interface SeenFact {
  readonly fact: string;
  /** In Spanish. */
  readonly meaning: string;
  /** `undefined` where the record does not tell. */
  readonly value: FactValue;
}

/** What a guard says of a rule that fails, with what the bench knows of its figures. */
export function failedGuard(
  { id, verdict, compiled, judgements }: RuleOutcome,
  bench: Bench | undefined,
  rules: RuleSet,
): FailedGuard {
  const deciding = judgements.filter((judgement) => judgement.verdict === verdict);
  const rule = compiled?.rule;
  if (rule === undefined) {
    return {
      rule: id,
      citation: undefined,
      verdict,
      title: 'Regla desconocida',
      conditions: ['El perfil no tiene esta regla'],
      facts: [],
      remedies: [`Agregue al perfil la regla ${id}`],
    };
  }
  const reasons = deciding.map((judgement) =>
    ofElement(judgement, reasonOf(rule, judgement, bench)),
  );
  const remedies = unique(reasons.flatMap((reason) => reason.remedies));
  const missing = `No consta: ${labelsOf(rule.on)}`;
  return {
    rule: rule.id,
    citation: rules.citationOf(rule),
    verdict,
    title: rule.title.es,
    conditions: reasons.length === 0 ? [missing] : unique(reasons.flatMap(({ lines }) => lines)),
    facts: seenFacts(rule, deciding, new Set(reasons.flatMap(({ facts }) => facts))),
    remedies:
      reasons.length === 0
        ? [`Registre antes: ${labelsOf(rule.on)}`]
        : remedies.length > 0
          ? remedies
          : ['El acto debe apoyarse en una decisión de la Junta que conste, del mismo sentido'],
  };
}

/** A reason of a rule that is judged for each element of a list names the element. */
function ofElement({ occurrence, compiled }: Judgement, reason: Reason): Reason {
  const { item } = occurrence;
  if (typeof item !== 'string' || compiled.rule.forEach?.ref !== undefined) return reason;
  const named = (lines: readonly string[]) => lines.map((line) => `${item}: ${line}`);
  return { ...reason, lines: named(reason.lines), remedies: named(reason.remedies) };
}

interface Reason {
  readonly lines: readonly string[];
  /** Names of the facts on which the lines turned. */
  readonly facts: readonly string[];
  readonly remedies: readonly string[];
}

/** What of a rule decided a judgement, and what would turn it. */
function reasonOf(rule: Rule, judgement: Judgement, bench: Bench | undefined): Reason {
  if (judgement.verdict === 'not-applicable' || judgement.verdict === 'indeterminate') {
    const applies = explained(rule, rule.when, judgement);
    if (applies !== undefined) return reasonOfCondition(rule, applies, judgement);
  }
  switch (rule.kind) {
    case 'condition': {
      const failed = explained(rule, rule.condition, judgement);
      if (failed === undefined) return { lines: [], facts: [], remedies: [] };
      const reason = reasonOfCondition(rule, failed, judgement);
      const counted = bench === undefined ? [] : decidingLines(judgement, bench.env);
      return counted.length === 0 ? reason : { ...reason, lines: counted };
    }
    case 'precedence': {
      const before = labelsOf(rule.after.flatMap(({ events }) => events));
      return {
        lines: [`No consta antes: ${before}`],
        facts: [],
        remedies: [`Registre antes, si ocurrió: ${before}`],
      };
    }
    case 'response':
      return {
        lines: [`Fuera de su plazo: ${rule.title.es}`],
        facts: [],
        remedies: ['El plazo ya pasó: registre el acto en modo «audit», que lo anota como falta'],
      };
  }
}

function reasonOfCondition(rule: Rule, explanation: Explanation, { verdict }: Judgement): Reason {
  const leaves = decidingLeaves(explanation);
  const unknown = leaves.filter(({ saw }) => saw === undefined);
  return {
    lines: unique(leaves.map(({ name }) => name)),
    facts: leaves.flatMap(({ fact, value }) =>
      typeof value === 'object' && 'fact' in value ? [fact, value.fact] : [fact],
    ),
    remedies:
      verdict === 'indeterminate' && unknown.length > 0
        ? unique(unknown.map((leaf) => missingFact(rule, leaf)))
        : unique(neededFor(explanation, true).map((line) => `Debe cumplirse: ${line}`)),
  };
}

/** What to record for a line to be decided; a fact that is counted for a fraction says nothing. */
function missingFact({ facts }: Rule, { fact, name }: ExplainedLeaf): string {
  const declared = facts?.[fact];
  return declared === undefined || declared.times !== undefined
    ? `Debe constar: ${name}`
    : `Debe constar: ${declared.meaning}`;
}

/** What has to hold for a condition to have a truth value: each line on its own. */
function neededFor(explanation: Explanation, wanted: boolean): readonly string[] {
  if (explanation.result === wanted) return [];
  if ('not' in explanation) return neededFor(explanation.not, !wanted);
  if (!('all' in explanation) && !('any' in explanation)) {
    return [wanted ? explanation.name : `no es el caso que «${explanation.name}»`];
  }
  const parts = 'all' in explanation ? explanation.all : explanation.any;
  const needed = parts.map((part) => neededFor(part, wanted));
  const isEach = 'all' in explanation === wanted;
  if (isEach) return needed.flat();
  const alternatives = needed.map((lines) =>
    lines.length > 1 ? `(${lines.join('; y ')})` : lines.join(''),
  );
  return [unique(alternatives).join('; o bien ')];
}

const asked = new WeakMap<object, ConditionRule>();

/** A condition tree on the facts of a judgement, where it is what decided. */
function explained(
  rule: Rule,
  condition: ConditionRule['condition'] | undefined,
  { facts, verdict }: Judgement,
): Explanation | undefined {
  if (condition === undefined) return undefined;
  let question = asked.get(condition);
  if (question === undefined) {
    question = { ...rule, kind: 'condition', condition } as ConditionRule;
    asked.set(condition, question);
  }
  const { explanation } = evaluate(question, facts);
  return explanation.result === (verdict === 'indeterminate' ? undefined : false)
    ? explanation
    : undefined;
}

function seenFacts(
  rule: Rule,
  [first]: readonly Judgement[],
  names: ReadonlySet<string>,
): readonly SeenFact[] {
  return [...names].map((fact) => ({
    fact,
    meaning: rule.facts?.[fact]?.meaning ?? fact,
    value: first?.facts[fact],
  }));
}

function labelsOf(types: readonly string[]): string {
  const labels = types.map((type) => (isEventType(type) ? eventTypes[type].label : type));
  return unique(labels).join(' / ');
}

const unique = (lines: readonly string[]) => [...new Set(lines)];
