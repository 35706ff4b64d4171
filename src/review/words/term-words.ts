import type { ParameterValue, ResponseRule, RuleSet } from '../../rules/index';
import type { Language } from './language';

export type Unit = 'hours' | 'business-days' | 'calendar-days' | 'months';

const UNITS: Readonly<
  Record<Unit, Readonly<Record<Language, readonly [one: string, many: string]>>>
> = {
  hours: { es: ['hora', 'horas'], en: ['hour', 'hours'] },
  'business-days': {
    es: ['día hábil', 'días hábiles'],
    en: ['business day', 'business days'],
  },
  'calendar-days': {
    es: ['día natural', 'días naturales'],
    en: ['calendar day', 'calendar days'],
  },
  months: { es: ['mes', 'meses'], en: ['month', 'months'] },
};

const WITHOUT_LENGTH = {
  'next-session': { es: 'sesión siguiente', en: 'next session' },
  immediately: { es: 'de inmediato', en: 'at once' },
} as const;

/** `3 horas`, `1 día hábil`; a length that is not known is a question mark. */
export function lengthWords(
  length: ParameterValue | undefined,
  unit: Unit,
  language: Language,
): string {
  const [one, many] = UNITS[unit][language];
  return `${String(length ?? '?')} ${length === 1 ? one : many}`;
}

/** A term as people say it on a civil day: `3 horas`, `10 días hábiles`, `sesión siguiente`. */
export function termWords(
  { term, facts }: ResponseRule,
  rules: RuleSet,
  day: number,
  language: Language,
): string {
  const { unit } = term;
  if (unit === 'next-session' || unit === 'immediately') return WITHOUT_LENGTH[unit][language];
  const length =
    term.length === undefined ? undefined : rules.parameterOn(term.length.parameter, day);
  if (length === 0) {
    // A term of no length ends at the moment it is counted from: when the person is back.
    const named = typeof term.from === 'object' && 'fact' in term.from ? term.from.fact : undefined;
    const moment = named === undefined ? undefined : facts?.[named]?.meaning;
    if (moment === undefined || language === 'en') return WITHOUT_LENGTH.immediately[language];
    return `a más tardar en este momento: ${moment.charAt(0).toLowerCase()}${moment.slice(1)}`;
  }
  const words = lengthWords(length, unit, language);
  if (term.direction !== 'before') return words;
  return language === 'es' ? `${words} antes` : `${words} before`;
}
