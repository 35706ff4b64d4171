import { type Command, Option } from 'commander';
import type { Session } from './session';

/** How a command is told to print. */
export interface OutputFlags<Format extends string = 'table' | 'json'> {
  readonly format: Format;
  readonly quiet?: true;
  readonly color: boolean;
}

/** Adds the options of printing; the first format is what people read. */
export function withOutputOptions(
  command: Command,
  { language }: Session,
  formats: readonly string[] = ['table', 'json'],
): Command {
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  return command
    .addOption(
      new Option(
        say('--format <formato>', '--format <format>'),
        say('forma de la salida', 'output format'),
      )
        .choices(formats)
        .default(formats[0]),
    )
    .option('--quiet', say('sin salida: sólo el código', 'no output: only the exit code'))
    .option('--no-color', say('sin colores', 'no colours'));
}
