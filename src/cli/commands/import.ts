import { Argument, Command } from 'commander';
import { ProtocolError } from '../../core/index';
import {
  FOREIGN_FORMATS,
  type ForeignFormat,
  type ImportMap,
  importLog,
  type LogImport,
  readImportMap,
} from '../../exchange/index';
import {
  type ExchangeFlags,
  piecesOf,
  withExchangeOptions,
  writeConversion,
} from '../exchange-output';
import { EXIT } from '../exit-code';
import { readAs } from '../read-as';
import type { Session } from '../session';
import { sharesStandardInput } from '../standard-input';
import { mapError } from '../text/map-error';
import { wholeText } from '../whole-text';

/** More than any map needs; a longer file is not one. */
const MAX_MAP_CHARACTERS = 2_000_000;

interface ImportFlags extends ExchangeFlags {
  readonly map?: string;
}

/** `mecanismo import csv|xes|ocel <file>`: a foreign file as a log of the contract. */
export function importCommand(session: Session): Command {
  const { language, io } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const command = new Command('import')
    .description(
      say(
        'Convierte una tabla CSV o un registro XES u OCEL (2.0 o 1.0, en JSON) en un registro que audit puede revisar, según un mapa que dice qué significa cada columna. Lo que el mapa no dice no se adivina: se informa.',
        'Turns a CSV table or an XES or OCEL log (2.0 or 1.0, in JSON) into a log that audit can check, by a map that says what each column means. What the map does not say is not guessed: it is reported.',
      ),
    )
    .addArgument(
      new Argument(
        say('<formato>', '<format>'),
        say('csv, xes u ocel', 'csv, xes or ocel'),
      ).choices(FOREIGN_FORMATS),
    )
    .argument(
      say('<archivo>', '<file>'),
      say(
        'archivo que se convierte; - es la entrada estándar',
        'file to convert; - is standard input',
      ),
    )
    .option(
      say('--map <archivo>', '--map <file>'),
      say(
        'mapa JSON (docs/formatos.md); sobra si el archivo salió de mecanismo export',
        'JSON map (docs/formatos.md); not needed for a file made by mecanismo export',
      ),
    );
  return withExchangeOptions(command, session).action(
    async (format: ForeignFormat, path: string, flags: ImportFlags) => {
      if (sharesStandardInput([path, flags.map], session)) return;
      let shown = false;
      const onProgress = (read: number) => {
        if (flags.quiet === true || io.progress === undefined) return;
        shown = true;
        io.progress(say(`${read} leídos…`, `${read} read…`));
      };
      try {
        const map = flags.map === undefined ? undefined : await mapIn(flags.map, session);
        const begin = (): LogImport =>
          importLog(piecesOf(path, session), {
            format,
            onProgress,
            ...(map === undefined ? {} : { map }),
          });
        const claims = map?.header.completeThrough !== undefined;
        const isTwice = claims && flags.output === undefined && io.isFile(path);
        const header = isTwice ? await headerAfterAll(begin()) : undefined;
        const conversion = begin();
        const made = {
          pieces: header === undefined ? conversion.lines() : beginning(header, conversion.lines()),
          report: () => conversion.report(),
          claim: () => (header === undefined ? conversion.claim : 'withdrawn'),
          amendedHeader: () => conversion.amendedHeader(),
        };
        await writeConversion(made, flags, session);
      } catch (error) {
        const text = error instanceof ProtocolError ? mapError(error, language) : undefined;
        if (text === undefined) throw error;
        io.err(text);
        session.exit = EXIT.usage;
      } finally {
        if (shown) io.progress?.('');
      }
    },
  );
}

/**
 * The header that a log has to begin with instead, which only its end tells: what goes to the output
 * cannot be taken back, so that a file is read twice.
 */
async function headerAfterAll(conversion: LogImport): Promise<string | undefined> {
  for await (const _ of conversion.lines());
  return conversion.amendedHeader();
}

async function* beginning(header: string, lines: AsyncIterable<string>): AsyncGenerator<string> {
  let isFirst = true;
  for await (const line of lines) {
    yield isFirst ? header : line;
    isFirst = false;
  }
}

const mapIn = async (path: string, { io }: Session): Promise<ImportMap> =>
  readImportMap(await wholeText(readAs('map', io.read(path)), MAX_MAP_CHARACTERS));
