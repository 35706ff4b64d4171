import {
  type Parameter,
  printRule,
  type ReadProfile,
  type Rule,
  type RuleFile,
} from '../../rules/index';
import { type Change, DIRECTIONS } from './change';
import type { ChangeReport } from './change-report';
import { compareSides } from './compare-packs';
import { type PackSide, readSide } from './side';

/** What a profile is compared on: its texts of the law are other ones, and cover other articles. */
const LEFT_OUT: ReadonlySet<string> = new Set(['sources.json', 'coverage.json']);

/** What a profile changes of the federal order, part by part. */
export function profileChanges(federal: readonly RuleFile[], read: ReadProfile): ChangeReport {
  const report = compareSides(...profileSides(federal, read), true);
  const changes = report.changes
    .filter(({ kind }) => !OF_A_REFORM.has(kind))
    .map((change): Change => {
      if (change.kind === 'parameter-edited') return { ...change, says: OWN_FIGURE };
      if (change.kind !== 'rule-removed') return change;
      const { before: _whatItAsked, ...rest } = change;
      return { ...rest, kind: 'rule-closed', says: CLOSED };
    });
  const summary = Object.fromEntries(
    DIRECTIONS.map((direction) => [
      direction,
      changes.filter((change) => change.direction === direction).length,
    ]),
  ) as ChangeReport['summary'];
  return { ...report, summary, changes };
}

/**
 * What is said of a reform alone: another legal order rewrites no past; and a figure is told once, not at
 * each rule that counts by it.
 */
const OF_A_REFORM: ReadonlySet<string> = new Set(['rewrites-in-force', 'figure']);

const CLOSED = { es: 'La regla no rige aquí.', en: 'The rule does not apply here.' };
const OWN_FIGURE = { es: 'La cifra es otra.', en: 'The figure is another one.' };

/** The federal order and a profile of it, as two packs that can be compared part by part. */
export function profileSides(
  federal: readonly RuleFile[],
  { definition, pack }: ReadProfile,
): readonly [PackSide, PackSide] {
  const files = new Map(
    federal.filter(({ path }) => !LEFT_OUT.has(path)).map((file) => [file.path, file]),
  );
  const put = (path: string, text: string) => files.set(path, { path, text });
  const old = readSide(listed(files));
  const pathsOf = new Map<string, string[]>();
  for (const path of files.keys()) {
    const id = path.replace(/(@[0-9-]{10})?\.json$/, '');
    pathsOf.set(id, [...(pathsOf.get(id) ?? []), path]);
  }
  const remove = (id: string) => {
    for (const path of pathsOf.get(id) ?? []) files.delete(path);
  };
  const places = new Map<string, string>();
  for (const { rules } of definition?.closes ?? []) rules.forEach(remove);
  const standIns = new Set<string>();
  for (const { rules, by } of definition?.replaces ?? []) {
    standIns.add(by);
    const own = pack.rules.filter(({ id }) => id === by);
    const [first] = rules;
    if (first !== undefined) places.set(by, first);
    for (const place of rules) {
      remove(place);
      const federalRule = old.pack.rules.find(({ id }) => id === place);
      for (const rule of own) {
        const standIn = federalRule === undefined ? rule : inPlaceOf(federalRule, rule, own);
        put(fileOf(standIn), printed(standIn));
      }
    }
  }
  for (const rule of pack.rules) {
    if (!standIns.has(rule.id)) put(fileOf(rule), printed(rule));
  }
  for (const figure of pack.parameters) {
    const before = old.pack.parameters.find(({ id }) => id === figure.id);
    const written = before === undefined ? figure : asFederal(before, figure);
    put(`parameters/${figure.id}.json`, JSON.stringify(written));
  }
  for (const question of pack.questions) {
    put(`questions/${question.id}.json`, JSON.stringify(question));
  }
  for (const { name, value } of pack.procedures) {
    if (value !== undefined) put(`procedures/${name}.json`, inPlace(value, places));
  }
  return [old, readSide(listed(files))];
}

const listed = (files: ReadonlyMap<string, RuleFile>): readonly RuleFile[] =>
  [...files.values()].sort((one, other) => (one.path < other.path ? -1 : 1));

const fileOf = ({ id, effective }: Pick<Rule, 'id' | 'effective'>): string =>
  `${id}@${effective.from}.json`;

const printed = (rule: Rule): string =>
  printRule(rule as unknown as Readonly<Record<string, unknown>>);

/**
 * A rule under the id, the article and the first day of that in whose place it stands, so that the two are
 * compared in what they ask: that a state's law is another one, and of another day, is no change.
 */
function inPlaceOf({ id, citation, effective }: Rule, rule: Rule, versions: readonly Rule[]): Rule {
  const isFirst = versions.every((other) => rule.effective.from <= other.effective.from);
  const from = isFirst ? effective.from : rule.effective.from;
  return { ...rule, id, citation, effective: { ...rule.effective, from } };
}

/** A figure with the title, the citation and the first day of the one whose place it takes. */
function asFederal(before: Parameter, figure: Parameter): Parameter {
  const [first, ...later] = figure.values;
  const from = before.values[0]?.from;
  return {
    ...before,
    values:
      first === undefined || from === undefined ? figure.values : [{ ...first, from }, ...later],
  };
}

/** A procedure names its rules by the place in which they stand. */
function inPlace(procedure: unknown, places: ReadonlyMap<string, string>): string {
  return JSON.stringify(procedure, (_key, value: unknown) =>
    typeof value === 'string' ? (places.get(value) ?? value) : value,
  );
}
