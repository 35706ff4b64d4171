import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleFile } from '../rules/index';
import { filesUnder } from './files-under';

/** Beside the program as it is built, or where they are when that runs from its sources. */
const PLACES = [new URL('../rules/', import.meta.url), new URL('../../rules/', import.meta.url)];

/** The files of the federal rules, as the package brings them. */
export function federalRules(): readonly RuleFile[] {
  const places = PLACES.map((each) => fileURLToPath(each));
  const folder = places.find((each) => existsSync(`${each}glossary.json`));
  return folder === undefined ? [] : [...filesUnder(folder)];
}
