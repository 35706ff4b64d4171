import { type Command, Option } from 'commander';
import type { ExchangeReport } from '../exchange/index';
import { EXIT, type ExitCode } from './exit-code';
import { type OutputFlags, withOutputOptions } from './output-options';
import type { Session } from './session';
import { exchangeText } from './table/exchange-text';
import { unreadableFile, unwritable } from './text/file-error';
import { jsonText } from './text/visible';

/** How a conversion is told to print. */
export interface ExchangeFlags extends OutputFlags {
  readonly output?: string;
  readonly report?: string;
}

/** Adds where a conversion and its report are written. */
export function withExchangeOptions(command: Command, session: Session): Command {
  const say = (es: string, en: string) => (session.language === 'es' ? es : en);
  command
    .addOption(
      new Option(
        say('-o, --output <archivo>', '-o, --output <file>'),
        say('archivo que se escribe; si falta, la salida', 'file to write; the output if left out'),
      ),
    )
    .addOption(
      new Option(
        say('--report <archivo>', '--report <file>'),
        say(
          'archivo JSON con lo que no se pudo pasar: cuántas veces, en qué filas y columnas, nunca el contenido',
          'JSON file with what could not be converted: how often, in which rows and columns, never the content',
        ),
      ),
    );
  return withOutputOptions(command, session);
}

/** The file in pieces, opened only when the first is asked for: one that nobody reads cannot fail. */
export async function* piecesOf(
  path: string,
  { io }: Session,
): AsyncGenerator<string | Uint8Array> {
  yield* io.read(path);
}

/**
 * Writes a conversion as it is made, and then says what became of it: on the output where the result
 * went to a file, else on standard error, and there only where something was left out.
 */
export async function writeConversion(
  pieces: AsyncIterable<string>,
  report: () => ExchangeReport,
  { output, report: reportPath, quiet, format }: ExchangeFlags,
  session: Session,
): Promise<void> {
  const { io, language } = session;
  try {
    if (output === undefined) for await (const piece of pieces) quiet === true || io.out(piece);
    else await writeFile(pieces, output, session);
    const made = report();
    session.exit = exitCodeOf(made);
    if (reportPath !== undefined) writing(() => io.write(reportPath, jsonText(made)));
    if (quiet === true) return;
    const text = format === 'json' ? jsonText(made) : exchangeText(made, language);
    if (output !== undefined) io.out(text);
    else if (made.problems.length > 0) io.err(text);
  } catch (error) {
    const code = error instanceof WriteFailure ? unreadableFile(error.cause) : undefined;
    if (code === undefined) throw error instanceof WriteFailure ? error.cause : error;
    io.err(unwritable(code, language));
    session.exit = EXIT.usage;
  }
}

/** A failure to write, to be told from one to read: both come from the same loop. */
class WriteFailure extends Error {}

function writing<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    throw new WriteFailure('', { cause });
  }
}

async function writeFile(
  pieces: AsyncIterable<string>,
  path: string,
  { io }: Session,
): Promise<void> {
  const file = writing(() => io.create(path));
  try {
    for await (const piece of pieces) writing(() => file.write(piece));
  } catch (error) {
    file.discard();
    throw error;
  }
  writing(() => file.keep());
}

function exitCodeOf({ problems }: ExchangeReport): ExitCode {
  if (problems.some(({ severity }) => severity === 'unreadable')) return EXIT.unreadable;
  return problems.length > 0 ? EXIT.findings : EXIT.ok;
}
