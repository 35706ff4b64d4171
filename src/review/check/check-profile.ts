import { INVARIANTS, MACHINES, machinesOf, readProcedure } from '../../machines/index';
import type { LoadedPack, Profile } from '../../rules/index';
import { machineName } from '../diagram/machine-names';
import type { ProcedureCheck } from './check-procedures';
import { flawProblems } from './flaw-problems';
import { namedRuleProblems } from './named-rules';
import { graphOf, stranger } from './pack-procedures';
import { placed } from './placed';
import type { ProcedureProblem } from './procedure-problem';
import { safetyProblems } from './safety-problems';

/**
 * Checks the procedures of a profile by its rules: those that it brings as files, and the safety
 * properties on all that every machine can do under it.
 *
 * @param pack the rules of the profile, inherited ones included, with the files of its own
 */
export function checkProfileProcedures(profile: Profile, pack: LoadedPack): ProcedureCheck {
  const names = MACHINES.map(machineName);
  const found: ProcedureProblem[] = [];
  for (const { name, value } of pack.procedures) {
    if (!names.includes(name)) found.push(stranger(name, names));
    else if (value !== undefined) {
      const { defects } = readProcedure(value, profile);
      found.push(...defects.map((defect) => ({ name, ...defect })));
    }
  }
  const count = names.length;
  if (found.length > 0) {
    return {
      procedures: count,
      from: 'library',
      problems: found.map((each) => placed(each, pack)),
    };
  }
  const machines = [...machinesOf(profile)].map(([name, machine]) => ({ name, machine }));
  const own = new Set(pack.procedures.map(({ name }) => name));
  const graphs = machines.map((each) => {
    const { graph, problem } = graphOf(each, profile);
    if (problem !== undefined) found.push(problem);
    return graph;
  });
  for (const each of machines) {
    // A machine of a profile names its rules by the place in which they stand.
    const inPlaceOf = (id: string) => profile.rules.inPlaceOf(id);
    if (own.has(each.name)) found.push(...namedRuleProblems(each, pack, new Set(), inPlaceOf));
  }
  machines.forEach(({ name }, at) => {
    const graph = graphs[at];
    if (own.has(name) && graph !== undefined) found.push(...flawProblems(graph));
  });
  const safety = safetyProblems(graphs, profile, [...own]);
  return {
    procedures: count,
    from: 'library',
    safety: {
      checked: INVARIANTS.length,
      broken: new Set(safety.map(({ code }) => code)).size,
      lacking: 0,
    },
    problems: [...found, ...safety].map((each) => placed(each, pack)),
  };
}
