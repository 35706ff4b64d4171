import { type Argument, Command, CommanderError, Option } from 'commander';
import { ProtocolError } from '../core/index';
import { auditCommand } from './commands/audit';
import { checkCommand } from './commands/check';
import { diffCommand } from './commands/diff';
import { explainCommand } from './commands/explain';
import { exportCommand } from './commands/export';
import { graphCommand } from './commands/graph';
import { importCommand } from './commands/import';
import { nextCommand } from './commands/next';
import { reviewCommand } from './commands/review';
import { sealCommand } from './commands/seal';
import { serveCommand } from './commands/serve';
import { signCommand } from './commands/sign';
import { statsCommand } from './commands/stats';
import { termCommand } from './commands/term';
import { verifyCommand } from './commands/verify';
import { voteCommand } from './commands/vote';
import { EXIT, type ExitCode } from './exit-code';
import type { Io } from './io';
import { UnreadableProfile } from './profile-option';
import { UnreachableFile } from './read-as';
import type { Session } from './session';
import { exitCodesHelp } from './text/exit-codes';
import { fileError, unreadableFile } from './text/file-error';
import { type Language, languageOf } from './text/language';
import { packError } from './text/pack-error';
import { profileError } from './text/profile-error';
import { usageError } from './text/usage-error';
import { version } from './version';

/** By name, in the order in which help lists them. */
const COMMANDS: Readonly<Record<string, (session: Session) => Command>> = {
  audit: auditCommand,
  explain: explainCommand,
  next: nextCommand,
  term: termCommand,
  vote: voteCommand,
  check: checkCommand,
  diff: diffCommand,
  sign: signCommand,
  graph: graphCommand,
  review: reviewCommand,
  stats: statsCommand,
  import: importCommand,
  export: exportCommand,
  serve: serveCommand,
  seal: sealCommand,
  verify: verifyCommand,
};

/** Runs the command line and returns its exit code; nothing here ends the process. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const session: Session = { io, language: languageOf(argv), exit: EXIT.ok };
  try {
    await programFor(session).parseAsync([...argv], { from: 'user' });
    return session.exit;
  } catch (error) {
    return reported(error, session, commandIn(argv));
  }
}

/** The command that was typed, where it is one. */
const commandIn = (argv: readonly string[]): string | undefined =>
  argv.find((word) => Object.hasOwn(COMMANDS, word));

function programFor(session: Session): Command {
  const es = session.language === 'es';
  const program = new Command('mecanismo')
    .description(
      es
        ? 'Revisa con el Reglamento en la mano los registros del Mecanismo de protección: qué se cumplió, qué no, qué está por vencer y qué no se puede saber.'
        : 'Checks the logs of the protection Mecanismo against its Reglamento: what was met, missed, is due, or cannot be known.',
    )
    .version(version, '-V, --version', es ? 'muestra la versión' : 'print the version');
  for (const command of Object.values(COMMANDS)) program.addCommand(command(session));
  for (const command of [program, ...program.commands]) localise(command, session);
  return program;
}

/** Options and wording that every command shares. */
function localise(command: Command, session: Session): void {
  const es = session.language === 'es';
  command
    .exitOverride()
    .helpOption('-h, --help', es ? 'muestra esta ayuda' : 'show this help')
    .configureOutput({
      writeOut: session.io.out,
      writeErr: session.io.err,
      outputError: () => undefined,
    })
    .configureHelp({
      helpWidth: Math.min(session.io.columns, 100),
      optionDescription: (option) => describeOption(option, session.language),
      argumentDescription: (argument) => describeArgument(argument, session.language),
      subcommandDescription: (each) => inBrief(each.description()),
      subcommandTerm: (each) => [each.name(), ...argumentsOf(each)].join(' '),
      styleTitle: (title) => (es ? (SPANISH_TITLES[title] ?? title) : title),
    });
  if (es) command.usage(command.parent === null ? '<comando> [opciones]' : spanishUsage(command));
  if (command.parent === null) {
    command.helpCommand(
      es ? 'help [comando]' : 'help [command]',
      es ? 'muestra la ayuda de un comando' : 'show the help of a command',
    );
  }
  const name = command.parent === null ? undefined : command.name();
  command.addHelpText('after', exitCodesHelp(name, session.language));
  command.addOption(
    new Option('--lang <es|en>', es ? 'idioma' : 'language').choices(['es', 'en']).default('es'),
  );
}

/** Its first sentence, up to the details: a list of commands is read at a glance. */
const inBrief = (description: string): string =>
  (description.split(/: |\. /)[0] ?? '').replace(/\.$/, '');

/** Arguments first, as they are typed. */
const spanishUsage = (command: Command): string =>
  [...argumentsOf(command), '[opciones]'].join(' ');

function argumentsOf(command: Command): string[] {
  return command.registeredArguments.map((argument) => {
    const name = `${argument.name()}${argument.variadic ? '…' : ''}`;
    return argument.required ? `<${name}>` : `[${name}]`;
  });
}

function describeArgument({ description, defaultValue }: Argument, language: Language): string {
  if (typeof defaultValue !== 'string') return description;
  const note = language === 'es' ? 'por omisión' : 'default';
  return `${description} (${note}: ${defaultValue})`;
}

function describeOption(option: Option, language: Language): string {
  const notes: string[] = [];
  const es = language === 'es';
  const listed = option.argChoices?.join(', ') ?? '';
  // Long lists of choices are named in the error for a wrong one; here they would bury the help.
  if (listed !== '' && listed.length < 80)
    notes.push(es ? `valores: ${listed}` : `values: ${listed}`);
  if (option.mandatory) notes.push(es ? 'obligatoria' : 'required');
  if (['string', 'number'].includes(typeof option.defaultValue)) {
    notes.push(es ? `por omisión: ${option.defaultValue}` : `default: ${option.defaultValue}`);
  }
  return notes.length === 0 ? option.description : `${option.description} (${notes.join('; ')})`;
}

const SPANISH_TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Uso:',
  'Arguments:': 'Argumentos:',
  'Options:': 'Opciones:',
  'Commands:': 'Comandos:',
};

function reported(error: unknown, { io, language }: Session, command?: string): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.ok;
    io.err(usageError(error, language, command));
    return EXIT.usage;
  }
  if (error instanceof ProtocolError) {
    const { message, help } = packError(error);
    const label = language === 'es' ? 'ayuda' : 'help';
    io.err(`${error.code}  ${message[language]}\n`);
    if (help !== undefined) io.err(`${label}: ${help[language]}\n`);
    return EXIT.usage;
  }
  if (error instanceof UnreadableProfile) {
    io.err(profileError(error.defects, language));
    return EXIT.unreadable;
  }
  const code = unreadableFile(error);
  if (code !== undefined) {
    io.err(fileError(code, language, error instanceof UnreachableFile ? error.role : 'file'));
    return EXIT.unreadable;
  }
  io.err(
    language === 'es'
      ? 'Error interno: por favor repórtelo con la versión y el comando, sin datos de casos.\n'
      : 'Internal error: please report it with the version and the command, without case data.\n',
  );
  return EXIT.internal;
}
