import { Command, Option } from 'commander';
import {
  MECHANISM_ZONE,
  type Moment,
  TERM_CALENDARS,
  type TermCalendar,
  type TermSpec,
  type TermUnit,
  termReport,
  ZONE_NAMES,
  zoneOf,
} from '../../calendar/index';
import type { Profile } from '../../rules/index';
import { EXIT } from '../exit-code';
import { type OutputFlags, withOutputOptions } from '../output-options';
import { withProfileOption } from '../profile-option';
import type { Session } from '../session';
import { ledgerTable } from '../table/ledger-table';
import { countOption, momentOption } from '../text/instant-option';
import { TERM_ERROR_TEXTS } from '../text/term-errors';
import { jsonText } from '../text/visible';

/** Units as the contract writes them, and as a person says them. */
const UNITS: Readonly<Record<string, TermUnit>> = {
  hours: 'hours',
  horas: 'hours',
  'business-days': 'business-days',
  'dias-habiles': 'business-days',
  'calendar-days': 'calendar-days',
  'dias-naturales': 'calendar-days',
  months: 'months',
  meses: 'months',
};

interface TermFlags extends OutputFlags {
  readonly profile?: Profile;
  readonly from: Moment;
  readonly calendar: TermCalendar;
  readonly zone?: string;
  readonly direction: 'after' | 'before';
  readonly lastDay: 'stands' | 'rolls';
}

/** `mecanismo term <length> <unit>`: the end of a term, with the count day by day. */
export function termCommand(session: Session): Command {
  const { language, io } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const command = new Command('term')
    .description(
      say(
        'Calcula cuándo vence un plazo y muestra la cuenta día por día, con la razón y la fuente de cada día que no cuenta.',
        'Computes when a term ends and shows the count day by day, with the reason and source of each day left out.',
      ),
    )
    .argument(
      say('<duración>', '<length>'),
      say('cuántas unidades', 'how many units'),
      countOption(language),
    )
    .argument(
      say('<unidad>', '<unit>'),
      say(
        'hours, business-days, calendar-days o months (horas, dias-habiles, dias-naturales, meses)',
        'hours, business-days, calendar-days or months',
      ),
    )
    .addOption(
      new Option(
        say('--from <momento>', '--from <moment>'),
        say(
          'desde cuándo: fecha, o fecha y hora con desfase',
          'since when: a date, or date and time with offset',
        ),
      )
        .argParser(momentOption(language))
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        say('--calendar <calendario>', '--calendar <calendar>'),
        say(
          'días inhábiles; union e intersection son los del perfil',
          'non-working days; union and intersection are those of the profile',
        ),
      )
        .choices(TERM_CALENDARS)
        .default('union'),
    )
    .addOption(
      new Option(
        say('--zone <zona>', '--zone <zone>'),
        say(
          'zona horaria de la autoridad; si falta, la del perfil',
          'time zone of the authority; default: that of the profile',
        ),
      ).choices([...ZONE_NAMES]),
    )
    .addOption(
      new Option(
        say('--direction <sentido>', '--direction <direction>'),
        say(
          'after cuenta hacia adelante; before, hacia atrás',
          'after counts forward; before, backward',
        ),
      )
        .choices(['after', 'before'])
        .default('after'),
    )
    .addOption(
      new Option(
        say('--last-day <regla>', '--last-day <rule>'),
        say(
          'si el último día natural es inhábil: stands lo deja, rolls lo recorre',
          'when the last calendar day is not a business day: stands leaves it, rolls moves it',
        ),
      )
        .choices(['stands', 'rolls'])
        .default('stands'),
    );
  return withOutputOptions(withProfileOption(command, session), session, {
    quiet: { es: 'sólo el vencimiento', en: 'only the limit' },
  }).action((length: number, unitWord: string, flags: TermFlags) => {
    const unit = unitNamed(unitWord);
    if (unit === undefined) {
      io.err(
        say(
          `No se conoce la unidad. Use ${Object.keys(UNITS).join(', ')}.\n`,
          `Unknown unit. Use ${Object.keys(UNITS).join(', ')}.\n`,
        ),
      );
      session.exit = EXIT.usage;
      return;
    }
    const spec: TermSpec = { length, unit, direction: flags.direction, lastDay: flags.lastDay };
    const authority = flags.profile?.calendars;
    const zone =
      flags.zone === undefined ? (authority?.zone ?? zoneOf(MECHANISM_ZONE)) : zoneOf(flags.zone);
    const counted = termReport(spec, flags.from, { calendar: flags.calendar, zone, authority });
    if (!counted.ok) {
      const { code } = counted;
      io.err(`${code}  ${TERM_ERROR_TEXTS[code][language]}\n`);
      session.exit =
        code === 'TERM_INVALID' || code === 'TERM_FROM_DATE_ONLY' ? EXIT.usage : EXIT.unreadable;
      return;
    }
    const { term, report } = counted;
    if (flags.quiet === true) io.out(`${report.due}\n`);
    else if (flags.format === 'json') io.out(jsonText(report));
    else {
      io.out(
        ledgerTable(spec, term, report.otherCalendars, {
          language,
          color: io.color && flags.color,
          columns: io.columns,
          zone,
        }),
      );
    }
  });
}

/** A unit by its name, with or without accents, and with a space or a hyphen. */
function unitNamed(word: string): TermUnit | undefined {
  const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, '-');
  return Object.hasOwn(UNITS, plain) ? UNITS[plain] : undefined;
}
