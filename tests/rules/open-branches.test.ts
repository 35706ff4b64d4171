import { describe, expect, it } from 'vitest';
import { decidingLeaves, explainCondition } from '../../src/rules/index';

const leaf = (
  name: string,
  fact: string,
  operator: 'equal' | 'notEqual',
  value: string | boolean,
) => ({ name, fact, operator, value }) as const;

const names = { ...leaf('it names a decision', 'decision', 'notEqual', 'none') };
const silent = { ...leaf('it names none', 'decision', 'equal', 'none') };
const condition = {
  any: [
    { all: [names, leaf('the named one ends it', 'named', 'equal', true)] },
    { all: [silent, leaf('one of the case ends it', 'ofCase', 'equal', true)] },
  ],
};
const failing = (facts: Record<string, string | boolean>) =>
  decidingLeaves(explainCondition(condition, facts)).map(({ name }) => name);

describe('the lines of alternatives that all failed', () => {
  it('are those of the case that the act is in', () => {
    expect(failing({ decision: 'D-1', named: false, ofCase: false })).toEqual([
      'the named one ends it',
    ]);
    expect(failing({ decision: 'none', named: false, ofCase: false })).toEqual([
      'one of the case ends it',
    ]);
  });

  it('leave out what holds in the other case only', () => {
    expect(failing({ decision: 'D-1', named: false, ofCase: true })).toEqual([
      'the named one ends it',
    ]);
  });

  it('are all of them where none tells the cases apart', () => {
    const either = { any: [leaf('one', 'a', 'equal', true), leaf('other', 'b', 'equal', true)] };
    const lines = decidingLeaves(explainCondition(either, { a: false, b: false }));
    expect(lines.map(({ name }) => name)).toEqual(['one', 'other']);
  });
});
