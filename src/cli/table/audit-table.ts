import Table from 'cli-table3';
import pc from 'picocolors';
import {
  type Finding,
  type Report,
  writeDate,
  writeDelay,
  writeShortDate,
} from '../../audit/index';
import type { Zone } from '../../calendar/index';
import { parseInstant, parsePlainDate, VERDICTS, type Verdict } from '../../core/index';
import { type Language, pick } from '../text/language';
import { ORGAN_NAMES } from '../text/organs';
import { VERDICT_NAMES } from '../text/verdicts';

/** How a table is to be drawn. */
export interface TableStyle {
  readonly language: Language;
  readonly color: boolean;
  readonly columns: number;
  readonly zone: Zone;
}

const HEADINGS = {
  es: ['Asunto', 'Norma', 'Qué se debía', 'A cargo de', 'Vencía', 'Se hizo', 'Resultado'],
  en: ['Matter', 'Norm', 'What was owed', 'By whom', 'Due', 'Done', 'Verdict'],
};
/** Columns of the other headings; «Qué se debía», which holds the reason in full, takes the rest. */
const MIN_OWED = 29;
const WIDTHS = { matter: 16, norm: 10, owner: 16, date: 13, verdict: 15 };

/** A report as a person reads it: one row for each finding, and the counts below. */
export function auditTable(report: Report, style: TableStyle): string {
  const colors = pc.createColors(style.color);
  const parts: string[] = [heading(report, style, colors)];
  if (report.findings.length > 0) {
    const { matter, norm, owner, date: day, verdict } = WIDTHS;
    const owed =
      style.columns - (matter + norm + owner + 2 * day + verdict) - HEADINGS.es.length - 1;
    const table = new Table({
      head: HEADINGS[style.language].map((title) => colors.bold(title)),
      colWidths: [matter, norm, Math.max(owed, MIN_OWED), owner, day, day, verdict],
      wordWrap: true,
      style: { head: [], border: [], compact: false },
    });
    for (const finding of report.findings) table.push(row(finding, style, colors));
    parts.push(table.toString());
  }
  parts.push(counts(report, style, colors));
  if (report.problems.length > 0) parts.push(problems(report, style, colors));
  return `${parts.join('\n\n')}\n`;
}

type Colors = ReturnType<typeof pc.createColors>;

function heading(report: Report, { language, zone }: TableStyle, colors: Colors): string {
  const instant = parseInstant(report.asOf);
  const date =
    instant === undefined ? { es: report.asOf, en: report.asOf } : writeDate(instant.epochMs, zone);
  const { cases, events } = report.summary;
  return language === 'es'
    ? `${colors.bold('Revisión conforme al Reglamento')}\nAl ${date.es} · lectura ${report.reading} · ${plural(cases, 'caso', 'casos')}, ${plural(events, 'evento', 'eventos')} · ${report.complete ? 'registro completo' : 'registro sin garantía de estar completo'}`
    : `${colors.bold('Audit against the Reglamento')}\nAs of ${date.en} · reading ${report.reading} · ${plural(cases, 'case', 'cases')}, ${plural(events, 'event', 'events')} · ${report.complete ? 'complete log' : 'log not known to be complete'}`;
}

function row(finding: Finding, style: TableStyle, colors: Colors): string[] {
  const { language, zone } = style;
  const { citation, subject } = finding;
  const place = [
    citation.article === undefined ? '—' : `art. ${citation.article}`,
    citation.paragraph === undefined
      ? ''
      : language === 'es'
        ? `párr. ${citation.paragraph}`
        : `para. ${citation.paragraph}`,
    citation.fraction === undefined ? '' : `fr. ${citation.fraction}`,
    citation.instrument === 'lppddhp' ? '(Ley)' : '',
  ];
  const matter = Object.values(subject).filter((id) => id !== undefined);
  const owner = ORGAN_NAMES[finding.responsible ?? ''];
  return [
    matter.join('\n') || '—',
    place.filter((part) => part !== '').join('\n'),
    `${paint(finding.verdict, pick(finding.title, language), colors)}\n${colors.dim(reason(finding, language))}`,
    owner === undefined ? (finding.responsible ?? '—') : pick(owner, language),
    finding.due === undefined ? '—' : date(finding.due, zone, language),
    finding.occurredAt === undefined ? '—' : date(finding.occurredAt, zone, language),
    paint(finding.verdict, pick(VERDICT_NAMES[finding.verdict], language), colors),
  ];
}

/** The message, less the dates that have columns of their own. */
function reason(
  { due, occurredAt, lateBy, message, interpretations, element }: Finding,
  language: Language,
): string {
  if (due === undefined || occurredAt === undefined) return pick(message, language);
  const parts: string[] = element === undefined ? [] : [element];
  if (lateBy !== undefined) {
    const delay = pick(writeDelay(lateBy), language);
    parts.push(language === 'es' ? `${delay} de retraso` : `${delay} late`);
  }
  if (interpretations.length > 0) {
    parts.push(
      `${language === 'es' ? 'pregunta abierta' : 'open question'} ${interpretations.join(', ')}`,
    );
  }
  return parts.join('; ') || pick(message, language);
}

function paint(verdict: Verdict, text: string, colors: Colors): string {
  if (verdict === 'violation') return colors.bold(colors.red(text));
  if (verdict === 'warning' || verdict === 'contestable') return colors.yellow(text);
  if (verdict === 'pending') return colors.cyan(text);
  if (verdict === 'compliant') return colors.green(text);
  return text;
}

function date(text: string, zone: Zone, language: Language): string {
  const instant = parseInstant(text);
  const day = parsePlainDate(text);
  const epochMs = instant?.epochMs ?? (day === undefined ? undefined : zone.endOfDay(day));
  return epochMs === undefined ? text : writeShortDate(epochMs, zone)[language];
}

function counts({ summary }: Report, { language }: TableStyle, colors: Colors): string {
  const order: readonly Verdict[] = [
    'violation',
    'warning',
    'contestable',
    'indeterminate',
    'pending',
    'compliant',
    'not-applicable',
  ];
  const width = Math.max(
    ...VERDICTS.map((verdict) => pick(VERDICT_NAMES[verdict], language).length),
  );
  return order
    .map((verdict) => {
      const name = pick(VERDICT_NAMES[verdict], language).padEnd(width);
      const line = `  ${name}  ${String(summary[verdict]).padStart(4)}`;
      return summary[verdict] === 0 ? colors.dim(line) : paint(verdict, line, colors);
    })
    .join('\n');
}

function problems({ problems: list }: Report, { language }: TableStyle, colors: Colors): string {
  const title =
    language === 'es'
      ? 'Líneas que no se pudieron tomar como están escritas'
      : 'Lines that could not be taken as written';
  const lines = list.slice(0, 20).map(({ line, code, key, log }) => {
    const where = log === undefined ? '' : language === 'es' ? `registro ${log}, ` : `log ${log}, `;
    return `  ${where}${language === 'es' ? 'línea' : 'line'} ${line}: ${code}${key === undefined ? '' : ` (${key})`}`;
  });
  if (list.length > lines.length)
    lines.push(
      language === 'es'
        ? `  … y ${list.length - lines.length} más`
        : `  … and ${list.length - lines.length} more`,
    );
  return [colors.bold(title), ...lines].join('\n');
}

const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
