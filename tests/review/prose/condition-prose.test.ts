import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Truth } from '../../../src/core/index';
import { conditionProse } from '../../../src/review/prose/condition-prose';
import { RuleTelling } from '../../../src/review/prose/rule-telling';
import { conditionMarkup } from '../../../src/review/site/rule/prose-markup';
import { operators } from '../../../src/rules/evaluate/operators';
import type { Condition, Leaf } from '../../../src/rules/format/condition';
import type { FactValue, Rule } from '../../../src/rules/index';
import { DECLARED, knownFacts, leaf, rootCondition } from '../../support/condition-arbitrary';
import { childElements, type Element, hasClass, named, textOf } from '../../support/site-pages';

const facts = Object.fromEntries(
  Object.entries(DECLARED).map(([name, type]) => [
    name,
    { type, source: `event.data.${name}`, meaning: `El dato ${name}` },
  ]),
);
const telling = new RuleTelling({ facts } as unknown as Rule, new Map());

type Tree = { readonly kind: 'all' | 'any' | 'not'; readonly parts: readonly Tree[] } | string;

/** A condition as a person reads it from the page: by the words that open each list, by nothing else. */
function readBack(markup: string): Tree {
  const fragment = parseFragment(markup);
  const [opening] = named(fragment, 'p');
  const [list] = named(fragment, 'ul');
  const lead = textOf(opening as Element).replace(/^Se aplica si ?/, '');
  return listed(lead === ':' ? 'se cumple esto' : lead, list as Element);
}

function listed(lead: string, list: Element): Tree {
  const parts = childElements(list).map((item) => {
    const children = childElements(item);
    const nested = children.find((child) => child.tagName === 'ul');
    const compared = children.find((child) => hasClass(child, 'compared'));
    return nested === undefined
      ? textOf(compared as Element)
      : listed(textOf(children[0] as Element), nested);
  });
  const words = lead.toLowerCase().replace(/:$/, '');
  if (words === 'no se cumple lo siguiente') return { kind: 'not', parts };
  if (words === 'se cumple al menos una de estas') return { kind: 'any', parts };
  if (words === 'se cumple todo lo siguiente' || words === 'se cumple esto') {
    return { kind: 'all', parts };
  }
  throw new Error(`no reader knows «${lead}»`);
}

/** Kleene's tables; the truth of each line is taken from a list, in the order in which lines are met. */
function truthOf(tree: Tree, truths: Truth[]): Truth {
  if (typeof tree === 'string') return truths.shift();
  const parts = tree.parts.map((part) => truthOf(part, truths));
  if (tree.kind === 'not') return parts[0] === undefined ? undefined : !parts[0];
  return settled(parts, tree.kind === 'any');
}

const settled = (parts: readonly Truth[], decisive: boolean): Truth =>
  parts.includes(decisive) ? decisive : parts.includes(undefined) ? undefined : !decisive;

function truthOfCondition(condition: Condition, truths: Truth[]): Truth {
  if ('all' in condition) {
    return settled(
      condition.all.map((each) => truthOfCondition(each, truths)),
      false,
    );
  }
  if ('any' in condition) {
    return settled(
      condition.any.map((each) => truthOfCondition(each, truths)),
      true,
    );
  }
  if ('not' in condition) {
    const inner = truthOfCondition(condition.not, truths);
    return inner === undefined ? undefined : !inner;
  }
  return truths.shift();
}

const comparedIn = (tree: Tree): readonly string[] =>
  typeof tree === 'string' ? [tree] : tree.parts.flatMap(comparedIn);

const leavesIn = (condition: Condition): readonly Leaf[] => {
  if ('all' in condition) return condition.all.flatMap(leavesIn);
  if ('any' in condition) return condition.any.flatMap(leavesIn);
  return 'not' in condition ? leavesIn(condition.not) : [condition];
};

describe('the prose of a condition', () => {
  it('read back from the page, decides as the rule does, whatever its lines turn out to be', () => {
    fc.assert(
      fc.property(
        rootCondition,
        fc.infiniteStream(fc.constantFrom(true, false, undefined)),
        (condition, stream) => {
          const markup = conditionMarkup(conditionProse(condition, telling), {
            if: 'Se aplica si',
          }).text;
          const read = readBack(markup);
          const truths = [...stream.take(leavesIn(condition).length)];
          expect(truthOf(read, [...truths])).toBe(truthOfCondition(condition, [...truths]));
          expect(comparedIn(read)).toEqual(
            leavesIn(condition).map(({ fact, operator, value }) =>
              telling.compared(fact, operator, value),
            ),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('says the same of two lines only where they mean the same', () => {
    const compared = (each: Leaf) => telling.compared(each.fact, each.operator, each.value);
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 40, maxLength: 40 }), knownFacts, (lines, given) => {
        const read = (name: string) => given[name] as FactValue;
        const truth = ({ fact, operator, value }: Leaf) =>
          operators[operator](
            read(fact),
            (typeof value === 'object' && 'fact' in value ? read(value.fact) : value) as FactValue,
          );
        const meant = new Map<string, Truth>();
        for (const line of lines) {
          const words = compared(line);
          if (meant.has(words)) expect([words, truth(line)]).toEqual([words, meant.get(words)]);
          meant.set(words, truth(line));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['equal', 'preventive', '«Clase» es preventiva'],
    ['notIn', ['preventive', 'urgent'], '«Clase» no es preventiva ni urgente'],
    ['in', ['preventive', 'urgent'], '«Clase» es preventiva o urgente'],
    ['in', { fact: 'list' }, '«Clase» es alguno de los de «Lista» (3 horas)'],
    ['notIn', { fact: 'list' }, '«Clase» no es ninguno de los de «Lista» (3 horas)'],
  ] as const)('of %s with %j is «%s»', (operator, value, words) => {
    const rule = {
      effective: { from: '2012-12-01', to: null },
      facts: {
        class: { type: 'text', source: 'measure.class', meaning: 'Clase' },
        list: { type: 'list', source: { parameter: 'a/b' }, meaning: 'Lista' },
      },
    } as unknown as Rule;
    const parameter = {
      $schema: '',
      id: 'a/b',
      title: 'Tres',
      unit: 'horas',
      citation: { instrument: 'reglamento' as const },
      values: [{ from: '2012-12-01', to: null, value: 3 }],
    };
    const own = new RuleTelling(rule, new Map([['a/b', parameter]]));
    expect(own.compared('class', operator, value)).toBe(words);
  });
});
