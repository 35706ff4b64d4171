import { canonicalJson, sha256Of } from '../../core/index';
import type { Rule } from '../format/rule';
import { isSigned, parametersOf } from '../load/signature';
import type { PackRecord, RulePack } from '../rule-pack';
import { type RuleSet, recordOf } from '../rule-set';
import type { ProfileDefinition } from './profile';

/**
 * What is recorded of the rules of a profile, made of what is recorded of those that it extends and of
 * what it changes: the same whether or not those that it extends are there with their examples.
 *
 * @param whole the rules of the profile and those that it extends, as `overlay` gives them
 */
export function overlayRecord(
  base: RuleSet,
  whole: RulePack,
  { rules, parameters = [], questions = [], readings = [] }: ProfileDefinition,
): PackRecord {
  const { authorities, standing } = whole;
  const own = Array.isArray(rules) ? (rules as readonly Rule[]) : [];
  const changes = recordOf({ rules: own, parameters, questions, authorities, standing });
  const inherited = new Map(base.rules.map((compiled) => [compiled.rule, compiled]));
  const isGood = (rule: Rule): boolean => {
    const compiled = inherited.get(rule);
    if (compiled === undefined) return isSigned(rule, whole.parameters);
    const figures = base.pack.parameters;
    // Who signed three hours has not signed the four of the profile.
    return (
      base.isSigned(compiled) &&
      parametersOf(rule, whole.parameters).every((figure) => figures.includes(figure))
    );
  };
  return {
    hash: sha256Of([base.hash, changes.hash, canonicalJson(readings)].join('\n')),
    signed: whole.rules.flatMap((rule, place) => (isGood(rule) ? [place] : [])),
  };
}
