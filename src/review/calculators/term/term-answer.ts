import { writeDate } from '../../../audit/index';
import {
  type LedgerEntry,
  type TermDue,
  type TermWindow,
  WEEKDAY_NAMES_ES,
  type Zone,
} from '../../../calendar/index';
import { formatInstant, READINGS, type Reading, weekdayOf } from '../../../core/index';
import {
  type CalendarPolicy,
  type Profile,
  type Question,
  type ResponseRule,
  type RuleSet,
  termEnds,
} from '../../../rules/index';
import { citationWords } from '../../words/citation-words';
import { organName } from '../../words/organs';
import { READING_NAMES } from '../../words/reading-names';
import { startWords } from '../../words/start-words';
import { termWords } from '../../words/term-words';
import { policyFor } from './calendar-choice';
import { type DayOfHours, hourLine } from './hour-line';
import { type MonthGrid, monthGrids } from './month-grid';
import { type AskedMoment, askedMoment, type TermQuestion } from './term-question';

/** An instant, in words and exactly. */
export interface End {
  readonly epochMs: number;
  /** «domingo 3 de mayo de 2026, hasta el final del día». */
  readonly words: string;
  /** RFC 3339, at the offset of the zone. */
  readonly exact: string;
}

/** What is shown of a rule. */
export interface RuleCard {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly term: string;
  readonly owedBy: string;
  readonly summary: string;
  /** The moment from which the rule counts. */
  readonly countsFrom: string;
  readonly consequence: string | undefined;
}

/** One way to count the term, with the day or the hours that it passes through. */
export interface Count {
  readonly end: End;
  /** Under which readings it is the limit, and for what. */
  readonly label: string;
  readonly entries: readonly LedgerEntry[];
  readonly months: readonly MonthGrid[];
  /** Only of a term in hours, up to its limit before any grace. */
  readonly hours: readonly DayOfHours[];
}

/** The limits of one reading; `disputedUntil` only where it is later than `onTimeUntil`. */
export interface ReadingLimits {
  readonly reading: Reading;
  readonly name: string;
  readonly onTimeUntil: End;
  readonly disputedUntil: End | undefined;
  /** What the open question says of this reading. */
  readonly grounds: string | undefined;
}

/** What the calculator answers. Texts are Spanish. */
export type TermAnswer =
  | { readonly status: 'unasked'; readonly message: string; readonly card?: RuleCard }
  | { readonly status: 'refused'; readonly message: string; readonly card?: RuleCard }
  | {
      readonly status: 'uncounted';
      readonly message: string;
      readonly card: RuleCard;
      readonly question: Question | undefined;
    }
  | {
      readonly status: 'counted';
      readonly card: RuleCard;
      readonly start: End;
      /** The hour is one that the clock shows twice. */
      readonly isRepeated: boolean;
      readonly isBackward: boolean;
      /** Readings in the order of `READINGS`; the first is the one that the page counts by. */
      readonly limits: readonly ReadingLimits[];
      /** Every limit that some reading gives, the earliest first; the first is the adopted one. */
      readonly counts: readonly [Count, ...Count[]];
      readonly question: Question | undefined;
    };

/** Answers a question by the rules and calendars of a profile, as an audit would judge. */
export function termAnswer(question: TermQuestion, profile: Profile): TermAnswer {
  const { rules } = profile;
  const policy = policyFor(question.calendar, question.zone);
  const moment = askedMoment(question, policy.zone);
  const versions = rules.versionsOf(question.rule);
  const day = dayOf(moment, policy.zone) ?? policy.union.coverage.to;
  const rule = versions.find(({ from, to }) => from <= day && day <= to)?.rule;
  if (question.rule === '') return { status: 'unasked', message: SAY.chooseRule };
  if (versions.length === 0) return { status: 'refused', message: SAY.unknownRule };
  if (rule === undefined) return { status: 'refused', message: SAY.notInForce };
  if (rule.kind !== 'response') return { status: 'refused', message: SAY.withoutTerm };
  const card = cardOf(rule, rules, day);
  switch (moment.kind) {
    case 'none':
      return { status: 'unasked', message: SAY.chooseDate, card };
    case 'unreadable':
    case 'not-covered':
    case 'skipped-hour':
      return { status: 'refused', message: SAY[moment.kind], card };
    case 'day':
      if (rule.term.unit === 'hours') return { status: 'refused', message: SAY.needsHour, card };
      return counted(rule, card, policy.zone.startOfDay(moment.day), false, policy, rules);
    case 'instant':
      return counted(rule, card, moment.epochMs, moment.isRepeated, policy, rules);
  }
}

const SAY = {
  chooseRule: 'Elija una regla para ver su plazo.',
  unknownRule: 'Este paquete no tiene la regla que nombra el enlace. Elija una de la lista.',
  chooseDate: 'Escriba la fecha del hecho desde el que corre el plazo.',
  notInForce: 'La regla no está vigente en esa fecha: no hay plazo que contar.',
  withoutTerm: 'Esa regla no fija un plazo. Elija otra de la lista.',
  unreadable: 'La fecha o la hora no existe. Escríbala otra vez.',
  'not-covered':
    'No se puede saber: la fecha queda fuera de los años que cubren los husos y los calendarios publicados.',
  'leaves-coverage':
    'No se puede saber: la cuenta sale de los años que cubren los calendarios publicados, y aquí no se adivina.',
  'skipped-hour':
    'Esa hora no existió en el huso elegido: el reloj oficial se adelantó. Escriba la hora que marcó el reloj.',
  needsHour: 'Este plazo se cuenta en horas, de momento a momento: escriba también la hora.',
  unknown: 'No se puede saber: el paquete de reglas no fija la duración en esa fecha.',
  atStart: 'El plazo vence en el mismo momento desde el que se cuenta.',
  immediately:
    'La norma manda hacerlo de inmediato y no fija horas: no hay un último instante que calcular. Cada hora que pasa es demora.',
  nextSession:
    'La norma manda hacerlo en la sesión siguiente de la Junta: el límite es el cierre de esa sesión, y no se conoce hasta que se celebra. No es una cuenta de días.',
} as const;

function counted(
  rule: ResponseRule,
  card: RuleCard,
  start: number,
  isRepeated: boolean,
  policy: CalendarPolicy,
  rules: RuleSet,
): TermAnswer {
  const { zone } = policy;
  const ends = termEnds(rule, rules, start, policy);
  const uncounted = (message: string, question?: string): TermAnswer => ({
    status: 'uncounted',
    message,
    card,
    question: question === undefined ? undefined : rules.questions.get(question),
  });
  switch (ends.kind) {
    case 'unknown':
      return { status: 'refused', message: SAY.unknown, card };
    case 'at-start':
      return uncounted(`${SAY.atStart} ${writeDate(start, zone).es}.`);
    case 'immediately':
      return uncounted(`${SAY.immediately}${alertWords(ends.alertHours)}`, ends.question);
    case 'next-session':
      return uncounted(SAY.nextSession, ends.question);
    case 'counted': {
      const windows = READINGS.map((reading) => ({ reading, ...dueOf(ends.byReading[reading]) }));
      const [adopted] = windows;
      if (adopted === undefined || windows.some(({ strict }) => strict === undefined)) {
        return { status: 'refused', message: SAY['leaves-coverage'], card };
      }
      const question = ends.question === undefined ? undefined : rules.questions.get(ends.question);
      const limits = windows.map(({ reading, strict, lenient }) => ({
        reading,
        name: READING_NAMES[reading].es,
        onTimeUntil: endAt((strict as TermDue).due, zone),
        disputedUntil:
          lenient?.due === strict?.due ? undefined : endAt((lenient as TermDue).due, zone),
        grounds: question?.readings[reading],
      }));
      return {
        status: 'counted',
        card,
        start: endAt(start, zone),
        isRepeated,
        isBackward: rule.term.direction === 'before',
        limits,
        counts: countsOf(windows as readonly DueWindow[], limits, start, policy, rule),
        question,
      };
    }
  }
}

const alertWords = (hours: number | undefined): string =>
  hours === undefined ? '' : ` Esta herramienta advierte desde las ${hours} horas.`;

interface DueWindow {
  readonly reading: Reading;
  readonly strict: TermDue;
  readonly lenient: TermDue;
}

function dueOf({ strict, lenient }: TermWindow): {
  readonly strict: TermDue | undefined;
  readonly lenient: TermDue | undefined;
} {
  return strict.ok && lenient.ok ? { strict, lenient } : { strict: undefined, lenient: undefined };
}

/** One count for each distinct limit, the adopted one first and the others by date. */
function countsOf(
  windows: readonly DueWindow[],
  limits: readonly ReadingLimits[],
  start: number,
  policy: CalendarPolicy,
  rule: ResponseRule,
): readonly [Count, ...Count[]] {
  const terms = new Map<number, TermDue>();
  for (const { strict, lenient } of windows) {
    for (const term of [strict, lenient]) if (!terms.has(term.due)) terms.set(term.due, term);
  }
  const [first, ...others] = [...terms.values()];
  const written = (term: TermDue): Count => {
    const { entries } = term.ledger;
    const inHours = rule.term.unit === 'hours';
    const limit = inHours ? (windows[0]?.strict.due ?? term.due) : term.due;
    return {
      end: endAt(term.due, policy.zone),
      label: labelOf(term.due, limits),
      entries,
      months: monthGrids(entries),
      hours: inHours ? hourLine(start, limit, policy.zone, policy.union) : [],
    };
  };
  return [
    written(first as TermDue),
    ...others.sort((one, other) => one.due - other.due).map(written),
  ];
}

function labelOf(due: number, limits: readonly ReadingLimits[]): string {
  const named = (list: readonly ReadingLimits[]) => list.map(({ name }) => name).join(', ');
  const onTime = limits.filter(({ onTimeUntil }) => onTimeUntil.epochMs === due);
  const disputed = limits.filter(({ disputedUntil }) => disputedUntil?.epochMs === due);
  return [
    ...(onTime.length === 0 ? [] : [`a tiempo: ${named(onTime)}`]),
    ...(disputed.length === 0 ? [] : [`discutible: ${named(disputed)}`]),
  ].join(' · ');
}

function endAt(epochMs: number, zone: Zone): End {
  const day = zone.dayOf(epochMs);
  const words = `${WEEKDAY_NAMES_ES[weekdayOf(day)]} ${writeDate(epochMs, zone).es}`;
  return {
    epochMs,
    words: epochMs === zone.endOfDay(day) ? `${words}, hasta el final del día` : words,
    exact: formatInstant(epochMs, zone.offsetAt(epochMs)),
  };
}

function dayOf(moment: AskedMoment, zone: Zone): number | undefined {
  if (moment.kind === 'day') return moment.day;
  return moment.kind === 'instant' ? zone.dayOf(moment.epochMs) : undefined;
}

function cardOf(rule: ResponseRule, rules: RuleSet, day: number): RuleCard {
  return {
    id: rule.id,
    title: rule.title.es,
    place: citationWords(rule.citation, 'es'),
    term: termWords(rule, rules, day, 'es'),
    owedBy: organName(rule.addressee).es,
    summary: rule.summary,
    countsFrom: startWords(rule),
    consequence: rule.consequence?.es,
  };
}
