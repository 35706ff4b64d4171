import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../scripts/generate';

describe('generated files', () => {
  const files = generatedFiles();

  it('are the schemas and the embedded rules', () => {
    const paths = files.map(({ path }) => path);
    expect(paths).toContain('schema/events.json');
    expect(paths).toContain('schema/rule.schema.json');
    expect(paths).toContain('src/rules/federal-pack.ts');
  });

  it.each(files.map(({ path, text }) => [path, text] as const))(
    '%s is what `npm run generate` writes',
    (path, text) => {
      // Compared as a truth value: a stale file would print thousands of lines.
      expect(readFileSync(path, 'utf8') === text).toBe(true);
    },
  );
});
