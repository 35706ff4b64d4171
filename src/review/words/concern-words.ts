import { eventTypes, isEventType, type RefKey } from '../../events/index';
import type { Concern } from '../../machines/index';
import { alternatives, enumeration, type Language } from './language';
import { givenWords, knownWords, missingWords, valueWords } from './payload-words';
import { ruleOf, type Wording } from './wording';

type Part = keyof Concern;
type Words = {
  readonly [K in Part]: (
    value: NonNullable<Concern[K]>,
    event: string,
    wording: Wording,
  ) => readonly string[];
};

/** What each kind of reference is called, as it stands after «identifica». */
export const REF_LABELS: Readonly<Record<RefKey, Readonly<Record<Language, string>>>> = {
  case: { es: 'el caso', en: 'the case' },
  person: { es: 'la persona', en: 'the person' },
  measure: { es: 'la medida', en: 'the measure' },
  study: { es: 'el estudio', en: 'the study' },
  session: { es: 'la sesión', en: 'the session' },
  decision: { es: 'la decisión', en: 'the decision' },
  inconformidad: { es: 'la inconformidad', en: 'the inconformidad' },
  convenio: { es: 'el convenio', en: 'the convenio' },
  report: { es: 'el informe', en: 'the report' },
  procurement: { es: 'la compra', en: 'the purchase' },
};

/** One way to say each part of a concern; a new part has no place to hide from. */
const WORDS: Words = {
  given: (given, event, { language }) =>
    Object.entries(given).map(([key, values]) => givenWords(event, key, values, language)),
  listed: (lists, event, { profile, day, language }) =>
    Object.entries(lists).map(([key, parameter]) => {
      const value = profile.rules.parameterOn(parameter, day);
      return givenWords(event, key, [value].flat().map(String), language);
    }),
  missing: (keys, event, { language }) => keys.map((key) => missingWords(event, key, language)),
  answered: (rules, _event, wording) => {
    const titles = rules.map((id) => `«${ruleOf(id, wording)?.title[wording.language] ?? id}»`);
    return [ANSWERED[wording.language](enumeration(titles, wording.language))];
  },
  known: (keys, event, { language }) => keys.map((key) => knownWords(event, key, language)),
  names: (keys, _event, { language }) => {
    if (keys.length === 0) return [];
    const refs = enumeration(
      keys.map((key) => REF_LABELS[key][language]),
      language,
    );
    return [language === 'es' ? `el acto identifica ${refs}` : `the act names ${refs}`];
  },
  urgent: (urgent, _event, { language }) =>
    language === 'es'
      ? [urgent ? 'la medida es urgente' : 'la medida no es urgente']
      : [urgent ? 'the measure is urgent' : 'the measure is not urgent'],
  soleBeneficiary: (_sole, _event, { language }) => [
    language === 'es' ? 'la medida no protege a nadie más' : 'the measure protects nobody else',
  ],
  every: ({ made, done }, _event, { language }) => {
    const makers = alternatives(made.map(quoted), language);
    return [
      language === 'es'
        ? `consta «${eventLabel(done)}» de cada medida nacida de ${makers}`
        : `«${eventLabel(done)}» is on record for each measure made by ${makers}`,
    ];
  },
  mendsRefusal: (_mends, _event, { language }) => [
    language === 'es'
      ? 'con él quedó implementada cada medida que una autoridad rechazó'
      : 'with it each measure that an authority rejected has been implemented',
  ],
  inconformidad: ({ route, ground }, _event, { language }) => [
    ...(route === undefined ? [] : [OF_ROUTE[language](valueWords('route', route, language))]),
    ...(ground === undefined
      ? []
      : [
          AGAINST[language](
            alternatives(
              ground.map((value) => valueWords('ground', value, language)),
              language,
            ),
          ),
        ]),
  ],
};

const ANSWERED = {
  es: (duties: string) => `con él ya nadie debe ${duties}`,
  en: (duties: string) => `with it nobody owes ${duties} any more`,
} as const;
const OF_ROUTE = {
  es: (route: string) => `la inconformidad es ${route}`,
  en: (route: string) => `the inconformidad is ${route}`,
} as const;
const AGAINST = {
  es: (ground: string) => `la inconformidad es contra: ${ground}`,
  en: (ground: string) => `the inconformidad is against: ${ground}`,
} as const;

/** What must hold, in words, for a transition to be the one that an act takes. */
export function concernWords(concern: Concern, event: string, wording: Wording): readonly string[] {
  return (Object.keys(WORDS) as Part[]).flatMap((part) => wordsOf(part, concern, event, wording));
}

function wordsOf<K extends Part>(
  part: K,
  concern: Concern,
  event: string,
  wording: Wording,
): readonly string[] {
  const value = concern[part];
  return value === undefined ? [] : WORDS[part](value as NonNullable<Concern[K]>, event, wording);
}

/** The Spanish name of an event type; another text stands for itself. */
export const eventLabel = (type: string): string =>
  isEventType(type) ? eventTypes[type].label : type;

const quoted = (type: string): string => `«${eventLabel(type)}»`;
