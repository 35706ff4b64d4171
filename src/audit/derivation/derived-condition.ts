import type { Zone } from '../../calendar/index';
import type { RootCondition } from '../../rules/index';
import { type Explanation, explainCondition, type Judgement } from '../../rules/index';
import type { DerivedCondition } from './derivation';
import { derivedValue } from './derived-value';

/** A condition of a judged rule with the values that each of its lines saw. */
export function derivedCondition(
  condition: RootCondition,
  { compiled: { rule }, facts }: Judgement,
  zone: Zone,
): DerivedCondition {
  const write = (explanation: Explanation): DerivedCondition => {
    const result = explanation.result ?? null;
    if ('all' in explanation) return { all: explanation.all.map(write), result };
    if ('any' in explanation) return { any: explanation.any.map(write), result };
    if ('not' in explanation) return { not: write(explanation.not), result };
    const { name, fact, operator } = explanation;
    const type = rule.facts?.[fact]?.type;
    const saw = derivedValue(explanation.saw, type, zone);
    const against = derivedValue(explanation.against, type, zone);
    return {
      name,
      fact,
      operator,
      ...(saw === undefined ? {} : { saw }),
      ...(against === undefined ? {} : { against }),
      result,
    };
  };
  return write(explainCondition(condition, facts));
}
