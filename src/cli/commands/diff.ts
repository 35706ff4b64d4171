import { Command, Option } from 'commander';
import {
  type CaseEffects,
  type ChangeReport,
  caseEffects,
  compareSides,
  type PackSide,
  readSide,
  withEffects,
  writeChangeMarkdown,
  writeChangePage,
} from '../../review/index';
import { federal } from '../../rules/index';
import { EXIT, type ExitCode } from '../exit-code';
import { type LogFlags, withAuditOptions } from '../log-options';
import { type FileFlags, withOutputFile, writeResult } from '../output-file';
import { type OutputFlags, withOutputOptions } from '../output-options';
import { packFiles } from '../pack-files';
import { lastKnown, readInputs } from '../read-inputs';
import { UnreadableRevision } from '../revision';
import type { Session } from '../session';
import { diffText } from '../table/diff-text';
import { revisionError, withoutRules } from '../text/revision-error';
import { jsonText } from '../text/visible';

const FORMATS = ['table', 'json', 'markdown', 'html'] as const;

interface DiffFlags extends LogFlags, FileFlags, OutputFlags<(typeof FORMATS)[number]> {
  readonly path: string;
  readonly log: readonly string[];
}

/** `mecanismo diff <old> <new>`: what a change of rules or procedures means. */
export function diffCommand(session: Session): Command {
  const { language } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const command = new Command('diff')
    .description(
      say(
        'Dice qué significa un cambio de reglas o de procedimientos: qué plazos, mayorías y requisitos se mueven, a quién obligan más o menos, y qué se protege menos. Compara dos carpetas, o dos revisiones de git.',
        'Says what a change of rules or procedures means: which terms, majorities and requirements move, who is bound to more or less, and what is protected less. Compares two folders, or two git revisions.',
      ),
    )
    .argument(
      say('<anterior>', '<old>'),
      say(
        'carpeta o revisión de git, como main o HEAD~1',
        'folder or git revision, such as main or HEAD~1',
      ),
    )
    .argument(say('<nuevo>', '<new>'), say('carpeta o revisión de git', 'folder or git revision'))
    .addOption(
      new Option(
        say('--path <carpeta>', '--path <folder>'),
        say('dónde están las reglas en una revisión', 'where the rules are in a revision'),
      ).default('rules'),
    )
    .addOption(
      new Option(
        say('--log <registro>', '--log <log>'),
        say(
          'registro JSON Lines: dice además qué resultados y vencimientos de sus casos cambian; se puede repetir. Con él, la salida nombra casos',
          'JSON Lines log: also says which verdicts and limits of its cases change; may be repeated. With it, the output names cases',
        ),
      )
        .argParser((value: string, before: readonly string[]) => [...before, value])
        .default([]),
    );
  return withOutputOptions(withOutputFile(withAuditOptions(command, session), session), session, {
    formats: FORMATS,
  }).action(async (old: string, now: string, flags: DiffFlags) => {
    const sides = await readSides(old, now, flags, session);
    if (sides === undefined) {
      session.exit = EXIT.unreadable;
      return;
    }
    for (const [at, { pack }] of sides.entries()) {
      if (pack.rules.length === 0) session.io.err(withoutRules(at === 0 ? 'old' : 'new', language));
    }
    const effects = await effectsOf(sides, flags, session);
    if (effects === 'unreadable') {
      session.exit = EXIT.unreadable;
      return;
    }
    const compared = compareSides(...sides);
    const report = effects === undefined ? compared : withEffects(compared, effects, ...sides);
    session.exit = exitCodeOf(report);
    await writeResult(written(report, flags, session), flags, session);
  });
}

function written(
  report: ChangeReport,
  { format, color }: DiffFlags,
  { language, io }: Session,
): Iterable<string> {
  const { zone } = federal().calendars;
  switch (format) {
    case 'table':
      return [diffText(report, { language, color: io.color && color, columns: io.columns, zone })];
    case 'json':
      return [jsonText(report)];
    case 'markdown':
      return writeChangeMarkdown(report, { language, zone });
    case 'html':
      return writeChangePage(report, { language, zone });
  }
}

/** What the change does to the cases of the logs, where logs are given. */
async function effectsOf(
  [old, now]: readonly [PackSide, PackSide],
  { log, asOf, reading, complete, quiet }: DiffFlags,
  session: Session,
): Promise<CaseEffects | 'unreadable' | undefined> {
  if (log.length === 0) return undefined;
  const inputs = await readInputs(log, session, { quiet });
  if (inputs === undefined) return 'unreadable';
  return caseEffects(inputs, old, now, {
    asOf: asOf ?? lastKnown(inputs) ?? session.io.now(),
    reading,
    complete: complete === true,
  });
}

/** Both sides, or nothing where one of them is out of reach, which is then said. */
async function readSides(
  old: string,
  now: string,
  { path }: DiffFlags,
  session: Session,
): Promise<readonly [PackSide, PackSide] | undefined> {
  const sides: PackSide[] = [];
  for (const [side, name] of [
    ['old', old],
    ['new', now],
  ] as const) {
    try {
      sides.push(readSide(await packFiles(name, path, session.io)));
    } catch (error) {
      if (!(error instanceof UnreadableRevision)) throw error;
      session.io.err(revisionError(error, side, session.language));
      return undefined;
    }
  }
  return sides as unknown as readonly [PackSide, PackSide];
}

function exitCodeOf({ old, new: now, summary, effects }: ChangeReport): ExitCode {
  const unread = old.defects.length + now.defects.length > 0;
  if (unread || old.rules === 0 || now.rules === 0) return EXIT.unreadable;
  if (effects !== undefined && effects.problems > 0) return EXIT.unreadable;
  return summary['less-protection'] + summary.unclear > 0 ? EXIT.findings : EXIT.ok;
}
