import type { Comparand, Condition, RootCondition } from '../format/condition';
import type { RuleVariables, Variable } from './variables';

/** A condition on variables, with what is known of each. */
export interface Problem {
  readonly condition: Condition;
  readonly variables: ReadonlyMap<string, Variable>;
}

const HOLDS: RootCondition = { all: [] };
const FAILS: RootCondition = { any: [] };

/** The same condition is asked about beside many others. */
const written = new WeakMap<RuleVariables, WeakMap<Condition, Problem>>();

/** A condition of a rule on variables; without one, what always holds. */
export function problemOf(condition: Condition | undefined, facts: RuleVariables): Problem {
  if (condition === undefined) return { condition: HOLDS, variables: new Map() };
  const ofRule = written.get(facts) ?? new WeakMap<Condition, Problem>();
  written.set(facts, ofRule);
  const known = ofRule.get(condition);
  if (known !== undefined) return known;
  const variables = new Map<string, Variable>();
  const problem = { condition: rewritten(condition, facts, variables), variables };
  ofRule.set(condition, problem);
  return problem;
}

/** Problems that are to hold together; what both know of a variable is true of it. */
export function together(...problems: readonly Problem[]): Problem {
  const variables = new Map<string, Variable>();
  for (const problem of problems) {
    for (const [name, variable] of problem.variables) {
      const known = variables.get(name);
      const values =
        known?.values === undefined || variable.values === undefined
          ? (known?.values ?? variable.values)
          : known.values.filter((value) => variable.values?.includes(value));
      variables.set(name, values === undefined ? variable : { ...variable, values });
    }
  }
  return { condition: { all: problems.map(({ condition }) => condition) }, variables };
}

/** The opposite of a problem. */
export const opposite = ({ condition, variables }: Problem): Problem => ({
  condition: { not: condition },
  variables,
});

/**
 * Whether a list holds something is a variable of its own, true or false: it is never claimed that
 * two such lines exclude one another unless they are about the same list and the same member.
 */
function rewritten(
  condition: Condition,
  facts: RuleVariables,
  variables: Map<string, Variable>,
): Condition {
  const again = (part: Condition) => rewritten(part, facts, variables);
  if ('all' in condition) return { all: condition.all.map(again) };
  if ('any' in condition) return { any: condition.any.map(again) };
  if ('not' in condition) return { not: again(condition.not) };
  const { fact, operator, value, name } = condition;
  const variable = facts.get(fact) ?? { name: fact, type: 'text' as const };
  const other = isFact(value)
    ? (facts.get(value.fact) ?? { name: value.fact, type: 'text' as const })
    : undefined;
  const negative = operator === 'notIn' || operator === 'doesNotContain';
  const positive = (part: Condition): Condition => (negative ? { not: part } : part);
  const holds = (list: Variable, member: string): Condition => {
    const bit = `${list.name} ${member}`;
    variables.set(bit, { name: bit, type: 'boolean' });
    return positive({ name, fact: bit, operator: 'equal', value: true });
  };
  if (operator === 'contains' || operator === 'doesNotContain') {
    if (other !== undefined) return holds(variable, other.name);
    const isMember = variable.list?.includes(String(value));
    return isMember === undefined
      ? holds(variable, JSON.stringify(value))
      : positive(isMember ? HOLDS : FAILS);
  }
  if (other?.type === 'list' && other.list === undefined) return holds(other, variable.name);
  variables.set(variable.name, variable);
  if (other?.list !== undefined) {
    return { name, fact: variable.name, operator, value: other.list };
  }
  if (other !== undefined) variables.set(other.name, other);
  const comparand = other === undefined ? value : { fact: other.name };
  return { name, fact: variable.name, operator, value: comparand };
}

export const isFact = (value: Comparand): value is { readonly fact: string } =>
  typeof value === 'object' && !Array.isArray(value);
