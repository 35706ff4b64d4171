import type { StatisticsRelease } from '../../audit/index';
import { sourceHash } from '../report/html/style';
import { escaped } from '../words/escaped';
import type { Language } from '../words/language';
import { barChart } from './bar-chart';
import { PAGE_STYLE } from './page-style';
import { periodWords } from './period-words';
import { RELEASE_TITLE, releaseWords } from './release-words';
import { type Sheet, type SheetCell, type SheetRow, SUPPRESSED } from './sheet';
import { statisticsSheets } from './sheets';

/** A release as one page, complete in itself, to be read on a screen or printed; it runs nothing. */
export function statisticsPage(release: StatisticsRelease, language: Language): string {
  const title = `${RELEASE_TITLE[language]}, ${periodWords(release, language)}`;
  const sheets = statisticsSheets(release, language);
  const policy = `default-src 'none'; style-src '${sourceHash(PAGE_STYLE)}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    `<a class="skip" href="#main">${language === 'es' ? 'Ir al contenido' : 'Skip to content'}</a>`,
    `<header><h1>${escaped(title)}</h1>`,
    list(releaseWords(release, language)),
    '</header>',
    contents(sheets, language),
    '<main id="main">',
    ...sheets.map((sheet, at) => section(sheet, at, language)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const list = (items: readonly string[], kind?: string): string =>
  `<ul${kind === undefined ? '' : ` class="${kind}"`}>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;

function contents(sheets: readonly Sheet[], language: Language): string {
  const links = sheets.map(
    ({ title }, at) => `<li><a href="#t${at + 1}">${escaped(title)}</a></li>`,
  );
  const name = language === 'es' ? 'Contenido' : 'Contents';
  return `<nav aria-label="${name}"><ul>${links.join('')}</ul></nav>`;
}

function section(sheet: Sheet, at: number, language: Language): string {
  const { title, notes, head, rows, charts } = sheet;
  const id = `t${at + 1}`;
  return [
    `<section aria-labelledby="${id}"><div class="opening"><h2 id="${id}"${notes.length === 0 ? ' class="part"' : ''}>${escaped(title)}</h2>`,
    notes.length === 0 ? '' : list(notes, 'notes'),
    charts.length === 0
      ? ''
      : `<div class="charts">${charts.map((chart) => barChart(chart, title)).join('\n')}</div>`,
    '</div>',
    head.length === 0 ? '' : grid(id, title, head, rows, language),
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const CLASSES = ['total', 'year', 'part'] as const;

/** A region that keyboards can scroll, for what is wider than a telephone. */
function grid(
  id: string,
  title: string,
  head: readonly string[],
  rows: readonly SheetRow[],
  language: Language,
): string {
  const nested = rows.some(({ level }) => level < 2);
  return [
    `<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0"><table><caption class="spoken">${escaped(title)}</caption>`,
    `<thead><tr>${head.map((cell, at) => `<th scope="col"${isText(rows[0]?.cells[at - 1]) ? ' class="text"' : ''}>${escaped(cell)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(
      ({ label, level, cells }) =>
        `<tr class="${CLASSES[level]}${nested ? ' nested' : ''}"><th scope="row">${escaped(label)}</th>${cells.map((cell) => cellOf(cell, language)).join('')}</tr>`,
    ),
    '</tbody></table></div>',
  ].join('\n');
}

/** Words stand to the left, and so does the head of their column; figures to the right. */
const isText = (cell: SheetCell | undefined): boolean =>
  typeof cell === 'string' && !/^[\d–.≤≥ ]/.test(cell);

function cellOf(cell: SheetCell, language: Language): string {
  if (cell === null) {
    return `<td class="hidden"><span aria-hidden="true">${SUPPRESSED}</span><span class="spoken">${language === 'es' ? 'suprimida' : 'suppressed'}</span></td>`;
  }
  if (typeof cell === 'number') return `<td>${cell}</td>`;
  return `<td${isText(cell) ? ' class="text"' : ''}>${escaped(cell)}</td>`;
}
