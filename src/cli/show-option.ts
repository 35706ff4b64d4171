import type { Command } from 'commander';
import { VERDICTS } from '../core/index';
import { verdictChoices } from '../review/index';
import type { Session } from './session';

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

/** What to say where a verdict that was asked for does not exist. */
export const showHelp = ({ language }: Session): string =>
  language === 'es'
    ? `--show admite: all, ${verdictChoices()}\n`
    : `--show takes: all, ${VERDICTS.join(', ')}\n`;
