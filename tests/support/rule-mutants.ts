import type { Condition, Leaf } from '../../src/rules/format/condition';
import type { Rule } from '../../src/rules/format/rule';

/** A rule with one thing wrong in it, and a name that stays the same while the rule does. */
export interface Mutant {
  readonly name: string;
  readonly rule: Rule;
}

type Kind = 'boundary' | 'group' | 'drop';

const NEIGHBOUR: Readonly<Record<string, Leaf['operator']>> = {
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
};

interface Change {
  readonly kind: Kind;
  readonly at: string;
  readonly tree: Condition;
}

/** Every tree that differs from this one in one boundary, one group or one line. */
function* changesOf(tree: Condition, at: string): Generator<Change> {
  if ('not' in tree) {
    for (const inner of changesOf(tree.not, `${at}.not`)) {
      yield { ...inner, tree: { not: inner.tree } };
    }
    return;
  }
  if (!('all' in tree) && !('any' in tree)) {
    const operator = NEIGHBOUR[tree.operator];
    if (operator !== undefined) {
      yield { kind: 'boundary', at: `${at} ${tree.operator}`, tree: { ...tree, operator } };
    }
    return;
  }
  const group = 'all' in tree ? 'all' : 'any';
  const parts = 'all' in tree ? tree.all : tree.any;
  const rebuilt = (next: readonly Condition[]): Condition =>
    group === 'all' ? { all: next } : { any: next };
  if (parts.length > 1) {
    const flipped: Condition = group === 'all' ? { any: parts } : { all: parts };
    yield { kind: 'group', at: `${at}.${group}`, tree: flipped };
    for (let drop = 0; drop < parts.length; drop++) {
      const rest = parts.filter((_, other) => other !== drop);
      yield { kind: 'drop', at: `${at}.${group}[${drop}]`, tree: rebuilt(rest) };
    }
  }
  for (const [position, part] of parts.entries()) {
    for (const inner of changesOf(part, `${at}.${group}[${position}]`)) {
      const next = parts.map((other, index) => (index === position ? inner.tree : other));
      yield { ...inner, tree: rebuilt(next) };
    }
  }
}

/** Every mutant of the conditions of a rule. */
export function* mutantsOf(rule: Rule): Generator<Mutant & { readonly kind: Kind }> {
  const root = <Key extends 'when' | 'condition'>(key: Key, tree: Condition | undefined) =>
    tree === undefined
      ? []
      : [...changesOf(tree, key)].map(({ kind, at, tree: changed }) => ({
          kind,
          name: `${rule.id} ${kind} ${at}`,
          rule: { ...rule, [key]: changed } as Rule,
        }));
  yield* root('when', rule.when);
  if (rule.kind === 'condition') yield* root('condition', rule.condition);
  for (const [position, contest] of (rule.contested ?? []).entries()) {
    for (const { kind, at, tree } of changesOf(contest.when, `contested[${position}]`)) {
      const contested = rule.contested?.map((other, index) =>
        index === position ? { ...other, when: tree } : other,
      );
      yield { kind, name: `${rule.id} ${kind} ${at}`, rule: { ...rule, contested } as Rule };
    }
  }
  for (const [name, fact] of Object.entries(rule.facts ?? {})) {
    if (fact.onlyIf === undefined) continue;
    for (const { kind, at, tree } of changesOf(fact.onlyIf, `facts.${name}`)) {
      const facts = { ...rule.facts, [name]: { ...fact, onlyIf: tree } };
      yield { kind, name: `${rule.id} ${kind} ${at}`, rule: { ...rule, facts } as Rule };
    }
  }
}
