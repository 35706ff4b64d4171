import Table from 'cli-table3';
import pc from 'picocolors';
import { writeDate } from '../../audit/index';
import { type TermDue, type TermSpec, WEEKDAY_NAMES_ES, WEEKDAYS } from '../../calendar/index';
import { formatInstant } from '../../core/index';
import type { TableStyle } from './finding-rows';

const HEADINGS = {
  es: ['Fecha', 'Día', 'Cuenta', 'Razón', 'Fuente'],
  en: ['Date', 'Day', 'Count', 'Reason', 'Source'],
};
const WIDTHS = [12, 11, 15];

const STATUS = {
  es: {
    trigger: 'hecho',
    counted: 'cuenta',
    skipped: 'no cuenta',
    rolled: 'se recorre',
    due: 'vence',
  },
  en: {
    trigger: 'event',
    counted: 'counted',
    skipped: 'not counted',
    rolled: 'rolls on',
    due: 'due',
  },
} as const;

/** The count of a term, day by day, for a lawyer to check by eye. */
export function ledgerTable(
  spec: TermSpec,
  term: TermDue,
  others: Readonly<Record<string, string>>,
  { language, color, columns, zone }: TableStyle,
): string {
  const colors = pc.createColors(color);
  const rest = columns - WIDTHS.reduce((sum, width) => sum + width, 0) - HEADINGS.es.length - 1;
  const reason = Math.ceil(rest / 2);
  const table = new Table({
    head: HEADINGS[language].map((title) => colors.bold(title)),
    colWidths: [...WIDTHS, reason, rest - reason],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  for (const entry of term.ledger.entries) {
    const status = STATUS[language][entry.status];
    const count = entry.ordinal === undefined ? status : `${status} ${entry.ordinal}`;
    const paint =
      entry.status === 'due'
        ? colors.bold
        : entry.status === 'skipped'
          ? colors.dim
          : (text: string) => text;
    const weekday =
      language === 'es' ? (WEEKDAY_NAMES_ES[WEEKDAYS.indexOf(entry.weekday)] ?? '') : entry.weekday;
    table.push([entry.date, weekday, count, entry.reason ?? '', entry.source ?? ''].map(paint));
  }
  const due = writeDate(term.due, zone);
  const lines = [
    table.toString(),
    '',
    language === 'es' ? `Vence el ${colors.bold(due.es)}` : `Due on ${colors.bold(due.en)}`,
    `  ${formatInstant(term.due, zone.offsetAt(term.due))} · ${zone.name}`,
  ];
  if (spec.unit === 'hours') {
    lines.push(
      language === 'es'
        ? '  Las horas corren de momento a momento, también en días inhábiles.'
        : '  Hours run from moment to moment, on non-working days too.',
    );
  }
  const different = Object.entries(others).filter(
    ([, other]) => other !== formatInstant(term.due, zone.offsetAt(term.due)),
  );
  if (different.length > 0) {
    lines.push(
      '',
      language === 'es'
        ? 'Otros calendarios darían otra fecha:'
        : 'Other calendars would give another date:',
    );
    for (const [name, other] of different) lines.push(`  ${name.padEnd(20)} ${other.slice(0, 10)}`);
  }
  return `${lines.join('\n')}\n`;
}
