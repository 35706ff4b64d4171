import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Budget, canHold } from '../../../src/rules/analysis/decide';
import { opposite, problemOf, together } from '../../../src/rules/analysis/problem';
import type { Variable } from '../../../src/rules/analysis/variables';
import { compileCondition } from '../../../src/rules/evaluate/compile-condition';
import type { FactValue } from '../../../src/rules/evaluate/fact-value';
import { operatorsFor } from '../../../src/rules/evaluate/operators';
import type { Condition } from '../../../src/rules/format/condition';
import { line } from '../../support/changed-pack';

const TYPES = {
  count1: 'count',
  count2: 'count',
  text1: 'text',
  text2: 'text',
  flag: 'boolean',
  at1: 'moment',
  at2: 'moment',
  list: 'list',
} as const;
type Name = keyof typeof TYPES;
const NAMES = Object.keys(TYPES) as Name[];

/** `text2` is of a closed list. */
const variables = new Map<string, Variable>(
  NAMES.map((name) => [
    name,
    name === 'text2'
      ? { name, type: 'text', values: ['a', 'b', 'c'] }
      : { name, type: TYPES[name] },
  ]),
);

/** Every value that can matter where conditions name nothing but 0 to 3, a and b. */
const ALL: Readonly<Record<Name, readonly FactValue[]>> = {
  count1: [0, 1, 2, 3, 4, 5],
  count2: [0, 1, 2, 3, 4, 5],
  text1: ['a', 'b', 'c', 'd'],
  text2: ['a', 'b', 'c'],
  flag: [true, false],
  at1: [0, 1],
  at2: [0, 1],
  list: [[], ['a'], ['b'], ['a', 'b']],
};

const literalOf = {
  count: fc.constantFrom(0, 1, 2, 3),
  text: fc.constantFrom('a', 'b'),
  boolean: fc.boolean(),
  list: fc.constantFrom('a', 'b'),
};

const leaf: fc.Arbitrary<Condition> = fc.constantFrom(...NAMES).chain((fact) => {
  const type = TYPES[fact];
  return fc.constantFrom(...operatorsFor(type)).chain((operator): fc.Arbitrary<Condition> => {
    const other = fc
      .constantFrom(...NAMES.filter((name) => TYPES[name] === type))
      .map((name) => ({ fact: name }));
    const isMembership = operator === 'in' || operator === 'notIn';
    const value =
      type === 'moment'
        ? other
        : isMembership
          ? fc.array(literalOf[type] as fc.Arbitrary<string>, { minLength: 1, maxLength: 2 })
          : type === 'list'
            ? literalOf.list
            : fc.oneof(literalOf[type] as fc.Arbitrary<string>, other);
    return value.map((each) => line(fact, operator, each) as Condition);
  });
});

const { condition } = fc.letrec<{ condition: Condition; part: Condition }>((tie) => ({
  part: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('condition')),
  condition: fc.oneof(
    fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
    fc.array(tie('part'), { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
    tie('part').map((not) => ({ not })),
  ),
}));

function namesIn(part: Condition): readonly Name[] {
  if ('all' in part) return part.all.flatMap(namesIn);
  if ('any' in part) return part.any.flatMap(namesIn);
  if ('not' in part) return namesIn(part.not);
  const { fact, value } = part;
  const other = typeof value === 'object' && 'fact' in value ? [value.fact] : [];
  return [fact, ...other] as Name[];
}

/** Whether any facts at all make the condition true, tried one after another. */
function holdsSomewhere(whole: Condition): boolean {
  const names = [...new Set(namesIn(whole))];
  const holds = compileCondition(whole);
  const facts: Record<string, FactValue> = {};
  const next = (at: number): boolean => {
    const name = names[at];
    if (name === undefined) return holds(facts) === true;
    return ALL[name].some((value) => {
      facts[name] = value;
      return next(at + 1);
    });
  };
  return next(0);
}

const asked = (whole: Condition) => canHold(problemOf(whole, variables), new Budget());

describe('whether some facts make a condition true', () => {
  it('agrees with trying all of them', () => {
    fc.assert(
      fc.property(condition, (whole) => {
        fc.pre(new Set(namesIn(whole)).size <= 5);
        expect(asked(whole)).toBe(holdsSomewhere(whole));
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees for two conditions that must hold together, one of them broken', () => {
    fc.assert(
      fc.property(condition, condition, (one, other) => {
        const both = { all: [one, { not: other }] };
        fc.pre(new Set(namesIn(both)).size <= 5);
        const problem = together(problemOf(one, variables), opposite(problemOf(other, variables)));
        expect(canHold(problem, new Budget())).toBe(holdsSomewhere(both));
      }),
      { numRuns: 2000 },
    );
  });

  it('claims nothing once its budget is spent', () => {
    const impossible = { all: [line('flag', 'equal', true), line('flag', 'equal', false)] };
    expect(asked(impossible as Condition)).toBe(false);
    expect(canHold(problemOf(impossible as Condition, variables), new Budget(0))).toBeUndefined();
  });

  it('claims nothing of a knot that it cannot undo in time', () => {
    const pigeons = new Map<string, Variable>(
      Array.from({ length: 12 }, (_, at) => [
        `p${at}`,
        { name: `p${at}`, type: 'text', values: [...'abcdefghijk'] },
      ]),
    );
    const names = [...pigeons.keys()];
    const apart = names.flatMap((one, at) =>
      names.slice(at + 1).map((other) => line(one, 'notEqual', { fact: other })),
    );
    const began = performance.now();
    expect(canHold(problemOf({ all: apart } as Condition, pigeons), new Budget())).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('knows the order of moments that nobody has written down', () => {
    const round = {
      all: [
        line('at1', 'lessThan', { fact: 'at2' }),
        line('at2', 'lessThanInclusive', { fact: 'at1' }),
      ],
    };
    expect(asked(round as Condition)).toBe(false);
    expect(asked({ all: round.all.slice(0, 1) } as Condition)).toBe(true);
  });
});
