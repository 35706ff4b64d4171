import Table from 'cli-table3';
import pc from 'picocolors';
import { type Report, writeDate } from '../../audit/index';
import { parseInstant, VERDICTS, type Verdict } from '../../core/index';
import { pick } from '../text/language';
import { paint, VERDICT_NAMES } from '../text/verdicts';
import { findingColumns, type TableStyle } from './finding-rows';

/** A report as a person reads it: one row for each finding, and the counts below. */
export function auditTable(report: Report, style: TableStyle): string {
  const colors = pc.createColors(style.color);
  const parts: string[] = [heading(report, style, colors)];
  if (report.findings.length > 0) {
    const { headings, widths, row } = findingColumns(style, colors);
    const table = new Table({
      head: headings.map((title) => colors.bold(title)),
      colWidths: [...widths],
      wordWrap: true,
      style: { head: [], border: [], compact: false },
    });
    for (const finding of report.findings) table.push(row(finding));
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
    ? `${colors.bold('Revisión conforme al Reglamento')}\nAl ${date.es} · lectura ${report.reading}\n${plural(cases, 'caso', 'casos')}, ${plural(events, 'evento', 'eventos')} · ${report.complete ? 'registro completo' : 'registro sin garantía de estar completo'}`
    : `${colors.bold('Audit against the Reglamento')}\nAs of ${date.en} · reading ${report.reading}\n${plural(cases, 'case', 'cases')}, ${plural(events, 'event', 'events')} · ${report.complete ? 'complete log' : 'log not known to be complete'}`;
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
