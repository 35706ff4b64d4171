import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleFile } from '../rules/index';
import { filesUnder } from './files-under';

/** Where the rules stand beside the program as it is built, and beside its sources. */
const PLACES = ['../rules/', '../../rules/'].map((place) =>
  fileURLToPath(new URL(place, import.meta.url)),
);

/** The rule files of the federal Mecanismo with their examples, which the library does without. */
export function federalFiles(): Iterable<RuleFile> {
  const folder = PLACES.find((place) => existsSync(`${place}coverage.json`));
  return folder === undefined ? [] : filesUnder(folder);
}
