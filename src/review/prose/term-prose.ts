import type { ResponseRule } from '../../rules/index';
import { eventLabel } from '../words/concern-words';
import { alternatives, enumeration } from '../words/language';
import { READING_NAMES } from '../words/reading-names';
import { type MomentWords, momentWords } from './moment-words';
import { atOnceNote, isOwnTerm, ownTermSentence, WITHOUT_FIGURE } from './own-term';
import type { RuleTelling } from './rule-telling';

/** A term in Spanish: what it says at a glance, and all that decides when it ends. */
export interface TermProse {
  /** Such as `A más tardar 72 horas después del momento en que la Junta tomó la decisión`. */
  readonly sentence: string;
  /** The time is of this tool: the law gives none. */
  readonly isOwn: boolean;
  /** How it is counted, a sentence each. */
  readonly notes: readonly string[];
  /** Open questions on which the count turns, whatever the rule says of them. */
  readonly questions: readonly string[];
}

type Term = ResponseRule['term'];

/** Counted backwards, each as it is in a mirror. */
const BEFORE: Readonly<Partial<Record<Term['unit'], string>>> = {
  'business-days': 'Se cuentan hacia atrás sólo los días hábiles, desde el anterior al hecho.',
  'calendar-days': 'Se cuentan hacia atrás todos los días, desde el anterior al hecho.',
};

/** Where every count is told: what the days are counted with, and what a record without the hour gives. */
const OF_UNIT = {
  hours: {
    notes: [
      'Las horas corren de momento a momento, de noche y en días inhábiles.',
      'El último instante todavía está en tiempo.',
      'Si del hecho sólo consta el día y no la hora, el resultado queda indeterminado, salvo que el día entero caiga de un mismo lado del límite.',
    ],
    questions: ['A26', 'A27'],
  },
  'business-days': {
    notes: [
      'Se cuentan sólo los días hábiles, desde el siguiente al hecho; el último termina con su último instante.',
    ],
    questions: ['A27', 'A28'],
  },
  'calendar-days': {
    notes: [
      'Se cuentan todos los días, desde el siguiente al hecho; el último termina con su último instante.',
    ],
    questions: ['A25', 'A27'],
  },
  months: {
    notes: [
      'Vence el día del mismo número; si ese mes no lo tiene, el primer día hábil del siguiente.',
    ],
    questions: ['A25', 'A27'],
  },
  'next-session': {
    notes: ['No se cuenta en horas ni en días: vence al cerrar la sesión que corresponde.'],
    questions: ['A22'],
  },
  immediately: { notes: [], questions: [WITHOUT_FIGURE] },
} as const;

const AGAINST = {
  authority:
    'El plazo corre contra la autoridad: vence en la fecha más temprana, y lo hecho entre ésa y la más tardía que alguna lectura admite es controvertido.',
  person: 'El plazo corre contra la persona: vale la fecha que más le favorece.',
} as const;

/** The term of a rule. Every part of it is said: length, unit, start, direction, burden, thresholds. */
export function termProse(rule: ResponseRule, telling: RuleTelling): TermProse {
  const { term } = rule;
  const { unit, runsAgainst, officeGrace, alertAfter, cutOff, sessionsEvery } = term;
  const isOwn = isOwnTerm(rule, telling);
  const mirrored = term.direction === 'before' ? BEFORE[unit] : undefined;
  const notes = mirrored === undefined ? OF_UNIT[unit].notes : [mirrored];
  const counted = unit !== 'next-session' && unit !== 'immediately';
  const figure = (id: string) => {
    const source = telling.figureSource(id);
    return `${telling.figure(id)}${source === '' ? '' : ` (${source})`}`;
  };
  return {
    sentence: isOwn
      ? ownTermSentence(rule, telling, startWords(term.from, telling))
      : sentenceOf(term, telling),
    isOwn,
    notes: [
      ...startNotes(term, telling),
      ...notes,
      ...(unit === 'immediately' ? [atOnceNote(rule)] : []),
      ...(counted && unit !== 'hours' ? [AGAINST[runsAgainst]] : []),
      ...(counted && unit === 'hours'
        ? [`El plazo corre contra ${runsAgainst === 'authority' ? 'la autoridad' : 'la persona'}.`]
        : []),
      ...(officeGrace === true
        ? [
            'Si vence en un momento inhábil, hacerlo dentro de la primera hora hábil siguiente es controvertido.',
          ]
        : []),
      ...(alertAfter === undefined
        ? []
        : [`Se advierte de la demora a partir de ${figure(alertAfter.parameter)}.`]),
      ...(cutOff === undefined
        ? []
        : [
            `Si el deber nació menos de ${figure(cutOff.parameter)} antes de esa sesión, dejarlo para la siguiente es controvertido.`,
          ]),
      ...(sessionsEvery === undefined
        ? []
        : [`Tras ${figure(sessionsEvery.parameter)} sin sesión, se advierte a la Junta.`]),
    ],
    questions: [...new Set([...OF_UNIT[unit].questions, ...ownQuestions(rule, isOwn, telling)])],
  };
}

/** The open question that a time of this tool answers. */
function ownQuestions(
  { term }: ResponseRule,
  isOwn: boolean,
  telling: RuleTelling,
): readonly string[] {
  if (!isOwn) return [];
  if (term.length === undefined) return [WITHOUT_FIGURE];
  const question = telling.parameter(term.length.parameter)?.citation.question;
  return question === undefined ? [] : [question];
}

function sentenceOf(term: Term, telling: RuleTelling): string {
  const { unit, length, direction, from } = term;
  const { plain, of } = startWords(from, telling);
  if (unit === 'immediately') return `De inmediato, a partir ${of}`;
  if (unit === 'next-session') return `En la siguiente sesión de la Junta, a partir ${of}`;
  if (length === undefined || telling.isZero(length.parameter)) {
    return `A más tardar en este momento: ${plain}`;
  }
  const words = telling.lengthOf(length.parameter, unit);
  return `A más tardar ${words} ${direction === 'before' ? 'antes' : 'después'} ${of}`;
}

/** Where the count starts. */
function startWords(from: Term['from'], telling: RuleTelling): MomentWords {
  if (from === 'event') {
    const acts = alternatives(
      telling.rule.on.map((type) => `«${eventLabel(type)}»`),
      'es',
    );
    return { plain: `el hecho ${acts}`, of: `del hecho ${acts}` };
  }
  if ('fact' in from) return momentOf(from.fact, telling);
  const [first = '', ...others] = 'firstKnown' in from ? from.firstKnown : from.latest;
  if ('firstKnown' in from || others.length === 0) return momentOf(first, telling);
  const each = enumeration(
    [first, ...others].map((name) => momentOf(name, telling).plain),
    'es',
  );
  return {
    plain: `el último de estos momentos: ${each}`,
    of: `del último de estos momentos: ${each}`,
  };
}

function startNotes({ from }: Term, telling: RuleTelling): readonly string[] {
  if (from === 'event' || 'fact' in from) return [];
  if ('firstKnown' in from) {
    return from.firstKnown
      .slice(1)
      .map(
        (name) =>
          `Si eso no consta, se cuenta a partir ${momentOf(name, telling).of.replace(/[,;] si no consta\b.*$/, '')}.`,
      );
  }
  if (from.earliest === undefined) return [];
  const { question, readings } = from.earliest;
  const names = alternatives(
    readings.map((reading) => READING_NAMES[reading].es),
    'es',
  );
  return [`En la lectura ${names} se cuenta desde el primero de esos momentos (${question}).`];
}

const momentOf = (name: string, telling: RuleTelling): MomentWords =>
  momentWords(telling.fact(name)?.meaning ?? name);
