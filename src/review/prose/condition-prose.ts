import type { Condition } from '../../rules/index';
import type { Prose, ProseGroup } from './prose';
import type { RuleTelling } from './rule-telling';

const ONE = 'se cumple esto';
const LEADS = {
  all: { one: ONE, many: 'se cumple todo lo siguiente' },
  any: { one: ONE, many: 'se cumple al menos una de estas' },
} as const;
const NOT = 'no se cumple lo siguiente';

/**
 * A condition of a rule in Spanish prose. Every group and every line is there once, in the order of
 * the rule; what is unknown in it is not said here.
 */
export function conditionProse(condition: Condition, telling: RuleTelling): Prose {
  if ('all' in condition) return group('all', condition.all, telling);
  if ('any' in condition) return group('any', condition.any, telling);
  if ('not' in condition) {
    return { kind: 'not', lead: NOT, parts: [conditionProse(condition.not, telling)] };
  }
  const { name, fact, operator, value } = condition;
  return { kind: 'line', name, compared: telling.compared(fact, operator, value) };
}

function group(
  kind: 'all' | 'any',
  conditions: readonly Condition[],
  telling: RuleTelling,
): ProseGroup {
  const lead = LEADS[kind][conditions.length === 1 ? 'one' : 'many'];
  return { kind, lead, parts: conditions.map((each) => conditionProse(each, telling)) };
}
