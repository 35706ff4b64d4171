import { Command, Option } from 'commander';
import { type AuditInput, auditLogs, type Report, readAuditInput } from '../../audit/index';
import { READINGS, type Reading, VERDICTS, type Verdict } from '../../core/index';
import { isUnreadable } from '../../events/index';
import { federal } from '../../rules/index';
import { EXIT, type ExitCode } from '../exit-code';
import type { Session } from '../session';
import { auditTable } from '../table/audit-table';
import { fileError, unreadableFile } from '../text/file-error';
import { instantOption } from '../text/instant-option';
import { VERDICT_NAMES } from '../text/verdicts';
import { jsonText } from '../text/visible';

const FAIL_LEVELS = ['violation', 'warning', 'contestable', 'indeterminate'] as const;
const HIDDEN_BY_DEFAULT: readonly Verdict[] = ['compliant', 'not-applicable'];

interface AuditFlags {
  readonly asOf?: number;
  readonly reading: Reading;
  readonly complete?: true;
  readonly show?: string;
  readonly format: 'table' | 'json';
  readonly failOn: (typeof FAIL_LEVELS)[number];
  readonly strict?: true;
  readonly quiet?: true;
  readonly color: boolean;
}

/** `mecanismo audit <log…|->`. */
export function auditCommand(session: Session): Command {
  const { language, io } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  return new Command('audit')
    .description(
      say(
        'Revisa uno o varios registros de casos y dice, artículo por artículo, qué se cumplió, qué no, qué corre y qué no se puede saber.',
        'Audits case logs and says, article by article, what was met, missed, is running, or cannot be known.',
      ),
    )
    .argument(
      '<log...>',
      say('registros JSON Lines; - es la entrada estándar', 'JSON Lines logs; - is standard input'),
    )
    .addOption(
      new Option(
        say('--as-of <instante>', '--as-of <instant>'),
        say(
          'momento de la revisión, con desfase; si falta, hasta donde el registro dice estar completo, o ahora',
          'instant of the audit, with offset; default: as far as the log says to be complete, or now',
        ),
      ).argParser(instantOption(language)),
    )
    .addOption(
      new Option(
        say('--profile <perfil>', '--profile <profile>'),
        say('orden jurídico', 'legal order'),
      )
        .choices(['federal'])
        .default('federal'),
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
    )
    .option(
      say('--show <veredictos>', '--show <verdicts>'),
      say(
        'veredictos que se muestran, en español o en inglés, separados por comas, o «all»',
        'verdicts shown, separated by commas, or `all`',
      ),
    )
    .addOption(
      new Option(
        say('--format <formato>', '--format <format>'),
        say('forma de la salida', 'output format'),
      )
        .choices(['table', 'json'])
        .default('table'),
    )
    .addOption(
      new Option(
        say('--fail-on <nivel>', '--fail-on <level>'),
        say('nivel desde el que el código de salida es 1', 'level from which the exit code is 1'),
      )
        .choices(FAIL_LEVELS)
        .default('violation'),
    )
    .option(
      '--strict',
      say('código 4 si lo peor es indeterminado', 'exit code 4 where the worst is indeterminate'),
    )
    .option('--quiet', say('sin salida: sólo el código', 'no output: only the exit code'))
    .option('--no-color', say('sin colores', 'no colours'))
    .action(async (paths: string[], flags: AuditFlags) => {
      const shown = shownVerdicts(flags.show);
      if (shown === undefined) {
        io.err(
          say(
            `--show admite: all, ${VERDICTS.map((verdict) => `${spanishName(verdict)} (${verdict})`).join(', ')}\n`,
            `--show takes: all, ${VERDICTS.join(', ')}\n`,
          ),
        );
        session.exit = EXIT.usage;
        return;
      }
      const inputs = await readInputs(paths, session, flags.quiet === true);
      if (inputs === undefined) {
        session.exit = EXIT.unreadable;
        return;
      }
      const profile = federal();
      const full = auditLogs(inputs, {
        profile,
        asOf: flags.asOf ?? lastKnown(inputs) ?? io.now(),
        reading: flags.reading,
        complete: flags.complete === true,
      });
      const report = {
        ...full,
        findings: full.findings.filter(({ verdict }) => shown.has(verdict)),
      };
      session.exit = exitCodeOf(full, flags);
      if (flags.quiet === true) return;
      io.out(
        flags.format === 'json'
          ? jsonText(report)
          : auditTable(
              report,
              {
                language,
                color: io.color && flags.color,
                columns: io.columns,
                zone: profile.calendars.zone,
              },
              profile.rules.questions,
            ),
      );
    });
}

/**
 * Reads the logs that can be read and says which cannot: those stand in the report as empty ones.
 * `undefined` where not one could be read.
 */
async function readInputs(
  paths: readonly string[],
  { io, language }: Session,
  quiet: boolean,
): Promise<AuditInput[] | undefined> {
  const inputs: AuditInput[] = [];
  const profile = federal().id;
  let unread = 0;
  let shown = false;
  const onProgress = (lines: number) => {
    if (quiet || io.progress === undefined) return;
    shown = true;
    io.progress(language === 'es' ? `${lines} líneas leídas…` : `${lines} lines read…`);
  };
  for (const [at, path] of paths.entries()) {
    try {
      inputs.push(await readAuditInput(io.read(path), { onProgress, profile }));
    } catch (error) {
      const code = unreadableFile(error);
      if (code === undefined) throw error;
      unread++;
      io.err(fileError(code, language, paths.length > 1 ? at + 1 : undefined));
      inputs.push(await readAuditInput([]));
    }
  }
  if (shown) io.progress?.('');
  return unread === paths.length ? undefined : inputs;
}

/** The latest instant up to which some log says to be complete. */
function lastKnown(inputs: readonly AuditInput[]): number | undefined {
  const instants = inputs.flatMap(({ log }) => log.header?.completeThrough ?? []);
  return instants.length === 0 ? undefined : Math.max(...instants);
}

function shownVerdicts(show: string | undefined): ReadonlySet<Verdict> | undefined {
  if (show === undefined)
    return new Set(VERDICTS.filter((verdict) => !HIDDEN_BY_DEFAULT.includes(verdict)));
  if (show === 'all') return new Set(VERDICTS);
  const asked = show.split(',').map((name) => verdictNamed(name.trim()));
  return asked.every((verdict) => verdict !== undefined) ? new Set(asked) : undefined;
}

/** As tables show it, with a hyphen for the space. */
const spanishName = (verdict: Verdict): string => VERDICT_NAMES[verdict].es.replace(' ', '-');
const verdictNamed = (name: string): Verdict | undefined =>
  VERDICTS.find((verdict) => verdict === name || spanishName(verdict) === name);

function exitCodeOf(report: Report, { failOn, strict }: AuditFlags): ExitCode {
  const { summary, problems } = report;
  const checked = VERDICTS.reduce((sum, verdict) => sum + summary[verdict], 0);
  if (checked === 0 || problems.some(({ code }) => isUnreadable(code))) return EXIT.unreadable;
  const failing = FAIL_LEVELS.slice(0, FAIL_LEVELS.indexOf(failOn) + 1);
  if (failing.some((verdict) => summary[verdict] > 0)) return EXIT.findings;
  return strict === true && summary.indeterminate > 0 ? EXIT.indeterminate : EXIT.ok;
}
