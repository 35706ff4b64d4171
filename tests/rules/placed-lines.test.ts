import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidingLeaves } from '../../src/rules/evaluate/deciding-leaves';
import { explainCondition } from '../../src/rules/evaluate/explain-condition';
import type { Facts, PlacedFacts } from '../../src/rules/evaluate/fact-value';
import { type PlacedLine, placedLines } from '../../src/rules/evaluate/placed-lines';
import type { Condition, Leaf } from '../../src/rules/format/condition';
import { DECLARED, knownFacts, rootCondition } from '../support/condition-arbitrary';

const NAMES = Object.keys(DECLARED);
const SLOTS = new Map(NAMES.map((name, place) => [name, place]));
const placed = (facts: Facts): PlacedFacts => ({ get: (place) => facts[NAMES[place] as string] });

/** Some of the facts, the others unknown. */
const someFacts = fc
  .tuple(knownFacts, fc.subarray(NAMES))
  .map(([facts, known]): Facts => Object.fromEntries(known.map((name) => [name, facts[name]])));

/** Alternatives that tell cases apart by few facts, so that many lines are the opposite of others. */
const line: fc.Arbitrary<Leaf> = fc.record({
  name: fc.constant('línea'),
  fact: fc.constantFrom('boolean1', 'boolean2'),
  operator: fc.constantFrom('equal', 'notEqual'),
  value: fc.boolean(),
});
const alternatives: fc.Arbitrary<Condition> = fc
  .array(
    fc.oneof(
      fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      line,
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((any) => ({ any }));

function isAlike(condition: Condition, facts: Facts): void {
  const explanation = explainCondition(condition, facts);
  const lines = placedLines(condition, SLOTS);
  const deciding: PlacedLine[] = [];
  expect(lines.truth(placed(facts))).toBe(explanation.result);
  lines.addDeciding(placed(facts), explanation.result, deciding);
  expect(deciding.map(({ leaf }) => leaf)).toEqual(
    decidingLeaves(explanation).map(({ name, fact, operator, value }) => ({
      name,
      fact,
      operator,
      value,
    })),
  );
}

describe('the lines of a condition over facts by place', () => {
  it('are true, false or unknown as its explanation is, and the same ones decide', () => {
    fc.assert(fc.property(rootCondition, someFacts, isAlike), { numRuns: 2000 });
  });

  it('leave out the same alternatives that were for another case', () => {
    fc.assert(fc.property(alternatives, someFacts, isAlike), { numRuns: 2000 });
  });

  it('read the facts that they name and those that they compare with', () => {
    const leaf = { name: 'línea', fact: 'count1', operator: 'equal', value: { fact: 'count2' } };
    const deciding: PlacedLine[] = [];
    placedLines(leaf as Leaf, SLOTS).addDeciding(placed({}), undefined, deciding);
    expect(deciding.map(({ facts }) => facts)).toEqual([['count1', 'count2']]);
  });
});
