import { Command } from 'commander';
import { type Seal, sealLog, writeSeal } from '../../evidence/index';
import { fromFile, givenKey, nodeHashing } from '../evidence-files';
import { EXIT } from '../exit-code';
import { writeFile } from '../output-file';
import { type OutputFlags, withOutputOptions } from '../output-options';
import { readingProgress } from '../progress';
import type { Session } from '../session';
import { sharesStandardInput } from '../standard-input';
import { type SealSummary, sealText } from '../table/seal-text';
import { headText } from '../text/head-option';
import { jsonText } from '../text/visible';

interface SealFlags extends OutputFlags {
  readonly output?: string;
  readonly headOnly?: true;
  readonly keyFile?: string;
}

/** `mecanismo seal <log|->`: a hash chain over the lines of a log, so that changes can be found. */
export function sealCommand(session: Session): Command {
  const { language, io } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const command = new Command('seal')
    .description(
      say(
        'Sella un registro: encadena las huellas de sus líneas para que después se sepa si alguna se editó, borró, insertó o movió. La cabeza del sello se guarda fuera del alcance de quien lleva el registro.',
        'Seals a log: chains the hashes of its lines, so that one may later tell whether any was edited, deleted, inserted or moved. The head of the seal is kept out of reach of whoever keeps the log.',
      ),
    )
    .argument(
      say('<registro>', '<log>'),
      say('el archivo que se sella; - es la entrada estándar', 'file to seal; - is standard input'),
    )
    .option(
      say('-o, --output <archivo>', '-o, --output <file>'),
      say(
        'archivo nuevo donde se escribe el sello; si falta, la salida estándar',
        'new file to write the seal to; standard output if left out',
      ),
    )
    .option(
      '--head-only',
      say('da la cabeza y no escribe el sello', 'gives the head and writes no seal'),
    )
    .option(
      say('--key-file <archivo>', '--key-file <file>'),
      say(
        'clave de 32 bytes al azar: sin ella nadie puede adivinar una línea por su huella',
        'key of 32 random bytes: without it nobody can guess a line from its hash',
      ),
    );
  return withOutputOptions(command, session, {
    what: { es: 'forma de lo que se dice del sello', en: 'format of what is said of the seal' },
  }).action(async (path: string, flags: SealFlags) => {
    const { output, headOnly, keyFile, quiet } = flags;
    if (output !== undefined && headOnly === true) {
      io.err(say('Use -o o --head-only, no ambos.\n', 'Use -o or --head-only, not both.\n'));
      session.exit = EXIT.usage;
      return;
    }
    if (sharesStandardInput([path, keyFile], session)) return;
    const key = await givenKey(keyFile, session);
    if (key === undefined) return;
    const { onProgress, done } = readingProgress(session, quiet === true);
    const sealed = await fromFile('log', session, () =>
      sealLog(io.read(path), { ...key, hashing: nodeHashing, onProgress }),
    );
    done();
    if (sealed === undefined) return;
    const { seal, input } = sealed;
    if (output !== undefined && !(await writeFile(writeSeal(seal), output, session, 'new'))) return;
    if (quiet === true) return;
    const toStandardOutput = output === undefined && headOnly !== true;
    if (toStandardOutput) for (const piece of writeSeal(seal)) io.out(piece);
    const summary = summaryOf(seal, input, output);
    // The seal itself is what a pipe takes; what is for people goes beside it.
    (toStandardOutput ? io.err : io.out)(
      flags.format === 'json' ? jsonText(summary) : sealText(summary, session.language),
    );
  });
}

function summaryOf(
  { header, commitments, head }: Seal,
  input: string,
  output?: string,
): SealSummary {
  let json = 0;
  for (let at = 0; at < commitments.length; at++) {
    if (commitments.formAt(at) === 'json') json++;
  }
  return {
    anchor: headText(head, commitments.length),
    head,
    lines: commitments.length,
    commitment: header.commitment,
    forms: { json, bytes: commitments.length - json },
    input,
    ...(output === undefined ? {} : { output }),
  };
}
