import type { Place } from '../../machines/index';
import type { LoadedPack, RuleText } from '../../rules/index';
import { changedFigures } from './changed-figures';
import type { CheckProblem } from './problem';
import type { SafetyProblem } from './safety-problems';

/** A problem of a procedure or of a rule, at the line and column of its file. */
export function placed(problem: SafetyProblem, pack: LoadedPack): CheckProblem {
  const { name, place, alsoAt = [], rule: id, message, ...rest } = problem;
  const rule = pack.rules.find((each) => each.id === id);
  const spot = name === undefined ? spotOfRule(rule, pack) : spotInProcedure(name, place, pack);
  const lines = alsoAt.map((each) => spot.source?.placeOf(each).line ?? 1);
  const others = [...new Set(lines)].sort((one, other) => one - other).join(', ');
  const also = (one: string, many: string) =>
    lines.length === 0 ? '' : ` (${lines.length === 1 ? one : many} ${others})`;
  return {
    ...rest,
    message: {
      es: `${message.es}${also('también en la línea', 'también en las líneas')}`,
      en: `${message.en}${also('also on line', 'also on lines')}`,
    },
    level: 'error',
    file: spot.file,
    ...(spot.source?.placeOf(spot.place) ?? { line: 1, column: 1 }),
    ...(id === undefined ? {} : { rule: id }),
    ...(rule === undefined ? {} : { title: rule.title.es }),
  };
}

interface Spot {
  readonly file: string;
  readonly source: RuleText | undefined;
  readonly place: Place;
}

/** A pack that leaves procedures to the library has no such file; it is named all the same. */
function spotInProcedure(name: string, place: Place, pack: LoadedPack): Spot {
  const file =
    pack.procedures.find((each) => each.name === name)?.file ?? `procedures/${name}.json`;
  return { file, source: pack.texts.get(file), place };
}

/** The figure that changed behind a rule, or the rule. */
function spotOfRule(rule: LoadedPack['rules'][number] | undefined, pack: LoadedPack): Spot {
  const [figure] = rule === undefined ? [] : changedFigures(rule, pack.parameters);
  const about = figure ?? rule;
  const source = about === undefined ? undefined : pack.origins.get(about);
  return { file: source?.file ?? '', source, place: figure === undefined ? [] : ['values'] };
}
