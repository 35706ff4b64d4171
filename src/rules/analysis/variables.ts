import { canonicalJson } from '../../core/index';
import type { FactScalar } from '../evaluate/fact-value';
import type { Comparand, Condition, RootCondition } from '../format/condition';
import type { Fact, FactType, Query } from '../format/fact';
import type { Rule } from '../format/rule';
import type { EventContract } from './contract';
import type { DatedRule, PackIndex } from './pack-index';

/** A fact as the analysis sees it: two facts read alike, in one rule or in two, are one variable. */
export interface Variable {
  readonly name: string;
  readonly type: FactType;
  /** All that it can be, where that is known. */
  readonly values?: readonly FactScalar[];
  /** The only value of a list. */
  readonly list?: readonly string[];
}

/** The variables behind the facts of a rule, by the name of the fact. */
export type RuleVariables = ReadonlyMap<string, Variable>;

/** Gives each fact of a pack its variable. */
export class Variables {
  readonly #index: PackIndex;
  readonly #contract: EventContract;
  readonly #names = new Map<string, string>();
  readonly #ofRule = new Map<Rule, RuleVariables>();

  constructor(index: PackIndex, contract: EventContract) {
    this.#index = index;
    this.#contract = contract;
  }

  of(dated: DatedRule): RuleVariables {
    const known = this.#ofRule.get(dated.rule);
    if (known !== undefined) return known;
    const variables = new Map<string, Variable>();
    for (const [name, fact] of Object.entries(dated.rule.facts ?? {})) {
      variables.set(name, this.#variable(dated, fact, variables));
    }
    this.#ofRule.set(dated.rule, variables);
    return variables;
  }

  /** A name of its own for anything that can be told by its content. */
  nameOf(content: unknown): string {
    const key = canonicalJson(content);
    const name = this.#names.get(key) ?? `v${this.#names.size}`;
    this.#names.set(key, name);
    return name;
  }

  #variable(dated: DatedRule, fact: Fact, above: RuleVariables): Variable {
    const { meaning: _, ...read } = fact;
    const { source } = fact;
    const isItem = typeof source === 'string' && source.startsWith('item');
    const figures = isParameter(source) ? this.#index.valuesOn(source.parameter, dated) : undefined;
    const name = this.nameOf({
      ...inTermsOf(read, above),
      ...(isItem ? { forEach: dated.rule.forEach } : {}),
      ...(figures === undefined ? {} : { figures }),
    });
    const { type } = fact;
    const unchanged = fact.times === undefined && fact.lastDay === undefined;
    if (type === 'list') {
      const [only] = figures ?? [];
      return figures?.length === 1 && Array.isArray(only) && unchanged
        ? { name, type, list: only }
        : { name, type };
    }
    const values = unchanged ? this.#values(dated, fact, figures) : undefined;
    return values === undefined ? { name, type } : { name, type, values };
  }

  #values(
    dated: DatedRule,
    fact: Fact,
    figures: readonly unknown[] | undefined,
  ): readonly FactScalar[] | undefined {
    if (figures !== undefined) {
      const scalars = figures.filter((figure) => typeof figure !== 'object') as FactScalar[];
      return scalars.length > 0 && scalars.length === figures.length ? scalars : undefined;
    }
    if (fact.type !== 'text' || fact.authority === true) return undefined;
    const codes = this.codesOf(dated.rule, fact);
    if (codes === undefined) return undefined;
    return fact.ifAbsent === undefined || codes.includes(fact.ifAbsent as string)
      ? codes
      : [...codes, fact.ifAbsent];
  }

  /** The closed list of the event contract that a fact is read from. */
  codesOf({ on, forEach }: Rule, { source }: Fact): readonly string[] | undefined {
    const contract = this.#contract;
    if (typeof source !== 'string') {
      if (isParameter(source)) return undefined;
      const { take, value, events } = source as Query;
      const isValue = take === 'latest' || take === 'earliest';
      return isValue && value !== undefined ? contract.field(events, value)?.codes : undefined;
    }
    if (source.startsWith('event.')) return contract.field(on, source.slice(6))?.codes;
    if (source === 'item' || source.startsWith('item.')) {
      const list = forEach?.source;
      if (typeof list !== 'string' || !list.startsWith('event.')) return undefined;
      return contract.field(on, list.slice(6) + source.slice(4))?.codes;
    }
    return contract.computed(source).codes;
  }
}

export const isParameter = (source: unknown): source is { readonly parameter: string } =>
  typeof source === 'object' && source !== null && 'parameter' in source;

/** The same content with the facts that it names replaced by their variables. */
export function inTermsOf(content: unknown, facts: RuleVariables): Record<string, unknown> {
  return renamed(content, facts) as Record<string, unknown>;
}

/** Keys whose texts are names of facts: of lines and clauses, and of where a term begins. */
export const NAMES_FACTS: ReadonlySet<string> = new Set(['fact', 'latest', 'firstKnown']);

function namesOf(member: unknown, facts: RuleVariables): unknown {
  if (Array.isArray(member)) return member.map((each) => namesOf(each, facts));
  return typeof member === 'string' ? (facts.get(member)?.name ?? member) : member;
}

function renamed(content: unknown, facts: RuleVariables): unknown {
  if (typeof content !== 'object' || content === null) return content;
  if (Array.isArray(content)) return content.map((member) => renamed(member, facts));
  const isLine = 'operator' in content && 'fact' in content;
  return Object.fromEntries(
    Object.entries(content)
      .filter(([key]) => !(isLine && key === 'name'))
      .map(([key, member]) => [
        key,
        NAMES_FACTS.has(key) ? namesOf(member, facts) : renamed(member, facts),
      ]),
  );
}

/** A condition on variables, with what is known of each. */
export interface Problem {
  readonly condition: Condition;
  readonly variables: ReadonlyMap<string, Variable>;
}

const HOLDS: RootCondition = { all: [] };
const FAILS: RootCondition = { any: [] };

/** A condition of a rule on variables; without one, what always holds. */
export function problemOf(condition: Condition | undefined, facts: RuleVariables): Problem {
  const variables = new Map<string, Variable>();
  return {
    condition: condition === undefined ? HOLDS : rewritten(condition, facts, variables),
    variables,
  };
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
