import { ownValue } from '../../core/index';
import { EVENT_TYPES, type EventType, eventTypes, STATES } from '../../events/index';
import { alternatives, type Language } from './language';
import { organName } from './organs';
import { FLAGS } from './payload-flags';
import { LABELS, LABELS_BY_TYPE } from './payload-labels';
import { VALUES } from './payload-values';

type Value = string | boolean;

/** Past so many values, those left out say more than those named. */
const MANY = 5;

/** What a payload must say for an act to be meant: `si la causa es voluntad de la persona`. */
export function givenWords(
  type: string,
  key: string,
  values: readonly Value[],
  language: Language,
): string {
  if (values.every((value) => typeof value === 'boolean')) {
    return values.map((value) => flagWords(key, value, language)).join(' / ');
  }
  const all = valuesOf(type, key);
  const rest = all.filter((value) => !values.includes(value));
  const label = labelOf(type, key, language);
  const named = (list: readonly Value[]) =>
    alternatives(
      list.map((value) => valueWords(key, value, language)),
      language,
    );
  if (values.length > MANY && rest.length > 0 && rest.length < values.length) {
    return language === 'es'
      ? `${label} es cualquiera menos ${named(rest)}`
      : `${label} is any but ${named(rest)}`;
  }
  return language === 'es' ? `${label} es ${named(values)}` : `${label} is ${named(values)}`;
}

/** What a payload must tell, whatever it says: `consta la motivación`. */
export function knownWords(type: string, key: string, language: Language): string {
  return language === 'es'
    ? `consta ${labelOf(type, key, language)}`
    : `${labelOf(type, key, language)} is on record`;
}

/** What a payload must leave unsaid: `no consta la causa`. */
export function missingWords(type: string, key: string, language: Language): string {
  return language === 'es'
    ? `no consta ${labelOf(type, key, language)}`
    : `${labelOf(type, key, language)} is not on record`;
}

/** What a yes-or-no key says by its value. */
export function flagWords(key: string, value: boolean, language: Language): string {
  const words = ownValue(FLAGS, key);
  if (language === 'en' || words === undefined) return `${spaced(key)}: ${value ? 'yes' : 'no'}`;
  return words[value ? 0 : 1];
}

/** What a key of a payload names, with its article. */
export function labelOf(type: string, key: string, language: Language): string {
  if (language === 'en') return spaced(key.replace(/Ref(s?)$/, '$1'));
  return LABELS_BY_TYPE[`${type}.${key}`] ?? ownValue(LABELS, key) ?? spaced(key);
}

export function valueWords(key: string, value: Value, language: Language): string {
  const text = String(value);
  if ((STATES as readonly string[]).includes(text)) return text;
  const words = ownValue(VALUES, key);
  const known = words && ownValue(words, text);
  if (known !== undefined) return language === 'es' ? known : text.replaceAll('-', ' ');
  return organName(text)[language];
}

/** A value in the words that every closed list which has it gives it; nothing where they differ. */
export function valueWordsOfAnyKey(value: string): string | undefined {
  const lists = Object.values(VALUES).filter((words) => Object.hasOwn(words, value));
  const words = new Set(lists.map((list) => list[value]));
  return words.size === 1 ? [...words][0] : undefined;
}

/** `evidenceSufficient` as `evidence sufficient`. */
const spaced = (key: string): string =>
  key.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);

interface Shape {
  readonly def?: {
    readonly innerType?: Shape;
    readonly entries?: Readonly<Record<string, string>>;
  };
}

/** Every value that a key of an event type may have, where the list is closed. */
function valuesOf(type: string, key: string): readonly string[] {
  if (!(EVENT_TYPES as readonly string[]).includes(type)) return [];
  const shape = eventTypes[type as EventType].schema.shape as Readonly<Record<string, Shape>>;
  let schema = shape[key];
  while (schema?.def?.innerType !== undefined) schema = schema.def.innerType;
  return Object.values(schema?.def?.entries ?? {});
}
