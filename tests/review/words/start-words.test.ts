import { describe, expect, it } from 'vitest';
import { startWords } from '../../../src/review/words/start-words';
import { federal, type ResponseRule } from '../../../src/rules/index';

const { rules } = federal();
const words = (id: string) => startWords(rules.versionsOf(id)[0]?.rule as ResponseRule);

describe('the moment from which a term runs, in words', () => {
  it('is an act, or what its facts mean, with what serves where the first is not known', () => {
    expect(words('reglamento/art-022/written-notice-in-ten-business-days')).toBe('Decisión');
    expect(words('reglamento/art-094/measure-communicated-in-72-hours')).toBe(
      'Momento en que la Junta tomó la decisión; momento en que consta otorgada, si no consta la decisión',
    );
  });

  it('is said in Spanish for every rule', () => {
    for (const { rule } of rules.rules) {
      if (rule.kind === 'response') expect(startWords(rule), rule.id).toMatch(/^[A-ZÁÉÍÓÚÑ¿].{4}/);
    }
  });
});
