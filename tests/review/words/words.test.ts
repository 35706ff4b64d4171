import { describe, expect, it } from 'vitest';
import { besideMessage } from '../../../src/audit/message/beside-message';
import { MECHANISM_ZONE, zoneOf } from '../../../src/calendar/index';
import { entityNamed } from '../../../src/cli/init/entity-named';
import { placeOf } from '../../../src/review/site/article-place';
import { citationWords } from '../../../src/review/words/citation-words';
import { derivedValueWords } from '../../../src/review/words/derived-words';
import { alternatives, enumeration } from '../../../src/review/words/language';
import { listWords } from '../../../src/review/words/list-words';
import { actorNames, organName } from '../../../src/review/words/organs';
import { flagWords, labelOf, valueWords } from '../../../src/review/words/payload-words';
import { zoneName } from '../../../src/review/words/zone-names';

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

/** What every object seems to have, in whatever table it is looked up. */
const INHERITED = [...Object.getOwnPropertyNames(Object.prototype)];

describe('a word that no table has', () => {
  it.each(INHERITED)('is given back as it is, even if it is %s', (word) => {
    expect(citationWords({ instrument: word, article: '9' }, 'es')).toBe(`art. 9 de la ${word}`);
    expect(citationWords({ instrument: word }, 'en')).toBe(word);
    expect(zoneName(word)).toBe(word);
    expect(organName(word)).toEqual({ es: word, en: word });
    expect(actorNames([word])).toEqual([{ es: word, en: word }]);
    expect(placeOf({ instrument: word, article: '9' })).toMatchObject({
      path: 'otra-articulo-009.html',
      name: 'Artículo 9',
    });
    expect(entityNamed(word)).toBeUndefined();
    expect(valueWords(word, word, 'es')).toBe(word);
    expect(derivedValueWords(word, word, zoneOf(MECHANISM_ZONE), 'en')).toBe(word);
    const spaced = word.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
    expect(labelOf(word, word, 'es')).toBe(spaced);
    expect(flagWords(word, true, 'es')).toBe(`${spaced}: yes`);
    for (const key of [word, 'criteria']) expect(listWords(key, word)).toBe(word);
    for (const own of ['name', 'length']) expect(listWords(word, own)).toBe(own);
    const grounds = { es: 'G', en: 'G' };
    const beside = {
      rule: 'r',
      citation: { instrument: word, article: '9' },
      prevails: 'both',
      grounds,
    };
    expect(besideMessage(beside as never).en).toContain(`article 9 of ${word}`);
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
