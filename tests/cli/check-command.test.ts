import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program';
import { mecanismo } from '../support/command';
import { FakeIo } from '../support/fake-io';
import { reglamentoText } from '../support/law-text';
import { ruleFiles } from '../support/rule-files';
import { smallPack } from '../support/small-pack';

const federal = ruleFiles();
const GOOD = 'reglamento/art-083/immediate-study-in-three-hours';

/** A pack in a folder of another name, with one file changed. */
const packOf =
  (files: readonly { readonly path: string; readonly text: string }[]) =>
  (folder: string, path = '', change = (text: string) => text) =>
    Object.fromEntries(
      files.map((file) => [
        `${folder}/${file.path.replace(/^rules\//, '')}`,
        file.path.includes(path) && path !== '' ? change(file.text) : file.text,
      ]),
    );

/** The whole federal pack, for what needs its procedures, its coverage or its size. */
const whole = packOf(federal);
const pack = packOf(smallPack);
const coverage = federal.filter(({ path }) => path === 'rules/coverage.json');
const covered = packOf([...smallPack, ...coverage]);

describe('mecanismo check', () => {
  it('takes a pack from a folder of any name', async () => {
    for (const folder of ['rules', 'sinaloa', 'packs/rules/sinaloa']) {
      const { stdout, code } = await mecanismo(`check ${folder}`, pack(folder));
      expect(stdout).toContain('sin defectos');
      expect(code).toBe(0);
    }
  });

  it('names the file as the user can open it', async () => {
    const broken = pack('sinaloa', GOOD, (text) => `${text},`);
    const { stdout, code } = await mecanismo('check sinaloa', broken);
    expect(stdout).toContain(`sinaloa/${GOOD}.json:`);
    expect(code).toBe(1);
  });

  it('says in Spanish what is wrong with the pack as a whole', async () => {
    const path = 'parameters/application/formalization-days.json';
    const all = pack('sinaloa');
    const without = Object.fromEntries(
      Object.entries(all).filter(([name]) => !name.endsWith(path)),
    );
    expect(Object.keys(without)).toHaveLength(Object.keys(all).length - 1);
    const { stdout } = await mecanismo('check sinaloa', without);
    expect(stdout).toContain('E_PARAMETER_UNKNOWN  la regla `reglamento/art-053/');
    expect(stdout).toContain('ayuda: añádalo en rules/parameters/');
    const english = await mecanismo('check sinaloa --lang en', without);
    expect(english.stdout).toContain('help: add it under rules/parameters/');
  });

  it('checks nothing in an empty folder, and does not call that a success', async () => {
    const { stdout, code } = await mecanismo('check sinaloa', {});
    expect(stdout).toContain('No hay ninguna regla que revisar.');
    expect(code).toBe(3);
  });

  it('shows the limit of an example that fails for it alone', async () => {
    const hours = 'parameters/extraordinary/study-hours.json';
    const changed = pack('rules', hours, (text) => text.replace('"value": 3', '"value": 4'));
    const { stdout, code } = await mecanismo('check', changed);
    expect(stdout).toContain(
      'lectura pro persona: esperado cumple, vence 2016-03-19T01:40:00-06:00; resultó cumple, vence 2016-03-19T02:40:00-06:00',
    );
    expect(stdout).toContain('lectura pro persona: esperado incumple; resultó cumple');
    expect(code).toBe(1);
  });
});

describe('mecanismo check --format', () => {
  const hours = 'parameters/extraordinary/study-hours.json';
  const longer = (text: string) => text.replace('"value": 3', '"value": 4');
  const changed = () => pack('rules', hours, longer);

  it('json lists every problem at its place, beside what it said before', async () => {
    const { stdout, code } = await mecanismo('check --format json', whole('rules', hours, longer));
    const report = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(report).toMatchObject({ rules: 369, defects: [], gaps: [] });
    expect(report.failedExamples.length).toBeGreaterThan(0);
    for (const problem of report.problems) {
      expect(problem).toMatchObject({ code: 'E_EXAMPLE', level: 'error', column: 5 });
      expect(problem.file).toBe(`rules/${problem.rule}.json`);
      expect(problem.line).toBeGreaterThan(1);
    }
  });

  it.each([
    ['junit', '<failure'],
    ['sarif', '"version": "2.1.0"'],
    ['github', '::error file=rules/reglamento/art-083/'],
    ['markdown', '| `E_EXAMPLE` |'],
  ])('%s tells the same', async (format, part) => {
    const { stdout, code } = await mecanismo(`check --format ${format}`, changed());
    expect(stdout).toContain(part);
    expect(stdout).toContain('extraordinary/study');
    expect(code).toBe(1);
  });

  it('tells the story of a broken property under its line', async () => {
    const weaker = whole('rules', 'procedures/measure.json', (text) =>
      text.replaceAll('"doubt": "blocks"', '"doubt": "passes"'),
    );
    const { stdout, code } = await mecanismo('check', weaker);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^rules\/procedures\/measure\.json:\d+:\d+ {2}S4 {2}/m);
    expect(stdout).toContain('    │ S4 no se cumple: La duda nunca termina');
    expect(stdout).toMatch(/propiedades de protección comprobadas: \d+ no se cumplen/);
  });

  it('says of each fault between files in which of them it lies', async () => {
    const path = 'reglamento/art-083/immediate-study-in-three-hours.json';
    const other = pack('rules', path, (text) =>
      text.replace(/"textHash": "sha256:[0-9a-f]{8}/, '"textHash": "sha256:00000000'),
    );
    const { stdout } = await mecanismo('check', other);
    expect(stdout).toMatch(
      /^rules\/reglamento\/art-083\/immediate-study-in-three-hours\.json:\d+:\d+ {2}E_RULE_CITATION/m,
    );
  });

  it('goes on to the examples where a file is only laid out otherwise', async () => {
    const laid = pack('rules', GOOD, (text) =>
      JSON.stringify(JSON.parse(text)).replace('"unit":"hours"', '"unit":"calendar-days"'),
    );
    const { stdout } = await mecanismo('check', laid);
    expect(stdout).toContain(`rules/${GOOD}.json:1:1  E_RULE_FORM`);
    expect(stdout).toContain('E_EXAMPLE');
  });
});

describe('mecanismo check --coverage', () => {
  it('says of each paragraph and fraction what carries it, or why nothing does', async () => {
    const { stdout, code } = await mecanismo('check sinaloa --coverage', whole('sinaloa'));
    expect(stdout).toContain('sin defectos');
    expect(code).toBe(0);
    expect(stdout).toMatch(/121 artículos, 322 párrafos y fracciones, 337 normas: \d+ con regla/);
    for (const place of ['13 p1', '53 p1 II', '109 p7', 'T5 p1']) expect(stdout).toContain(place);
    expect(stdout).toContain('no se comprueba: ');
  });

  it('shows one article alone, in JSON too', async () => {
    const { stdout } = await mecanismo(
      'check --coverage --article t5 --format json',
      covered('rules'),
    );
    const { coverage } = JSON.parse(stdout);
    expect(Object.keys(coverage.articles)).toEqual(['T5']);
    const other = await mecanismo('check --article 200', covered('rules'));
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('No hay artículo «200»');
  });

  it('names what nothing accounts for, and fails', async () => {
    const without = whole('rules', 'coverage.json', (text) =>
      text.replace('"reglamento/art-013/quorum-at-each-vote"', '"reglamento/art-013/quorrum"'),
    );
    const { stdout, code } = await mecanismo('check', without);
    expect(code).toBe(1);
    expect(stdout).toContain('E_COVERAGE_RULE  no hay regla `reglamento/art-013/quorrum`');
  });

  it('says that a pack without a coverage has none', async () => {
    const { stderr, code } = await mecanismo('check --coverage', pack('rules'));
    expect(code).toBe(2);
    expect(stderr).toContain('no tiene un coverage.json sin defectos');
  });
});

describe('mecanismo check of the files that terms are counted by', () => {
  it('tells where a calendar is no JSON', async () => {
    const broken = pack('rules', 'calendars/lft-74.json', () => '{"days": "garbage"');
    const { stdout, code } = await mecanismo('check', broken);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^rules\/calendars\/lft-74\.json:1:19 {2}E_JSON_SYNTAX/m);
  });
});

describe('mecanismo check of characters that nobody sees', () => {
  it('names one that turns the direction of writing, and misses nothing else for it', async () => {
    const turned = pack('rules', GOOD, (text) => text.replace('"es": "', '"es": "\u202e'));
    const { stdout, code } = await mecanismo('check', turned);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      new RegExp(`^rules/${GOOD}\\.json:\\d+:\\d+ {2}E_TEXT_UNSEEN {2}.*\\(U\\+202E\\)`, 'm'),
    );
    expect(stdout).not.toContain('\u202e');
    expect(stdout).not.toMatch(/E_COVERAGE|E_RULE_/);
  });
});

describe('mecanismo check -o', () => {
  it('writes the file, names it, and keeps the exit code', async () => {
    const io = new FakeIo(pack('rules', GOOD, (text) => `${text},`));
    io.color = true;
    const code = await run(['check', '-o', 'out/check.txt'], io);
    expect(code).toBe(1);
    expect(io.stdout).toBe('out/check.txt\n');
    const { stdout } = await mecanismo(
      'check',
      pack('rules', GOOD, (text) => `${text},`),
    );
    expect(io.written.get('out/check.txt')).toBe(stdout);
  });

  it('writes under --quiet without a word', async () => {
    const io = new FakeIo(pack('rules'));
    const code = await run(
      ['check', '--format', 'sarif', '--output', 'check.sarif', '--quiet'],
      io,
    );
    expect(code).toBe(0);
    expect(io.stdout).toBe('');
    expect(JSON.parse(io.written.get('check.sarif') ?? '')).toMatchObject({ version: '2.1.0' });
  });
});

const law = reglamentoText();
describe('mecanismo check --law', () => {
  it.skipIf(law === undefined)('finds the law as it was read', async () => {
    const { stdout, code } = await mecanismo('check --law ley.txt', {
      ...pack('rules'),
      'ley.txt': law ?? '',
    });
    expect(stdout).toContain('Texto de la ley (reglamento): 121 artículos como se leyeron');
    expect(code).toBe(0);
  });

  it.skipIf(law === undefined)('names what one changed number touches, and fails', async () => {
    const { stdout, code } = await mecanismo('check --law ley.txt', {
      ...pack('rules'),
      'ley.txt': (law ?? '').replace('hasta diez días', 'hasta ocho días'),
    });
    expect(code).toBe(1);
    expect(stdout).toContain('Artículo 112 cambió');
    expect(stdout).toContain('hasta ocho días');
    expect(stdout).toContain('    reglamento/art-112/filed-within-ten-days');
    expect(stdout).toContain('1 artículo de la ley ya no es el que se leyó');
  });

  it('says what it does not recognise, and does not call that a success', async () => {
    const files = { ...pack('rules'), 'ley.txt': 'Artículo 1.- Otra cosa.' };
    const unknown = await mecanismo('check --law ley.txt', files);
    expect(unknown.code).toBe(3);
    expect(unknown.stderr).toContain('no tiene un solo artículo en común');
    const other = await mecanismo('check --law ley.txt --instrument lfpa2', files);
    expect(other.code).toBe(2);
    const missing = await mecanismo('check --law falta.txt', files);
    expect(missing.code).toBe(3);
  });
});
