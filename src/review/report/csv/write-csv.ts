import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Finding } from '../../../audit/index';
import type { Zone } from '../../../calendar/index';
import { formatInstant, parseInstant, READINGS, type Verdict } from '../../../core/index';
import { citationWords } from '../../words/citation-words';
import type { Language } from '../../words/language';
import { ownerName } from '../../words/organs';
import { placeWords } from '../../words/settling-words';
import { VERDICT_NAMES } from '../../words/verdict-names';
import { guarded } from './guarded';

interface Column {
  readonly es: string;
  readonly en: string;
  readonly of: (finding: Finding, language: Language) => string | undefined;
  /** Whether the cell is a time. */
  readonly isTime?: true;
}

const nameOf = (verdict: Verdict | undefined, language: Language) =>
  verdict === undefined ? undefined : VERDICT_NAMES[verdict][language];

const COLUMNS: readonly Column[] = [
  { es: 'Resultado', en: 'Verdict', of: ({ verdict }, language) => nameOf(verdict, language) },
  { es: 'Caso', en: 'Case', of: ({ subject }) => subject.case },
  {
    es: 'Asunto',
    en: 'Matter',
    of: ({ subject }) =>
      Object.entries(subject)
        .filter(([key, id]) => key !== 'case' && id !== undefined)
        .map(([, id]) => id)
        .join('; '),
  },
  { es: 'De quién', en: 'Of whom', of: ({ element }) => element },
  { es: 'Norma', en: 'Norm', of: ({ citation }, language) => citationWords(citation, language) },
  { es: 'Regla', en: 'Rule', of: ({ rule }) => rule },
  { es: 'Qué se debía', en: 'What was owed', of: ({ title }, language) => title[language] },
  {
    es: 'A cargo de',
    en: 'By whom',
    of: (finding, language) => ownerName(finding)?.[language],
  },
  { es: 'Desde', en: 'Since', of: ({ startedAt }) => startedAt, isTime: true },
  { es: 'Vencía', en: 'Due', of: ({ due }) => due, isTime: true },
  { es: 'Se hizo', en: 'Done', of: ({ occurredAt }) => occurredAt, isTime: true },
  { es: 'Retraso (ISO 8601)', en: 'Late by (ISO 8601)', of: ({ lateBy }) => lateBy },
  ...READINGS.map((reading) => ({
    es: `Lectura ${reading}`,
    en: `Reading ${reading}`,
    of: ({ readings }: Finding, language: Language) => nameOf(readings?.[reading], language),
  })),
  {
    es: 'Preguntas abiertas',
    en: 'Open questions',
    of: ({ interpretations }) => interpretations.join('; '),
  },
  { es: 'Eventos', en: 'Events', of: ({ events }) => events.join('; ') },
  { es: 'Razón', en: 'Reason', of: ({ message }, language) => message[language] },
  {
    es: 'Lo aclararía',
    en: 'Would settle it',
    of: ({ wouldSettle = [] }, language) =>
      wouldSettle
        .map(({ meaning, where }) => `${meaning[language]} (${placeWords(where, language)})`)
        .join('; '),
  },
  {
    es: 'Registro',
    en: 'Log',
    of: ({ log }) => (log === undefined ? undefined : String(log)),
  },
];

/** RFC 4180, every cell in quotation marks: no separator of any place splits one. */
const RECORD = { quoted: true, quoted_empty: true, record_delimiter: '\r\n' } as const;

/** The row of headings, after the mark by which spreadsheets know that the text is UTF-8. */
export const csvHeader = (language: Language): string =>
  `\ufeff${stringify([COLUMNS.map((column) => column[language])], RECORD)}`;

/** The row of one finding; its times as `writeCsv` has them. */
export const csvFinding = (finding: Finding, language: Language, zone?: Zone): string =>
  stringify(
    [
      COLUMNS.map(({ of, isTime }) => {
        const text = of(finding, language) ?? '';
        return guarded(isTime === true ? onClock(text, zone) : text);
      }),
    ],
    RECORD,
  );

/** A time as the clock of a zone has it: whoever sorts or subtracts cells has them all of one clock. */
function onClock(text: string, zone: Zone | undefined): string {
  const instant = parseInstant(text);
  return instant === undefined || zone?.covers(instant.epochMs) !== true
    ? text
    : formatInstant(instant.epochMs, zone.offsetAt(instant.epochMs));
}

/**
 * A table of findings for spreadsheets, a row each; formulas in it are text. Times are those of the
 * clock of the zone, or without one as the log has them.
 */
export function* writeCsv(
  findings: Iterable<Finding>,
  language: Language,
  zone?: Zone,
): Generator<string> {
  yield csvHeader(language);
  for (const finding of findings) yield csvFinding(finding, language, zone);
}
