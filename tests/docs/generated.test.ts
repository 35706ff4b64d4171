import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../scripts/generate';
import { loadRuleSet } from '../../src/rules/index';
import { machines } from '../machines/kit';
import { ruleFiles } from '../support/rule-files';

/** What is in the conformance kit besides. */
const KIT_BY_HAND = ['README.md', 'adapter.mjs', 'answers.d.mts', 'answers.mjs', 'check.py'];

describe('generated files', () => {
  const files = generatedFiles();

  it('are the schemas, the embedded rules and the procedures', () => {
    const paths = files.map(({ path }) => path);
    expect(paths).toContain('schema/events.json');
    expect(paths).toContain('schema/rule.schema.json');
    expect(paths).toContain('src/rules/federal-pack.ts');
    for (const { id } of machines)
      expect(paths).toContain(`rules/procedures/${id.replace(/@.*/, '')}.json`);
  });

  it('leave no procedure behind that no machine is', () => {
    const written = files.flatMap(({ path }) => path.match(/^rules\/procedures\/(.+)/)?.[1] ?? []);
    expect(readdirSync('rules/procedures').sort()).toEqual(written.sort());
  });

  it('are the conformance kit, with what is written by hand, and nothing else', () => {
    const there = readdirSync('conformance', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('__pycache__'))
      .map((entry) => join(entry.parentPath, entry.name));
    const written = files.map(({ path }) => path).filter((path) => path.startsWith('conformance/'));
    const known = [...written, ...KIT_BY_HAND.map((name) => join('conformance', name))];
    expect(there.sort()).toEqual(known.sort());
  });

  it('do not put procedures into the embedded rules, nor into their hash', () => {
    expect(readFileSync('src/rules/federal-pack.ts', 'utf8')).not.toContain('procedures');
    const without = ruleFiles().filter(({ path }) => !path.includes('procedures/'));
    expect(loadRuleSet(ruleFiles()).hash).toBe(loadRuleSet(without).hash);
  });

  it.each(files.map(({ path, text }) => [path, text] as const))(
    '%s is what `npm run generate` writes',
    (path, text) => {
      // Compared as a truth value: a stale file would print thousands of lines.
      expect(readFileSync(path, 'utf8') === text).toBe(true);
    },
  );
});
