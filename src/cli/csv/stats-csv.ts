import { stringify } from 'csv-stringify/sync';
import type { StatisticsRelease } from '../../audit/index';
import type { Language } from '../text/language';
import { visible } from '../text/visible';

const HEAD = {
  es: [
    'tabla',
    'desglose',
    'desde',
    'hasta',
    'nivel',
    'categoria',
    'valor',
    'minimo',
    'maximo',
    'estado',
  ],
  en: [
    'table',
    'view',
    'from',
    'to',
    'level',
    'category',
    'value',
    'at_least',
    'at_most',
    'status',
  ],
} as const;

type Row = readonly (string | number)[];

/**
 * A release as rows of one figure each, for spreadsheets and programs. A cell that a spreadsheet
 * would take for a formula is written as text.
 */
export function statsCsv(release: StatisticsRelease, language: Language): string {
  const rows: Row[] = [HEAD[language], ...tableRows(release, language), ...termRows(release)];
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? visible(cell) : cell))),
    { escape_formulas: true, record_delimiter: 'windows' },
  );
}

function* tableRows({ tables }: StatisticsRelease, language: Language): Iterable<Row> {
  for (const { id, status, views, rows } of tables) {
    for (const { from, to, kind, total, values } of rows) {
      const place = [from, to, kind] as const;
      const missing = status === 'unknown' ? 'unknown' : 'suppressed';
      const figure = (value: number | null | undefined) =>
        typeof value === 'number' ? [value, value, value, 'published'] : ['', '', '', missing];
      yield [id, '', ...place, 'Total', ...figure(total)];
      for (const view of views) {
        for (const [at, { label }] of view.columns.entries()) {
          yield [id, view.id, ...place, label[language], ...figure(values[view.id]?.[at])];
        }
      }
    }
  }
}

/** Shares of terms, which are ranges; their categories are the keys of the JSON. */
function* termRows({ from, to, terms }: StatisticsRelease): Iterable<Row> {
  for (const { rule, overAtLeast, done, inTime, compliance, delays, ...own } of terms.rules) {
    const kind = own.from === from && own.to === to ? 'total' : 'part';
    const place = ['terms', rule, own.from, own.to, kind] as const;
    yield [...place, 'over', '', overAtLeast, '', 'range'];
    for (const [name, share] of Object.entries({ done, inTime, compliance })) {
      if (share === null) continue;
      yield [...place, `percent-${name}`, '', share.atLeast, share.atMost, 'range'];
    }
    for (const which of ['median', 'p90'] as const) {
      const value = delays?.[which];
      if (delays === null || typeof value !== 'number') continue;
      yield [...place, `${which}-${delays.unit}`, value, '', value, 'published'];
    }
  }
}
