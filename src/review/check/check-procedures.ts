import { INVARIANTS, type StateGraph } from '../../machines/index';
import { defineProfile, type LoadedPack, type Profile, type SoundPart } from '../../rules/index';
import { flawProblems } from './flaw-problems';
import { namedRuleProblems, rulesNamed } from './named-rules';
import { type CheckedProcedure, graphOf, packProcedures } from './pack-procedures';
import { placed } from './placed';
import type { CheckProblem } from './problem';
import type { ProcedureProblem } from './procedure-problem';
import { type SafetyProblem, safetyProblems } from './safety-problems';

/** What came of checking the procedures of a pack, and the safety properties on them. */
export interface ProcedureCheck {
  readonly procedures: number;
  /** `pack` where it brings its own, `library` where the machines of the library were checked. */
  readonly from: 'pack' | 'library';
  /** The properties checked, and how many do not hold; absent where a rule that they need is unread. */
  readonly safety?: {
    readonly checked: number;
    readonly broken: number;
    /** Rules that the procedures rest on and the pack does not have: what they forbid, nobody forbids. */
    readonly lacking: number;
  };
  readonly problems: readonly CheckProblem[];
}

/**
 * Checks procedures by the rules of their own pack: what they name, that every state is reached and
 * left, and the safety properties, on all that they can do.
 *
 * @param sound the rules of the pack that can be run
 */
export function checkProcedures(pack: LoadedPack, sound: SoundPart): ProcedureCheck {
  const profile = defineProfile({ id: 'pack', rules: sound.rules });
  const { procedures, problems } = packProcedures(pack.procedures, profile);
  const own = pack.procedures.length > 0;
  const unread = new Set([...unreadRules(pack), ...sound.left]);
  const found: ProcedureProblem[] = [...problems];
  const lacking = lackingRules(procedures, pack, unread);
  if (own) found.push(...procedures.flatMap((each) => namedRuleProblems(each, pack, unread)));
  const graphs = procedures.map((each) => {
    const { graph, problem } = graphOf(each, profile);
    if (problem !== undefined) found.push(problem);
    return graph;
  });
  if (own) found.push(...graphs.flatMap(flawProblems));
  const needed = new Set([
    ...procedures.flatMap((each) => rulesNamed(each).map(({ rule }) => rule)),
    ...INVARIANTS.flatMap(({ about = [] }) => about),
  ]);
  const isSafetyChecked =
    [...unread].every((id) => !needed.has(id)) && (own || lacking.length === 0);
  const safety = isSafetyChecked ? safetyOf(procedures, graphs, profile) : [];
  return {
    procedures: procedures.length,
    from: own ? 'pack' : 'library',
    ...(isSafetyChecked
      ? {
          safety: {
            checked: INVARIANTS.length,
            broken: new Set(safety.map(({ code }) => code)).size,
            lacking: lacking.length,
          },
        }
      : {}),
    problems: [
      ...found.map((problem) => placed(problem, pack)),
      ...safety.map((problem) => placed(problem, pack)),
      ...(own || lacking.length === 0 ? [] : [notAsked(lacking, pack)]),
    ],
  };
}

/** The properties on the procedures of the pack and, where the library has others, on those as well. */
function safetyOf(
  procedures: readonly CheckedProcedure[],
  graphs: readonly StateGraph[],
  profile: Profile,
): readonly SafetyProblem[] {
  const changed = procedures.filter(({ differs }) => differs !== undefined);
  const ofPack = safetyProblems(
    graphs,
    profile,
    changed.map(({ name }) => name),
  );
  if (changed.length === 0) return ofPack;
  const { procedures: library } = packProcedures([], profile);
  const known = new Set(ofPack.map(keyOf));
  // A procedure that does not differ is walked once for both: all of them are in one order.
  const own = library.map((each, at) => {
    const known = procedures[at]?.differs === undefined ? graphs[at] : undefined;
    return known ?? graphOf(each, profile).graph;
  });
  const ofLibrary = safetyProblems(own, profile, []);
  return [
    ...ofPack,
    ...ofLibrary
      .filter((problem) => !known.has(keyOf(problem)))
      .map((problem) => ({
        ...problem,
        message: {
          es: `en el programa, que no hace lo que dice el archivo: ${problem.message.es}`,
          en: `in the program, which does not do what the file says: ${problem.message.en}`,
        },
      })),
  ];
}

const keyOf = ({ code, name, rule, place }: SafetyProblem): string =>
  JSON.stringify([code, name, rule, place]);

/** Rules whose file is there and could not be read, by the id that its path gives. */
function unreadRules(pack: LoadedPack): readonly string[] {
  const read = new Set([...pack.origins.values()].map(({ file }) => file));
  return [...pack.texts.keys()]
    .filter((file) => !read.has(file))
    .map((file) => file.replace(/^(.*\/)?rules\//, '').replace(/(@[0-9-]{10})?\.json$/, ''));
}

function lackingRules(
  procedures: readonly CheckedProcedure[],
  pack: LoadedPack,
  unread: ReadonlySet<string>,
): readonly string[] {
  const ids = new Set([...pack.rules.map(({ id }) => id), ...unread]);
  const named = procedures.flatMap((each) => rulesNamed(each).map(({ rule }) => rule));
  return [...new Set(named)].filter((id) => !ids.has(id)).sort();
}

/** A pack without procedures of its own is run by those of the library, as far as it has their rules. */
function notAsked(lacking: readonly string[], pack: LoadedPack): CheckProblem {
  const [first] = pack.texts.values();
  const some = `${lacking.slice(0, 3).join(', ')}${lacking.length > 3 ? '…' : ''}`;
  return {
    code: 'E_PROCEDURE_RULE',
    level: 'warning',
    file: first?.file ?? '',
    line: 1,
    column: 1,
    message: {
      es: `los procedimientos del programa se apoyan en ${lacking.length} reglas que la carpeta no tiene: ${some}; las propiedades de protección no se comprobaron`,
      en: `the procedures of the program rest on ${lacking.length} rules that the folder does not have: ${some}; the safety properties were not checked`,
    },
    help: {
      es: 'traiga esas reglas a la carpeta, o revísela junto con las federales',
      en: 'bring those rules into the folder, or check it together with the federal ones',
    },
  };
}
