import type { BilingualText } from '../../../core/index';
import type { Selection } from '../../../rules/index';
import { eventLabel } from '../../words/concern-words';
import { alternatives } from '../../words/language';
import { givenWords, knownWords, missingWords } from '../../words/payload-words';
import { both } from '../change';
import { operatorWords } from './condition-prose';

type Where = NonNullable<Selection['where']>[number];

/** Which events of a log are meant, as a person reads it; event names are Spanish. */
export function selectionWords({ events, same, where = [] }: Selection): BilingualText {
  const labels = events.map((type) => `«${eventLabel(type)}»`);
  const type = events[0] ?? '';
  const conditions = where.map((each) => whereWords(type, each));
  const say = (language: 'es' | 'en') => {
    const shared = same.length === 0 ? '' : SAME[language](same.join(', '));
    const only = conditions.map((words) => `; ${words[language]}`).join('');
    return `${alternatives(labels, language)}${shared}${only}`;
  };
  return both(say('es'), say('en'));
}

const SAME = {
  es: (refs: string) => ` (mismo: ${refs})`,
  en: (refs: string) => ` (same: ${refs})`,
} as const;

function whereWords(type: string, { field, operator, value }: Where): BilingualText {
  const key = field.replace(/^data\./, '');
  const isOfData = field.startsWith('data.') && !key.includes('.');
  if (isOfData && operator === 'known') {
    const words = value === true ? knownWords : missingWords;
    return both(words(type, key, 'es'), words(type, key, 'en'));
  }
  const values = [value].flat().filter((each) => typeof each !== 'object');
  if (isOfData && (operator === 'equal' || operator === 'in') && values.length > 0) {
    const given = values.map((each) => (typeof each === 'number' ? String(each) : each));
    return both(
      givenWords(type, key, given as (string | boolean)[], 'es'),
      givenWords(type, key, given as (string | boolean)[], 'en'),
    );
  }
  const against =
    typeof value === 'object' && !Array.isArray(value)
      ? `«${(value as { readonly fact: string }).fact}»`
      : [value].flat().map(String).join(', ');
  const words = operatorWords(operator);
  return both(`${key} ${words.es} ${against}`, `${key} ${words.en} ${against}`);
}
