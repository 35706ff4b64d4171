import { type Command, Option } from 'commander';
import type { BilingualText } from '../core/index';
import type { Session } from './session';

/** How a command is told to print. */
export interface OutputFlags<Format extends string = 'table' | 'json'> {
  readonly format: Format;
  readonly quiet?: true;
  readonly color: boolean;
}

const OUTPUT: BilingualText = { es: 'forma de la salida', en: 'output format' };
const SILENCE: BilingualText = {
  es: 'sin salida: sólo el código',
  en: 'no output: only the exit code',
};

/** Adds the options of printing; the first format is what people read. */
export function withOutputOptions(
  command: Command,
  { language }: Session,
  {
    formats = ['table', 'json'],
    what = OUTPUT,
    quiet = SILENCE,
  }: {
    readonly formats?: readonly string[];
    /** What the format is of, where that is not the whole output. */
    readonly what?: BilingualText;
    /** What is left under `--quiet`, where that is not nothing. */
    readonly quiet?: BilingualText;
  } = {},
): Command {
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  return command
    .addOption(
      new Option(say('--format <formato>', '--format <format>'), what[language])
        .choices(formats)
        .default(formats[0]),
    )
    .option('--quiet', quiet[language])
    .option('--no-color', say('sin colores', 'no colours'));
}
