import type { createColors } from 'picocolors';
import { type Finding, writeDelay, writeShortDate } from '../../audit/index';
import type { Zone } from '../../calendar/index';
import { type Citation, parseInstant, parsePlainDate, READINGS } from '../../core/index';
import { ownerName, placeWords, READING_NAMES, VERDICT_NAMES } from '../../review/index';
import { type Language, pick } from '../text/language';
import { paint } from '../text/verdicts';
import { EXPLAIN_WORDS } from './explain-words';
import { PADDING } from './ruled-table';

/** How a table is to be drawn. */
export interface TableStyle {
  readonly language: Language;
  readonly color: boolean;
  readonly columns: number;
  readonly zone: Zone;
}

type Colors = ReturnType<typeof createColors>;

/** Columns of a table of findings: their headings, their widths, and one row for each finding. */
export interface FindingColumns {
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  readonly row: (finding: Finding) => string[];
}

/** The least width of the column that holds the reason in full; it takes what the others leave. */
const MIN_OWED = 29;
const WIDE = {
  es: ['Asunto', 'Norma', 'Qué se debía', 'A cargo de', 'Vencía', 'Se hizo', 'Resultado'],
  en: ['Matter', 'Norm', 'What was owed', 'By whom', 'Due', 'Done', 'Verdict'],
  widths: { matter: 16, norm: 10, owner: 16, date: 13, verdict: 15 },
};
const NARROW = {
  es: ['Asunto y norma', 'Qué se debía, a cargo de quién', 'Fechas', 'Resultado'],
  en: ['Matter and norm', 'What was owed, by whom', 'Dates', 'Verdict'],
  widths: { matter: 17, date: 13, verdict: 15 },
};
/** Seven columns where the terminal has room for them, else four, with the same content. */
export function findingColumns(style: TableStyle, colors: Colors): FindingColumns {
  const { matter, norm, owner, date, verdict } = WIDE.widths;
  const rest = owedWidth(style.columns, [matter, norm, owner, date, date, verdict]);
  return rest < MIN_OWED
    ? narrow(style, colors)
    : {
        headings: WIDE[style.language],
        widths: [matter, norm, rest, owner, date, date, verdict],
        row: (finding) => {
          const cell = cellsOf(finding, style, colors, matter - PADDING);
          const { due, done } = cell;
          return [cell.matter, cell.norm, cell.owed, cell.owner, due, done, cell.verdict];
        },
      };
}

function narrow(style: TableStyle, colors: Colors): FindingColumns {
  const { matter, date, verdict } = NARROW.widths;
  const es = style.language === 'es';
  return {
    headings: NARROW[style.language],
    widths: [matter, owedWidth(style.columns, [matter, date, verdict]), date, verdict],
    row: (finding) => {
      const cell = cellsOf(finding, style, colors, matter - PADDING);
      const dates = [
        ...(finding.due === undefined ? [] : [es ? 'vencía' : 'due', cell.due]),
        ...(finding.occurredAt === undefined ? [] : [es ? 'se hizo' : 'done', cell.done]),
      ];
      return [
        `${cell.matter}\n${cell.norm}`,
        `${cell.owed}\n${es ? 'A cargo de' : 'Owed by'}: ${cell.owner}`,
        dates.join('\n') || NONE,
        cell.verdict,
      ];
    },
  };
}

const owedWidth = (columns: number, others: readonly number[]): number =>
  columns - others.reduce((sum, width) => sum + width, 0) - others.length - 2;

const NONE = '—';

/** «art. 102», or «trans. 5» for the fifth of the transitory articles. */
const placeOf = (article: string): string =>
  article.startsWith('T') ? `trans. ${article.slice(1)}` : `art. ${article}`;

function cellsOf(finding: Finding, style: TableStyle, colors: Colors, width: number) {
  const { language, zone } = style;
  const { citation, subject, verdict } = finding;
  const owner = ownerName(finding);
  const ids = Object.values(subject).filter((id) => id !== undefined);
  return {
    matter: ids.map((id) => folded(id, width)).join('\n') || NONE,
    norm: normParts(citation, language).map(inColumn).join('\n') || NONE,
    owed: `${paint(verdict, pick(finding.title, language), colors)}\n${colors.dim([reason(finding, language), ...otherReadings(finding, language), ...settling(finding, language)].join('\n'))}`,
    owner: owner === undefined ? NONE : pick(owner, language),
    due: finding.due === undefined ? NONE : date(finding.due, zone, language),
    done: finding.occurredAt === undefined ? NONE : date(finding.occurredAt, zone, language),
    verdict: paint(verdict, pick(VERDICT_NAMES[verdict], language), colors),
  };
}

/** A provision as it is cited: article, paragraph, fraction, and the instrument where it is the Ley. */
export function normParts(
  { instrument, law, article, paragraph, fraction }: Citation,
  language: Language,
): readonly string[] {
  if (law !== undefined && article === undefined) return [law[language]];
  return [
    article === undefined ? '' : placeOf(article),
    paragraph === undefined ? '' : `${language === 'es' ? 'párr.' : 'para.'} ${paragraph}`,
    fraction === undefined ? '' : `fr. ${fraction}`,
    law !== undefined ? `(${law[language]})` : instrument === 'lppddhp' ? '(Ley)' : '',
  ].filter((part) => part !== '');
}

/** Letters of the column of norms; a longer word would lose its end. */
const NORM_LETTERS = WIDE.widths.norm - PADDING;

/** A part of a norm in its column: the name of a law without its brackets, long words divided. */
const inColumn = (part: string): string =>
  part
    .replace(/^\((.*)\)$/, (whole, name: string) => (whole.length > NORM_LETTERS ? name : whole))
    .split(' ')
    .map(divided)
    .join(' ');

const divided = (word: string): string =>
  word.length <= NORM_LETTERS
    ? word
    : `${word.slice(0, NORM_LETTERS - 1)}-\n${divided(word.slice(NORM_LETTERS - 1))}`;

/** Letters of an id that a table shows; past them nobody compares two by eye, and JSON has them all. */
const SHOWN_LETTERS = 500;

/** An id in full: a table cuts a word that is wider than its column, and two ids would look alike. */
export function folded(id: string, width: number): string {
  const shown = id.length > SHOWN_LETTERS ? `${id.slice(0, SHOWN_LETTERS)}…` : id;
  const parts: string[] = [];
  for (let at = 0; at < shown.length; at += width) parts.push(shown.slice(at, at + width));
  return parts.join('\n');
}

/** The message, less the dates that have columns of their own. */
function reason(
  {
    due,
    occurredAt,
    lateBy,
    message,
    interpretations,
    element,
    reference,
    floor,
    besides = [],
  }: Finding,
  language: Language,
): string {
  if (due === undefined || occurredAt === undefined) return pick(message, language);
  const parts: string[] = element === undefined ? [] : [element];
  if (lateBy !== undefined) {
    const delay = pick(writeDelay(lateBy), language);
    parts.push(language === 'es' ? `${delay} de retraso` : `${delay} late`);
  }
  if (reference === true) {
    parts.push(language === 'es' ? 'norma federal de referencia' : 'federal rule, for reference');
  }
  if (floor === true) {
    parts.push(
      language === 'es'
        ? 'norma federal que se conserva como mínimo de protección'
        : 'federal rule kept as the least of protection',
    );
  }
  if (interpretations.length > 0) {
    parts.push(
      `${language === 'es' ? 'pregunta abierta' : 'open question'} ${interpretations.join(', ')}`,
    );
  }
  for (const { citation, prevails } of besides) {
    const place = normParts(citation, language).join(' ');
    parts.push(
      `${language === 'es' ? 'también' : 'also'} ${place}, ${PREVAILS[prevails][language]}`,
    );
  }
  return parts.join('; ') || pick(message, language);
}

/** What the readings that were not asked for make of the same facts, where they differ. */
function otherReadings({ verdict, readings }: Finding, language: Language): readonly string[] {
  if (readings === undefined) return [];
  const others = READINGS.filter((reading) => readings[reading] !== verdict).map(
    (reading) =>
      `${pick(READING_NAMES[reading], language)}, ${pick(VERDICT_NAMES[readings[reading]], language)}`,
  );
  if (others.length === 0) return [];
  return [
    `${language === 'es' ? 'Con otra lectura' : 'Under another reading'}: ${others.join('; ')}`,
  ];
}

/** Facts shown that would settle an outcome; JSON has them all. */
const SHOWN_SETTLING = 3;

/** What would settle an unknown outcome, and where the log would say it, less what the message names. */
function settling({ message, wouldSettle = [] }: Finding, language: Language): readonly string[] {
  const es = language === 'es';
  const said = message[language].toLowerCase();
  const missing = wouldSettle.filter(
    ({ meaning }) => !said.includes(meaning[language].toLowerCase()),
  );
  if (missing.length === 0) return [];
  const shown = missing
    .slice(0, SHOWN_SETTLING)
    .map(({ meaning, where }) => `${meaning[language]} (${placeWords(where, language)})`);
  const rest = missing.length - shown.length;
  return [
    `${EXPLAIN_WORDS[language].settle}: ${shown.join('; ')}${rest === 0 ? '' : es ? `; y ${rest} más` : `; and ${rest} more`}`,
  ];
}

const PREVAILS = {
  this: { es: 'pero prevalece ésta', en: 'but this one prevails' },
  other: { es: 'que prevalece', en: 'which prevails' },
  both: { es: 'y obligan las dos', en: 'and both bind' },
} as const;

function date(text: string, zone: Zone, language: Language): string {
  const instant = parseInstant(text);
  const day = parsePlainDate(text);
  const epochMs = instant?.epochMs ?? (day === undefined ? undefined : lastInstant(day, zone));
  return epochMs === undefined ? text : writeShortDate(epochMs, zone)[language];
}

/** `undefined` for a day that the zone does not cover. */
const lastInstant = (day: number, zone: Zone): number | undefined =>
  day >= zone.coverage.from && day <= zone.coverage.to ? zone.endOfDay(day) : undefined;
