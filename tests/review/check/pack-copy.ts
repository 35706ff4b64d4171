import { type LoadedPack, readRulePack } from '../../../src/rules/index';
import { printJson } from '../../../src/rules/load/print-rule';
import type { WrittenState } from '../../machines/proof/broken';
import { ruleFiles } from '../../support/rule-files';

const files = ruleFiles();
const base = readRulePack(files);

/** The federal pack with one of its files changed. */
export const packWith = (path: string, change: (text: string) => string): LoadedPack =>
  readRulePack(
    files.map((file) => (file.path === path ? { path, text: change(file.text) } : file)),
  );

/** The federal pack with one of its procedures changed; the other files are read once. */
export function packWithProcedure(name: string, edit: (config: WrittenState) => void): LoadedPack {
  const path = `rules/procedures/${name}.json`;
  const file = files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`no procedure ${name}`);
  const value = JSON.parse(file.text);
  edit(value);
  const { procedures, texts, defects } = readRulePack([{ path, text: printJson(value) }]);
  return {
    ...base,
    procedures: base.procedures.map((each) =>
      each.name === name ? (procedures[0] ?? each) : each,
    ),
    texts: new Map([...base.texts, ...texts]),
    defects,
  };
}
