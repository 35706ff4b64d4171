import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { federalRulePack } from '../../src/rules/index';
import { bundle } from './bundle';

const KB = 1000;
/**
 * What each entry may weigh in an application that uses all of it, and what of it the usual uses leave:
 * minified and compressed by gzip. Some five in a hundred more than they weigh; docs/figures.md has the
 * figures, and what they are made of. Who needs more changes both.
 */
const BUDGETS = [
  ['all of the core', "export * from '@mecanismo/protocol'", 450],
  ['the audit alone', "export { audit } from '@mecanismo/protocol'", 340],
  ['the driving of a case alone', "export { openCase, step } from '@mecanismo/protocol'", 394],
  ['the machines', "export * from '@mecanismo/protocol/machines'", 398],
  ['the rules', "export * from '@mecanismo/protocol/rules'", 362],
  ['the calendar', "export * from '@mecanismo/protocol/calendar'", 45],
] as const;

describe('what the core weighs', () => {
  it.each(BUDGETS)('keeps %s within its budget', async (_, code, budget) => {
    const { code: bundled } = await bundle(code);
    const weight = gzipSync(bundled, { level: 9 }).length;
    expect(weight).toBeLessThan(budget * KB);
    // A budget that has become much too wide holds nothing.
    expect(weight).toBeGreaterThan(0.9 * budget * KB);
  });

  it('has each rule in it once, and none of the examples', async () => {
    const { code } = await bundle("export * from '@mecanismo/protocol'");
    const count = (text: string) => code.split(text).length - 1;
    expect(count('"id":"reglamento/art-102/termination-vote"')).toBe(1);
    expect(count('"examples":[]')).toBe(federalRulePack().rules.length);
    expect(count('"examples":[{')).toBe(0);
  });

  it('brings no layout of pictures, no rules engine and no formats of other programs', async () => {
    const { inputs } = await bundle("export * from '@mecanismo/protocol'");
    const packages = Object.keys(inputs).flatMap(
      (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
    );
    expect([...new Set(packages)].sort()).toEqual([
      '@noble/hashes',
      'fastest-levenshtein',
      'jsonc-parser',
      'xstate',
      'zod',
    ]);
  });
});

describe('loading the core', () => {
  it('reads no rule until one is asked for, and then reads them once', () => {
    const program = `const lengths = [], parse = JSON.parse;
      JSON.parse = (text, ...rest) => (lengths.push(text.length), parse(text, ...rest));
      const long = () => lengths.filter((length) => length > 100_000).length;
      const { federal } = await import('@mecanismo/protocol');
      const loaded = long();
      federal(); federal();
      console.log(loaded, long());`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', program],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(stdout).toBe('0 1\n');
  });
});
