import { join } from 'node:path';
import { formatInstant, ProtocolError } from '../../core/index';
import { MACHINES } from '../../machines/index';
import { coverageGaps, coverageSummary, machineReach } from '../../review/index';
import {
  analysePack,
  checkExample,
  federal,
  isSigned,
  type LoadedPack,
  RuleSet,
} from '../../rules/index';
import { packError } from '../text/pack-error';
import type { CheckReport, FailedExample } from './check-report';

/** Checks a pack as it was read from a folder: each file, the rules together, examples, coverage. */
export function checkPack(pack: LoadedPack, dir: string): CheckReport {
  const { rules, parameters, questions, coverage, sources } = pack;
  const together = ruleSetOf(pack, dir);
  const examples = 'defect' in together ? undefined : examplesOf(pack, together.rules);
  const gaps =
    coverage === undefined || sources === undefined
      ? []
      : coverageGaps(coverage, { sources, rules, machines: MACHINES.map(machineReach) });
  return {
    rules: rules.length,
    parameters: parameters.length,
    questions: questions.length,
    examples: examples?.run ?? 0,
    unsigned: rules.filter((rule) => !isSigned(rule, parameters)).length,
    defects: [
      ...pack.defects.map((defect) => ({ ...defect, file: join(dir, defect.file) })),
      ...analysePack(pack).map((defect) => ({ ...defect, file: join(dir, defect.file) })),
      ...('defect' in together ? [together.defect] : []),
    ],
    failedExamples: examples?.failed ?? [],
    gaps,
    ...(coverage === undefined ? {} : { coverage: { summary: coverageSummary(coverage) } }),
  };
}

/** The rules together, or what keeps them from it: versions that overlap, names that are missing. */
function ruleSetOf(pack: LoadedPack, dir: string) {
  try {
    const authorities = pack.authorities ?? { $schema: '', authorities: [] };
    return { rules: new RuleSet({ ...pack, authorities }) };
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    return { defect: { code: error.code, file: dir, line: 1, column: 1, ...packError(error) } };
  }
}

/** Every example of every rule, and those that do not hold. */
function examplesOf(pack: LoadedPack, rules: RuleSet) {
  const { calendars } = federal();
  const written = (instant: number | undefined) =>
    instant === undefined ? undefined : formatInstant(instant, calendars.zone.offsetAt(instant));
  const failed: FailedExample[] = [];
  let run = 0;
  for (const rule of pack.rules) {
    for (const example of rule.examples) {
      run++;
      for (const failure of checkExample(rule, example, rules, calendars)) {
        const { reading, expected, obtained, due, missingQuestion } = failure;
        failed.push({
          rule: rule.id,
          example: example.name,
          reading,
          expected,
          obtained,
          ...(due === undefined
            ? {}
            : { due: { expected: due.expected, obtained: written(due.obtained) } }),
          ...(missingQuestion === undefined ? {} : { missingQuestion }),
        });
      }
    }
  }
  return { run, failed };
}
