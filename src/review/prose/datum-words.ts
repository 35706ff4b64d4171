import { isEventType } from '../../events/index';
import { eventLabel } from '../words/concern-words';
import { STAND_INS } from '../words/derived-words';
import { valueWords, valueWordsOfAnyKey } from '../words/payload-words';
import { OTHER_VALUES } from './example-values';

/**
 * A value that a rule is written with, in Spanish; `key` is what it is called in the log, `meaning`
 * what the fact means that has it. What has no words is given as it is written, in quotes where it
 * could pass for a word.
 */
export function datumWords(key: string, value: string | number | boolean, meaning = ''): string {
  if (typeof value === 'boolean') return value ? 'sí' : 'no';
  if (typeof value === 'number') return String(value);
  if (isEventType(value)) return `«${eventLabel(value)}»`;
  const words = valueWords(key, value, 'es');
  if (words !== value && !meaning.includes(`(${value})`)) return words;
  return codeWords(value, meaning) ?? quotedCode(value);
}

/** A code that any list or rule is written with, in Spanish, where it has words. */
export function codeWords(code: string, meaning: string): string | undefined {
  const glossed = meaning.split(` (${code})`);
  if (glossed.length === 2) {
    // The meaning says itself what the code stands for: `…, subió (rose), uno solo (first)`.
    const own = glossed[0]
      ?.split(/[:,;()]/)
      .at(-1)
      ?.trim()
      .replace(/^o /, '');
    if (own) return own;
  }
  if (code === 'none' && isFeminine(meaning)) return 'ninguna';
  const words = [
    Object.hasOwn(STAND_INS, code) ? STAND_INS[code]?.es : undefined,
    valueWordsOfAnyKey(code),
    Object.hasOwn(OTHER_VALUES, code) ? OTHER_VALUES[code] : undefined,
  ];
  return words.find((each) => each !== undefined);
}

const FEMININE = /^\S*(?:ión|dad|a) /i;

/** Whether what a fact means is said in the feminine: `Decisión en que se apoya`. */
export const isFeminine = (meaning: string): boolean => FEMININE.test(`${meaning} `);

/** A code in capitals is a name; anything else could pass for a word of the sentence. */
const quotedCode = (value: string): string => (/^[A-ZÁÉÍÓÚÑ]/.test(value) ? value : `«${value}»`);
