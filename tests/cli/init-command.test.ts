import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { FEDERATIVE_ENTITIES } from '../../src/calendar/index';
import { entityNamed } from '../../src/cli/init/entity-named';
import { run } from '../../src/cli/program';
import { SHIPPED_PROFILES } from '../../src/profiles/index';
import { readProfile } from '../../src/rules/index';
import { mecanismo } from '../support/command';
import { FakeIo } from '../support/fake-io';
import { newProfile } from '../support/new-profile';

const SAMPLE = 'rules/durango-ley/art-unknown/urgent-measure-in-time.json';
const FIGURE = 'rules/parameters/extraordinary/execution-hours.json';

const read = (files: ReadonlyMap<string, string>) =>
  readProfile(
    [...files]
      .filter(([path]) => path === 'profile.json' || path.startsWith('rules/'))
      .map(([path, text]) => ({ path, text })),
  );

describe('mecanismo init', () => {
  it('writes a profile of the state that it is named after, with its key and its zone', async () => {
    const files = await newProfile('durango');
    const { profile, definition, flaws } = read(files);
    expect(flaws).toEqual([]);
    expect(definition?.jurisdiction).toMatchObject({ state: 'Durango', inegi: '10' });
    expect(profile?.calendars.zone.name).toBe('America/Monterrey');
    expect(definition?.silence).toBe('reference');
  });

  it('writes a package of npm that is private and needs this very version', async () => {
    const pack = JSON.parse((await newProfile('durango')).get('package.json') ?? '');
    expect(pack).toMatchObject({
      name: '@mecanismo/perfil-durango',
      private: true,
      type: 'module',
      dependencies: { '@mecanismo/protocol': manifest.version },
    });
    expect(pack.devDependencies).toBeUndefined();
    const named = await newProfile('durango', '--name', '@dgo/perfil');
    expect(JSON.parse(named.get('package.json') ?? '').name).toBe('@dgo/perfil');
  });

  it('leaves no placeholder of its own, and marks what is to be filled in', async () => {
    const files = await newProfile('durango');
    for (const text of files.values()) expect(text).not.toMatch(/\{\{|undefined/);
    const marks = read(files).defects;
    expect(new Set(marks.map(({ code, level }) => [code, level].join()))).toEqual(
      new Set(['E_PROFILE_DRAFT,warning']),
    );
    expect(new Set(marks.map(({ file }) => file))).toEqual(
      new Set(['profile.json', SAMPLE, FIGURE]),
    );
    for (const { file, line } of marks) {
      expect(files.get(file)?.split('\n')[line - 1]).toMatch(/POR-LLENAR|\{$/);
    }
  });

  it('stops warning once everything is filled in', async () => {
    const files = await newProfile('durango');
    const filled = [...files].map(([path, text]) => [
      path,
      text.replaceAll('POR-LLENAR', 'Consta'),
    ]) as [string, string][];
    expect(read(new Map(filled)).defects.map(({ code }) => code)).toEqual([]);
  });

  it.each(FEDERATIVE_ENTITIES.map(({ name, zone }) => [name, zone] as const))(
    'writes a profile without defects for %s',
    async (name, zone) => {
      const files = await newProfile('estado', '--state', name);
      const { profile, defects } = read(files);
      expect(defects.filter(({ level }) => level !== 'warning')).toEqual([]);
      expect(profile?.calendars.zone.name).toBe(zone);
      const expected = JSON.parse(files.get('tests/expected/01-medida-urgente.json') ?? '');
      expect(expected.problems).toEqual([]);
      const own = expected.findings.filter(({ rule }: { rule: string }) =>
        rule.startsWith('estado-ley/'),
      );
      expect(own.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
        'compliant',
        'violation',
      ]);
    },
  );

  it.each(SHIPPED_PROFILES.filter((id) => id !== 'federal'))(
    'copies the profile of %s under the names of another state, every change to be compared',
    async (from) => {
      const files = await newProfile('durango', '--from', from);
      const { profile, definition, defects } = read(files);
      const codes = new Set(defects.map(({ code, level }) => `${level} ${code}`));
      expect(codes).toEqual(new Set(['warning E_PROFILE_DRAFT']));
      expect(profile?.id).toBe('durango');
      expect(definition?.jurisdiction).toMatchObject({ state: 'Durango', inegi: '10' });
      const changes = [...(definition?.replaces ?? []), ...(definition?.closes ?? [])];
      for (const { basis } of changes) {
        expect(basis).toMatchObject({ certainty: 'low' });
        expect(basis.grounds).toContain('POR-LLENAR');
      }
      expect([...files.keys()].filter((path) => path.includes(from))).toEqual([]);
    },
  );

  it('refuses a folder that is not empty, and with --force adds only what is missing', async () => {
    const own = { 'durango/profile.json': '{"mine":true}' };
    const refused = await mecanismo('init --profile durango', own);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('no está vacía');
    const io = new FakeIo(own);
    expect(await run(['init', '--profile', 'durango', '--force'], io)).toBe(0);
    expect([...io.written.keys()]).toContain('durango/package.json');
    expect([...io.written.keys()]).not.toContain('durango/profile.json');
    expect(io.stdout).toContain('profile.json  (ya estaba)');
  });

  it('tells in JSON what it wrote, and in English what to do next', async () => {
    const { stdout } = await mecanismo('init --profile durango --format json');
    expect(JSON.parse(stdout)).toMatchObject({ profile: 'durango', folder: 'durango', kept: [] });
    const english = await mecanismo('init --profile durango -o other --lang en');
    expect(english.stdout).toMatch(/Go on with:\n {2}cd other\n {2}npm install && npm test/);
    expect((await mecanismo('init --profile durango --quiet')).stdout).toBe('');
  });

  const wrong: [string, string, RegExp][] = [
    ['no id', 'init', /Falta la opción obligatoria `--profile/],
    ['an id with capitals', 'init --profile Durango', /minúsculas sin acento/],
    ['an id that leaves the folder', 'init --profile ../x', /minúsculas sin acento/],
    ['the id of the federal order', 'init --profile federal', /minúsculas sin acento/],
    ['an id that is no state', 'init --profile norte', /diga cuál es con --state/],
    ['a state that is none', 'init --profile norte --state Durngo', /¿Quiso decir Durango\?/],
    ['a name that is no package', 'init --profile durango --name A/b', /paquete de npm/],
    ['an unknown profile to begin from', 'init --profile durango --from x', /Se admite: federal/],
  ];
  it.each(wrong)('refuses %s', async (_what, line, message) => {
    const { code, stderr } = await mecanismo(line);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it.each([
    ['coahuila', '05'],
    ['san-luis-potosi', '24'],
    ['Michoacán', '16'],
    ['estado-de-mexico', '15'],
    ['mexico', '15'],
    ['cdmx', '09'],
    ['baja-california', '02'],
    ['28', '28'],
  ])('knows %s for the entity %s', (name, inegi) => {
    expect(entityNamed(name)?.inegi).toBe(inegi);
  });

  it('writes a workflow whose actions are those that this project trusts', async () => {
    const workflow = (await newProfile('durango')).get('.github/workflows/ci.yml') ?? '';
    const ours = readFileSync('.github/workflows/ci.yml', 'utf8');
    const uses = [...workflow.matchAll(/uses: (.+)$/gm)].map(([, action]) => action ?? '');
    expect(uses).toHaveLength(2);
    for (const action of uses) expect(ours).toContain(action);
    expect(parse(workflow).permissions).toEqual({ contents: 'read' });
  });
});

describe.skipIf(!existsSync('dist/cli.js'))('the folder of a new profile', () => {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mecanismo-init-'));
    for (const [path, text] of await newProfile('durango')) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    mkdirSync(join(folder, 'node_modules/@mecanismo'), { recursive: true });
    symlinkSync(resolve('.'), join(folder, 'node_modules/@mecanismo/protocol'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const tested = () => {
    const { status, stdout } = spawnSync(process.execPath, ['--test', 'tests/profile.test.js'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stdout };
  };

  it('passes its tests at once', () => {
    const { status, stdout } = tested();
    expect(stdout).toMatch(/^# pass 3$/m);
    expect(stdout).not.toMatch(/^\s*not ok/m);
    expect(status).toBe(0);
  });

  it('fails them once a figure is another one, by its examples and by its log', () => {
    const path = join(folder, FIGURE);
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace('"value": 9', '"value": 8'));
    const { status, stdout } = tested();
    writeFileSync(path, before);
    expect(status).toBe(1);
    expect(stdout).toContain('E_EXAMPLE');
    expect(stdout).toMatch(/not ok 1 - la carpeta/);
    expect(stdout).toMatch(/not ok 2 - los registros/);
  });

  it('writes again what it expects, byte for byte what init wrote', () => {
    const path = join(folder, 'tests/expected/01-medida-urgente.json');
    const before = readFileSync(path, 'utf8');
    spawnSync(process.execPath, ['tests/record.js'], { cwd: folder });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});

describe('a profile that was begun', () => {
  const inFolder = async (change = (text: string) => text) =>
    Object.fromEntries(
      [...(await newProfile('durango'))].map(([path, text]) => [`durango/${path}`, change(text)]),
    );

  it('can be signed rule by rule, its figures among what is signed', async () => {
    const files = await inFolder();
    const io = new FakeIo(files);
    const line = 'sign durango-ley/art-unknown --dir durango --by Ana --at 2026-02-01';
    expect(await run(line.split(' '), io)).toBe(0);
    const signed: Record<string, string> = {
      ...files,
      [`durango/${SAMPLE}`]: io.written.get(`durango/${SAMPLE}`) ?? '',
    };
    expect(signed[`durango/${SAMPLE}`]).toContain('"status": "signed"');
    const codes = (each: Record<string, string>) =>
      read(
        new Map(Object.entries(each).map(([path, text]) => [path.replace('durango/', ''), text])),
      ).defects.flatMap(({ code, level }) => (level === 'warning' ? [] : [code]));
    expect(codes(signed)).toEqual([]);
    const figure = signed[`durango/${FIGURE}`]?.replace('"value": 9', '"value": 8') ?? '';
    expect(codes({ ...signed, [`durango/${FIGURE}`]: figure })).toEqual(['E_RULE_SIGNATURE']);
  });

  it('is compared with another version of itself', async () => {
    const now = await inFolder((text) => text.replace('"value": 9', '"value": 10'));
    const before = Object.fromEntries(
      Object.entries(await inFolder()).map(([path, text]) => [path.replace(/^/, 'old/'), text]),
    );
    const same = await mecanismo('diff old/durango durango --path x', {
      ...before,
      ...(await inFolder()),
    });
    expect(same.code).toBe(0);
    const { stdout, code } = await mecanismo('diff old/durango durango --path x', {
      ...before,
      ...now,
    });
    expect(code).toBe(1);
    expect(stdout).toContain('Menos protección');
  });
});
