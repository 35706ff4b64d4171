import type { ResponseRule } from '../../rules/index';
import { eventLabel } from './concern-words';
import { alternatives, enumeration } from './language';
import { READING_NAMES } from './reading-names';

/** The moment from which a term runs, in Spanish, as its rule tells it. */
export function startWords({ term, facts, on }: ResponseRule): string {
  const { from } = term;
  const meaning = (name: string) => facts?.[name]?.meaning ?? name;
  if (from === 'event') return alternatives(on.map(eventLabel), 'es');
  if ('fact' in from) return meaning(from.fact);
  if ('firstKnown' in from) {
    const [first = '', ...rest] = from.firstKnown.map(meaning);
    return [first, ...rest.map(otherwise)].join('; ');
  }
  const moments = from.latest.map(meaning);
  const all = moments.length === 1 ? (moments[0] ?? '') : `El último de: ${moments.join('; ')}`;
  const { earliest } = from;
  if (earliest === undefined) return all;
  const names = enumeration(
    earliest.readings.map((reading) => READING_NAMES[reading].es),
    'es',
  );
  return `${all} (desde el primero en la lectura ${names}: pregunta ${earliest.question})`;
}

/** A fallback, unless it says itself when it serves. */
const otherwise = (meaning: string): string =>
  meaning.includes('si no consta') ? lowered(meaning) : `si no consta, ${lowered(meaning)}`;

const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
