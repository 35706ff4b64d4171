import type { FactScalar } from '../evaluate/fact-value';
import type { Condition, Scalar } from '../format/condition';
import { isFact } from './problem';
import type { Variable } from './variables';

type Variables = ReadonlyMap<string, Variable>;

/** Past so many values of one variable, nothing is claimed. */
const MAX_VALUES = 120;
const MAX_COUNTS = 3 * MAX_VALUES;

/** Variables that lines compare with one another, and the literals that any of them is compared with. */
interface Kin {
  readonly names: string[];
  readonly literals: Set<Scalar>;
}

/**
 * For each variable, values among which there is one of every kind that a condition can tell apart:
 * what it names, and enough of what it does not name for kin to be equal, different, and in any
 * order. `undefined` where these are too many.
 */
export function candidatesOf(
  condition: Condition,
  variables: Variables,
): ReadonlyMap<string, readonly FactScalar[]> | undefined {
  const kinOf = new Map<string, Kin>();
  const kin = (name: string): Kin => {
    const known = kinOf.get(name) ?? { names: [name], literals: new Set<Scalar>() };
    kinOf.set(name, known);
    return known;
  };
  const visit = (part: Condition): void => {
    if ('all' in part) part.all.forEach(visit);
    else if ('any' in part) part.any.forEach(visit);
    else if ('not' in part) visit(part.not);
    else {
      const { fact, value } = part;
      const own = kin(fact);
      if (isFact(value)) merge(kinOf, own, kin(value.fact));
      else for (const item of [value].flat() as Scalar[]) own.literals.add(item);
    }
  };
  visit(condition);
  const candidates = new Map<string, readonly FactScalar[]>();
  for (const each of new Set(kinOf.values())) {
    const own = each.names.map((name) => variables.get(name));
    const given = own.flatMap((variable) => variable?.values ?? []);
    const known = new Set([...each.literals, ...given]);
    if (known.size + own.length > MAX_VALUES) return undefined;
    for (const variable of own) {
      if (variable === undefined) return undefined;
      const values = valuesOf(variable, own.length, known, each.literals);
      if (values === undefined || values.length > MAX_VALUES) return undefined;
      candidates.set(variable.name, values);
    }
  }
  return candidates;
}

function merge(kinOf: Map<string, Kin>, one: Kin, other: Kin): void {
  if (one === other) return;
  for (const name of other.names) {
    one.names.push(name);
    kinOf.set(name, one);
  }
  for (const literal of other.literals) one.literals.add(literal);
}

function valuesOf(
  { type, values }: Variable,
  kin: number,
  known: ReadonlySet<Scalar>,
  literals: ReadonlySet<Scalar>,
): readonly FactScalar[] | undefined {
  if (values !== undefined) return kin > 1 ? values : onePerKind(values, literals);
  switch (type) {
    case 'boolean':
      return [true, false];
    case 'count':
      return countsAround(known, kin);
    case 'moment':
      return Array.from({ length: kin }, (_, at) => at);
    default:
      return [...known, ...Array.from({ length: kin }, (_, at) => `\u0000${at}`)];
  }
}

/** Of a closed list: what is named, and one of what is not. */
function onePerKind(
  values: readonly FactScalar[],
  literals: ReadonlySet<Scalar>,
): readonly FactScalar[] | undefined {
  if (values.some((value) => typeof value === 'number')) return values;
  const others = values.filter((value) => !literals.has(value));
  return [...values.filter((value) => literals.has(value)), ...others.slice(0, 1)];
}

/**
 * Each figure, and as many numbers after it as there are kin: whatever numbers lie between two
 * figures, these lie there in the same order.
 */
function countsAround(known: ReadonlySet<Scalar>, kin: number): readonly number[] | undefined {
  if ((known.size + 1) * (kin + 1) > MAX_COUNTS) return undefined;
  const counts = new Set<number>();
  for (const figure of [0, ...known]) {
    if (typeof figure !== 'number') continue;
    for (let more = 0; more <= kin; more++) {
      if (figure + more >= 0 && Number.isSafeInteger(figure + more)) counts.add(figure + more);
    }
  }
  return [...counts].sort((one, other) => one - other);
}
