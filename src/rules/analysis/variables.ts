import { canonicalJson } from '../../core/index';
import type { FactScalar } from '../evaluate/fact-value';
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
