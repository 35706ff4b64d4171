import type { DerivedCondition, DerivedValue } from '../../audit/index';
import type { Zone } from '../../calendar/index';
import { type BilingualText, ownValue } from '../../core/index';
import { eventTypes, isEventType } from '../../events/index';
import { dateWords } from '../report/report-words';
import type { Language } from './language';
import { valueWords } from './payload-words';

const YES_NO = { es: ['sí', 'no'], en: ['yes', 'no'] } as const;
const UNKNOWN = { es: 'no se sabe', en: 'not known' } as const;
/** What rules put in the place of an act or a key that is not there. */
export const STAND_INS: Readonly<Record<string, BilingualText>> = {
  none: { es: 'ninguno', en: 'none' },
  undetermined: { es: 'sin determinar', en: 'undetermined' },
};
const NOTHING = { es: 'ninguno', en: 'none' } as const;

/** A value that a rule saw, as a person reads it; `key` is what it is called in the log. */
export function derivedValueWords(
  value: DerivedValue | undefined,
  key: string,
  zone: Zone,
  language: Language,
): string {
  const one = (each: string | number | boolean): string => {
    if (typeof each === 'boolean') return YES_NO[language][each ? 0 : 1];
    if (typeof each === 'number') return String(each);
    if (/^\d{4}-\d\d-\d\d/.test(each)) return dateWords(each, zone, language);
    if (isEventType(each) && language === 'es') return `«${eventTypes[each].label}»`;
    return ownValue(STAND_INS, each)?.[language] ?? valueWords(key, each, language);
  };
  if (value === undefined) return UNKNOWN[language];
  if (typeof value !== 'object') return one(value);
  if (Array.isArray(value)) return value.map(one).join(', ') || NOTHING[language];
  const { atLeast, atMost } = value as Exclude<typeof value, readonly unknown[]>;
  if (atMost === null) return language === 'es' ? `${atLeast} o más` : `${atLeast} or more`;
  return language === 'es'
    ? `entre ${one(atLeast)} y ${one(atMost)}`
    : `between ${one(atLeast)} and ${one(atMost)}`;
}

/** One line of a condition in prose. */
export interface ConditionLine {
  readonly depth: number;
  readonly result: boolean | null;
  readonly text: string;
}

const GROUPS = {
  es: { all: 'Todo lo que sigue', any: 'Al menos uno de estos', not: 'Que no' },
  en: { all: 'All of these', any: 'At least one of these', not: 'Not' },
} as const;

/** A condition as lines to be read from the top, each with what it saw; names of lines are Spanish. */
export function conditionLines(
  condition: DerivedCondition,
  zone: Zone,
  language: Language,
  depth = 0,
): readonly ConditionLine[] {
  const { result } = condition;
  const group = (text: string, parts: readonly DerivedCondition[]): readonly ConditionLine[] => {
    const [only] = parts;
    // A group of one says nothing that its line does not say.
    if (only !== undefined && parts.length === 1)
      return conditionLines(only, zone, language, depth);
    return [
      { depth, result, text },
      ...parts.flatMap((part) => conditionLines(part, zone, language, depth + 1)),
    ];
  };
  if ('all' in condition) return group(GROUPS[language].all, condition.all);
  if ('any' in condition) return group(GROUPS[language].any, condition.any);
  if ('not' in condition) {
    return [
      { depth, result, text: GROUPS[language].not },
      ...conditionLines(condition.not, zone, language, depth + 1),
    ];
  }
  const { name, fact, saw, against } = condition;
  const words = (value: DerivedValue | undefined) => derivedValueWords(value, fact, zone, language);
  if (typeof saw === 'boolean') return [{ depth, result, text: name }];
  const compared =
    typeof against === 'number' || (typeof against === 'string' && /^\d{4}-/.test(against));
  const note = compared
    ? language === 'es'
      ? `${words(saw)} frente a ${words(against)}`
      : `${words(saw)} against ${words(against)}`
    : words(saw);
  return [{ depth, result, text: `${name} (${note})` }];
}
