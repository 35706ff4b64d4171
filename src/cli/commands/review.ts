import { join } from 'node:path';
import { Command } from 'commander';
import { reviewSite, type SiteFile } from '../../review/index';
import { EXIT } from '../exit-code';
import { writeFile } from '../output-file';
import { type OutputFlags, withOutputOptions } from '../output-options';
import type { Session } from '../session';
import { siteInput } from '../site-input';
import { jsonText, visible } from '../text/visible';

interface ReviewFlags extends OutputFlags {
  readonly output: string;
  readonly law?: string;
  readonly since?: string;
  readonly force?: true;
}

/** `mecanismo review -o dir`: the pages by which lawyers read the rules. */
export function reviewCommand(session: Session): Command {
  const { language, io } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const command = new Command('review')
    .description(
      say(
        'Escribe el sitio de revisión: una página por artículo, con sus reglas, plazos, lecturas y ejemplos en prosa, los procedimientos dibujados, las preguntas abiertas y las cifras. En español; se abre sin red.',
        'Writes the review site: a page for each article, with its rules, terms, readings and examples in prose, the procedures drawn, the open questions and the figures. In Spanish; it opens without a network.',
      ),
    )
    .argument(
      '[dir]',
      say(
        'carpeta de reglas; si falta, las federales que trae el programa',
        'folder of rules; default: the federal ones of the program',
      ),
    )
    .requiredOption(
      say('-o, --output <carpeta>', '-o, --output <folder>'),
      say('carpeta donde se escribe el sitio', 'folder to write the site to'),
    )
    .option(
      say('--law <archivo>', '--law <file>'),
      say(
        'texto de la ley, para verlo junto a las reglas; se copia sólo en este sitio',
        'text of the law, to see it beside the rules; it is copied only into this site',
      ),
    )
    .option(
      say('--since <carpeta|revisión>', '--since <folder|revision>'),
      say(
        'con una carpeta de reglas: añade una página con lo que cambió desde otra, o desde una revisión de git',
        'with a folder of rules: adds a page of what has changed since another, or since a git revision',
      ),
    )
    .option(
      '--force',
      say(
        'escribe aunque la carpeta tenga otras cosas',
        'write though the folder holds other things',
      ),
    );
  return withOutputOptions(command, session).action(
    async (dir: string | undefined, flags: ReviewFlags) => {
      if (flags.since !== undefined && dir === undefined) {
        io.err(
          say(
            'Con --since diga también qué carpeta de reglas se compara: mecanismo review rules -o sitio --since main\n',
            'With --since also say which folder of rules is compared: mecanismo review rules -o site --since main\n',
          ),
        );
        session.exit = EXIT.usage;
        return;
      }
      const input = await siteInput(dir, flags, session);
      if (input === undefined) return;
      const files: SiteFile[] = [];
      for await (const file of reviewSite(input)) {
        files.push(file);
        if (flags.quiet !== true)
          io.progress?.(say(`${files.length} páginas…`, `${files.length} pages…`));
      }
      if (flags.quiet !== true) io.progress?.('');
      if (flags.force !== true && holdsOthers(files, flags.output, session)) return;
      for (const { path, content } of files) {
        if (!(await writeFile([content], join(flags.output, path), session))) return;
      }
      if (flags.quiet === true) return;
      if (input.calculators === undefined) io.err(WITHOUT_CALCULATORS[language]);
      if (language === 'en') io.err('The site itself is in Spanish.\n');
      const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
      io.out(
        flags.format === 'json'
          ? jsonText({
              index: join(flags.output, 'index.html'),
              files: files.length,
              bytes,
              rules: input.pack.rules.length,
              hash: input.profile.rules.hash,
            })
          : `${visible(join(flags.output, 'index.html'))}\n${say(
              `${files.length} archivos, ${megabytes(bytes)} MB`,
              `${files.length} files, ${megabytes(bytes)} MB`,
            )}\n`,
      );
    },
  );
}

const WITHOUT_CALCULATORS = {
  es: 'Este sitio no lleva calculadoras: cuentan con las reglas federales y los procedimientos que trae el programa, y estas reglas son otras. Use `mecanismo term` para un plazo.\n',
  en: 'This site has no calculators: they count by the federal rules and procedures of the program, and these are other rules. Use `mecanismo term` for a term.\n',
} as const;

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

/** Whether the folder holds what is not of the site, which is then said. */
function holdsOthers(files: readonly SiteFile[], folder: string, session: Session): boolean {
  const own = new Set(files.map(({ path }) => path));
  const others = session.io.names(folder).filter((name) => !own.has(name));
  if (others.length === 0) return false;
  session.io.err(
    session.language === 'es'
      ? `La carpeta tiene ${others.length} cosas que no son de este sitio. Elija otra, o use --force para escribir junto a ellas.\n`
      : `The folder holds ${others.length} things that are not of this site. Choose another, or use --force to write beside them.\n`,
  );
  session.exit = EXIT.usage;
  return true;
}
