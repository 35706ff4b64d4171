import { isEventType } from '../../events/index';
import { eventLabel } from '../words/concern-words';
import { STAND_INS } from '../words/derived-words';
import { valueWords, valueWordsOfAnyKey } from '../words/payload-words';
import { OTHER_VALUES } from './example-values';

/**
 * A value that a rule is written with, in Spanish; `key` is what it is called in the log. What has
 * no words is given as it is written, in quotes where it could pass for a word.
 */
export function datumWords(key: string, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'sí' : 'no';
  if (typeof value === 'number') return String(value);
  if (isEventType(value)) return `«${eventLabel(value)}»`;
  const words = valueWords(key, value, 'es');
  if (words !== value) return words;
  const others = [
    Object.hasOwn(STAND_INS, value) ? STAND_INS[value]?.es : undefined,
    valueWordsOfAnyKey(value),
    Object.hasOwn(OTHER_VALUES, value) ? OTHER_VALUES[value] : undefined,
  ];
  return others.find((each) => each !== undefined) ?? quotedCode(value);
}

/** A code in capitals is a name; anything else could pass for a word of the sentence. */
const quotedCode = (value: string): string => (/^[A-ZÁÉÍÓÚÑ]/.test(value) ? value : `«${value}»`);
