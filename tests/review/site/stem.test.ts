import { describe, expect, it } from 'vitest';
import { stemOf } from '../../../src/review/site/search/stem';

describe('the beginning of a word that is searched', () => {
  it.each([
    ['vot', ['voto', 'votos', 'votar', 'votan', 'votacion']],
    ['termin', ['termina', 'terminar', 'terminacion', 'terminado']],
    ['comunic', ['comunicar', 'comunicacion', 'comunicada']],
    ['cambi', ['cambio', 'cambios', 'cambiar']],
    ['medid', ['medida', 'medidas']],
  ])('is %s for every form of it', (stem, words) => {
    expect(words.map(stemOf)).toEqual(words.map(() => stem));
  });

  it('is the word where little would be left, and of a number or a code the whole', () => {
    expect(['uno', 'ley', '94', 'a29'].map(stemOf)).toEqual(['uno', 'ley', '94', 'a29']);
  });
});
