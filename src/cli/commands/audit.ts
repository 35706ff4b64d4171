import { Command, Option } from 'commander';
import type { Report } from '../../audit/index';
import { VERDICTS, type Verdict } from '../../core/index';
import { isUnreadable } from '../../events/index';
import { shownVerdicts } from '../../review/index';
import { federal } from '../../rules/index';
import { auditOnCores } from '../audit-on-cores';
import { caseFiles } from '../case-files';
import { EXIT, type ExitCode } from '../exit-code';
import { type LogFlags, withLogOptions } from '../log-options';
import { type FileFlags, withOutputFile, writeResult } from '../output-file';
import { type OutputFlags, withOutputOptions } from '../output-options';
import { auditProgress } from '../progress';
import { lastKnown, readStoredInputs } from '../read-inputs';
import { REPORT_FORMATS, type ReportFormat, reportOutput } from '../report-output';
import type { Session } from '../session';
import { showHelp, withShowOption } from '../show-option';

const FAIL_LEVELS = ['violation', 'warning', 'contestable', 'indeterminate'] as const;

interface AuditFlags extends LogFlags, FileFlags, OutputFlags<ReportFormat> {
  readonly show?: string;
  readonly failOn: (typeof FAIL_LEVELS)[number];
  readonly strict?: true;
}

/** `mecanismo audit <log…|->`. */
export function auditCommand(session: Session): Command {
  const { language, io } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const command = new Command('audit').description(
    say(
      'Revisa uno o varios registros de casos y dice, artículo por artículo, qué se cumplió, qué no, qué corre y qué no se puede saber.',
      'Audits case logs and says, article by article, what was met, missed, is running, or cannot be known.',
    ),
  );
  return withShowOption(
    withOutputOptions(withOutputFile(withLogOptions(command, session), session), session, {
      formats: REPORT_FORMATS,
    }),
    session,
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
    .action(async (paths: string[], flags: AuditFlags) => {
      const shown = shownVerdicts(flags.show);
      if (shown === undefined) {
        io.err(showHelp(session));
        session.exit = EXIT.usage;
        return;
      }
      io.spareMemory?.();
      const inputs = await readStoredInputs(paths, session, flags);
      if (inputs === undefined) {
        session.exit = EXIT.unreadable;
        return;
      }
      const { profile = federal() } = flags;
      const options = {
        profile,
        asOf: flags.asOf ?? lastKnown(inputs) ?? io.now(),
        reading: flags.reading,
        complete: flags.complete === true,
        show: shown,
        ...auditProgress(session, flags.quiet === true),
      };
      const report = await auditOnCores(inputs, options);
      session.exit = exitCodeOf(report, flags);
      if (flags.quiet === true && flags.output === undefined) return;
      const chunks = reportOutput(flags.format, report, {
        files: caseFiles(inputs, options),
        profile,
        style: {
          language,
          color: io.color && flags.color,
          columns: io.columns,
          zone: profile.calendars.zone,
        },
        failing: failingVerdicts(flags.failOn),
      });
      await writeResult(chunks, flags, session);
    });
}

function exitCodeOf(report: Report, { failOn, strict }: AuditFlags): ExitCode {
  const { summary, problems } = report;
  const checked = VERDICTS.reduce((sum, verdict) => sum + summary[verdict], 0);
  if (checked === 0 || problems.some(({ code }) => isUnreadable(code))) return EXIT.unreadable;
  const failing = [...failingVerdicts(failOn)];
  if (failing.some((verdict) => summary[verdict] > 0)) return EXIT.findings;
  return strict === true && summary.indeterminate > 0 ? EXIT.indeterminate : EXIT.ok;
}

const failingVerdicts = (failOn: AuditFlags['failOn']): ReadonlySet<Verdict> =>
  new Set(FAIL_LEVELS.slice(0, FAIL_LEVELS.indexOf(failOn) + 1));
