import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ANALYSIS_CODES } from '../../src/rules/index';
import { ACTION } from '../support/action';

const manual = readFileSync('docs/ci.md', 'utf8');

describe('the manual of the checks', () => {
  it('lists every code of the analysis', () => {
    const codes = Object.keys(ANALYSIS_CODES);
    expect(codes.filter((code) => !manual.includes(`\`${code}\``))).toEqual([]);
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
