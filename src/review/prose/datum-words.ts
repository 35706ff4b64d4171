import type { BilingualText } from '../../core/index';
import { isEventType } from '../../events/index';
import { eventLabel } from '../words/concern-words';
import { STAND_INS } from '../words/derived-words';
import { valueWords } from '../words/payload-words';

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
  const standIn: BilingualText | undefined = Object.hasOwn(STAND_INS, value)
    ? STAND_INS[value]
    : undefined;
  return standIn?.es ?? (/^[A-ZÁÉÍÓÚÑ]/.test(value) ? value : `«${value}»`);
}
