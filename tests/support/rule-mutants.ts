import type { Condition, Leaf } from '../../src/rules/format/condition';
import type { Parameter } from '../../src/rules/format/parameter';
import type { Rule } from '../../src/rules/format/rule';
import type { RuleTerm } from '../../src/rules/format/term';

/** A rule with one thing wrong in it, and a name that stays the same while the rule does. */
export interface Mutant {
  readonly kind: Kind;
  readonly name: string;
  readonly rule: Rule;
  /** Parameters whose value differs from that of the pack, or that the mutant adds. */
  readonly parameters?: readonly Parameter[];
}

/** What may be wrong with a mutant, in the order in which the score is told. */
export const MUTANT_KINDS = [
  'boundary',
  'group',
  'drop',
  'figure',
  'unit',
  'start',
  'clause',
  'ending',
] as const;

type Kind = (typeof MUTANT_KINDS)[number];

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

/** Every mutant of a rule, with the figures that it takes from the parameters of its pack. */
export function* mutantsOf(rule: Rule, parameters: readonly Parameter[]): Generator<Mutant> {
  yield* conditionMutants(rule);
  yield* figureMutants(rule, parameters);
  yield* termMutants(rule);
  yield* selectionMutants(rule);
}

function* conditionMutants(rule: Rule): Generator<Mutant> {
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

/** A figure of the law that is one more or one less, for this rule alone. */
function* figureMutants(rule: Rule, parameters: readonly Parameter[]): Generator<Mutant> {
  const { examples: _examples, ...content } = rule;
  const text = JSON.stringify(content);
  for (const parameter of parameters) {
    if (!text.includes(`"parameter":"${parameter.id}"`)) continue;
    if (!parameter.values.every(({ value }) => typeof value === 'number')) continue;
    for (const by of [-1, 1]) {
      const values = parameter.values.map((dated) => ({
        ...dated,
        value: (dated.value as number) + by,
      }));
      yield {
        kind: 'figure',
        name: `${rule.id} figure ${parameter.id} ${by > 0 ? '+1' : '-1'}`,
        rule,
        parameters: [{ ...parameter, values }],
      };
    }
  }
}

const OTHER_UNIT = {
  hours: 'calendar-days',
  'business-days': 'calendar-days',
  'calendar-days': 'business-days',
  months: 'calendar-days',
} as const;

const ONE_DAY: Parameter = {
  $schema: '',
  id: 'mutants/one-day',
  title: 'Un día',
  unit: 'días',
  citation: { instrument: 'configuration' },
  values: [{ from: '1900-01-01', to: null, value: 1 }],
};

/** Hours for days, days for business days, and a term that begins on the next day. */
function* termMutants(rule: Rule): Generator<Mutant> {
  if (rule.kind !== 'response') return;
  const { term } = rule;
  const other = OTHER_UNIT[term.unit as keyof typeof OTHER_UNIT];
  if (other === undefined) return;
  yield {
    kind: 'unit',
    name: `${rule.id} unit ${other}`,
    rule: { ...rule, term: { ...term, unit: other } },
  };
  const started = term.from === 'event' ? undefined : firstOf(term.from);
  const source = started === undefined ? 'event.occurredAt' : rule.facts?.[started]?.source;
  if (source === undefined || rule.facts?.[started ?? '']?.lastDay !== undefined) return;
  yield {
    kind: 'start',
    name: `${rule.id} start on the next day`,
    rule: {
      ...rule,
      facts: {
        ...rule.facts,
        dayAfter: {
          type: 'moment',
          source,
          lastDay: {
            length: { parameter: ONE_DAY.id },
            unit: 'calendar-days',
            runsAgainst: 'authority',
          },
          meaning: 'El día siguiente al comienzo',
        },
      },
      term: { ...term, from: { fact: 'dayAfter' } },
    },
    parameters: [ONE_DAY],
  };
}

const firstOf = (from: Exclude<RuleTerm['from'], 'event'>): string =>
  'fact' in from ? from.fact : (('latest' in from ? from.latest : from.firstKnown)[0] as string);

/** A clause that is left out of what the rule looks for in the log, or a way for a duty to end. */
function* selectionMutants(rule: Rule): Generator<Mutant> {
  const without = function* <Part extends { readonly where?: readonly unknown[] | undefined }>(
    part: Part,
    at: string,
    put: (changed: Part) => Rule,
  ): Generator<Mutant> {
    const { where = [] } = part;
    for (const drop of where.keys()) {
      const rest = where.filter((_, other) => other !== drop);
      const { where: _where, ...bare } = part;
      yield {
        kind: 'clause',
        name: `${rule.id} clause ${at}[${drop}]`,
        rule: put((rest.length === 0 ? bare : { ...part, where: rest }) as Part),
      };
    }
  };
  for (const [name, fact] of Object.entries(rule.facts ?? {})) {
    if (typeof fact.source !== 'object' || !('events' in fact.source)) continue;
    yield* without(fact.source, `facts.${name}`, (source) => ({
      ...rule,
      facts: { ...rule.facts, [name]: { ...fact, source } },
    }));
  }
  if (rule.kind === 'precedence') {
    for (const [at, part] of rule.after.entries()) {
      yield* without(part, `after[${at}]`, (changed) => ({
        ...rule,
        after: rule.after.map((other, index) => (index === at ? changed : other)),
      }));
    }
  }
  if (rule.kind !== 'response') return;
  if (rule.response !== 'self') {
    yield* without(rule.response, 'response', (response) => ({ ...rule, response }));
  }
  for (const [at, part] of (rule.endedBy ?? []).entries()) {
    yield* without(part, `endedBy[${at}]`, (changed) => ({
      ...rule,
      endedBy: rule.endedBy?.map((other, index) => (index === at ? changed : other)),
    }));
    const { endedBy = [], ...endless } = rule;
    const rest = endedBy.filter((_, other) => other !== at);
    yield {
      kind: 'ending',
      name: `${rule.id} ending endedBy[${at}]`,
      rule: rest.length === 0 ? endless : { ...rule, endedBy: rest },
    };
  }
}
