import { describe, expect, it } from 'vitest';
import { epochDayOf } from '../../../src/core/index';
import { matching, ruleChoices } from '../../../src/review/calculators/term/rule-choices';
import { federal } from '../../../src/rules/index';

const day = epochDayOf(2026, 4, 3);
const choices = ruleChoices(federal(), day);
const found = (typed: string) => matching(choices, typed).map(({ id }) => id);

describe('the rules that the term calculator offers', () => {
  it('are every rule with a term that is in force on the date, and no other', () => {
    const { rules } = federal();
    const owed = rules.rules.filter(
      ({ rule, from, to }) => rule.kind === 'response' && from <= day && day <= to,
    );
    expect(choices.map(({ id }) => id).sort()).toEqual(owed.map(({ rule }) => rule.id).sort());
    const before = ruleChoices(federal(), epochDayOf(2012, 11, 30));
    expect(before.filter(({ id }) => id.startsWith('reglamento/'))).toEqual([]);
  });

  it.each(['94', 'art. 94', 'artículo 94', 'ARTICULO 94'])('are found by «%s»', (typed) => {
    expect(found(typed).slice(0, 2)).toEqual([
      'reglamento/art-094/measure-communicated-in-72-hours',
      'reglamento/art-094/measure-implemented-in-thirty-days',
    ]);
  });

  it('are found by words in any order, with accents or without', () => {
    const expected = 'reglamento/art-094/measure-communicated-in-72-hours';
    expect(found('comunicación 72 horas')).toContain(expected);
    expect(found('horas comunicacion')).toContain(expected);
    expect(found('comunicar medidas')).toContain(expected);
    expect(found('medidas comunicadas')).toContain(expected);
    expect(found('xilófono')).toEqual([]);
    expect(found('')).toHaveLength(choices.length);
    expect(found('94 .*[(\\')).toEqual(found('94'));
  });

  it('stand in the order of the articles, those of the Ley after those of the Reglamento', () => {
    const laws = choices.map(({ place }) => place.includes('Ley'));
    expect(laws.indexOf(true)).toBe(laws.lastIndexOf(false) + 1);
    const articles = choices
      .filter(({ place }) => place.startsWith('art.') && !place.includes('Ley'))
      .map(({ article }) => Number(article));
    expect(articles).toEqual([...articles].sort((one, other) => one - other));
  });
});
