import type { Rule } from '../format/rule';
import type { Analysis } from './analysis';
import { canHold } from './decide';
import { named } from './findings';
import type { DatedRule } from './pack-index';
import { areBesides, bucketed, pairsIn } from './pairs';
import { problemOf, together } from './problem';
import { inTermsOf } from './variables';

/** One act owed twice over with different terms, and one rule written twice. */
export function findOverlaps(analysis: Analysis): void {
  const { index, variables, findings, budget } = analysis;
  const duties = bucketed(index.rules, (dated) => {
    const { rule } = dated;
    if (rule.kind !== 'response') return [];
    const act = [rule.response, rule.response === 'self' ? rule.on : null, rule.forEach ?? null];
    return [variables.nameOf([rule.addressee, inTermsOf(act, variables.of(dated))])];
  });
  for (const [one, other] of pairsIn(analysis, duties)) {
    if (!one.rule.on.some((type) => other.rule.on.includes(type))) continue;
    if (areBesides(one, other) || !differ(analysis, one, other)) continue;
    const both = together(
      ...[one, other].map((dated) => problemOf(dated.rule.when, variables.of(dated))),
    );
    if (canHold(both, budget) !== true) continue;
    findings.ofRule('E_RULE_OVERLAP', other, ['term'], overlapping(one));
  }
  const alike = [...bucketed(index.rules, ({ rule }) => [outlineOf(rule)]).values()];
  const maybe = alike.filter(({ length }) => length > 1).flat();
  const contents = bucketed(maybe, (dated) => {
    if (budget.isSpent) return [];
    budget.spend(dated.text.text.length);
    return [variables.nameOf(contentOf(dated.rule, analysis, dated))];
  });
  for (const [one, other] of pairsIn(analysis, contents)) {
    findings.ofRule('E_RULE_TWIN', other, ['id'], twin(one));
  }
}

/**
 * Whether two duties run from the same moment, and for different times. What is owed immediately has
 * no term but a warning of delay: beside it another rule may well say when the duty is missed.
 */
function differ({ variables, index }: Analysis, one: DatedRule, other: DatedRule): boolean {
  const [first, second] = [one, other].map((dated) => {
    const { rule } = dated;
    if (rule.kind !== 'response') return undefined;
    const { from, direction = 'after', unit, length, alertAfter } = rule.term;
    const figure = length ?? alertAfter;
    return {
      start: variables.nameOf([
        inTermsOf([from, direction], variables.of(dated)),
        unit === 'immediately',
      ]),
      term: JSON.stringify([unit, figure && index.valuesOn(figure.parameter, dated)]),
    };
  });
  return first?.start === second?.start && first?.term !== second?.term;
}

/** What rules that say the same have in common at a glance. */
const outlineOf = ({ kind, modality, addressee, on, facts = {} }: Rule): string =>
  [kind, modality, addressee, ...on, Object.keys(facts).length].join(' ');

/** What a rule demands, whatever it is called and however it is explained. */
function contentOf(rule: Rule, { variables }: Analysis, dated: DatedRule): unknown {
  const { kind, modality, addressee, on, forEach, when } = rule;
  const facts = variables.of(dated);
  const own =
    rule.kind === 'condition'
      ? rule.condition
      : rule.kind === 'precedence'
        ? rule.after
        : [rule.term, rule.response, rule.endedBy ?? null];
  const shape = [kind, modality, addressee, on, forEach ?? null, when ?? null, own];
  return inTermsOf(shape, facts);
}

const overlapping = (one: DatedRule) => ({
  message: {
    es: `debe el mismo acto, por el mismo hecho y desde el mismo momento, que ${named(one).es}, con otro plazo, y puede aplicarse a la vez`,
    en: `it owes the same act, for the same event and from the same moment, as ${named(one).en}, with another term, and can apply at the same time`,
  },
  help: {
    es: 'distinga los casos en `when`, o diga en `besides` cuál de las dos prevalece',
    en: 'tell the cases apart in `when`, or say in `besides` which of the two prevails',
  },
});

const twin = (one: DatedRule) => ({
  message: {
    es: `dice lo mismo que ${named(one).es}: cada hallazgo saldría dos veces`,
    en: `it says the same as ${named(one).en}: each finding would come twice`,
  },
  help: {
    es: 'deje una sola; si una sustituye a la otra, cierre la anterior',
    en: 'keep only one; if one replaces the other, close the earlier one',
  },
});
