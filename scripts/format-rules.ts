import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printJson, printRule } from '../src/rules/load/print-rule';

/** Rewrites the rule files in their canonical form. */
for (const entry of readdirSync('rules', { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !path.endsWith('.json') || /^rules\/(calendars|zones)\//.test(path))
    continue;
  const before = readFileSync(path, 'utf8');
  const value = JSON.parse(before) as Record<string, unknown>;
  const after = 'kind' in value ? printRule(value) : printJson(value);
  if (after !== before) writeFileSync(path, after);
}
