import { checkExample } from '../../src/rules/check-example';
import type { Authorities } from '../../src/rules/format/authorities';
import type { Rule } from '../../src/rules/format/rule';
import type { LoadedPack } from '../../src/rules/load/load-rule-set';
import { RuleSet } from '../../src/rules/rule-set';
import { federalPolicy } from './federal-policy';
import { type Mutant, mutantsOf } from './rule-mutants';

/** A mutant of a rule, and whether the rule's own examples tell it from the rule. */
export interface JudgedMutant extends Mutant {
  readonly id: string;
  readonly caught: boolean;
}

/** Tries every mutant of the rules that are chosen against the examples of each. */
export function judgeMutants(
  pack: LoadedPack & { readonly authorities: Authorities },
  chosen: (id: string) => boolean = () => true,
): readonly JudgedMutant[] {
  const named = new Set(
    pack.parameters.flatMap(({ values }) => values.flatMap(({ value }) => value)),
  );
  const kept = pack.rules.filter(({ id }) => named.has(id));
  return pack.rules
    .filter(({ id }) => chosen(id))
    .flatMap((rule) => {
      const needed = [...kept.filter(({ id }) => id !== rule.id), rule];
      const among = new RuleSet({ ...pack, rules: needed });
      return [...mutantsOf(rule, pack.parameters)].map((mutant) => {
        const changed = mutant.parameters;
        const rules =
          changed === undefined
            ? among
            : new RuleSet({
                ...pack,
                rules: needed,
                parameters: [
                  ...pack.parameters.filter(({ id }) => !changed.some((own) => own.id === id)),
                  ...changed,
                ],
              });
        return { ...mutant, id: rule.id, caught: isCaught(mutant.rule, rules) };
      });
    });
}

const isCaught = (rule: Rule, rules: RuleSet): boolean =>
  rule.examples.some((example) => checkExample(rule, example, rules, federalPolicy).length > 0);
