import { extname, join } from 'node:path';
import { Argument, Command, Option } from 'commander';
import type { BilingualText } from '../../core/index';
import { MACHINES, machinesOf } from '../../machines/index';
import {
  type Diagram,
  diagramOf,
  drawSvg,
  machineName,
  machineNamed,
  machineVersion,
  nearestMachine,
  writeDot,
  writeMermaid,
} from '../../review/index';
import { federal, type Profile } from '../../rules/index';
import { EXIT } from '../exit-code';
import { withProfileOption } from '../profile-option';
import type { Session } from '../session';
import { machineTable } from '../table/machine-table';
import { unreadableFile, unwritable } from '../text/file-error';
import { jsonText, visible } from '../text/visible';

const EXTENSIONS = { svg: 'svg', mermaid: 'mmd', dot: 'dot', json: 'json' } as const;
type Format = keyof typeof EXTENSIONS;

interface GraphFlags {
  readonly profile?: Profile;
  readonly format?: Format;
  readonly output?: string;
  readonly all?: true;
  readonly quiet?: true;
  readonly color: boolean;
}

/** `mecanismo graph [machine]`: the picture of a procedure, or the list of those there are. */
export function graphCommand(session: Session): Command {
  const { language } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  return withProfileOption(new Command('graph'), session)
    .description(
      say(
        'Dibuja los estados de un procedimiento: qué acto lleva de uno a otro, quién lo hace, por qué artículo y qué plazos nacen. Sin procedimiento, los enumera.',
        'Draws the states of a procedure: which act leads from one to another, who does it, by which article, and which terms begin. Without a procedure, lists them.',
      ),
    )
    .addArgument(
      new Argument(
        say('[procedimiento]', '[machine]'),
        say('nombre de la lista, como measure', 'a name of the list, such as measure'),
      ),
    )
    .addOption(
      new Option(
        say('--format <formato>', '--format <format>'),
        say('forma del dibujo; si falta, svg', 'format of the picture; svg if left out'),
      ).choices(Object.keys(EXTENSIONS)),
    )
    .option('--all', say('todos los procedimientos', 'all procedures'))
    .option(
      say('-o, --output <ruta>', '-o, --output <path>'),
      say(
        'archivo o carpeta donde se escribe; con --all, una carpeta',
        'file or folder to write to; with --all, a folder',
      ),
    )
    .option('--quiet', say('sin mensajes', 'no messages'))
    .option('--no-color', say('sin colores', 'no colours'))
    .action(async (name: string | undefined, flags: GraphFlags) => {
      const wrong = misuse(name, flags);
      if (wrong !== undefined) {
        session.io.err(`${wrong[language]}\n`);
        session.exit = EXIT.usage;
      } else if (name === undefined && flags.all !== true) listMachines(session, flags);
      else await drawMachines(session, name, flags);
    });
}

/** What is wrong with what was typed, where something is. */
function misuse(name: string | undefined, flags: GraphFlags): BilingualText | undefined {
  if (name !== undefined && flags.all === true) {
    return {
      es: 'Nombre un procedimiento o use --all, no ambos.',
      en: 'Name one procedure or use --all, not both.',
    };
  }
  if (name !== undefined && machineNamed(name) === undefined) {
    const [typed, nearest] = [visible(name), nearestMachine(name)];
    return {
      es: `No hay un procedimiento \`${typed}\`. ¿Quiso decir ${nearest}?\nayuda: mecanismo graph`,
      en: `There is no procedure \`${typed}\`. Did you mean ${nearest}?\nhelp: mecanismo graph`,
    };
  }
  if (
    name === undefined &&
    flags.all !== true &&
    (flags.output ?? flags.format ?? 'json') !== 'json'
  ) {
    return {
      es: 'Nombre un procedimiento, o use --all para dibujarlos todos.',
      en: 'Name a procedure, or use --all to draw them all.',
    };
  }
  if (flags.all === true && flags.output === undefined && flags.format !== 'json') {
    return {
      es: 'Con --all diga en qué carpeta escribir: --output <carpeta>.',
      en: 'With --all say in which folder to write: --output <folder>.',
    };
  }
  return undefined;
}

/** The machines there are, each with a line about it. */
function listMachines({ io, language }: Session, { format, quiet, color }: GraphFlags): void {
  if (quiet === true) return;
  const machines = MACHINES.map((machine) => ({
    name: machineName(machine),
    version: machineVersion(machine),
    description: machine.root.description ?? '',
  }));
  io.out(
    format === 'json'
      ? jsonText(machines)
      : machineTable(machines, { language, color: io.color && color, columns: io.columns }),
  );
}

async function drawMachines(
  session: Session,
  name: string | undefined,
  { profile = federal(), format = 'svg', output, quiet }: GraphFlags,
): Promise<void> {
  const { io, language } = session;
  const named = name === undefined ? undefined : machineNamed(name);
  const machines = [...machinesOf(profile)].flatMap(([each, machine]) =>
    named === undefined || each === machineName(named) ? [machine] : [],
  );
  const diagrams = machines.map((machine) => diagramOf(machine, { profile, language }));
  if (output === undefined) {
    if (quiet === true) return;
    if (named === undefined) io.out(jsonText(diagrams));
    else for (const diagram of diagrams) io.out(await drawn(diagram, format));
    return;
  }
  for (const diagram of diagrams) {
    const file = `${diagram.machine}.${EXTENSIONS[format]}`;
    const path = named !== undefined && extname(output) !== '' ? output : join(output, file);
    try {
      io.write(path, await drawn(diagram, format));
    } catch (error) {
      const code = unreadableFile(error);
      if (code === undefined) throw error;
      io.err(unwritable(code, language));
      session.exit = EXIT.usage;
      return;
    }
    if (quiet !== true) io.out(`${visible(path)}\n`);
  }
}

async function drawn(diagram: Diagram, format: Format): Promise<string> {
  switch (format) {
    case 'svg':
      return drawSvg(diagram);
    case 'mermaid':
      return writeMermaid(diagram);
    case 'dot':
      return writeDot(diagram);
    case 'json':
      return jsonText(diagram);
  }
}
