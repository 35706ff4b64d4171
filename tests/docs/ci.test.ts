import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ACTION } from '../support/action';

const manual = readFileSync('docs/ci.md', 'utf8');
const FOLDER = 'src/rules/analysis/';

describe('the manual of the checks', () => {
  it('lists every code of the analysis, and no other', () => {
    const codes = readdirSync(FOLDER).flatMap(
      (name) => readFileSync(`${FOLDER}${name}`, 'utf8').match(/'E_[A-Z_]+'/g) ?? [],
    );
    const listed = manual.match(/`E_[A-Z_]+`/g) ?? [];
    const plain = (all: readonly string[]) => [...new Set(all.map((each) => each.slice(1, -1)))];
    expect(plain(listed).sort()).toEqual(plain(codes).sort());
  });

  it('lists every input of the action with its default', () => {
    for (const [name, input] of Object.entries(ACTION.inputs)) {
      const value = input.default === '' ? '' : ` \`${input.default}\``;
      expect(manual).toMatch(new RegExp(`\\| \`${name}\` \\| [^|]+ \\|${value} \\|`));
    }
  });

  it('shows YAML that can be read', () => {
    const blocks = [...manual.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');
    const [hooks, workflow] = blocks.map((text) => parse(text));
    expect(hooks.repos[0].hooks[0].id).toBe('mecanismo-check');
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });
});
