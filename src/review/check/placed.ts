import { formatPlainDate } from '../../core/index';
import type { Place } from '../../machines/index';
import type { LoadedPack, Rule, RuleText } from '../../rules/index';
import { changedFigures } from './changed-figures';
import type { CheckProblem } from './problem';
import type { SafetyProblem } from './safety-problems';

/** A problem of a procedure or of a rule, at the line and column of its file. */
export function placed(problem: SafetyProblem, pack: LoadedPack): CheckProblem {
  const { name, place, alsoAt = [], rule: id, on, message, ...rest } = problem;
  const day = on === undefined ? undefined : formatPlainDate(on);
  const rule = versionOn(day, id, pack);
  const spot =
    name === undefined ? spotOfRule(rule, day, pack) : spotInProcedure(name, place, pack);
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

/** The version of a rule that began last by a day, even if it has ended; the first one, without a day. */
function versionOn(day: string | undefined, id: string | undefined, pack: LoadedPack) {
  const versions = pack.rules
    .filter((rule) => rule.id === id)
    .sort((one, other) => (one.effective.from < other.effective.from ? -1 : 1));
  return (
    versions.findLast(({ effective }) => day !== undefined && effective.from <= day) ?? versions[0]
  );
}

/** The figure that changed behind a rule, or the rule; of a date, what changed on it. */
function spotOfRule(rule: Rule | undefined, day: string | undefined, pack: LoadedPack): Spot {
  const isOfTheDay = day !== undefined && rule?.effective.from === day;
  const figures = rule === undefined || isOfTheDay ? [] : changedFigures(rule, pack.parameters);
  const atStart = ({ values }: (typeof figures)[number]) =>
    values.findIndex(({ from }) => from === day);
  const figure = day === undefined ? figures[0] : figures.find((each) => atStart(each) >= 0);
  if (figure !== undefined) {
    const place = day === undefined ? ['values'] : ['values', atStart(figure)];
    return spotIn(figure, place, pack);
  }
  return spotIn(rule, day === undefined ? [] : ['effective'], pack);
}

function spotIn(part: object | undefined, place: Place, pack: LoadedPack): Spot {
  const source = part === undefined ? undefined : pack.origins.get(part);
  return { file: source?.file ?? '', source, place };
}
