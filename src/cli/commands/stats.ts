import { Command, InvalidArgumentError, Option } from 'commander';
import {
  type PreviousRelease,
  PUBLIC_THRESHOLD,
  type StatisticsRelease,
  statisticsOfLogs,
} from '../../audit/index';
import { ProtocolError } from '../../core/index';
import { statisticsPage } from '../../review/index';
import { federal } from '../../rules/index';
import { statsCsv } from '../csv/stats-csv';
import { EXIT } from '../exit-code';
import { type LogFlags, withLogOptions } from '../log-options';
import { type FileFlags, withOutputFile, writeResult } from '../output-file';
import { type OutputFlags, withOutputOptions } from '../output-options';
import { readAs } from '../read-as';
import { lastKnown, readInputs } from '../read-inputs';
import { readRelease } from '../read-release';
import type { Session } from '../session';
import { sharesStandardInput } from '../standard-input';
import { statsTable } from '../table/stats-table';
import { countOption } from '../text/instant-option';
import type { Language } from '../text/language';
import { jsonText } from '../text/visible';

const FORMATS = ['table', 'json', 'csv', 'html'] as const;

interface StatsFlags extends LogFlags, FileFlags, OutputFlags<(typeof FORMATS)[number]> {
  readonly from?: string;
  readonly to?: string;
  readonly threshold?: number;
  readonly previous?: readonly string[];
  readonly scope?: string;
}

/** `mecanismo stats <log…|->`: monthly tables that can be published. */
export function statsCommand(session: Session): Command {
  const { language, io } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const command = new Command('stats').description(
    say(
      'Hace las tablas mensuales de uno o varios registros, con las celdas pequeñas suprimidas y sin que se puedan calcular. No hay vista sin suprimir: quien puede ver el registro ya lo tiene. Sólo conoce las publicaciones que se le dan con --previous: dos hechas cada una por su lado, o de todos los casos y de una parte (una entidad, un corte anterior), se pueden restar, y la diferencia puede señalar a una persona.',
      'Makes the monthly tables of case logs, with small cells suppressed so that they cannot be worked out. There is no unsuppressed view: whoever may see the log already has it. It only knows the releases that it is given with --previous: two made apart from each other, or of all cases and of some of them (one state, an earlier date), can be subtracted, and the difference may point at a person.',
    ),
  );
  return withOutputOptions(withOutputFile(withLogOptions(command, session), session), session, {
    formats: FORMATS,
  })
    .addOption(
      new Option(
        say('--from <mes>', '--from <month>'),
        say(
          'primer mes, como 2016-01; si falta, enero del primer año del registro',
          'first month, such as 2016-01; default: January of the first year of the log',
        ),
      ).argParser(monthOption(language)),
    )
    .addOption(
      new Option(
        say('--to <mes>', '--to <month>'),
        say(
          'último mes; si falta, el del momento de la revisión',
          'last month; default: that of the instant of the audit',
        ),
      ).argParser(monthOption(language)),
    )
    .addOption(
      new Option(
        '--threshold <k>',
        say(
          `la menor cuenta que se publica; si falta, ${PUBLIC_THRESHOLD}; 5, sólo para uso interno; menos de 3 no se admite`,
          `smallest count that is published; default ${PUBLIC_THRESHOLD}; 5 only inside the institution; less than 3 is refused`,
        ),
      ).argParser(countOption(language)),
    )
    .option(
      say('--previous <publicación.json>', '--previous <release.json>'),
      say(
        'lo último que se publicó con --format json, del mismo alcance; repetida, varias publicaciones: se mantiene su forma, y restar las publicaciones no da a conocer nada menor que k; se rechaza si no se hicieron una tras otra o si al registro le faltan casos que contaron',
        'what was last published with --format json, of the same scope; repeated, several releases: its form is kept, and subtracting the releases shows nothing smaller than k; refused where they were not made one after another, or the log lacks cases that they counted',
      ),
      (path: string, others: readonly string[] = []) => [...others, path],
    )
    .addOption(
      new Option(
        say('--scope <texto>', '--scope <text>'),
        say(
          'qué expedientes tiene el registro si no son todos, en una línea que se publica; debe ser el mismo en cada publicación de la serie',
          'which cases the log holds if not all, in one line that is published; the same in every release of a series',
        ),
      ).argParser(scopeOption(language)),
    )
    .action(async (paths: string[], flags: StatsFlags) => {
      if (sharesStandardInput([...paths, ...(flags.previous ?? [])], session)) return;
      const previous = await previousOf(flags, session);
      const inputs = await readInputs(paths, session, flags);
      if (inputs === undefined) {
        session.exit = EXIT.unreadable;
        return;
      }
      const { from, to, threshold, scope } = flags;
      const release = statisticsOfLogs(inputs, {
        profile: flags.profile ?? federal(),
        asOf: flags.asOf ?? lastKnown(inputs) ?? io.now(),
        reading: flags.reading,
        complete: flags.complete === true,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        ...(threshold === undefined ? {} : { threshold }),
        ...(scope === undefined ? {} : { scope }),
        previous,
      });
      if (release.check.some(({ ok }) => !ok)) {
        io.err(
          say(
            'Error interno: las tablas no suman, y no se publican. Por favor repórtelo con la versión y el comando, sin datos de casos.\n',
            'Internal error: the tables do not add up and are not published. Please report it with the version and the command, without case data.\n',
          ),
        );
        session.exit = EXIT.unreadable;
        return;
      }
      session.exit = release.unreadable ? EXIT.unreadable : EXIT.ok;
      if (flags.quiet === true && flags.output === undefined) return;
      await writeResult([written(release, flags, session)], flags, session);
    });
}

async function previousOf(
  { previous = [] }: StatsFlags,
  { io }: Session,
): Promise<readonly PreviousRelease[]> {
  const releases: PreviousRelease[] = [];
  for (const path of previous) {
    const release = await readRelease(readAs('release', io.read(path)));
    if (release !== undefined) releases.push(release);
    else {
      throw new ProtocolError(
        'E_RELEASE',
        'the previous release is not one that `stats` wrote',
        'hand over the JSON that was published, unchanged',
      );
    }
  }
  return releases;
}

function written(release: StatisticsRelease, flags: StatsFlags, { io, language }: Session): string {
  switch (flags.format) {
    case 'json':
      return jsonText(release);
    case 'csv':
      return statsCsv(release, language);
    case 'html':
      return statisticsPage(release, language);
    case 'table':
      return statsTable(release, {
        language,
        color: io.color && flags.color,
        columns: io.columns,
      });
  }
}

const monthOption =
  (language: Language) =>
  (text: string): string => {
    if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
    throw new InvalidArgumentError(
      language === 'es' ? 'Escriba un mes, como 2016-03.' : 'Write a month, such as 2016-03.',
    );
  };

/** Long enough to name cases, and too short to tell of one. */
const MAX_SCOPE = 80;

const scopeOption =
  (language: Language) =>
  (text: string): string => {
    const scope = text.trim();
    if (scope !== '' && scope.length <= MAX_SCOPE && !/\p{C}/u.test(scope)) return scope;
    throw new InvalidArgumentError(
      language === 'es'
        ? `Escriba una línea de hasta ${MAX_SCOPE} caracteres.`
        : `Write one line of up to ${MAX_SCOPE} characters.`,
    );
  };
