import { basename, dirname, join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type FederativeEntity, zoneOf } from '../../calendar/index';
import { formatOffset, parseInstant } from '../../core/index';
import { SHIPPED_PROFILES, shippedProfile } from '../../profiles/index';
import { EXIT } from '../exit-code';
import { entityMeant, entityNamed } from '../init/entity-named';
import { profileFolder } from '../init/profile-folder';
import { writeFile } from '../output-file';
import { type OutputFlags, withOutputOptions } from '../output-options';
import type { Session } from '../session';
import { initText } from '../table/init-text';
import { jsonText, visible } from '../text/visible';
import { version } from '../version';

/** Words of lower-case letters and digits, with hyphens between them: it begins the ids of its rules. */
const KEY = /^(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*$/;
const PACKAGE = /^(?=.{1,120}$)(@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/;
/** No state has summer time in it. */
const WINTER = parseInstant('2026-01-12T00:00:00Z')?.epochMs ?? 0;

interface InitFlags extends OutputFlags {
  readonly profile: string;
  readonly state?: FederativeEntity;
  readonly from: string;
  readonly name?: string;
  readonly output?: string;
  readonly force?: true;
}

/** `mecanismo init --profile <id>`: a folder that is the profile of a state, and a package of its own. */
export function initCommand(session: Session): Command {
  const { language, io } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const refuse = (es: string, en: string): never => {
    throw new InvalidArgumentError(say(es, en));
  };
  const command = new Command('init')
    .description(
      say(
        'Empieza el perfil de un estado: una carpeta con su profile.json, una regla con su cifra y sus ejemplos, un registro de ejemplo, pruebas, integración continua y package.json. Lo que sólo sabe quien conoce la ley del estado queda marcado POR-LLENAR, y `mecanismo check` lo dice. Nunca sobrescribe. Siga con docs/perfiles.md.',
        'Begins the profile of a state: a folder with its profile.json, a rule with its figure and its examples, an example log, tests, continuous integration and package.json. What only those know who know the law of the state is marked POR-LLENAR, and `mecanismo check` tells it. It never overwrites. Go on with docs/perfiles.md.',
      ),
    )
    .addOption(
      new Option(
        say('--profile <clave>', '--profile <id>'),
        say(
          'clave del perfil, en minúsculas y sin acentos: durango',
          'id of the profile, in lower case and without accents: durango',
        ),
      )
        .argParser((id: string) =>
          KEY.test(id) && id !== 'federal'
            ? id
            : refuse(
                'Se escribe con minúsculas sin acento, cifras y guiones, como durango o san-luis-potosi.',
                'It is written with lower-case letters, digits and hyphens, such as durango or san-luis-potosi.',
              ),
        )
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        say('--state <entidad>', '--state <entity>'),
        say(
          'entidad federativa, por su nombre o su clave del INEGI; si falta, la que diga --profile',
          'federative entity, by its name or its INEGI key; if absent, what --profile says',
        ),
      ).argParser((name: string) => {
        const meant = entityMeant(name);
        return (
          entityNamed(name) ??
          refuse(
            `No es una de las 32 entidades federativas.${meant === undefined ? '' : ` ¿Quiso decir ${meant}?`}`,
            `It is not one of the 32 federative entities.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
          )
        );
      }),
    )
    .addOption(
      new Option(
        say('--from <perfil>', '--from <profile>'),
        say(
          'de cuál se parte: federal empieza sin cambios; el de otro estado se copia y queda por cotejar',
          'what it begins from: federal begins without changes; that of another state is copied, to be compared',
        ),
      )
        .choices(SHIPPED_PROFILES)
        .default('federal'),
    )
    .addOption(
      new Option(
        say('--name <paquete>', '--name <package>'),
        say(
          'nombre del paquete de npm; si falta, @mecanismo/perfil-<clave>',
          'name of the npm package; if absent, @mecanismo/perfil-<id>',
        ),
      ).argParser((name: string) =>
        PACKAGE.test(name)
          ? name
          : refuse(
              'No es un nombre de paquete de npm: minúsculas, como @mi-estado/perfil.',
              'It is not the name of an npm package: lower case, such as @my-state/profile.',
            ),
      ),
    )
    .option(
      say('-o, --output <carpeta>', '-o, --output <folder>'),
      say('carpeta que se escribe; si falta, la clave', 'folder to write; if absent, the id'),
    )
    .option(
      '--force',
      say(
        'en una carpeta que no está vacía, añade sólo los archivos que faltan',
        'in a folder that is not empty, adds only the files that are missing',
      ),
    );
  return withOutputOptions(command, session).action(async (flags: InitFlags) => {
    const { profile: id, from, force } = flags;
    const folder = flags.output ?? id;
    const state = flags.state ?? entityNamed(id);
    const stop = (es: string, en: string) => {
      io.err(`${say(es, en)}\n`);
      session.exit = EXIT.usage;
    };
    if (state === undefined) {
      return stop(
        `La clave «${id}» no es el nombre de una entidad federativa: diga cuál es con --state "Durango".`,
        `The id "${id}" is not the name of a federative entity: say which it is with --state "Durango".`,
      );
    }
    if (force !== true && io.names(folder).length > 0) {
      return stop(
        `La carpeta «${visible(folder)}» no está vacía y no se sobrescribe. Elija otra con -o, o añada sólo lo que falta con --force.`,
        `The folder "${visible(folder)}" is not empty, and it is not overwritten. Choose another with -o, or add only what is missing with --force.`,
      );
    }
    const name = flags.name ?? `@mecanismo/perfil-${id}`;
    const offset = formatOffset(zoneOf(state.zone).offsetAt(WINTER));
    const files = profileFolder(
      { id, name, state: state.name, inegi: state.inegi, zone: state.zone, offset, version },
      shippedProfile(from)?.definition,
    );
    const written: string[] = [];
    const kept: string[] = [];
    for (const { path, text } of files) {
      const place = join(folder, path);
      if (io.names(dirname(place)).includes(basename(place))) {
        kept.push(path);
        continue;
      }
      if (!(await writeFile([text], place, session, 'new'))) return;
      written.push(path);
    }
    if (flags.quiet === true) return;
    const result = {
      profile: id,
      state: state.name,
      zone: state.zone,
      package: name,
      from,
      folder,
    };
    io.out(
      flags.format === 'json'
        ? jsonText({ ...result, written, kept })
        : initText({ ...result, written, kept }, language, io.color && flags.color),
    );
  });
}
