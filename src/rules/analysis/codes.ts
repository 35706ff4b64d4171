import type { BilingualText } from '../../core/index';

/** What each code of the analysis says, apart from the place. */
export const ANALYSIS_CODES = {
  E_NEVER_APPLIES: {
    es: 'Ningún hecho pone en marcha la regla',
    en: 'No facts set the rule in motion',
  },
  E_NEVER_MET: { es: 'Todo acto incumple la regla', en: 'Every act breaks the rule' },
  E_NEVER_BROKEN: { es: 'Ningún acto incumple la regla', en: 'No act breaks the rule' },
  E_LINE_IDLE: { es: 'Una alternativa no se da nunca', en: 'An alternative never occurs' },
  E_LIMIT_ANALYSIS: {
    es: 'La regla es demasiado grande para decidir si puede cumplirse',
    en: 'The rule is too large to decide whether it can be kept',
  },
  E_CODE_UNKNOWN: {
    es: 'El contrato de eventos no tiene un código',
    en: 'The event contract does not have a code',
  },
  E_KEY_UNKNOWN: {
    es: 'El contrato de eventos no tiene una clave',
    en: 'The event contract does not have a key',
  },
  E_ACTOR_UNKNOWN: {
    es: 'El acto no es de los órganos que se nombran',
    en: 'The act belongs to none of the organs named',
  },
  E_DATES_GAP: {
    es: 'Hay días sin regla entre dos versiones',
    en: 'There are days without a rule between two versions',
  },
  E_BEFORE_THE_LAW: {
    es: 'La regla rige antes que la ley que cita',
    en: 'The rule is in force before the law that it cites',
  },
  E_RULE_CLOSED: {
    es: 'Se nombra una regla que ya no rige',
    en: 'A rule is named that is no longer in force',
  },
  E_RULE_UNKNOWN: {
    es: 'Se nombra una regla que no está en el paquete',
    en: 'A rule is named that is not in the pack',
  },
  E_TERM_FIGURE: {
    es: 'Una cifra falta o no es un número entero',
    en: 'A figure is missing or is no whole number',
  },
  E_TERM_UNIT: {
    es: 'El plazo y su cifra se cuentan en unidades distintas',
    en: 'A term and its figure are counted in different units',
  },
  E_TERM_TOO_EARLY: {
    es: 'El plazo termina antes de que se permita el acto',
    en: 'The term ends before the act is allowed',
  },
  E_RESPONSE_BEFORE: {
    es: 'El acto debido sólo cuenta antes de deberse',
    en: 'The act owed only counts before it is owed',
  },
  E_RULE_CYCLE: {
    es: 'Unos actos se esperan unos a otros',
    en: 'Acts wait for one another',
  },
  E_VOTE_BASE: {
    es: 'La votación no dice de qué es mayoría',
    en: 'The vote does not say of what it is a majority',
  },
  E_VOTE_FRACTION: {
    es: 'La fracción de votos es menos que una mayoría o más que todos',
    en: 'The fraction of votes is less than a majority or more than all',
  },
  E_VOTE_TIE: {
    es: 'La mayoría simple no dice qué pasa en un empate',
    en: 'The simple majority does not say what comes of a tie',
  },
  E_VOTE_CAST: {
    es: 'El voto de calidad vence a una mayoría',
    en: 'The casting vote overrules a majority',
  },
  E_RULE_OVERLAP: {
    es: 'Dos reglas deben un acto con plazos distintos',
    en: 'Two rules owe one act with different terms',
  },
  E_RULE_TWIN: { es: 'Dos reglas dicen lo mismo', en: 'Two rules say the same' },
  E_RULE_CONTRADICTION: {
    es: 'No se pueden cumplir dos reglas a la vez',
    en: 'Two rules cannot be kept together',
  },
  E_UNUSED_FACT: { es: 'Un hecho no se usa', en: 'A fact is not used' },
  E_UNUSED_PARAMETER: { es: 'Un parámetro no se usa', en: 'A parameter is not used' },
  E_UNUSED_QUESTION: { es: 'Una pregunta no se usa', en: 'A question is not used' },
} as const satisfies Readonly<Record<string, BilingualText>>;

/** One of `ANALYSIS_CODES`. */
export type AnalysisCode = keyof typeof ANALYSIS_CODES;
