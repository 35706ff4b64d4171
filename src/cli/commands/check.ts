import { join } from 'node:path';
import { Command, Option } from 'commander';
import { formatInstant, ProtocolError } from '../../core/index';
import {
  checkExample,
  federal,
  type LoadedPack,
  type RuleDefect,
  RuleSet,
  readRulePack,
} from '../../rules/index';
import { EXIT } from '../exit-code';
import type { Session } from '../session';
import { checkText } from '../table/check-text';
import { packError } from '../text/pack-error';
import { jsonText } from '../text/visible';
import type { CheckReport, FailedExample } from './check-report';

interface CheckFlags {
  readonly format: 'table' | 'json';
  readonly quiet?: true;
  readonly color: boolean;
}

/** `mecanismo check [dir]`: a rule pack's form, names, dates, citations and examples. */
export function checkCommand(session: Session): Command {
  const { language, io } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  return new Command('check')
    .description(
      say(
        'Valida una carpeta de reglas: forma, nombres, fechas, citas y los ejemplos de cada regla.',
        'Validates a folder of rules: form, names, dates, citations and the examples of each rule.',
      ),
    )
    .argument('[dir]', say('carpeta de reglas', 'folder of rules'), 'rules')
    .addOption(
      new Option(
        say('--format <formato>', '--format <format>'),
        say('forma de la salida', 'output format'),
      )
        .choices(['table', 'json'])
        .default('table'),
    )
    .option('--quiet', say('sin salida: sólo el código', 'no output: only the exit code'))
    .option('--no-color', say('sin colores', 'no colours'))
    .action((dir: string, flags: CheckFlags) => {
      const report = checkPack(readRulePack(io.files(dir)), dir);
      const failed = report.defects.length + report.failedExamples.length > 0;
      session.exit =
        report.rules === 0 && !failed ? EXIT.unreadable : failed ? EXIT.findings : EXIT.ok;
      if (flags.quiet === true) return;
      io.out(
        flags.format === 'json'
          ? jsonText(report)
          : checkText(report, language, io.color && flags.color),
      );
    });
}

function checkPack(pack: LoadedPack, dir: string): CheckReport {
  const defects = pack.defects.map((defect) => ({ ...defect, file: join(dir, defect.file) }));
  const failedExamples: FailedExample[] = [];
  const { calendars } = federal();
  const written = ({ obtained }: { readonly obtained: number | undefined }) =>
    obtained === undefined ? undefined : formatInstant(obtained, calendars.zone.offsetAt(obtained));
  let examples = 0;
  const rules = ruleSetOf(pack, dir, defects);
  for (const rule of rules === undefined ? [] : pack.rules) {
    for (const example of rule.examples) {
      examples++;
      for (const failure of checkExample(rule, example, rules as RuleSet, calendars)) {
        const { reading, expected, obtained, due, missingQuestion } = failure;
        failedExamples.push({
          rule: rule.id,
          example: example.name,
          reading,
          expected,
          obtained,
          ...(due === undefined ? {} : { due: { expected: due.expected, obtained: written(due) } }),
          ...(missingQuestion === undefined ? {} : { missingQuestion }),
        });
      }
    }
  }
  return {
    rules: pack.rules.length,
    parameters: pack.parameters.length,
    questions: pack.questions.length,
    examples,
    unsigned: pack.rules.filter(({ review }) => review.status !== 'signed').length,
    defects,
    failedExamples,
  };
}

/** The rules together: versions that overlap, names that are missing. */
function ruleSetOf(pack: LoadedPack, dir: string, defects: RuleDefect[]): RuleSet | undefined {
  try {
    return new RuleSet({
      ...pack,
      authorities: pack.authorities ?? { $schema: '', authorities: [] },
    });
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    defects.push({ code: error.code, file: dir, line: 1, column: 1, ...packError(error) });
    return undefined;
  }
}
