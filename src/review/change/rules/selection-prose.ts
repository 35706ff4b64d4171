import type { BilingualText } from '../../../core/index';
import type { Fact, Selection } from '../../../rules/index';
import { eventLabel, REF_LABELS } from '../../words/concern-words';
import { alternatives } from '../../words/language';
import { organName } from '../../words/organs';
import { givenWords, knownWords, labelOf, missingWords } from '../../words/payload-words';
import { alike, both } from '../change';
import { operatorWords } from './condition-prose';

type Facts = Readonly<Record<string, Fact>>;
type Where = NonNullable<Selection['where']>[number];

/** Which events of a log are meant, as a person reads it; event names are Spanish. */
export function selectionWords(
  { events, same, where = [] }: Selection,
  facts: Facts = {},
): BilingualText {
  const labels = events.map((type) => `«${eventLabel(type)}»`);
  const type = events[0] ?? '';
  const conditions = where.map((each) => whereWords(type, each, facts));
  const say = (language: 'es' | 'en') => {
    const shared =
      same.length === 0
        ? ''
        : SAME[language](same.map((ref) => REF_LABELS[ref][language]).join(', '));
    const only = conditions.map((words) => `; ${words[language]}`).join('');
    return `${alternatives(labels, language)}${shared}${only}`;
  };
  return both(say('es'), say('en'));
}

const SAME = {
  es: (refs: string) => ` (que coincidan en ${refs})`,
  en: (refs: string) => ` (same: ${refs})`,
} as const;

function whereWords(type: string, { field, operator, value }: Where, facts: Facts): BilingualText {
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
  const against = comparedWith(field, value, facts);
  const words = operatorWords(operator);
  const name = fieldWords(type, field);
  return both(`${name.es} ${words.es} ${against.es}`, `${name.en} ${words.en} ${against.en}`);
}

const NAMED: Readonly<Record<string, BilingualText>> = {
  occurredAt: both('el momento del hecho', 'the time of the act'),
  recordedAt: both('el momento del registro', 'the time of the record'),
  'actor.organ': both('quien lo hace', 'who does it'),
};

/** What a field of an event is called: a part of the act, a reference, or one of its data. */
function fieldWords(type: string, field: string): BilingualText {
  const known = NAMED[field];
  if (known !== undefined) return known;
  const ref = field.replace(/^refs\./, '');
  if (Object.hasOwn(REF_LABELS, ref) && ref !== field)
    return REF_LABELS[ref as keyof typeof REF_LABELS];
  const key = field.replace(/^data\./, '');
  return both(labelOf(type, key, 'es'), labelOf(type, key, 'en'));
}

function comparedWith(field: string, value: Where['value'], facts: Facts): BilingualText {
  if (typeof value === 'object' && !Array.isArray(value)) {
    const { fact } = value as { readonly fact: string };
    return alike(`«${facts[fact]?.meaning ?? fact}»`);
  }
  const words = [value]
    .flat()
    .map(String)
    .map((each) => (field === 'actor.organ' ? organName(each) : alike(each)));
  return both(words.map(({ es }) => es).join(', '), words.map(({ en }) => en).join(', '));
}
