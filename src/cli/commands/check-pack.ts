import { join } from 'node:path';
import { MACHINES } from '../../machines/index';
import {
  type CheckProblem,
  checkProcedures,
  coverageGaps,
  coverageSummary,
  gapProblems,
  machineReach,
  runExamples,
} from '../../review/index';
import {
  analysePack,
  isSigned,
  type LoadedPack,
  type PackFlaw,
  packFlaws,
  type RuleDefect,
  soundPart,
} from '../../rules/index';
import { packError } from '../text/pack-error';
import type { CheckReport } from './check-report';

/**
 * Checks a pack as it was read from a folder: each file, the rules together, examples, coverage, the
 * procedures and the safety properties. Each fault is also one of `problems`.
 */
export function checkPack(pack: LoadedPack, dir: string): CheckReport {
  const { rules, parameters, questions, coverage, sources } = pack;
  const defects = [...pack.defects, ...flawsBetween(pack), ...analysePack(pack)];
  const sound = soundPart(pack);
  const examples = runExamples(pack, sound.rules);
  const gaps =
    coverage === undefined || sources === undefined
      ? []
      : coverageGaps(coverage, { sources, rules, machines: MACHINES.map(machineReach) });
  const procedures = rules.length === 0 ? undefined : checkProcedures(pack, sound);
  const problems: readonly CheckProblem[] = [
    ...defects.map((defect) => ofDefect(defect, pack)),
    ...examples.problems,
    ...gapProblems(gaps, pack),
    ...(procedures?.problems ?? []),
  ];
  return {
    rules: rules.length,
    parameters: parameters.length,
    questions: questions.length,
    examples: examples.run,
    unsigned: rules.filter((rule) => !isSigned(rule, parameters)).length,
    ...(procedures === undefined
      ? {}
      : {
          procedures: { count: procedures.procedures, from: procedures.from },
          ...(procedures.safety === undefined ? {} : { safety: procedures.safety }),
        }),
    defects: defects.map(inFolder(dir)),
    failedExamples: examples.failed,
    gaps,
    problems: problems.map(inFolder(dir)),
    ...(coverage === undefined ? {} : { coverage: { summary: coverageSummary(coverage) } }),
  };
}

/** The same, its file named as the user can open it. */
export const inFolder =
  (dir: string) =>
  <Placed extends { readonly file: string }>(each: Placed): Placed => ({
    ...each,
    file: join(dir, each.file),
  });

/** What keeps the rules from standing together: versions that overlap, names that are missing. */
function flawsBetween(pack: LoadedPack): readonly RuleDefect[] {
  const authorities = pack.authorities ?? { $schema: '', authorities: [] };
  return placedFlaws([...packFlaws({ ...pack, authorities })], pack);
}

/** The same faults at the lines of the files of a pack. */
export function placedFlaws(flaws: readonly PackFlaw[], pack: LoadedPack): readonly RuleDefect[] {
  return flaws.map(({ error, about, path }) => {
    const source = pack.origins.get(about);
    const rule = pack.rules.find((each) => each === about);
    return {
      code: error.code,
      file: source?.file ?? '',
      ...(source?.placeOf(path) ?? { line: 1, column: 1 }),
      ...(rule === undefined ? {} : { rule: rule.id }),
      ...packError(error),
    };
  });
}

export function ofDefect(defect: RuleDefect, pack: LoadedPack): CheckProblem {
  const rule = pack.rules.find(({ id }) => id === defect.rule);
  const { level = 'error', ...rest } = defect;
  return { ...rest, level, ...(rule === undefined ? {} : { title: rule.title.es }) };
}
