import { type PackSide, readSide } from '../../src/review/index';
import type { RuleFile } from '../../src/rules/index';
import { ruleFiles } from './rule-files';

/** Articles enough to seed every sort of change in: the whole pack takes some seconds to read. */
const KEPT =
  /^(reglamento\/art-(013|056|080|081|083|087|094|102|107)|parameters|questions|calendars)\/|^procedures\/measure\.json$|^(glossary|authorities|sources)\.json$/;

/** Part of the federal pack, file by file, by their path from its folder. */
export const packFiles: readonly RuleFile[] = ruleFiles()
  .map(({ path, text }) => ({ path: path.replace(/^rules\//, ''), text }))
  .filter(({ path, text }) => KEPT.test(path) && !text.includes('"besides"'));

let read: PackSide | undefined;

/** The federal pack as one side of a comparison; read once. */
export function federalSide(): PackSide {
  read ??= readSide(packFiles);
  return read;
}

// biome-ignore lint/suspicious/noExplicitAny: a file is edited as whoever writes it might
type Written = any;

/** The files of the federal pack with one of them edited as data; without it where nothing is left. */
export function packWith(path: string, edit: (value: Written) => Written): RuleFile[] {
  if (!packFiles.some((file) => file.path === path)) throw new Error(`no file ${path}`);
  return packFiles.flatMap((file) => {
    if (file.path !== path) return [file];
    const value = JSON.parse(file.text);
    const edited = edit(value);
    return edited === null ? [] : [{ path, text: JSON.stringify(edited ?? value) }];
  });
}
