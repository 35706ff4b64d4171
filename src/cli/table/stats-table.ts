import Table from 'cli-table3';
import pc from 'picocolors';
import type { StatisticsRelease } from '../../audit/index';
import {
  RELEASE_TITLE,
  releaseWords,
  type Sheet,
  type SheetCell,
  SUPPRESSED,
  statisticsSheets,
} from '../../review/index';
import type { Language } from '../text/language';
import { visible } from '../text/visible';

interface Style {
  readonly language: Language;
  readonly color: boolean;
  readonly columns: number;
}

/** Borders and margins of a column. */
const FRAME = 3;
const MIN_WIDTH = 7;

/** For whoever makes a release: no reader of the page can do anything about it. */
const advice = ({ comparedWithPrevious }: StatisticsRelease, language: Language): string[] =>
  comparedWithPrevious
    ? []
    : [
        language === 'es'
          ? 'Si la hay, dé su JSON con --previous.'
          : 'If there is one, hand over its JSON with --previous.',
      ];

/** A release as a person reads it in a terminal. */
export function statsTable(release: StatisticsRelease, style: Style): string {
  const colors = pc.createColors(style.color);
  const heading = [
    colors.bold(RELEASE_TITLE[style.language]),
    ...[...releaseWords(release, style.language), ...advice(release, style.language)].flatMap(
      (line) => wrapped(line, style.columns),
    ),
  ].join('\n');
  const sheets = statisticsSheets(release, style.language).map((sheet) =>
    [
      colors.bold(visible(sheet.title)),
      ...sheet.notes.flatMap((note) =>
        wrapped(visible(note), style.columns).map((line) => colors.dim(line)),
      ),
      ...(sheet.head.length === 0 ? [] : [grid(sheet, style, colors)]),
    ].join('\n'),
  );
  return `${[heading, ...sheets].join('\n\n')}\n`;
}

function grid(
  { head, rows }: Sheet,
  { columns }: Style,
  colors: ReturnType<typeof pc.createColors>,
) {
  const table = new Table({
    head: head.map((title) => colors.bold(visible(title))),
    colWidths: widths(head, rows, columns),
    colAligns: head.map((_, at) => (at === 0 || !isFigures(rows, at) ? 'left' : 'right')),
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  const nested = rows.some(({ level }) => level < 2);
  for (const { label, level, cells } of rows) {
    const text = `${nested ? '  '.repeat(level) : ''}${visible(label)}`;
    table.push([
      level === 0 ? colors.bold(text) : text,
      ...cells.map((cell) =>
        cell === null
          ? colors.dim(SUPPRESSED)
          : level === 0
            ? colors.bold(written(cell))
            : written(cell),
      ),
    ]);
  }
  return table.toString();
}

const written = (cell: SheetCell): string => (cell === null ? SUPPRESSED : visible(String(cell)));

const isFigures = (rows: Sheet['rows'], at: number): boolean =>
  rows.every(({ cells }) => /^[\d–.≤≥*]/.test(written(cells[at - 1] ?? null)));

/** As wide as what they hold; where that is too much, the widest give way. */
function widths(head: Sheet['head'], rows: Sheet['rows'], columns: number): number[] {
  const natural = head.map((title, at) => {
    const longest = Math.max(
      ...rows.map(({ label, cells }) =>
        at === 0 ? label.length + 4 : written(cells[at - 1] ?? null).length,
      ),
    );
    const word = Math.max(...title.split(/[ ]/).map((part) => part.length));
    return Math.max(MIN_WIDTH, longest + FRAME - 1, Math.min(title.length, word) + FRAME - 1);
  });
  const room = columns - head.length - 1;
  let excess = natural.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const widest = natural.indexOf(Math.max(...natural));
    if ((natural[widest] ?? 0) <= MIN_WIDTH) break;
    natural[widest] = (natural[widest] ?? 0) - 1;
    excess--;
  }
  return natural;
}

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(`  ${word}`);
  }
  return lines;
}
