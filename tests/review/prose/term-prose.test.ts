import { describe, expect, it } from 'vitest';
import { RuleTelling } from '../../../src/review/prose/rule-telling';
import { termProse } from '../../../src/review/prose/term-prose';
import { federalRulePack, type ResponseRule } from '../../../src/rules/index';

const { rules, parameters } = federalRulePack();
const byId = new Map(parameters.map((each) => [each.id, each]));
const proseOf = (id: string) => {
  const rule = rules.find((each) => each.id === id) as ResponseRule;
  return termProse(rule, new RuleTelling(rule, byId));
};
const owed = rules.filter((rule): rule is ResponseRule => rule.kind === 'response');

describe('the prose of a term', () => {
  it('tells the hours of article 94, where they start, and where else if that is not known', () => {
    const { sentence, notes } = proseOf('reglamento/art-094/measure-communicated-in-72-hours');
    expect(sentence).toBe(
      'A más tardar 72 horas después del momento en que la Junta tomó la decisión',
    );
    expect(notes[0]).toMatch(/^Si eso no consta, se cuenta a partir del momento en que consta/);
    expect(notes.join(' ')).toMatch(/contra la autoridad/);
    expect(notes.join(' ')).toMatch(/primera hora hábil siguiente es controvertido/);
  });

  it.each(owed.map((rule) => [rule.id, rule] as const))(
    'of %s leaves no part of it out',
    (_id, rule) => {
      const telling = new RuleTelling(rule, byId);
      const { sentence, notes } = termProse(rule, telling);
      const whole = [sentence, ...notes].join('\n').toLowerCase();
      const { length, alertAfter, cutOff, sessionsEvery, from, direction, officeGrace } = rule.term;
      expect(whole).not.toMatch(/undefined|\?/);
      for (const each of [alertAfter, cutOff, sessionsEvery]) {
        if (each !== undefined)
          expect(whole).toContain(telling.figure(each.parameter).toLowerCase());
      }
      const figure = byId.get(length?.parameter ?? '')?.values[0]?.value;
      if (figure !== undefined && figure !== 0)
        expect(whole).toMatch(new RegExp(`tardar ${figure} `));
      expect(/ antes de/.test(sentence)).toBe(direction === 'before');
      expect(/primera hora hábil/.test(whole)).toBe(officeGrace === true);
      const starts =
        from === 'event'
          ? []
          : 'fact' in from
            ? [from.fact]
            : 'latest' in from
              ? from.latest
              : from.firstKnown;
      for (const name of starts) {
        const meaning = telling.fact(name)?.meaning.toLowerCase() ?? '';
        expect(whole).toContain(meaning.replace(/^cuándo /, ''));
      }
    },
  );
});
