import pc from 'picocolors';
import { type Report, writeDate } from '../../audit/index';
import { parseInstant, VERDICTS } from '../../core/index';
import {
  BY_GRAVITY,
  PROBLEM_TEXTS,
  READING_NAMES,
  reportTitle,
  unreadWords,
  VERDICT_NAMES,
} from '../../review/index';
import { type Language, pick } from '../text/language';
import { paint } from '../text/verdicts';
import { wrapped } from '../text/wrapped';
import { findingColumns, type TableStyle } from './finding-rows';
import { ruledTable } from './ruled-table';

/** Titles of the open questions, in Spanish, by their id. */
type Questions = ReadonlyMap<string, { readonly title: string }>;

/** A report as a person reads it: one row for each finding, and the counts below. */
export function auditTable(report: Report, style: TableStyle, questions: Questions): string {
  const colors = pc.createColors(style.color);
  const parts: string[] = [heading(report, style, colors)];
  if (report.findings.length > 0) {
    const { headings, widths, row } = findingColumns(style, colors);
    const bold = headings.map((title) => colors.bold(title));
    parts.push(ruledTable({ headings: bold, widths, rows: report.findings.map(row) }));
  }
  const asked = openQuestions(report, questions);
  if (style.language === 'es' && asked.length > 0) {
    parts.push(definitions(colors.bold('Preguntas abiertas'), asked, style));
  }
  parts.push(counts(report, style, colors), signaturesText(report.signatures, style.language));
  const unread = unreadWords(report.signatures, style.language);
  if (unread !== undefined) parts.push(wrapped(unread, style.columns).join('\n'));
  if (VERDICTS.every((verdict) => report.summary[verdict] === 0)) {
    parts.push(
      style.language === 'es'
        ? 'No hubo nada que revisar: hasta ese momento ningún evento puso en marcha una regla.'
        : 'There was nothing to check: up to that instant no event set a rule in motion.',
    );
  }
  if (report.problems.length > 0) parts.push(problemsText(report.problems, style, colors));
  return `${parts.join('\n\n')}\n`;
}

type Colors = ReturnType<typeof pc.createColors>;

function heading(report: Report, { language, zone }: TableStyle, colors: Colors): string {
  const instant = parseInstant(report.asOf);
  const date =
    instant === undefined ? { es: report.asOf, en: report.asOf } : writeDate(instant.epochMs, zone);
  const { cases, events } = report.summary;
  return language === 'es'
    ? `${colors.bold(reportTitle(report.profile).es)}\nAl ${date.es} · lectura ${READING_NAMES[report.reading].es}\n${plural(cases, 'caso', 'casos')}, ${plural(events, 'evento', 'eventos')} · ${report.complete ? 'registro completo' : 'registro sin garantía de estar completo'}`
    : `${colors.bold(reportTitle(report.profile).en)}\nAs of ${date.en} · reading ${READING_NAMES[report.reading].en}\n${plural(cases, 'case', 'cases')}, ${plural(events, 'event', 'events')} · ${report.complete ? 'complete log' : 'log not known to be complete'}`;
}

function counts({ summary }: Report, { language }: TableStyle, colors: Colors): string {
  const width = Math.max(
    ...VERDICTS.map((verdict) => pick(VERDICT_NAMES[verdict], language).length),
  );
  return BY_GRAVITY.map((verdict) => {
    const name = pick(VERDICT_NAMES[verdict], language).padEnd(width);
    const line = `  ${name}  ${String(summary[verdict]).padStart(4)}`;
    return summary[verdict] === 0 ? colors.dim(line) : paint(verdict, line, colors);
  }).join('\n');
}

/** How many of the rules that were used somebody answers for. */
export function signaturesText(
  { used, unsigned }: Report['signatures'],
  language: Language,
): string {
  return language === 'es'
    ? `Reglas usadas: ${used}; sin firma de un abogado: ${unsigned}.`
    : `Rules used: ${used}; not signed by a lawyer: ${unsigned}.`;
}

/** The open questions that the findings name, with their titles. */
function openQuestions({ findings }: Report, questions: Questions): [string, string][] {
  const named = new Set(findings.flatMap(({ interpretations }) => interpretations));
  return [...named].sort().flatMap((id): [string, string][] => {
    const question = questions.get(id);
    return question === undefined ? [] : [[id, question.title]];
  });
}

/** Terms and what they mean, in two columns as wide as the terminal. */
function definitions(
  title: string,
  entries: readonly (readonly [string, string])[],
  { columns }: TableStyle,
): string {
  const margin = Math.max(...entries.map(([term]) => term.length)) + 4;
  const lines = entries.flatMap(([term, text]) =>
    wrapped(text, columns - margin).map(
      (line, at) => `${(at === 0 ? `  ${term}` : '').padEnd(margin)}${line}`,
    ),
  );
  return [title, ...lines].join('\n');
}

/** The lines that could not be taken as written, and what the code of each means. */
export function problemsText(list: Report['problems'], style: TableStyle, colors: Colors): string {
  const { language } = style;
  const title =
    language === 'es'
      ? 'Líneas que no se pudieron tomar como están escritas'
      : 'Lines that could not be taken as written';
  const lines = list.slice(0, 20).map(({ line, code, key, log }) => {
    const es = language === 'es';
    const file = `${es ? 'registro' : 'log'}${log === undefined ? '' : ` ${log}`}`;
    const at = `${es ? 'línea' : 'line'} ${line}`;
    const where = line === 0 ? file : log === undefined ? at : `${file}, ${at}`;
    return `  ${where}: ${code}${key === undefined ? '' : ` (${key})`}`;
  });
  if (list.length > lines.length)
    lines.push(
      language === 'es'
        ? `  … y ${list.length - lines.length} más`
        : `  … and ${list.length - lines.length} more`,
    );
  const codes = [...new Set(list.map(({ code }) => code))];
  return [
    [colors.bold(title), ...lines].join('\n'),
    definitions(colors.bold(CODES[language]), codes.map(meaning(language)), style),
  ].join('\n\n');
}

const CODES = { es: 'Qué quiere decir cada código', en: 'What each code means' };
const meaning =
  (language: Language) =>
  (code: string): [string, string] => [code, PROBLEM_TEXTS[code]?.[language] ?? ''];

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
