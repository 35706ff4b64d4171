import { Command, Option } from 'commander';
import { lawProblems } from '../../review/index';
import { compareLaw, type LoadedPack, readProfile, readRulePack } from '../../rules/index';
import { writeCanonically } from '../canonical-rules';
import { CHECK_FORMATS, type CheckFormat, checkOutput } from '../check-output';
import { EXIT, type ExitCode } from '../exit-code';
import { federalRules } from '../federal-rules';
import { type FileFlags, withOutputFile, writeResult } from '../output-file';
import { type OutputFlags, withOutputOptions } from '../output-options';
import { ofProfile, readAs, rulesIn } from '../read-as';
import type { Session } from '../session';
import { visible } from '../text/visible';
import { wholeText } from '../whole-text';
import { checkPack, inFolder } from './check-pack';
import { checkProfile } from './check-profile';
import type { CheckReport } from './check-report';

/** No law is longer; of what is, the beginning is read. */
const MAX_LAW_LENGTH = 16 * 1024 * 1024;

interface CheckFlags extends OutputFlags<CheckFormat>, FileFlags {
  readonly coverage?: true;
  readonly fix?: true;
  readonly article?: string;
  readonly law?: string;
  readonly instrument?: string;
}

/** `mecanismo check [dir]`: a rule pack's form, names, dates, citations, examples and coverage. */
export function checkCommand(session: Session): Command {
  const { language, io } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const command = new Command('check')
    .description(
      say(
        'Valida una carpeta de reglas: forma, nombres, fechas, citas, firmas, los ejemplos de cada regla, que toda disposición de la ley tenga quien dé cuenta de ella, los procedimientos y las propiedades de protección. Los códigos están en docs/codigos.md.',
        'Validates a folder of rules: form, names, dates, citations, signatures, the examples of each rule, that every provision of the law is accounted for, the procedures and the safety properties. The codes are in docs/codigos.md.',
      ),
    )
    .argument(
      '[dir]',
      say('carpeta de reglas, o de un perfil', 'folder of rules, or of a profile'),
      'rules',
    )
    .option(
      '--coverage',
      say(
        'muestra qué lleva cada párrafo y fracción de la ley, o por qué nada',
        'shows what carries each paragraph and fraction of the law, or why nothing does',
      ),
    )
    .option(
      '--fix',
      say(
        'antes de revisar, escribe en su forma canónica las reglas que no la tienen: dicen lo mismo',
        'before checking, writes in canonical form the rules that are not in it: they say the same',
      ),
    )
    .option(
      say('--article <número>', '--article <number>'),
      say(
        'con --coverage, sólo este artículo (T1 a T7: transitorios)',
        'with --coverage, only this article (T1 to T7: transitory)',
      ),
    )
    .addOption(
      new Option(
        say('--law <archivo>', '--law <file>'),
        say(
          'texto de la ley: dice qué artículos ya no son los que se leyeron y qué reglas tocan',
          'text of the law: says which articles are no longer those that were read, and which rules they touch',
        ),
      ),
    )
    .option(
      say('--instrument <ley>', '--instrument <law>'),
      say(
        'con --law, de qué ley es el texto: reglamento, lppddhp…; si falta, se reconoce',
        'with --law, which law the text is of: reglamento, lppddhp…; recognised if absent',
      ),
    );
  return withOutputOptions(withOutputFile(command, session), session, {
    formats: CHECK_FORMATS,
  }).action(async (dir: string, flags: CheckFlags) => {
    if (flags.fix === true) writeCanonically(dir, io);
    const files = rulesIn(dir, io);
    const isProfile = files.some(({ path }) => path === 'profile.json');
    const read = isProfile ? readProfile(ofProfile(files)) : undefined;
    const pack = read?.pack ?? readRulePack(files);
    const text =
      flags.law === undefined
        ? undefined
        : await wholeText(readAs('law', io.read(flags.law)), MAX_LAW_LENGTH);
    const checked =
      read === undefined ? checkPack(pack, dir) : checkProfile(read, federalRules(), dir);
    const report = reportOf(checked, pack, { ...flags, dir }, text);
    if (typeof report === 'string') {
      const [es, en] = REFUSALS[report](flags);
      io.err(`${say(es, en)}\n`);
      session.exit = report === 'unrecognised' ? EXIT.unreadable : EXIT.usage;
      return;
    }
    session.exit = exitCodeOf(report);
    if (flags.quiet === true && flags.output === undefined) return;
    const written = checkOutput(flags.format, report, {
      language,
      // A file outlives the terminal that the colours were for.
      color: io.color && flags.color && flags.output === undefined,
      columns: io.columns,
    });
    await writeResult([written], flags, session);
  });
}

type Refusal = keyof typeof REFUSALS;

const REFUSALS = {
  uncovered: () =>
    [
      'La carpeta no tiene un coverage.json sin defectos: nada dice qué lleva cada disposición.',
      'The folder has no coverage.json without defects: nothing says what carries each provision.',
    ] as const,
  article: ({ article = '' }: CheckFlags) =>
    [
      `No hay artículo «${visible(article)}». Escriba su número, o T1 a T7 para los transitorios.`,
      `There is no article "${visible(article)}". Write its number, or T1 to T7 for the transitory ones.`,
    ] as const,
  instrument: ({ instrument = '' }: CheckFlags) =>
    [
      `Ninguna regla cita la ley «${visible(instrument)}»: vea rules/sources.json.`,
      `No rule cites the law "${visible(instrument)}": see rules/sources.json.`,
    ] as const,
  unrecognised: () =>
    [
      'El texto no tiene un solo artículo en común con las leyes que citan las reglas. Si es una de ellas, diga cuál con --instrument.',
      'The text has no article in common with the laws that the rules cite. If it is one of them, say which with --instrument.',
    ] as const,
};

/** The report, or why there can be none. */
function reportOf(
  report: CheckReport,
  pack: LoadedPack,
  { coverage, article, instrument, dir }: CheckFlags & { readonly dir: string },
  text: string | undefined,
): CheckReport | Refusal {
  const { sources } = pack;
  const wantsCoverage = coverage === true || article !== undefined;
  const articles = pack.coverage?.articles;
  if (wantsCoverage && articles === undefined) return 'uncovered';
  const one = article === undefined ? undefined : articles?.[article.toUpperCase()];
  if (article !== undefined && one === undefined) return 'article';
  const known = sources?.instruments.some(({ id }) => id === instrument);
  if (instrument !== undefined && known !== true) return 'instrument';
  const law =
    text === undefined || sources === undefined
      ? undefined
      : compareLaw(text, { ...pack, sources }, instrument);
  if (text !== undefined && law === undefined) return 'unrecognised';
  return {
    ...report,
    ...(wantsCoverage && report.coverage !== undefined && articles !== undefined
      ? {
          coverage: {
            ...report.coverage,
            articles:
              article === undefined || one === undefined
                ? articles
                : { [article.toUpperCase()]: one },
          },
        }
      : {}),
    ...(law === undefined
      ? {}
      : { law, problems: [...report.problems, ...lawProblems(law, pack).map(inFolder(dir))] }),
  };
}

function exitCodeOf({ rules, problems, profile }: CheckReport): ExitCode {
  if (problems.some(({ level }) => level === 'error')) return EXIT.findings;
  return rules === 0 && profile === undefined ? EXIT.unreadable : EXIT.ok;
}
