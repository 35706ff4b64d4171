import { writeDay } from '../../audit/index';
import { parsePlainDate } from '../../core/index';

const day = (date: string, language: 'es' | 'en'): string => {
  const epochDay = parsePlainDate(date);
  return epochDay === undefined ? date : writeDay(epochDay)[language];
};

/** The words by which a finding is explained at a terminal. */
export const EXPLAIN_WORDS = {
  es: {
    by: 'A cargo de',
    rule: 'La norma',
    inForce: (from: string, to: string | null) =>
      to === null
        ? `rige desde el ${day(from, 'es')}`
        : `rigió del ${day(from, 'es')} al ${day(to, 'es')}`,
    signed: (by: string, at: string) => `Firmada por ${by} el ${day(at, 'es')}.`,
    unsigned: 'Ningún abogado la ha firmado.',
    events: 'Los hechos en que se apoya',
    line: 'línea',
    roles: {
      judged: 'Es lo que se juzga',
      answer: 'Es el acto que responde',
      fact: 'De aquí se leyó un dato',
    },
    facts: 'Los datos de la regla, y de dónde salen',
    figure: 'cifra de la ley,',
    absent: 'no consta',
    when: 'Si la regla aplica',
    condition: 'Qué exige',
    term: 'El plazo',
    since: 'Corre desde el',
    until: 'Vence el',
    lenient: 'Según otra lectura vence el',
    readings: 'Las lecturas',
    adopted: 'lectura adoptada',
    settle: 'Qué lo aclararía',
  },
  en: {
    by: 'Owed by',
    rule: 'The rule',
    inForce: (from: string, to: string | null) =>
      to === null
        ? `in force since ${day(from, 'en')}`
        : `in force from ${day(from, 'en')} to ${day(to, 'en')}`,
    signed: (by: string, at: string) => `Signed by ${by} on ${day(at, 'en')}.`,
    unsigned: 'No lawyer has signed it.',
    events: 'The events that it rests on',
    line: 'line',
    roles: {
      judged: 'It is what is judged',
      answer: 'It is the act that answers',
      fact: 'A fact was read from it',
    },
    facts: 'The facts of the rule, and where they come from',
    figure: 'a figure of the law,',
    absent: 'not in the log',
    when: 'Whether the rule applies',
    condition: 'What it asks',
    term: 'The term',
    since: 'It runs from',
    until: 'It ends on',
    lenient: 'Under another reading it ends on',
    readings: 'The readings',
    adopted: 'reading adopted',
    settle: 'What would settle it',
  },
} as const;
