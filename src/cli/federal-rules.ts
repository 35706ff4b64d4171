import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleFile } from '../rules/index';
import type { Io } from './io';
import { rulesIn } from './read-as';

/** Beside the program as it is built, or where they are when that runs from its sources. */
const PLACES = [new URL('../rules/', import.meta.url), new URL('../../rules/', import.meta.url)];

/** The folder of the federal rules that the package brings, as its path ends: with a stroke. */
export const federalFolder = (): string | undefined =>
  PLACES.map((each) => fileURLToPath(each)).find((folder) => existsSync(`${folder}glossary.json`));

/** The files of the federal rules, as the package brings them. */
export function federalRules(io: Pick<Io, 'files'>): readonly RuleFile[] {
  const place = federalFolder();
  return place === undefined ? [] : rulesIn(place, io);
}
