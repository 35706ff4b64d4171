import { type Command, Option } from 'commander';
import type { CompletenessClaim, ExchangeReport } from '../exchange/index';
import { EXIT, type ExitCode } from './exit-code';
import { type FileFlags, withOutputFile, writeFile } from './output-file';
import { type OutputFlags, withOutputOptions } from './output-options';
import type { Session } from './session';
import { exchangeText } from './table/exchange-text';
import { jsonText } from './text/visible';

/** How a conversion is told to print. */
export interface ExchangeFlags extends OutputFlags, FileFlags {
  readonly report?: string;
}

/** Adds where a conversion and its report are written. */
export function withExchangeOptions(command: Command, session: Session): Command {
  const say = (es: string, en: string) => (session.language === 'es' ? es : en);
  withOutputFile(command, session).addOption(
    new Option(
      say('--report <archivo>', '--report <file>'),
      say(
        'archivo JSON con lo que no se pudo pasar: cuántas veces, en qué filas y columnas, nunca el contenido',
        'JSON file with what could not be converted: how often, in which rows and columns, never the content',
      ),
    ),
  );
  return withOutputOptions(command, session, {
    what: { es: 'forma de lo que se dice de la conversión', en: 'format of what is said of it' },
  });
}

/** The file in pieces, opened only when the first is asked for: one that nobody reads cannot fail. */
export async function* piecesOf(
  path: string,
  { io }: Session,
): AsyncGenerator<string | Uint8Array> {
  yield* io.read(path);
}

/** A file on its way into another form. */
export interface Conversion {
  readonly pieces: AsyncIterable<string>;
  /** To be asked for after the pieces. */
  readonly report: () => ExchangeReport;
  readonly claim: () => CompletenessClaim;
  /** What a log should begin with, where it is not what its first piece says. */
  readonly amendedHeader?: () => string | undefined;
}

/**
 * Writes a conversion as it is made, and then says what became of it: on the output where the result
 * went to a file, else on standard error, and there only where something was left out.
 */
export async function writeConversion(
  { pieces, report, claim, amendedHeader }: Conversion,
  { output, report: reportPath, quiet, format }: ExchangeFlags,
  session: Session,
): Promise<void> {
  const { io, language } = session;
  let isAmended = false;
  const beginning = (): string | undefined => {
    const header = amendedHeader?.();
    isAmended = header !== undefined;
    return header;
  };
  if (output === undefined) for await (const piece of pieces) quiet === true || io.out(piece);
  else if (!(await writeFile(pieces, output, session, undefined, beginning))) return;
  const made = report();
  session.exit = exitCodeOf(made);
  if (reportPath !== undefined && !(await writeFile([jsonText(made)], reportPath, session))) return;
  if (quiet === true) return;
  const text =
    format === 'json'
      ? jsonText(made)
      : exchangeText(made, isAmended ? 'withdrawn' : claim(), language);
  if (output !== undefined) io.out(text);
  else if (made.problems.length > 0) io.err(text);
}

function exitCodeOf({ problems }: ExchangeReport): ExitCode {
  if (problems.some(({ severity }) => severity === 'unreadable')) return EXIT.unreadable;
  return problems.length > 0 ? EXIT.findings : EXIT.ok;
}
