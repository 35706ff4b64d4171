import { canonicalJson } from '../../../core/index';
import type { Condition, Fact, FactScalar, FactValue, Leaf, Rule } from '../../../rules/index';
import type { Figures } from '../figures';
import { type QueryLike, queryRelation } from './relation';
import { BALLOTS_OF, isVote } from './vote-facts';

/** A rule with the figures that hold on the day on which it is looked at. */
export interface DatedRule {
  readonly rule: Rule;
  readonly figures: Figures;
  readonly day: number;
}

/** What the log may say of one source, for both rules at once. */
export interface Variable {
  readonly key: string;
  readonly values: readonly FactValue[];
}

/** A value for each variable, in their order. */
export type Assignment = readonly FactValue[];

/** Counts that are compared with each other are tried up to here: past it they stand to each other alike. */
const COUNTS_TRIED = 9;
const MS_PER_HOUR = 3_600_000;
const HOURS: Readonly<Record<string, number>> = {
  hours: 1,
  'calendar-days': 24,
  'business-days': 34,
  months: 730,
};
/** A text that no rule names. */
const ANOTHER = '·';

type Facts = Readonly<Record<string, Fact>>;

/** How a fact of a rule is read from an assignment. */
interface FactReader {
  readonly name: string;
  readonly fact: Fact;
  /** Place of its variable; absent for a figure, whose value is `given`. */
  readonly place: number | undefined;
  readonly given: FactValue;
  readonly adjust: (value: FactValue) => FactValue;
}

/** Sources that are the same for both rules are one variable; `times` and a length stay outside. */
function keyOf({ type, source, authority, lastDay }: Fact): string {
  return canonicalJson({
    type,
    source,
    authority: authority ?? null,
    lastDay:
      lastDay === undefined ? null : [lastDay.unit, lastDay.runsAgainst, lastDay.end ?? null],
  });
}

/**
 * Everything that two versions of a rule may be told, as far as their conditions tell it apart: the
 * values named in them and their neighbours, one that none of them names, and silence.
 */
export class FactSpace {
  readonly variables: readonly Variable[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #implied: readonly (readonly [narrow: number, wide: number])[];
  /** Places of what is counted of a vote: the seats present and the ballots. */
  readonly #vote: ReadonlyMap<string, number>;
  readonly #readers = new Map<DatedRule, readonly FactReader[]>();

  constructor(rules: readonly DatedRule[], conditions: readonly (readonly Condition[])[]) {
    const domains = new Map<string, Set<FactValue>>();
    const names = new Map<string, Fact>();
    rules.forEach((dated, at) => {
      const facts = dated.rule.facts ?? {};
      const used = usedFacts(facts, conditions[at] ?? []);
      for (const name of used) {
        const fact = facts[name];
        if (fact === undefined || figureOf(fact) !== undefined) continue;
        const key = keyOf(fact);
        names.set(key, fact);
        if (!domains.has(key)) domains.set(key, startingValues(fact));
      }
      const leaves = [
        ...(conditions[at] ?? []),
        ...used.flatMap((name) => facts[name]?.onlyIf ?? []),
      ].flatMap(leavesOf);
      for (const leaf of leaves) addNamedValues(leaf, facts, dated, domains);
    });
    this.variables = [...domains]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, values]) => ({
        key,
        values: [...values, ...(names.get(key)?.type === 'text' ? [ANOTHER] : []), undefined],
      }));
    this.#places = new Map(this.variables.map(({ key }, at) => [key, at]));
    this.#implied = implications([...names], this.#places);
    this.#vote = new Map(
      [...names].flatMap(([key, { source }]) =>
        typeof source === 'string' && BALLOTS_OF.has(source)
          ? [[source, this.#places.get(key) as number] as const]
          : [],
      ),
    );
  }

  /** How many assignments there are. */
  get size(): number {
    return this.variables.reduce((product, { values }) => product * values.length, 1);
  }

  /** The assignment of a number below `size`; `undefined` for one that no log could give. */
  at(number: number): Assignment | undefined {
    let rest = number;
    const assignment = this.variables.map(({ values }) => {
      const value = values[rest % values.length];
      rest = Math.floor(rest / values.length);
      return value;
    });
    return this.#isPossible(assignment) ? assignment : undefined;
  }

  /** The facts of one of the rules, as its sources, factors and figures give them. */
  factsOf(dated: DatedRule, assignment: Assignment): Record<string, FactValue> {
    // An object that inherits nothing would be copied whenever a condition is asked about it.
    const facts: Record<string, FactValue> = {};
    for (const { name, fact, place, given, adjust } of this.#readersOf(dated)) {
      if (place === undefined) {
        facts[name] = given;
        continue;
      }
      const found = holds(fact.onlyIf, facts) ? assignment[place] : undefined;
      facts[name] = adjust(found === undefined ? fact.ifAbsent : found);
    }
    return facts;
  }

  /** Worked out once for each rule: thousands of assignments are read with them. */
  #readersOf(dated: DatedRule): readonly FactReader[] {
    let readers = this.#readers.get(dated);
    if (readers === undefined) {
      readers = Object.entries(dated.rule.facts ?? {}).flatMap(([name, fact]): FactReader[] => {
        const adjust = adjusterOf(fact, dated);
        const figure = figureOf(fact);
        if (figure !== undefined) {
          const given = adjust(dated.figures.on(figure, dated.day));
          return [{ name, fact, place: undefined, given, adjust }];
        }
        const place = this.#places.get(keyOf(fact));
        return place === undefined ? [] : [{ name, fact, place, given: undefined, adjust }];
      });
      this.#readers.set(dated, readers);
    }
    return readers;
  }

  /** Names of the facts that something is said of. */
  namesIn({ rule }: DatedRule, assignment: Assignment): ReadonlySet<string> {
    return new Set(
      Object.entries(rule.facts ?? {}).flatMap(([name, fact]) => {
        const place = figureOf(fact) === undefined ? this.#places.get(keyOf(fact)) : undefined;
        return place === undefined || assignment[place] === undefined ? [] : [name];
      }),
    );
  }

  /** What is counted of the vote, before any factor; absent what is not on record. */
  votesIn(assignment: Assignment): ReadonlyMap<string, number> {
    return new Map(
      [...this.#vote].flatMap(([source, place]) => {
        const count = assignment[place];
        return typeof count === 'number' ? [[source, count] as const] : [];
      }),
    );
  }

  /** A vote that seats could cast; what a narrower search finds, the wider one finds too. */
  #isPossible(assignment: Assignment): boolean {
    if (this.#vote.size > 0 && !isVote(this.votesIn(assignment))) return false;
    return this.#implied.every(([narrow, wide]) => {
      const [less, more] = [assignment[narrow], assignment[wide]];
      if (less === undefined || more === undefined) return less === more;
      return Number(less) <= Number(more);
    });
  }
}

function holds(condition: Condition | undefined, facts: Record<string, FactValue>): boolean {
  if (condition === undefined) return true;
  if ('all' in condition) return condition.all.every((part) => holds(part, facts));
  if ('any' in condition) return condition.any.some((part) => holds(part, facts));
  if ('not' in condition) return !holds(condition.not, facts);
  const { fact, operator, value } = condition;
  const saw = facts[fact];
  if (saw === undefined) return false;
  const listed = [value].flat() as unknown[];
  if (operator === 'equal' || operator === 'in') return listed.includes(saw);
  if (operator === 'notEqual' || operator === 'notIn') return !listed.includes(saw);
  return true;
}

/** What a number that the log gives becomes by the factor or the length of its fact. */
function adjusterOf(fact: Fact, { figures, day }: DatedRule): (value: FactValue) => FactValue {
  const { type, times, lastDay } = fact;
  if (type === 'count') {
    const factor = times === undefined ? 1 : figures.number(times.parameter, day);
    return (value) =>
      typeof value !== 'number' ? value : factor === undefined ? undefined : value * factor;
  }
  if (lastDay === undefined) return (value) => value;
  const length = figures.number(lastDay.length.parameter, day);
  const added =
    length === undefined ? undefined : length * (HOURS[lastDay.unit] as number) * MS_PER_HOUR;
  return (value) =>
    typeof value !== 'number' ? value : added === undefined ? undefined : value + added;
}

/** The figure that a fact is, where it is one: then no log says it. */
function figureOf({ source }: Fact): string | undefined {
  return typeof source === 'object' && 'parameter' in source ? source.parameter : undefined;
}

function startingValues({ type }: Fact): Set<FactValue> {
  switch (type) {
    case 'boolean':
      return new Set([true, false]);
    case 'text':
    case 'count':
      return new Set([0, 1]);
    case 'moment':
      return new Set([0]);
    case 'list':
      return new Set();
  }
}

function addNamedValues(
  { fact: name, value }: Leaf,
  facts: Facts,
  { figures, day }: DatedRule,
  domains: Map<string, Set<FactValue>>,
): void {
  const fact = facts[name];
  const domain = fact === undefined ? undefined : domains.get(keyOf(fact));
  if (fact === undefined || domain === undefined) return;
  if (typeof value === 'object' && !Array.isArray(value)) {
    const other = facts[(value as { readonly fact: string }).fact];
    const second = other === undefined ? undefined : domains.get(keyOf(other));
    const figure = other === undefined ? undefined : figureOf(other);
    const listed = figure === undefined ? [] : [figures.on(figure, day)].flat();
    for (const each of listed) if (each !== undefined) addLiteral(each, fact, 1, domain);
    for (const set of [domain, second]) {
      if (set === undefined) continue;
      if (fact.type === 'count') for (let count = 0; count <= COUNTS_TRIED; count++) set.add(count);
      if (fact.type === 'moment') {
        for (const hours of momentsAround([fact, other], figures, day)) set.add(hours);
      }
    }
    return;
  }
  const factor =
    fact.times === undefined ? 1 : Math.max(1, figures.number(fact.times.parameter, day) ?? 1);
  for (const literal of [value].flat() as FactScalar[]) addLiteral(literal, fact, factor, domain);
}

function addLiteral(literal: FactScalar, fact: Fact, factor: number, domain: Set<FactValue>): void {
  if (fact.type === 'list') {
    const lists = [...domain].filter(Array.isArray) as FactScalar[][];
    if (lists.some((list) => list.includes(literal))) return;
    for (const list of lists.length === 0 ? [[]] : lists) {
      domain.add(list);
      domain.add([...list, literal]);
    }
  } else if (typeof literal === 'number') {
    const base = Math.floor(literal / factor);
    for (const near of [base - 1, base, base + 1]) if (near >= 0) domain.add(near);
  } else domain.add(literal);
}

/** Instants on either side of every length that a comparison of moments may turn on. */
function momentsAround(
  facts: readonly (Fact | undefined)[],
  figures: Figures,
  day: number,
): readonly number[] {
  const lengths = facts.flatMap((fact) => {
    if (fact?.lastDay === undefined) return [];
    const length = figures.number(fact.lastDay.length.parameter, day);
    return length === undefined ? [] : [length * (HOURS[fact.lastDay.unit] as number)];
  });
  return [0, 1, ...lengths.flatMap((hours) => [hours - 1, hours, hours + 1])].map(
    (hours) => hours * MS_PER_HOUR,
  );
}

/** Facts that conditions read, with those that these rest on. */
function usedFacts(facts: Facts, conditions: readonly Condition[]): readonly string[] {
  const used = new Set<string>();
  const take = (condition: Condition): void => {
    for (const { fact, value } of leavesOf(condition)) {
      for (const name of [fact, (value as { readonly fact?: unknown }).fact]) {
        if (typeof name !== 'string' || used.has(name)) continue;
        used.add(name);
        const { onlyIf } = facts[name] ?? {};
        if (onlyIf !== undefined) take(onlyIf);
      }
    }
  };
  conditions.forEach(take);
  return [...used];
}

/** The lines of a condition, from the top. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return [condition];
}

function implications(
  facts: readonly (readonly [string, Fact])[],
  places: ReadonlyMap<string, number>,
): readonly (readonly [number, number])[] {
  return facts.flatMap(([key, fact]) =>
    facts.flatMap(([other, wider]) => {
      const [one, two] = [queryOf(fact), queryOf(wider)];
      if (key === other || one === undefined || two === undefined) return [];
      if (fact.type !== wider.type || queryRelation(one, two) !== 'wider') return [];
      return [[places.get(key) as number, places.get(other) as number] as const];
    }),
  );
}

/** A search whose answer can only grow with what it takes in. */
function queryOf({ source, type }: Fact): QueryLike | undefined {
  if (typeof source === 'string' || !('take' in source)) return undefined;
  const grows = (type === 'boolean' && source.take === 'exists') || source.take === 'count';
  return grows ? source : undefined;
}
