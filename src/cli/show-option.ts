import type { Command } from 'commander';
import { VERDICTS, type Verdict } from '../core/index';
import { VERDICT_NAMES } from '../review/index';
import type { Session } from './session';

const HIDDEN_BY_DEFAULT: readonly Verdict[] = ['compliant', 'not-applicable'];

/** Adds the choice of the verdicts that are shown. */
export function withShowOption(command: Command, { language }: Session): Command {
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  return command.option(
    say('--show <resultados>', '--show <verdicts>'),
    say(
      'resultados que se muestran, en español o en inglés, separados por comas, o «all»; si falta, todos menos cumple y no-aplica',
      'verdicts shown, separated by commas, or `all`; default: all but compliant and not-applicable',
    ),
  );
}

/** The verdicts asked for, or those that a report shows by itself; nothing for an unknown name. */
export function shownVerdicts(show: string | undefined): ReadonlySet<Verdict> | undefined {
  if (show === undefined)
    return new Set(VERDICTS.filter((verdict) => !HIDDEN_BY_DEFAULT.includes(verdict)));
  if (show === 'all') return new Set(VERDICTS);
  const asked = show.split(',').map((name) => verdictNamed(name.trim()));
  return asked.every((verdict) => verdict !== undefined) ? new Set(asked) : undefined;
}

/** What to say where a verdict that was asked for does not exist. */
export const showHelp = ({ language }: Session): string =>
  language === 'es'
    ? `--show admite: all, ${VERDICTS.map((verdict) => `${spanishName(verdict)} (${verdict})`).join(', ')}\n`
    : `--show takes: all, ${VERDICTS.join(', ')}\n`;

/** As tables show it, with a hyphen for the space. */
const spanishName = (verdict: Verdict): string => VERDICT_NAMES[verdict].es.replace(' ', '-');
const verdictNamed = (name: string): Verdict | undefined =>
  VERDICTS.find((verdict) => verdict === name || spanishName(verdict) === name);
