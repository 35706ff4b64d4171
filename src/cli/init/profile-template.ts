import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printRule, type RuleFile } from '../../rules/index';

/** Beside the program as it is built, or where they are when that runs from its sources. */
const PLACES = [
  new URL('../templates/profile/', import.meta.url),
  new URL('../../../templates/profile/', import.meta.url),
];

/** What a template says of one state; in JSON too, each value stands as it is. */
export interface TemplateValues {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly inegi: string;
  readonly zone: string;
  /** Of the zone in January, such as `-06:00`. */
  readonly offset: string;
  /** Version of this package. */
  readonly version: string;
  /** Id of a rule of the profile, for whoever reads on. */
  readonly rule: string;
}

/**
 * npm leaves a `.gitignore` out of a package, and a second `package.json` in it would be taken for one of
 * its own, so these have other names there.
 */
const AROUND: Readonly<Record<string, string>> = {
  'manifest.json': 'package.json',
  'README.md': 'README.md',
  'index.js': 'index.js',
  'index.d.ts': 'index.d.ts',
  gitignore: '.gitignore',
  'ci.yml': '.github/workflows/ci.yml',
  'tests/profile.test.js': 'tests/profile.test.js',
  'tests/findings.js': 'tests/findings.js',
  'tests/record.js': 'tests/record.js',
  'examples/01-medida-urgente.jsonl': 'examples/01-medida-urgente.jsonl',
};

const START: Readonly<Record<string, string>> = {
  'profile.json': 'profile.json',
  'rules/urgent-measure-in-time.json': 'rules/{{rule}}.json',
  'rules/execution-hours.json': 'rules/parameters/extraordinary/execution-hours.json',
};

/** What stands around the files of a profile: the package, its tests and their log. */
export const packageFiles = (values: TemplateValues): RuleFile[] => filled(AROUND, values);

/** A profile that changes nothing yet, with one rule to begin by. */
export const startingProfile = (values: TemplateValues): RuleFile[] =>
  filled(START, values).map(({ path, text }) => ({
    path,
    // A name longer than another breaks its lines elsewhere.
    text: path === `rules/${values.rule}.json` ? printRule(JSON.parse(text)) : text,
  }));

function filled(files: Readonly<Record<string, string>>, values: TemplateValues): RuleFile[] {
  const place = PLACES.find((each) => existsSync(fileURLToPath(each)));
  if (place === undefined) throw new Error('the package is without its templates');
  return Object.entries(files).map(([from, to]) => ({
    path: fill(to, values),
    text: fill(readFileSync(new URL(from, place), 'utf8'), values),
  }));
}

const fill = (text: string, values: TemplateValues): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, key: string) =>
    Object.hasOwn(values, key) ? values[key as keyof TemplateValues] : whole,
  );
