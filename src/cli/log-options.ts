import { type Command, Option } from 'commander';
import { READINGS, type Reading } from '../core/index';
import type { Profile } from '../rules/index';
import { withProfileOption } from './profile-option';
import type { Session } from './session';
import { instantOption } from './text/instant-option';

/** What every command that reads logs is told. */
export interface LogFlags {
  readonly asOf?: number;
  /** The federal order where it is left out. */
  readonly profile?: Profile;
  readonly reading: Reading;
  readonly complete?: true;
}

/** Adds the logs to read, and by which instant, profile and reading they are looked at. */
export function withLogOptions(command: Command, session: Session): Command {
  const say = (es: string, en: string) => (session.language === 'es' ? es : en);
  return withAuditOptions(
    command.argument(
      say('<registro...>', '<log...>'),
      say('registros JSON Lines; - es la entrada estándar', 'JSON Lines logs; - is standard input'),
    ),
    session,
  );
}

/** Adds by which instant, profile and reading logs are looked at. */
export function withAuditOptions(command: Command, session: Session): Command {
  const say = (es: string, en: string) => (session.language === 'es' ? es : en);
  return withProfileOption(command, session)
    .addOption(
      new Option(
        say('--as-of <instante>', '--as-of <instant>'),
        say(
          'momento de la revisión, con desfase; si falta, hasta donde el registro dice estar completo, o ahora',
          'instant of the audit, with offset; default: as far as the log says to be complete, or now',
        ),
      ).argParser(instantOption(session.language)),
    )
    .addOption(
      new Option(
        say('--reading <lectura>', '--reading <reading>'),
        say('lectura de las preguntas abiertas', 'reading of the open questions'),
      )
        .choices(READINGS)
        .default('pro-persona'),
    )
    .option(
      '--complete',
      say(
        'el registro está completo hasta el momento de la revisión',
        'the log is complete up to the instant of the audit',
      ),
    );
}
