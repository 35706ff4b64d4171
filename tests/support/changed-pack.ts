import { analysePack } from '../../src/rules/index';
import type { RuleDefect } from '../../src/rules/load/defect';
import { type LoadedPack, type RuleFile, readRulePack } from '../../src/rules/load/load-rule-set';
import { printJson, printRule } from '../../src/rules/load/print-rule';
import { ruleFiles } from './rule-files';

const files = ruleFiles();
const whole = readRulePack(files);

/** A file of the pack as an object that a test may change as it likes. */
// biome-ignore lint/suspicious/noExplicitAny: rules are spoilt in every way
export type Open = any;

/** One file of the pack, changed; under another path, beside the file that it was made from. */
export interface Change {
  readonly path: string;
  readonly as?: string;
  readonly change: (value: Open) => void;
}

/** Our pack with some of its files changed, read as far as it can be. */
export function changedPack(...changes: readonly Change[]): LoadedPack {
  const changed = changes.map(({ path, as = path, change }): RuleFile => {
    const text = files.find((file) => file.path === `rules/${path}.json`)?.text;
    if (text === undefined) throw new Error(`no file ${path}`);
    const value = JSON.parse(text);
    if (as !== path) value.id = as.replace(/@.*$/, '');
    change(value);
    const isRule = !path.startsWith('parameters/');
    return { path: `rules/${as}.json`, text: isRule ? printRule(value) : printJson(value) };
  });
  const paths = new Set(changed.map(({ path }) => path));
  const read = readRulePack(changed);
  const faults = read.defects.filter(
    ({ code }) => code !== 'E_RULE_BESIDES' && code !== 'E_TEXT_UNSEEN',
  );
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  const kept = new Set(
    [...whole.texts].filter(([path]) => !paths.has(path)).map(([, { value }]) => nameOf(value)),
  );
  return {
    ...whole,
    rules: [...whole.rules.filter((rule) => kept.has(nameOf(rule))), ...read.rules],
    parameters: [...whole.parameters.filter((each) => kept.has(nameOf(each))), ...read.parameters],
    texts: new Map([...whole.texts, ...read.texts]),
  };
}

const nameOf = (value: Open): string => `${value?.id} ${value?.effective?.from}`;

/** What the analysis finds in our pack with some of its files changed. */
export const foundIn = (...changes: readonly Change[]): readonly RuleDefect[] =>
  analysePack(changedPack(...changes));

/** The same as codes and files, for a test to compare. */
export const codesIn = (...changes: readonly Change[]): readonly string[] =>
  foundIn(...changes).map(({ code, file }) => `${code} ${file.replace(/^rules\/|\.json$/g, '')}`);

/** A line of a condition. */
export const line = (fact: string, operator: string, value: unknown) => ({
  name: 'La línea exige algo',
  fact,
  operator,
  value,
});
