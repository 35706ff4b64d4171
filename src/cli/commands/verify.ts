import { Command, Option } from 'commander';
import { type AnchoredHead, type Verification, verifyLog } from '../../evidence/index';
import { fromFile, givenKey, givenSeal, nodeHashing } from '../evidence-files';
import { EXIT, type ExitCode } from '../exit-code';
import { type OutputFlags, withOutputOptions } from '../output-options';
import { readingProgress } from '../progress';
import type { Session } from '../session';
import { sharesStandardInput } from '../standard-input';
import { verifyText } from '../table/verify-text';
import { headOption } from '../text/head-option';
import { jsonText } from '../text/visible';

interface VerifyFlags extends OutputFlags {
  readonly seal?: string;
  readonly head?: AnchoredHead;
  readonly keyFile?: string;
  readonly strict?: true;
}

/** `mecanismo verify <log|->`: whether a log is still the one that was sealed, and where it is not. */
export function verifyCommand(session: Session): Command {
  const { language, io } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const command = new Command('verify')
    .description(
      say(
        'Verifica un registro con su sello y dice qué líneas se editaron, borraron, insertaron o movieron. Con la cabeza que se guardó fuera dice además si se cortó el final o se rehizo todo; sin ella eso no se puede saber.',
        'Verifies a log against its seal and says which lines were edited, deleted, inserted or moved. With the head that was kept outside it also says whether the end was cut off or all of it made anew; without it nobody can tell.',
      ),
    )
    .argument(
      say('<registro>', '<log>'),
      say('registro sellado; - es la entrada estándar', 'sealed log; - is standard input'),
    )
    .option(
      say('--seal <archivo>', '--seal <file>'),
      say('el sello que hizo mecanismo seal', 'the seal that mecanismo seal made'),
    )
    .addOption(
      new Option(
        say('--head <cabeza>', '--head <head>'),
        say(
          'la cabeza que se guardó fuera: 64 cifras hexadecimales, dos puntos, el número de líneas y, si la trae, la fecha',
          'the head that was kept outside: 64 hexadecimal digits, a colon, the number of lines and, where it has one, the date',
        ),
      ).argParser(headOption(language)),
    )
    .option(
      say('--key-file <archivo>', '--key-file <file>'),
      say('la clave con que se selló', 'the key that it was sealed with'),
    )
    .option(
      '--strict',
      say(
        'código 4 si la cabeza no prueba todas las líneas',
        'exit code 4 where the head does not prove all lines',
      ),
    );
  return withOutputOptions(command, session).action(async (path: string, flags: VerifyFlags) => {
    const { seal: sealPath, head: anchor, keyFile, quiet } = flags;
    if (sealPath === undefined && anchor === undefined) {
      io.err(
        say(
          'Diga con qué se verifica: --seal <sello>, --head <cabeza> o, mejor, ambos.\n',
          'Say what to verify against: --seal <seal>, --head <head> or, better, both.\n',
        ),
      );
      session.exit = EXIT.usage;
      return;
    }
    if (sharesStandardInput([path, sealPath, keyFile], session)) return;
    const key = await givenKey(keyFile, session);
    if (key === undefined) return;
    const hashing = nodeHashing;
    const given = await givenSeal(sealPath, session);
    if (given === undefined) return;
    const { seal } = given;
    const { onProgress, done } = readingProgress(session, quiet === true);
    const verification = await fromFile('log', session, () =>
      verifyLog(io.read(path), {
        ...(seal === undefined ? {} : { seal }),
        ...(anchor === undefined ? {} : { anchor }),
        ...key,
        hashing,
        onProgress,
      }),
    );
    done();
    if (verification === undefined) return;
    session.exit = exitCodeOf(verification, flags.strict === true);
    if (quiet === true) return;
    io.out(
      flags.format === 'json'
        ? jsonText(verification)
        : verifyText(verification, anchor, { language, color: io.color && flags.color }),
    );
  });
}

function exitCodeOf(
  { verdict, lines, anchoredLines, completeThroughMoved }: Verification,
  strict: boolean,
): ExitCode {
  if (verdict === 'altered') return EXIT.findings;
  const isAllProven = anchoredLines === lines && completeThroughMoved === undefined;
  return strict && !isAllProven ? EXIT.indeterminate : EXIT.ok;
}
