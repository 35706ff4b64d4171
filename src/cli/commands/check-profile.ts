import {
  type CheckProblem,
  checkProfileProcedures,
  profileChanges,
  runExamples,
} from '../../review/index';
import {
  analysePack,
  isSigned,
  type LoadedPack,
  type ReadProfile,
  type RuleFile,
} from '../../rules/index';
import { inFolder, ofDefect, placedFlaws } from './check-pack';
import type { CheckReport, ProfileReport } from './check-report';

/**
 * Checks a profile as it was read from a folder: its files, its own rules beside those that it extends,
 * their examples, its procedures and the safety properties; and says what it changes of the federal
 * order.
 *
 * @param federal the files of the federal rules
 */
export function checkProfile(
  read: ReadProfile,
  federal: readonly RuleFile[],
  dir: string,
): CheckReport {
  const { pack, profile, definition, defects, flaws } = read;
  const { rules, parameters, questions } = pack;
  const problemsOf = (found: readonly CheckProblem[]) => found.map(inFolder(dir));
  const atFiles = [...defects, ...placedFlaws(flaws, pack)];
  const told = (list: typeof atFiles) => list.map((defect) => ofDefect(defect, pack));
  const head = {
    rules: rules.length,
    parameters: parameters.length,
    questions: questions.length,
    unsigned: rules.filter((rule) => !isSigned(rule, profile?.rules.pack.parameters ?? parameters))
      .length,
    gaps: [],
  };
  if (profile === undefined || definition === undefined) {
    return {
      ...head,
      examples: 0,
      defects: atFiles.map(inFolder(dir)),
      failedExamples: [],
      problems: problemsOf(told(atFiles)),
    };
  }
  const whole = together(pack, read);
  const own = new Set(rules.map(({ id }) => id));
  // What is said of the rules that it extends is said where they are checked.
  const analysed = analysePack(whole).filter(({ rule }) => rule !== undefined && own.has(rule));
  const examples = runExamples(pack, profile.rules, profile.calendars);
  const procedures = checkProfileProcedures(profile, whole);
  const all = [...atFiles, ...analysed];
  const standing = standingOf(read, federal);
  return {
    ...head,
    examples: examples.run,
    procedures: { count: procedures.procedures, from: procedures.from },
    ...(procedures.safety === undefined ? {} : { safety: procedures.safety }),
    defects: all.map(inFolder(dir)),
    failedExamples: examples.failed,
    problems: problemsOf([...told(all), ...examples.problems, ...procedures.problems]),
    ...(standing === undefined ? {} : { profile: standing }),
  };
}

/** The rules of the profile and those that it extends, with the files of its own. */
function together(pack: LoadedPack, { whole }: ReadProfile): LoadedPack {
  if (whole === undefined) return pack;
  const { rules, parameters, questions, authorities, glossary, sources } = whole;
  return { ...pack, rules, parameters, questions, authorities, glossary, sources };
}

/** What the profile makes of the federal order. */
function standingOf(read: ReadProfile, federal: readonly RuleFile[]): ProfileReport | undefined {
  const { whole, definition, pack } = read;
  if (whole?.standing === undefined || definition === undefined) return undefined;
  const { replaced, closed, reference } = whole.standing;
  const standIns = new Set(replaced.values());
  return {
    id: definition.id,
    replaced: replaced.size,
    closed: closed.size,
    reference: reference.size,
    added: pack.rules.filter(({ id }) => !standIns.has(id)).length,
    procedures: pack.procedures.map(({ name }) => name),
    doubts: definition.doubts ?? [],
    changes: profileChanges(federal, read),
  };
}
