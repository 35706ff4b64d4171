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

  it('tells as its own, not as of the law, a figure that the law does not give', () => {
    expect(proseOf('reglamento/art-101/request-forwarded-at-once')).toMatchObject({
      isOwn: true,
      sentence:
        'El artículo no da cifra. Esta herramienta cuenta 1 día hábil a partir del hecho «Solicitud de terminación»; la demora se advierte y sólo incumple quien nunca lo hace',
      questions: ['A27', 'A28', 'A29'],
    });
    expect(proseOf('reglamento/art-103/relapse-within-a-year').sentence).toMatch(
      /^El artículo no fija lapso\. Si «Uso indebido detectado» consta más de 12 meses después .* controvertido \(cifra de esta herramienta\)$/,
    );
    expect(proseOf('reglamento/art-009/summoned-well-before').sentence).toBe(
      'El artículo no da cifra. Esta herramienta sólo advierte si falta menos de 24 horas para la apertura de la sesión a la que se cita',
    );
    expect(proseOf('reglamento/art-097/proposal-at-the-next-session').sentence).toMatch(
      /^El artículo no dice cuándo\. Esta herramienta espera hasta la siguiente sesión/,
    );
    for (const rule of owed) {
      const figure = byId.get(rule.term.length?.parameter ?? '');
      if (figure?.citation.instrument === 'configuration') {
        expect(proseOf(rule.id).isOwn, rule.id).toBe(true);
      }
    }
    expect(proseOf('reglamento/art-093/junta-decides-at-next-session').isOwn).toBe(false);
  });

  it('calls nobody in breach where both a delay and a lack are only warned of', () => {
    const atOnce = owed.filter(({ term }) => term.unit === 'immediately');
    expect(atOnce.length).toBeGreaterThan(20);
    for (const rule of atOnce) {
      const onlyWarned = rule.missed === 'warning' || rule.modality === 'soft-obligation';
      const told = proseOf(rule.id).notes.join(' ');
      expect(told.includes('la demora y la falta sólo se advierten'), rule.id).toBe(onlyWarned);
    }
  });

  it('does not say twice that a start is the second choice', () => {
    expect(proseOf('reglamento/art-094/measure-communicated-in-72-hours').notes[0]).toBe(
      'Si eso no consta, se cuenta a partir del momento en que consta otorgada.',
    );
  });

  it.each(owed.map((rule) => [rule.id, rule] as const))(
    'of %s leaves no part of it out',
    (_id, rule) => {
      const telling = new RuleTelling(rule, byId);
      const { sentence, notes, isOwn } = termProse(rule, telling);
      const whole = [sentence, ...notes].join('\n').toLowerCase();
      const { length, alertAfter, cutOff, sessionsEvery, from, direction, officeGrace } = rule.term;
      expect(whole).not.toMatch(/undefined|\?/);
      for (const each of [alertAfter, cutOff, sessionsEvery]) {
        if (each !== undefined)
          expect(whole).toContain(telling.figure(each.parameter).toLowerCase());
      }
      const figure = byId.get(length?.parameter ?? '')?.values[0]?.value;
      if (figure !== undefined && figure !== 0)
        expect(whole).toMatch(new RegExp(isOwn ? `\\b${figure} ` : `tardar ${figure} `));
      expect(/ antes de| si falta menos de/.test(sentence)).toBe(direction === 'before');
      expect(/a más tardar/i.test(sentence) && isOwn).toBe(false);
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
        expect(whole).toContain(
          meaning.replace(/^cuándo /, '').replace(/[,;] si no consta.*$/, ''),
        );
      }
    },
  );
});
