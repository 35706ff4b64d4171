import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

/** What a user installs: the packed package, unpacked beside its declared dependencies alone. */
mkdirSync('.tmp', { recursive: true });
const ROOT = resolve(mkdtempSync('.tmp/package-'));
const CONSUMER = join(ROOT, 'consumer');
const INSTALLED = join(CONSUMER, 'node_modules/@mecanismo/protocol');
let tarball = '';

/** What those bring along who use `./restate`. */
const PEERS = Object.keys(manifest.peerDependencies);

const npm = (...args: string[]) =>
  execFileSync('npm', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

beforeAll(() => {
  if (!existsSync('dist/index.js') || !existsSync('dist/cli.js')) npm('run', '--silent', 'build');
  const [packed] = JSON.parse(
    npm('pack', '--json', '--ignore-scripts', '--pack-destination', ROOT),
  ) as { filename: string }[];
  tarball = join(ROOT, packed?.filename ?? '');
  execFileSync('tar', ['-xzf', tarball, '-C', ROOT]);
  mkdirSync(dirname(INSTALLED), { recursive: true });
  symlinkSync(join(ROOT, 'package'), INSTALLED);
  const own = join(ROOT, 'package/node_modules');
  for (const name of [...Object.keys(manifest.dependencies), ...PEERS]) {
    mkdirSync(dirname(join(own, name)), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(own, name));
  }
  writeFileSync(join(CONSUMER, 'package.json'), '{"private":true}\n');
}, 180_000);

afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const CODE = Object.keys(manifest.exports).filter((path) => !path.endsWith('.json'));
const DATA = [
  'rules/authorities.json',
  'rules/reglamento/art-102/termination-vote.json',
  'rules/parameters/junta/seats.json',
  'rules/calendars/lfpa-28.json',
  'schema/events.json',
  'schema/rule.schema.json',
  'package.json',
];
const nameOf = (path: string) => path.replace(/^\./, manifest.name);

/** What a script prints in a project that has only the package. */
function runs(file: string, code: string): unknown {
  writeFileSync(join(CONSUMER, file), code);
  const { stdout, stderr, status } = spawnSync(process.execPath, [file], {
    cwd: CONSUMER,
    encoding: 'utf8',
  });
  expect(stderr.replace(/^\(node:\d+\) ExperimentalWarning[\s\S]*$/m, '')).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

describe('the packed package', () => {
  const EXPECTED: Readonly<Record<string, readonly string[]>> = {
    '.': ['audit', 'auditStream', 'computeTerm', 'evaluate', 'federal', 'loadRuleSet', 'tallyVote'],
    './calendar': ['computeTerm', 'federalCalendars', 'zoneOf'],
    './rules': ['loadRuleSet', 'federal', 'evaluate'],
    './machines': ['measureMachine', 'step'],
    './engine': ['createEngine'],
    './review': ['diagramOf', 'drawSvg', 'machineNamed', 'writeDot', 'writeMermaid'],
    './exchange': ['exportLog', 'importLog', 'phaseOf', 'phasesOf', 'readImportMap'],
    './profiles': ['coahuila', 'sinaloa', 'shippedProfile'],
    './restate': ['CASE_SERVICE', 'caseServices', 'lastQuarter', 'replayUnder'],
  };

  it('is imported by each of its entry points', () => {
    const found = runs(
      'esm.mjs',
      `const found = {};
      for (const path of ${JSON.stringify(CODE)})
        found[path] = Object.keys(await import(path.replace(/^\\./, '${manifest.name}')));
      console.log(JSON.stringify(found));`,
    ) as Record<string, string[]>;
    expect(Object.keys(found)).toEqual(Object.keys(EXPECTED));
    for (const [path, names] of Object.entries(EXPECTED)) {
      expect(found[path], path).toEqual(expect.arrayContaining([...names]));
    }
  });

  it('is required by each of its entry points, with the same names', () => {
    const code = (load: string) =>
      `(async () => { const found = {};
      for (const path of ${JSON.stringify(CODE)}) {
        const all = ${load}(path.replace(/^\\./, '${manifest.name}'));
        found[path] = Object.keys(all).filter((name) => name !== 'default').sort();
      }
      console.log(JSON.stringify(found)); })();`;
    const required = runs('cjs.cjs', code('require'));
    expect(required).toEqual(runs('all.mjs', code('await import')));
  });

  it('audits a log by import and by require alike', () => {
    const log = readFileSync('examples/03-urgencia-fuera-de-plazo.jsonl', 'utf8');
    writeFileSync(join(CONSUMER, 'log.jsonl'), log);
    const body = `const text = require('node:fs').readFileSync('log.jsonl', 'utf8');
      console.log(JSON.stringify(audit(text, { asOf: '2016-12-31T23:59:59-06:00' })));`;
    const required = runs('a.cjs', `const { audit } = require('${manifest.name}');${body}`);
    const imported = runs(
      'a.mjs',
      `import { createRequire } from 'node:module';
      import { audit } from '${manifest.name}';
      const require = createRequire(import.meta.url);${body}`,
    );
    expect(imported).toEqual(required);
    expect((required as { summary: { violation: number } }).summary.violation).toBe(2);
  });

  it('gives out its rules and schemas as files', () => {
    const names = DATA.map((path) => `${manifest.name}/${path}`);
    const size = (load: string) =>
      `(async () => { const found = [];
      for (const name of ${JSON.stringify(names)}) found.push(Object.keys(${load}).length);
      console.log(JSON.stringify(found)); })();`;
    const required = runs('json.cjs', size('require(name)')) as number[];
    expect(required.every((count) => count > 0)).toBe(true);
    const imported = size("(await import(name, { with: { type: 'json' } })).default");
    expect(runs('json.mjs', imported)).toEqual(required);
  });

  it('does not give out anything else', () => {
    const inside = `${manifest.name}/dist/cli.js`;
    expect(
      runs(
        'inside.cjs',
        `try { require('${inside}'); console.log('0'); } catch (error) { console.log(JSON.stringify(error.code)); }`,
      ),
    ).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('runs its command', () => {
    const bin = join(INSTALLED, manifest.bin.mecanismo);
    expect(readFileSync(bin, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    const mecanismo = (...args: string[]) =>
      spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' });
    expect(mecanismo('--version').stdout).toBe(`${manifest.version}\n`);
    const log = resolve('examples/03-urgencia-fuera-de-plazo.jsonl');
    const { status, stdout, stderr } = mecanismo('audit', log);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain('25 minutos de retraso');
    const piped = spawnSync(process.execPath, [bin, 'audit', '-'], {
      encoding: 'utf8',
      input: readFileSync(log),
    });
    expect(piped.stdout).toBe(stdout);
    expect(mecanismo('audit', 'nowhere.jsonl').status).toBe(3);
    expect(mecanismo('audit').status).toBe(2);
  });

  it('explains a finding with the examples of its rule, which the library does without', () => {
    const { stdout } = spawnSync(
      process.execPath,
      [
        join(INSTALLED, manifest.bin.mecanismo),
        'explain',
        resolve('examples/03-urgencia-fuera-de-plazo.jsonl'),
        ...['--case', 'EXP-2016-103', '--finding', '1', '--format', 'json'],
      ],
      { encoding: 'utf8' },
    );
    const [{ rule }] = JSON.parse(stdout).explained as [{ rule: { id: string } }];
    const file = join(INSTALLED, 'rules', `${rule.id}.json`);
    expect(rule).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('gives the same bytes whatever the zone, the language and the width of the place', () => {
    const bin = join(INSTALLED, manifest.bin.mecanismo);
    const log = resolve('examples/08-avisos-tardios.jsonl');
    const places = [
      { TZ: 'UTC', LANG: 'C', COLUMNS: '80' },
      { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', COLUMNS: '200' },
      { TZ: 'America/Tijuana', LANG: 'es_MX.UTF-8' },
    ];
    const outputs = places.map((place) =>
      ['json', 'table'].map(
        (format) =>
          spawnSync(process.execPath, [bin, 'audit', log, '--show', 'all', '--format', format], {
            encoding: 'utf8',
            env: { PATH: process.env.PATH, ...place },
          }).stdout,
      ),
    );
    expect(outputs[0]?.[0]?.length).toBeGreaterThan(1000);
    expect(outputs[1]).toEqual(outputs[0]);
    expect(outputs[2]).toEqual(outputs[0]);
  });

  it('reads every line, however the bytes of a letter fall between two pieces', () => {
    const log = join(CONSUMER, 'ñ.jsonl');
    writeFileSync(log, `{"id":"ñ"}\n${'{"a":"ñandú"}\n'.repeat(20_000)}`);
    const bin = join(INSTALLED, manifest.bin.mecanismo);
    const { stdout, status } = spawnSync(
      process.execPath,
      [bin, 'audit', log, '--format', 'json'],
      {
        encoding: 'utf8',
        maxBuffer: 64_000_000,
      },
    );
    expect(status).toBe(3);
    const { problems } = JSON.parse(stdout) as { problems: { code: string }[] };
    expect(problems.filter(({ code }) => code === 'E_LOG_UNICODE')).toEqual([]);
  });

  it('carries what it needs and nothing of where it was made', () => {
    const files = filesUnder(join(ROOT, 'package'));
    const named = files.map((file) => file.slice(join(ROOT, 'package').length + 1));
    expect(named).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'LEEME.md', 'docs/machines.md', ...DATA]),
    );
    expect(named.filter((name) => /^(src|tests|bench|scripts)\//.test(name))).toEqual([]);
    const here = resolve('.');
    const telling = files.filter((file) => readFileSync(file, 'utf8').includes(here));
    expect(telling).toEqual([]);
  });
});

describe('the form of the package', () => {
  it('has nothing that publint finds fault with', async () => {
    const { messages } = await publint({
      pack: { tarball: toArrayBuffer(readFileSync(tarball)) },
      strict: true,
    });
    expect(messages).toEqual([]);
  });

  it('has types that resolve for imports and for requires', () => {
    const { stdout, status } = spawnSync(
      'npx',
      ['--no-install', 'attw', tarball, '--profile', 'node16', '--format', 'json'],
      { encoding: 'utf8' },
    );
    expect(status, stdout.slice(-2000)).toBe(0);
    const { analysis } = JSON.parse(stdout) as { analysis: { problems?: { kind: string }[] } };
    const kinds = (analysis.problems ?? []).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'NoResolution')).toEqual([]);
  });

  it('says that it has no side effects', () => {
    expect(manifest.sideEffects).toBe(false);
  });

  it('installs nothing that runs a script', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { dev?: boolean; hasInstallScript?: boolean }>;
    };
    const installed = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);
    expect(installed.length).toBeGreaterThan(5);
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(scripted.map(([path]) => path)).toEqual([]);
    for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) {
      expect(manifest.scripts).not.toHaveProperty(script);
    }
  });

  it('asks for Restate only of those who use it, and never brings its server', () => {
    expect(manifest.peerDependenciesMeta).toEqual(
      Object.fromEntries(PEERS.map((name) => [name, { optional: true }])),
    );
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { dev?: boolean }>;
    };
    const ours = Object.entries(packages).filter(([path]) => /@restatedev|@scarf/.test(path));
    expect(ours.length).toBeGreaterThan(5);
    expect(ours.filter(([, { dev }]) => dev !== true)).toEqual([]);
    // The server comes with a package that tells of its installation, unless it is told not to.
    expect(manifest.scarfSettings).toEqual({ enabled: false });
    expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true');
  });

  it('pins each dependency to one version', () => {
    for (const version of Object.values(manifest.dependencies)) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });
});

describe('the code of the package', () => {
  const dist = () =>
    readdirSync('dist')
      .filter((name) => /\.c?js$/.test(name))
      .map((name) => ({ name, code: readFileSync(join('dist', name), 'utf8') }));
  const importsOf = (code: string) => [
    ...new Set(
      [
        ...code.matchAll(/^(?:import|export)\b[^;'"]*?['"]([^'"]+)['"]/gm),
        ...code.matchAll(/\b(?:require|import)\(['"]([^'"]+)['"]\)/g),
      ].map(([, from]) => from ?? ''),
    ),
  ];
  /** A file of dist and all of dist that it imports. */
  const reachedFrom = (entry: string): Set<string> => {
    const code = new Map(dist().map((file) => [file.name, file.code]));
    const reached = new Set<string>();
    const pending = [entry];
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (reached.has(name)) continue;
      reached.add(name);
      pending.push(
        ...importsOf(code.get(name) ?? '')
          .filter((from) => from.startsWith('./'))
          .map((from) => from.slice(2)),
      );
    }
    return reached;
  };

  const LIBRARY = [
    'index',
    'calendar',
    'rules',
    'machines',
    'engine',
    'review',
    'exchange',
    'restate',
  ];

  it('imports only its declared dependencies, and of Node only what the command reads, hashes, serves, shares its work and keeps its heap with', () => {
    const declared = new Set([...Object.keys(manifest.dependencies), ...PEERS]);
    const ofLibrary = new Set(
      LIBRARY.flatMap((entry) => [...reachedFrom(`${entry}.js`), ...reachedFrom(`${entry}.cjs`)]),
    );
    const ofCommand = new Set(
      ['cli.js', 'audit-worker.js', 'serve-worker.js'].flatMap((entry) => [...reachedFrom(entry)]),
    );
    for (const { name, code } of dist()) {
      const foreign = importsOf(code)
        .filter((from) => !from.startsWith('.'))
        .filter(
          (from) => ![...declared].some((each) => from === each || from.startsWith(`${each}/`)),
        );
      if (ofCommand.has(name) && !ofLibrary.has(name)) {
        for (const from of foreign)
          expect(from).toMatch(
            /^(?:node:)?(?:child_process|crypto|fs|http|net|os|path|process|stream|url|v8|worker_threads)$/,
          );
      } else expect(foreign, name).toEqual([]);
    }
  });

  it('brings Restate to `./restate` alone', () => {
    for (const { name, code } of dist()) {
      const isOwn = /^restate\.c?js$/.test(name);
      expect(importsOf(code).includes('@restatedev/restate-sdk'), name).toBe(isOwn);
    }
  });

  it('takes connections where it is told to, and opens none', () => {
    const named = dist().flatMap(({ code }) =>
      [
        ...code.matchAll(
          /^import (.*) from ['"](?:node:)?(?:http2?|https|net|tls|dgram|dns)['"]/gm,
        ),
      ].map(([, names]) => names),
    );
    expect(named.sort()).toEqual(['{ BlockList, isIP }', '{ createServer }']);
  });

  it('makes no code from text', () => {
    for (const { name, code } of dist()) {
      expect(code.match(/\beval\(|new Function\b|\bnode:vm\b|\bFunction\(/g), name).toBeNull();
    }
  });

  it('reads no clock, file, process or network below the command', () => {
    for (const entry of LIBRARY) {
      for (const end of ['js', 'cjs']) {
        for (const name of reachedFrom(`${entry}.${end}`)) {
          // What runs in a page of the review site is text here; there its policy allows no network.
          const code = readFileSync(join('dist', name), 'utf8').replace(
            /^.*\bSEARCH_CLIENT = .*$/m,
            '',
          );
          const found = code.match(
            /['"]node:[a-z]+|\bDate\.now\(|new Date\(\)|\bprocess\.(?!json\b)|\bfetch\(|Math\.random\(|\bsetTimeout\(/g,
          );
          expect(found, name).toBeNull();
        }
      }
    }
  });

  it('brings json-rules-engine, whose paths can run code, to `./engine` alone', () => {
    const code = new Map(dist().map((file) => [file.name, file.code]));
    const using = (entry: string) =>
      [...reachedFrom(entry)].some((name) =>
        importsOf(code.get(name) ?? '').includes('json-rules-engine'),
      );
    for (const end of ['js', 'cjs']) {
      expect(using(`engine.${end}`)).toBe(true);
      for (const entry of ['index', 'calendar', 'rules', 'machines']) {
        expect(using(`${entry}.${end}`), entry).toBe(false);
      }
    }
    expect(using('cli.js')).toBe(false);
  });

  it('brings the layout of pictures, which is large, to `./review` and the command alone', () => {
    const code = new Map(dist().map((file) => [file.name, file.code]));
    const using = (entry: string) =>
      [...reachedFrom(entry)].some((name) => (code.get(name) ?? '').includes('elkjs/'));
    for (const end of ['js', 'cjs']) {
      expect(using(`review.${end}`)).toBe(true);
      for (const entry of ['index', 'calendar', 'rules', 'machines', 'engine']) {
        expect(using(`${entry}.${end}`), entry).toBe(false);
      }
    }
    expect(using('cli.js')).toBe(true);
  });

  it('draws a picture by import and by require alike', () => {
    const body = `diagramOf(machineNamed('convenio'))).then((svg) => console.log(JSON.stringify(svg)));`;
    const names = '{ diagramOf, drawSvg, machineNamed }';
    const required = runs(
      'svg.cjs',
      `const ${names} = require('${manifest.name}/review');drawSvg(${body}`,
    );
    const imported = runs(
      'svg.mjs',
      `import ${names} from '${manifest.name}/review';drawSvg(${body}`,
    );
    expect(required).toMatch(/^<svg /);
    expect(imported).toEqual(required);
  });

  it('works where making code from text is switched off', () => {
    const bin = resolve('dist/cli.js');
    const log = resolve('examples/01-extraordinario-conforme.jsonl');
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--disallow-code-generation-from-strings', bin, 'audit', log],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
  });
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('/node_modules'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function toArrayBuffer(bytes: Buffer): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

// The names of the entry points are those that the manifest exports.
it('exports code and data under the names of the contract', () => {
  expect(CODE.map(nameOf)).toEqual([
    '@mecanismo/protocol',
    '@mecanismo/protocol/calendar',
    '@mecanismo/protocol/rules',
    '@mecanismo/protocol/machines',
    '@mecanismo/protocol/engine',
    '@mecanismo/protocol/review',
    '@mecanismo/protocol/exchange',
    '@mecanismo/protocol/profiles',
    '@mecanismo/protocol/restate',
  ]);
});
