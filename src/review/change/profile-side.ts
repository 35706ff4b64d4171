import { printRule, type ReadProfile, type Rule, type RuleFile } from '../../rules/index';
import { type PackSide, readSide } from './side';

/** What a profile is compared on: its texts of the law are other ones, and cover other articles. */
const LEFT_OUT: ReadonlySet<string> = new Set(['sources.json', 'coverage.json']);

/** The federal order and a profile of it, as two packs that can be compared part by part. */
export function profileSides(
  federal: readonly RuleFile[],
  { definition, pack }: ReadProfile,
): readonly [PackSide, PackSide] {
  const files = new Map(
    federal.filter(({ path }) => !LEFT_OUT.has(path)).map(({ path, text }) => [path, text]),
  );
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
      for (const rule of own) files.set(fileOf({ ...rule, id: place }), printed(rule, place));
    }
  }
  for (const rule of pack.rules) {
    if (!standIns.has(rule.id)) files.set(fileOf(rule), printed(rule, rule.id));
  }
  for (const part of [...pack.parameters, ...pack.questions]) {
    const folder = 'values' in part ? 'parameters' : 'questions';
    files.set(`${folder}/${part.id}.json`, JSON.stringify(part));
  }
  for (const { name, value } of pack.procedures) {
    if (value !== undefined) files.set(`procedures/${name}.json`, inPlace(value, places));
  }
  return [old, readSide(listed(files))];
}

const listed = (files: ReadonlyMap<string, string>): readonly RuleFile[] =>
  [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => ({ path, text }));

const fileOf = ({ id, effective }: Pick<Rule, 'id' | 'effective'>): string =>
  `${id}@${effective.from}.json`;

/** Under the id of the rule in whose place it stands, so that the two are compared with one another. */
const printed = (rule: Rule, id: string): string =>
  printRule({ ...rule, id } as unknown as Readonly<Record<string, unknown>>);

/** A procedure names its rules by the place in which they stand. */
function inPlace(procedure: unknown, places: ReadonlyMap<string, string>): string {
  return JSON.stringify(procedure, (_key, value: unknown) =>
    typeof value === 'string' ? (places.get(value) ?? value) : value,
  );
}
