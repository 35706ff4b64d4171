import type { CompletenessClaim, ExchangeProblem, ExchangeReport } from '../../exchange/index';
import { EXCHANGE_TEXTS } from '../text/exchange-problem';
import type { Language } from '../text/language';
import { visible } from '../text/visible';

const SHOWN_ROWS = 8;

/** What becomes of the date up to which a log said to be complete, where events are missing. */
const CLAIMS = {
  withdrawn: {
    es: 'El registro ya no dice hasta cuándo está completo (completeThrough): con lo que falta, la auditoría tendría por no hecho lo que sí se hizo. Corrija el archivo o el mapa y vuelva a convertirlo.',
    en: 'The log no longer says until when it is complete (completeThrough): with what is missing, the audit would take for not done what was done. Mend the file or the map and convert it again.',
  },
  unsound: {
    es: 'El registro dice hasta cuándo está completo (completeThrough), y no lo está: la auditoría tendría por no hecho lo que falta. No lo use así: corrija el archivo, o escriba el registro con -o, que le quita esa fecha.',
    en: 'The log says until when it is complete (completeThrough), and it is not: the audit would take what is missing for not done. Do not use it so: mend the file, or write the log with -o, which takes that date out.',
  },
} as const;

type Words = (es: string, en: string) => string;

/** What a conversion made of a file, for people. */
export function exchangeText(
  report: ExchangeReport,
  claim: CompletenessClaim,
  language: Language,
): string {
  const say: Words = (es, en) => (language === 'es' ? es : en);
  const isTable = report.format === 'csv';
  const { read, written, silent, missing } = report;
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
    ...(missing === 0
      ? []
      : [
          say(
            `${missing} ${plural(missing, 'evento perdido', 'eventos perdidos')} o sin su expediente`,
            `${missing} ${plural(missing, 'event', 'events')} lost or without a case`,
          ),
        ]),
  ];
  const lines = report.problems.map((problem) => problemText(problem, isTable, language, say));
  const cut = say('El archivo no se leyó hasta el final.', 'The file was not read to its end.');
  const ends = [
    ...(report.complete ? [] : [cut]),
    ...(claim === 'sound' ? [] : [CLAIMS[claim][language]]),
  ];
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
