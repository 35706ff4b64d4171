import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHECK_CODES } from '../../src/review/index';
import { printRule, readProfile, SAFETY_FLOOR, zoneIn } from '../../src/rules/index';
import { mecanismo } from '../support/command';
import { blocksOf, pathsIn } from '../support/markdown';
import { filesOf } from '../support/markdown-files';
import { newProfile } from '../support/new-profile';

const PAGE = 'docs/perfiles.md';
const text = readFileSync(PAGE, 'utf8');

const SAMPLE = 'durango-ley/art-unknown/urgent-measure-in-time';
const MOVED = 'durango-ley/art-041/urgent-measure-in-time';

/** The folder that a reader has who followed the page from its beginning to its end. */
async function followed(): Promise<Map<string, string>> {
  const files = await newProfile('durango');
  const head = JSON.parse(files.get('profile.json') ?? '');
  for (const { path, value } of filesOf(PAGE)) {
    if (path === 'profile.json') Object.assign(head, value);
    else
      files.set(path, path.includes('/art-') ? printRule(value as never) : JSON.stringify(value));
  }
  files.set('profile.json', JSON.stringify(head, null, 2));
  const sample = JSON.parse(files.get(`rules/${SAMPLE}.json`) ?? '');
  files.delete(`rules/${SAMPLE}.json`);
  const rule = {
    ...sample,
    id: MOVED,
    citation: { instrument: 'durango-ley', article: '41' },
    effective: { from: '2021-06-18', to: null },
    summary: 'Cada medida urgente queda implementada dentro de sus horas.',
  };
  // Eight hours since the reform: the examples are corrected, as they ask to be.
  files.set(
    `rules/${MOVED}.json`,
    printRule(JSON.parse(JSON.stringify(rule).replaceAll('T11:00:0', 'T10:00:0'))),
  );
  return files;
}

describe('the page on profiles', () => {
  let files: Map<string, string>;
  beforeAll(async () => {
    files = await followed();
  });
  const inFolder = () =>
    Object.fromEntries([...files].map(([path, content]) => [`durango/${path}`, content]));

  it('leads to a profile without defects, in which nothing is left to fill in', async () => {
    const { stdout } = await mecanismo('check durango --format json', inFolder());
    const { problems, profile } = JSON.parse(stdout);
    expect(problems).toEqual([]);
    expect(profile).toMatchObject({ id: 'durango', replaced: 1, closed: 1, added: 1 });
    expect(profile.doubts).toHaveLength(2);
  });

  it('shows a list of days and a municipality that are used', () => {
    const { profile } = readProfile([...files].map(([path, content]) => ({ path, text: content })));
    expect(profile?.calendars.lists.map(({ id }) => id)).toEqual(['durango-inhabiles', 'lfpa-28']);
    expect(profile && zoneIn(profile, 'Pueblo Inventado')?.name).toBe('America/Mazatlan');
  });

  it('names every rule that no profile closes', () => {
    expect([...SAFETY_FLOOR].filter((id) => !text.includes(`\`${id}\``))).toEqual([]);
    const named = [...text.matchAll(/`(reglamento\/art-\d{3}\/[a-z-]+)`/g)].map(([, id]) => id);
    expect(named.filter((id) => !SAFETY_FLOOR.has(id ?? ''))).toEqual([]);
  });

  it('says what to do about every code of a profile', () => {
    const codes = CHECK_CODES.filter((code) => code.startsWith('E_PROFILE'));
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !text.includes(`\`${code}\``))).toEqual([]);
  });

  it('types only options that the commands have', async () => {
    const lines = blocksOf(PAGE, 'sh').flatMap((block) => block.split('\n'));
    const typed = lines.filter((line) => line.startsWith('npx mecanismo '));
    expect(typed.length).toBeGreaterThan(4);
    for (const line of typed) {
      const [, , name = ''] = line.split(' ');
      const { stdout, code } = await mecanismo(`${name} --help`);
      expect(code, line).toBe(0);
      for (const [option] of line.matchAll(/ --[a-z]+/g)) expect(stdout, line).toContain(option);
    }
  });

  it('links only to pages that exist', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, target]) => target ?? '');
    const missing = links.filter((path) => !existsSync(join(dirname(PAGE), path)));
    expect(missing).toEqual([]);
    expect(pathsIn(PAGE).length).toBeGreaterThan(5);
  });
});
