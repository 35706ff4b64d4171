import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleFile } from '../../src/rules/load/load-rule-set';

let known: readonly RuleFile[] | undefined;

/** Every JSON file under `rules/`, as a pack is handed to the library; found once, for nothing writes there. */
export function ruleFiles(): RuleFile[] {
  known ??= filesUnder('rules');
  return [...known];
}

function filesUnder(root: string): readonly RuleFile[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
