import { type Command, Option } from 'commander';
import { EXIT } from './exit-code';
import type { Session } from './session';
import { unreadableFile, unwritable } from './text/file-error';
import { visible } from './text/visible';

/** Where a result is written. */
export interface FileFlags {
  readonly output?: string;
}

/** Adds the file that a result is written to. */
export function withOutputFile(command: Command, { language }: Session): Command {
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  return command.addOption(
    new Option(
      say('-o, --output <archivo>', '-o, --output <file>'),
      say(
        'archivo que se escribe; si falta, la salida estándar',
        'file to write; standard output if left out',
      ),
    ),
  );
}

/** Prints a result, or writes it to the file that was asked for and prints the name of that. */
export async function writeResult(
  pieces: Iterable<string>,
  { output, quiet }: FileFlags & { readonly quiet?: true },
  session: Session,
): Promise<void> {
  if (output !== undefined) {
    if ((await writeFile(pieces, output, session)) && quiet !== true) {
      session.io.out(`${visible(output)}\n`);
    }
  } else if (quiet !== true) for (const piece of pieces) session.io.out(piece);
}

/**
 * Writes a file piece by piece, and leaves nothing of one that could not be written whole. Gives
 * `false` where it cannot be written, which is then said; what the pieces throw passes.
 *
 * @param beginning what it has to begin with after all, once the pieces are written; not asked for
 * where what is written cannot be taken back.
 */
export async function writeFile(
  pieces: Iterable<string> | AsyncIterable<string>,
  path: string,
  session: Session,
  mode?: 'new',
  beginning?: () => string | undefined,
): Promise<boolean> {
  try {
    const file = writing(() => session.io.create(path, mode));
    try {
      for await (const piece of pieces) writing(() => file.write(piece));
      const { writeOver } = file;
      const begin = writeOver === undefined ? undefined : beginning?.();
      if (begin !== undefined) writing(() => writeOver?.(begin));
    } catch (error) {
      file.discard();
      throw error;
    }
    writing(() => file.keep());
    return true;
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    const code = unreadableFile(error.cause);
    if (code === undefined) throw error.cause;
    session.io.err(unwritable(code, session.language));
    session.exit = EXIT.usage;
    return false;
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
