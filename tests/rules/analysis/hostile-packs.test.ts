import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/rules/format/rule';
import { analysePack } from '../../../src/rules/index';
import { type LoadedPack, readRulePack } from '../../../src/rules/load/load-rule-set';
import { RuleText } from '../../../src/rules/load/rule-text';
import { line } from '../../support/changed-pack';
import { goodRule } from '../../support/rule-text';

const TYPES = ['count', 'text', 'boolean'] as const;
const FACTS = 48;

/** Numbers that look like chance and are the same every time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % below;
  };
}

/** A rule of 200 lines on 48 facts, knotted as badly as can be; the same facts in every rule. */
function knot(at: number): Rule {
  const next = chance(at + 1);
  const name = (fact: number) => `f${fact % FACTS}`;
  const facts = Object.fromEntries(
    Array.from({ length: FACTS }, (_, fact) => [
      name(fact),
      { type: TYPES[fact % 3], source: `event.data.k${fact}`, meaning: 'Nada' },
    ]),
  );
  const leaf = () => {
    const fact = next(FACTS);
    const other = { fact: name(fact + 3 * (1 + next(15))) };
    const type = TYPES[fact % 3];
    if (type === 'count') {
      const operator = ['lessThan', 'greaterThan', 'equal'][next(3)] as string;
      return line(name(fact), operator, next(2) === 0 ? other : next(1000));
    }
    const literal = type === 'text' ? `w${next(100)}` : next(2) === 0;
    return line(name(fact), next(2) === 0 ? 'equal' : 'notEqual', next(2) === 0 ? other : literal);
  };
  const all = Array.from({ length: 66 }, () => ({ any: [leaf(), leaf(), leaf()] }));
  const id = `reglamento/art-102/knot-${at}`;
  return {
    ...goodRule(),
    id,
    facts,
    when: { all },
    condition: { all: [leaf(), ...all] },
  } as unknown as Rule;
}

function packOf(rules: readonly Rule[]): LoadedPack {
  const texts = rules.map((rule) => {
    return new RuleText(`rules/${rule.id}.json`, JSON.stringify(rule));
  });
  return { ...readRulePack([]), rules, texts: new Map(texts.map((text) => [text.file, text])) };
}

describe('a pack made to take for ever', () => {
  it('is analysed in a few seconds, and says of what it knows nothing', () => {
    const pack = packOf(Array.from({ length: 200 }, (_, at) => knot(at)));
    const began = performance.now();
    const found = analysePack(pack);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(found.map(({ code }) => code)).toContain('E_LIMIT_ANALYSIS');
    expect(found.length).toBeLessThan(1000);
  });

  it('of thousands of small rules on one act is analysed in a few seconds', () => {
    const small = (at: number): Rule =>
      ({
        ...goodRule(),
        id: `reglamento/art-102/small-${at}`,
        condition: { all: [line('quorum', 'greaterThanInclusive', at % 9)] },
      }) as unknown as Rule;
    const pack = packOf(Array.from({ length: 1500 }, (_, at) => small(at)));
    const began = performance.now();
    expect(analysePack(pack).map(({ code }) => code)).toContain('E_RULE_TWIN');
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  it('says the same whatever the order of its files', () => {
    const rules = Array.from({ length: 30 }, (_, at) => knot(at));
    expect(analysePack(packOf([...rules].reverse()))).toEqual(analysePack(packOf(rules)));
  });
});
