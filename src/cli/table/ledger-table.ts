import Table from 'cli-table3';
import pc from 'picocolors';
import { writeDate } from '../../audit/index';
import type { TermDue, TermSpec } from '../../calendar/index';
import { formatInstant } from '../../core/index';
import { LEDGER_HEADINGS, ledgerRow } from '../../review/index';
import type { TableStyle } from './finding-rows';

const WIDTHS = [12, 11, 15];

/** The count of a term, day by day, for a lawyer to check by eye. */
export function ledgerTable(
  spec: TermSpec,
  term: TermDue,
  others: Readonly<Record<string, string>>,
  { language, color, columns, zone }: TableStyle,
): string {
  const colors = pc.createColors(color);
  const rest =
    columns - WIDTHS.reduce((sum, width) => sum + width, 0) - LEDGER_HEADINGS.es.length - 1;
  const reason = Math.ceil(rest / 2);
  const table = new Table({
    head: LEDGER_HEADINGS[language].map((title) => colors.bold(title)),
    colWidths: [...WIDTHS, reason, rest - reason],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  for (const entry of term.ledger.entries) {
    const paint =
      entry.status === 'due'
        ? colors.bold
        : entry.status === 'skipped'
          ? colors.dim
          : (text: string) => text;
    table.push(ledgerRow(entry, spec.unit, language).map(paint));
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
