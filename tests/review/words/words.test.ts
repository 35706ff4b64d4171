import { describe, expect, it } from 'vitest';
import { citationWords } from '../../../src/review/words/citation-words';
import { alternatives, enumeration } from '../../../src/review/words/language';
import { actorNames, organName } from '../../../src/review/words/organs';

describe('the words of a provision', () => {
  it('are those that lawyers write', () => {
    const of = (instrument: string, article: string, more = {}) =>
      citationWords({ instrument, article, ...more }, 'es');
    expect(of('reglamento', '102', { paragraph: 3 })).toBe('art. 102 párr. 3');
    expect(of('reglamento', '52', { fraction: 'III' })).toBe('art. 52 fr. III');
    expect(of('reglamento', 'T5')).toBe('transitorio 5');
    expect(of('lppddhp', '26')).toBe('art. 26 de la Ley');
    expect(citationWords({ instrument: 'reglamento', article: '9', paragraph: 1 }, 'en')).toBe(
      'art. 9 para. 1',
    );
  });
});

describe('a list of words', () => {
  it('ends in the conjunction that its last word takes', () => {
    expect(alternatives(['negar'], 'es')).toBe('negar');
    expect(alternatives(['negar', 'reducir', 'suspender'], 'es')).toBe(
      'negar, reducir o suspender',
    );
    expect(alternatives(['negar', 'otorgar'], 'es')).toBe('negar u otorgar');
    expect(enumeration(['la Junta', 'integrantes'], 'es')).toBe('la Junta e integrantes');
    expect(enumeration(['1', '2', '3'], 'es')).toBe('1, 2 y 3');
    expect(alternatives(['deny', 'other'], 'en')).toBe('deny or other');
  });
});

describe('the names of organs', () => {
  it('name a person once who is named by two codes', () => {
    expect(actorNames(['BP', 'BEN', 'PET']).map(({ es }) => es)).toEqual([
      'Persona beneficiaria o peticionaria',
    ]);
    expect(actorNames(['BEN', 'PET'])).toHaveLength(2);
  });

  it('leave a code of another order as it is', () => {
    expect(organName('XYZ')).toEqual({ es: 'XYZ', en: 'XYZ' });
    expect(organName('toString').es).toBe('toString');
  });
});
