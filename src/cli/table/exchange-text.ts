import type { ExchangeProblem, ExchangeReport } from '../../exchange/index';
import { EXCHANGE_TEXTS } from '../text/exchange-problem';
import type { Language } from '../text/language';
import { visible } from '../text/visible';

const SHOWN_ROWS = 8;
type Words = (es: string, en: string) => string;

/** What a conversion made of a file, for people. */
export function exchangeText(report: ExchangeReport, language: Language): string {
  const say: Words = (es, en) => (language === 'es' ? es : en);
  const isTable = report.format === 'csv';
  const { read, written, silent } = report;
  const parts = [
    isTable
      ? say(
          `${read} ${plural(read, 'fila leída', 'filas leídas')}`,
          `${read} ${plural(read, 'row', 'rows')} read`,
        )
      : say(
          `${read} ${plural(read, 'evento leído', 'eventos leídos')}`,
          `${read} ${plural(read, 'event', 'events')} read`,
        ),
    say(
      `${written} ${plural(written, 'evento escrito', 'eventos escritos')}`,
      `${written} ${plural(written, 'event', 'events')} written`,
    ),
    ...(silent === 0 ? [] : [say(`${silent} sin evento`, `${silent} without an event`)]),
  ];
  const lines = report.problems.map((problem) => problemText(problem, isTable, language, say));
  const cut = say('El archivo no se leyó hasta el final.', 'The file was not read to its end.');
  const missing = say(
    'Lo que no dio evento falta en el registro. Si su encabezado dice hasta cuándo está completo (completeThrough), la auditoría lo tendrá por no hecho: corrija el archivo, o quite del mapa log.completeThrough.',
    'What gave no event is missing from the log. If its header says until when it is complete (completeThrough), the audit takes it for not done: mend the file, or take log.completeThrough out of the map.',
  );
  const isMissing = silent > 0 && report.problems.some(({ code }) => code.startsWith('E_IMPORT'));
  const ends = [...(isMissing ? [missing] : []), ...(report.complete ? [] : [cut])];
  return `${parts.join(', ')}.\n${lines.join('')}${ends.map((end) => `\n${end}\n`).join('')}`;
}

function problemText(
  { code, count, rows, columns }: ExchangeProblem,
  isTable: boolean,
  language: Language,
  say: Words,
): string {
  const shown = rows.filter((row) => row > 0).slice(0, SHOWN_ROWS);
  const isLine = code.startsWith('E_EXPORT');
  const place = isTable
    ? say('fila', 'row')
    : isLine
      ? say('línea', 'line')
      : say('evento', 'event');
  const where =
    shown.length === 0
      ? ''
      : ` · ${place}${shown.length === 1 ? '' : 's'} ${shown.join(', ')}${rows.length > shown.length ? '…' : ''}`;
  const named = columns.length === 0 ? '' : ` · ${columns.map(visible).join(', ')}`;
  const times = say(
    `${count} ${plural(count, 'vez', 'veces')}`,
    `${count} ${plural(count, 'time', 'times')}`,
  );
  return `\n${code}  ${times}${where}${named}\n  ${EXCHANGE_TEXTS[code][language]}\n`;
}

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);
