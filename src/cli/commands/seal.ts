import { Command, Option } from 'commander';
import {
  type AnchoredHead,
  continueSeal,
  type Seal,
  sealLog,
  type Verification,
  writeSeal,
} from '../../evidence/index';
import { fromFile, givenKey, givenSeal, nodeHashing } from '../evidence-files';
import { EXIT } from '../exit-code';
import { writeFile } from '../output-file';
import { type OutputFlags, withOutputOptions } from '../output-options';
import { readingProgress } from '../progress';
import type { Session } from '../session';
import { sharesStandardInput } from '../standard-input';
import { type SealSummary, sealText } from '../table/seal-text';
import { verifyText } from '../table/verify-text';
import { headOption, headText } from '../text/head-option';
import { jsonText } from '../text/visible';

interface SealFlags extends OutputFlags {
  readonly output?: string;
  readonly headOnly?: true;
  readonly keyFile?: string;
  readonly continue?: string;
  readonly head?: AnchoredHead;
}

/** `mecanismo seal <log|->`: a hash chain over the lines of a log, so that changes can be found. */
export function sealCommand(session: Session): Command {
  const { language, io } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const refused = ({ seal }: Verification) =>
    seal?.firstDifference === undefined
      ? say(
          '\nNo se selló nada: el registro concuerda con el sello anterior, pero no con la cabeza anclada.\n',
          '\nNothing was sealed: the log agrees with the seal before, but not with the anchored head.\n',
        )
      : say(
          '\nNo se selló nada: lo que cubre el sello anterior ya no está como se selló.\n',
          '\nNothing was sealed: what the seal before covers is no longer as it was sealed.\n',
        );
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
      say('--continue <sello>', '--continue <seal>'),
      say(
        'sello anterior de este registro: se verifica y se continúa con las líneas nuevas',
        'seal of this log from before: it is verified and continued with the new lines',
      ),
    )
    .addOption(
      new Option(
        say('--head <cabeza>', '--head <head>'),
        say(
          'con --continue: la cabeza que se guardó fuera, contra la que también se verifica',
          'with --continue: the head that was kept outside, to verify against as well',
        ),
      ).argParser(headOption(language)),
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
    const { output, headOnly, keyFile, continue: oldPath, head: anchor, quiet } = flags;
    const wrong =
      output !== undefined && headOnly === true
        ? say('Use -o o --head-only, no ambos.\n', 'Use -o or --head-only, not both.\n')
        : anchor !== undefined && oldPath === undefined
          ? say(
              'Use --head con --continue: es la cabeza del sello que se continúa.\n',
              'Use --head with --continue: it is the head of the seal that is continued.\n',
            )
          : undefined;
    if (wrong !== undefined) {
      io.err(wrong);
      session.exit = EXIT.usage;
      return;
    }
    if (sharesStandardInput([path, oldPath, keyFile], session)) return;
    const key = await givenKey(keyFile, session);
    if (key === undefined) return;
    const hashing = nodeHashing;
    const given = await givenSeal(oldPath, session);
    if (given === undefined) return;
    const { seal: old } = given;
    const { onProgress, done } = readingProgress(session, quiet === true);
    const options = { ...key, hashing, onProgress };
    const result = await fromFile('log', session, async () =>
      old === undefined
        ? { sealed: await sealLog(io.read(path), options) }
        : continueSeal(io.read(path), {
            seal: old,
            ...(anchor === undefined ? {} : { anchor }),
            ...options,
          }),
    );
    done();
    if (result === undefined) return;
    const toStandardOutput = output === undefined && headOnly !== true;
    // The seal itself is what a pipe takes; what is for people goes beside it.
    const tell = toStandardOutput ? io.err : io.out;
    const asJson = flags.format === 'json';
    if (result.sealed === undefined) {
      session.exit = EXIT.findings;
      if (quiet === true) return;
      const { verification } = result;
      const style = { language, color: io.color && flags.color };
      tell(
        asJson
          ? jsonText(verification)
          : `${verifyText(verification, anchor, style)}${refused(verification)}`,
      );
      return;
    }
    const { seal, input } = result.sealed;
    if (output !== undefined && !(await writeFile(writeSeal(seal), output, session, 'new'))) return;
    if (quiet === true) return;
    if (toStandardOutput) for (const piece of writeSeal(seal)) io.out(piece);
    const summary = summaryOf(seal, input, old, output);
    tell(asJson ? jsonText(summary) : sealText(summary, language));
  });
}

function summaryOf(seal: Seal, input: string, old?: Seal, output?: string): SealSummary {
  const { header, commitments, head, completeThrough } = seal;
  let bytes = 0;
  for (let at = 0; at < commitments.length; at++) {
    if (commitments.formAt(at) === 'bytes') bytes++;
  }
  return {
    anchor: anchorOf(seal),
    head,
    lines: commitments.length,
    commitment: header.commitment,
    forms: { json: commitments.length - bytes, bytes },
    input,
    ...(completeThrough === undefined ? {} : { completeThrough }),
    ...(old === undefined
      ? {}
      : {
          continues: {
            anchor: anchorOf(old),
            newLines: commitments.length - old.commitments.length,
          },
        }),
    ...(output === undefined ? {} : { output }),
  };
}

const anchorOf = ({ head, commitments, completeThrough }: Seal): string =>
  headText(head, commitments.length, completeThrough);
