import { diffArrays } from 'diff';
import type { BilingualText } from '../../../core/index';
import type { Condition, Fact, FactValue, Leaf, Operator } from '../../../rules/index';
import { organName } from '../../words/organs';
import { valueWords } from '../../words/payload-words';
import { alike, both } from '../change';

type Facts = Readonly<Record<string, Fact>>;

const GROUPS = {
  all: both('Todo lo que sigue:', 'All of these:'),
  any: both('Al menos uno de estos:', 'At least one of these:'),
  not: both('Que no:', 'Not:'),
} as const;

const OPERATORS: Readonly<Record<Operator, BilingualText>> = {
  equal: both('es', 'is'),
  notEqual: both('no es', 'is not'),
  in: both('es uno de', 'is one of'),
  notIn: both('no es ninguno de', 'is none of'),
  contains: both('contiene', 'contains'),
  doesNotContain: both('no contiene', 'does not contain'),
  lessThan: both('es menos que', 'is less than'),
  lessThanInclusive: both('es a lo más', 'is at most'),
  greaterThan: both('es más que', 'is more than'),
  greaterThanInclusive: both('es al menos', 'is at least'),
};

/** What an operator says between a fact and a value. */
export const operatorWords = (operator: string): BilingualText =>
  Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator as Operator] : alike(operator);

/** A condition as lines to be read from the top, without what it would see. */
export function proseOf(condition: Condition | undefined, facts: Facts): readonly BilingualText[] {
  return condition === undefined ? [] : linesOf(condition, facts, 0);
}

function linesOf(condition: Condition, facts: Facts, depth: number): readonly BilingualText[] {
  const group = (name: keyof typeof GROUPS, parts: readonly Condition[]) => [
    indented(GROUPS[name], depth),
    ...parts.flatMap((part) => linesOf(part, facts, depth + 1)),
  ];
  if ('all' in condition) {
    // At the top, that all must hold goes without saying.
    if (depth === 0) return condition.all.flatMap((part) => linesOf(part, facts, depth));
    return group('all', condition.all);
  }
  if ('any' in condition) return group('any', condition.any);
  if ('not' in condition) return group('not', [condition.not]);
  return [indented(leafWords(condition, facts), depth)];
}

const indented = ({ es, en }: BilingualText, depth: number): BilingualText => {
  const space = '· '.repeat(depth);
  return both(`${space}${es}`, `${space}${en}`);
};

/** A line: what it is called, and what is compared, which its name might not tell. */
function leafWords({ name, fact, operator, value }: Leaf, facts: Facts): BilingualText {
  const { es, en } = operatorWords(operator);
  const against = comparandWords(value, fact, facts);
  const meaning = facts[fact]?.meaning ?? fact;
  return both(
    `${name} [«${meaning}» ${es} ${against.es}]`,
    `${name} [«${meaning}» ${en} ${against.en}]`,
  );
}

function comparandWords(value: Leaf['value'], fact: string, facts: Facts): BilingualText {
  if (typeof value === 'object' && !Array.isArray(value)) {
    const { fact: other } = value as { readonly fact: string };
    return alike(`«${facts[other]?.meaning ?? other}»`);
  }
  const words = ([value].flat() as FactValue[]).map((each) => factValueWords(each, fact, facts));
  return both(words.map(({ es }) => es).join(', '), words.map(({ en }) => en).join(', '));
}

const YES_NO = [both('sí', 'yes'), both('no', 'no')] as const;
const UNKNOWN = both('no consta', 'not on record');

/** A value as a person reads it; the source of the fact says what sort of code it is. */
export function factValueWords(value: FactValue, fact: string, facts: Facts): BilingualText {
  if (value === undefined) return UNKNOWN;
  if (typeof value === 'boolean') return YES_NO[value ? 0 : 1];
  if (Array.isArray(value)) {
    const words = value.map((each) => factValueWords(each, fact, facts));
    return both(words.map(({ es }) => es).join(', '), words.map(({ en }) => en).join(', '));
  }
  if (typeof value !== 'string') return alike(String(value));
  const source = facts[fact]?.source;
  const key = typeof source === 'string' ? (source.split('.').at(-1) ?? fact) : fact;
  const known = organName(value);
  if (known.es !== value) return known;
  return both(valueWords(key, value, 'es'), valueWords(key, value, 'en'));
}

/** Lines that are gone and lines that are new, with the sign of which they are. */
export function changedLines(
  before: readonly BilingualText[],
  after: readonly BilingualText[],
): readonly BilingualText[] {
  const english = new Map([...before, ...after].map(({ es, en }) => [es, en]));
  return diffArrays(
    before.map(({ es }) => es),
    after.map(({ es }) => es),
  ).flatMap(({ added, removed, value }) => {
    if (!added && !removed) return [];
    const sign = added ? '+' : '−';
    return value.map((line) => both(`${sign} ${line}`, `${sign} ${english.get(line) ?? line}`));
  });
}
