import { describe, expect, it } from 'vitest';
import { READINGS } from '../../../src/core/index';
import { missedReadings } from '../../../src/review/prose/missed-reach';
import { byReadingWords } from '../../../src/review/prose/reading-words';
import { federalRulePack, type Rule } from '../../../src/rules/index';

const { rules } = federalRulePack();
const of = (id: string) => missedReadings(rules.find((each) => each.id === id) as Rule);

describe('the readings in which a breach stands', () => {
  it('are none where the open questions take every breach', () => {
    expect(of('reglamento/art-021/one-recess-per-case')).toEqual([]);
    expect(of('reglamento/art-022/unfounded-only-by-the-board')).toEqual([]);
  });

  it('are those left by questions that only together take every breach', () => {
    expect(of('reglamento/art-022/case-left-unresolved-once')).toEqual(['pro-persona']);
  });

  it('are all where some breach is under no question, or there is no question', () => {
    expect(of('reglamento/art-102/person-present')).toEqual(READINGS);
    expect(of('reglamento/art-101/request-forwarded-at-once')).toEqual(READINGS);
  });

  it('are never left out where an example of the rule comes out so', () => {
    for (const rule of rules) {
      const left = missedReadings(rule);
      if (left.length > 0 || rule.missed !== undefined) continue;
      for (const { expected } of rule.examples) {
        expect([expected].flat(), rule.id).not.toContain('violation');
      }
    }
  });
});

describe('the outcome of each reading', () => {
  it.each([
    [{ literal: 'violation' }, 'incumple en la lectura literal'],
    [
      { 'pro-persona': 'contestable', literal: 'compliant', 'authority-lenient': 'compliant' },
      'controvertido (pro persona) o cumple (las otras dos)',
    ],
    [
      { 'pro-persona': 'contestable', literal: 'contestable', 'authority-lenient': 'compliant' },
      'controvertido (pro persona y literal) o cumple (favorable a la autoridad)',
    ],
    [
      { literal: 'compliant', 'authority-lenient': 'compliant' },
      'cumple en las lecturas literal y favorable a la autoridad',
    ],
    [
      { 'pro-persona': 'warning', literal: 'warning', 'authority-lenient': 'warning' },
      'advertencia en toda lectura',
    ],
  ] as const)('of %j is «%s»', (verdict, words) => {
    expect(byReadingWords(verdict)).toBe(words);
  });
});
