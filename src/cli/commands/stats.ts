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
  readonly previous?: string;
}

/** `mecanismo stats <log…|->`: monthly tables that can be published. */
export function statsCommand(session: Session): Command {
  const { language, io } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const command = new Command('stats').description(
    say(
      'Hace las tablas mensuales de uno o varios registros, con las celdas pequeñas suprimidas y sin que se puedan calcular. No hay vista sin suprimir: quien puede ver el registro ya lo tiene.',
      'Makes the monthly tables of case logs, with small cells suppressed so that they cannot be worked out. There is no unsuppressed view: whoever may see the log already has it.',
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
        'lo último que se publicó con --format json: se mantiene su forma, y restar ambas no da a conocer nada menor que k',
        'what was last published with --format json: its form is kept, and subtracting the two shows nothing smaller than k',
      ),
    )
    .action(async (paths: string[], flags: StatsFlags) => {
      if (sharesStandardInput([...paths, flags.previous], session)) return;
      const previous = await previousOf(flags, session);
      const inputs = await readInputs(paths, session, flags);
      if (inputs === undefined) {
        session.exit = EXIT.unreadable;
        return;
      }
      const { from, to, threshold } = flags;
      const release = statisticsOfLogs(inputs, {
        profile: flags.profile ?? federal(),
        asOf: flags.asOf ?? lastKnown(inputs) ?? io.now(),
        reading: flags.reading,
        complete: flags.complete === true,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        ...(threshold === undefined ? {} : { threshold }),
        ...(previous === undefined ? {} : { previous }),
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
  { previous }: StatsFlags,
  { io }: Session,
): Promise<PreviousRelease | undefined> {
  if (previous === undefined) return undefined;
  const release = await readRelease(readAs('release', io.read(previous)));
  if (release !== undefined) return release;
  throw new ProtocolError(
    'E_RELEASE',
    'the previous release is not one that `stats` wrote',
    'hand over the JSON that was published, unchanged',
  );
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
