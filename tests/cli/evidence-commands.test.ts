import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program';
import { mecanismo } from '../support/command';
import { FakeIo } from '../support/fake-io';

const LINES = ['{"id":"e-1","name":"SECRETA"}', '{"id":"e-2"}', '{"id":"e-3"}'];
const log = `${LINES.join('\n')}\n`;
const edited = log.replace('e-2', 'e-9');
const key = 'k'.repeat(32);
let seal = '';
let head = '';

async function sealOf(text: string): Promise<{ seal: string; head: string }> {
  const { stdout } = await mecanismo('seal x', { x: text });
  const end = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as {
    head: string;
    lines: number;
  };
  return { seal: stdout, head: `${end.head}:${end.lines}` };
}

beforeAll(async () => {
  ({ seal, head } = await sealOf(log));
});

describe('mecanismo seal', () => {
  it('writes the seal to standard output and what is for people beside it', async () => {
    const { code, stdout, stderr } = await mecanismo('seal x', { x: log });
    expect(code).toBe(0);
    expect(stdout.split('\n')).toHaveLength(LINES.length + 3);
    expect(stderr).toContain(`cabeza    ${head}`);
    expect(stdout + stderr).not.toContain('SECRETA');
  });

  it('writes it to a new file and gives its head, in either language and as JSON', async () => {
    const io = new FakeIo({ x: log });
    expect(await run(['seal', 'x', '-o', 'y.jsonl'], io)).toBe(0);
    expect(io.written.get('y.jsonl')).toBe(seal);
    expect(io.stdout).toContain(`mecanismo verify <registro> --seal y.jsonl --head ${head}`);
    const english = await mecanismo('seal x -o y --lang en', { x: log });
    expect(english.stdout).toMatch(/^3 lines were sealed\.\n\nhead {6}[0-9a-f]{64}:3\n/);
    const json = await mecanismo('seal x -o y --format json', { x: `${log}no json\n` });
    expect(JSON.parse(json.stdout)).toMatchObject({
      lines: 4,
      commitment: 'SHA-256',
      forms: { json: 3, bytes: 1 },
      output: 'y',
    });
  });

  it('gives the hash of the file as an audit gives it', async () => {
    const { stdout } = await mecanismo('seal x --head-only --format json', { x: log });
    const audited = await mecanismo('audit x --format json', { x: log });
    const { hashes } = JSON.parse(audited.stdout) as { hashes: { input: string } };
    expect(JSON.parse(stdout)).toMatchObject({ anchor: head, input: hashes.input });
  });

  it('never writes over a file, least of all over the log', async () => {
    const { code, stdout, stderr } = await mecanismo('seal x -o x', { x: log });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/no se sobrescribe/);
    expect((await mecanismo('seal x -o x --lang en', { x: log })).stderr).toMatch(
      /not overwritten/,
    );
  });

  it('says nothing when told to be quiet', async () => {
    for (const more of ['', '-o y', '--head-only']) {
      const said = await mecanismo(`seal x --quiet ${more}`, { x: log });
      expect(said).toEqual({ code: 0, stdout: '', stderr: '' });
    }
  });

  it('asks for the key to be kept', async () => {
    const { stdout } = await mecanismo('seal x -o y --key-file k', { x: log, k: key });
    expect(stdout).toMatch(/con clave.*Guarde también la clave/s);
    expect(stdout).not.toContain(key);
  });

  it.each([
    ['no file', 'seal missing', 3, /No se pudo leer el registro \(ENOENT\)/],
    ['no line', 'seal empty', 3, /E_SEAL_EMPTY/],
    ['no key file', 'seal x --key-file missing', 3, /No se pudo leer la clave \(ENOENT\)/],
    ['a key too short', 'seal x --key-file empty', 2, /E_SEAL_KEY_LENGTH/],
    ['a key without end', 'seal x --key-file long', 2, /E_SEAL_KEY_LENGTH/],
    ['both outputs', 'seal x -o y --head-only', 2, /no ambos/],
    ['standard input twice', 'seal - --key-file -', 2, /entrada estándar/],
  ])('refuses %s', async (_name, line, expected, why) => {
    const files = { x: log, empty: '', long: 'k'.repeat(1_000_000), '-': log };
    const { code, stdout, stderr } = await mecanismo(line, files);
    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr).toMatch(why);
  });
});

describe('mecanismo seal --continue', () => {
  const month = (until: string, events: number) =>
    [
      `{"log":"mecanismo","version":1,"completeThrough":"${until}"}`,
      ...Array.from({ length: events }, (_, at) => `{"id":"e-${at}","name":"SECRETA"}`),
      '',
    ].join('\n');
  const [january, february] = [month('2016-01-31', 2), month('2016-02-29', 3)];
  const anchorIn = (stdout: string) => /^(?:cabeza|head) +(\S+)$/m.exec(stdout)?.[1] ?? '';

  async function first() {
    const io = new FakeIo({ x: january });
    await run(['seal', 'x', '-o', 's'], io);
    return { s: io.written.get('s') ?? '', anchor: anchorIn(io.stdout) };
  }

  it('seals the new lines after those of the seal before, whose head still proves its part', async () => {
    const { s, anchor } = await first();
    expect(anchor).toMatch(/^[0-9a-f]{64}:3:2016-01-31$/);
    const io = new FakeIo({ x: february, s });
    expect(await run(['seal', 'x', '--continue', 's', '--head', anchor, '-o', 't'], io)).toBe(0);
    const t = io.written.get('t') ?? '';
    expect(t.startsWith(s)).toBe(true);
    expect(io.stdout).toMatch(/^Se continuó el sello con 1 línea nueva: 4 en total\.$/m);
    expect(io.stdout).toContain(`anterior  ${anchor} (sigue probando su parte)`);
    const newest = anchorIn(io.stdout);
    expect(anchorIn((await mecanismo('seal x --head-only', { x: february })).stdout)).toBe(newest);
    const files = { x: february, t };
    const all = await mecanismo(`verify x --seal t --head ${newest} --strict`, files);
    expect([all.code, all.stdout]).toEqual([0, expect.stringMatching(/^ÍNTEGRO: las 4 líneas/)]);
    for (const options of [`--seal t --head ${anchor}`, `--head ${anchor}`]) {
      const { code, stdout } = await mecanismo(`verify x ${options}`, files);
      expect([code, stdout]).toEqual([0, expect.stringMatching(/^ÍNTEGRO HASTA LA LÍNEA 3/)]);
      expect(stdout).toMatch(/2016-01-31 cuando se ancló; ahora, 2016-02-29/);
    }
  });

  it('says where what was sealed was changed, and writes nothing', async () => {
    const { s, anchor } = await first();
    const changed = february.replace('e-1', 'e-9');
    for (const options of ['', `--head ${anchor}`]) {
      const io = new FakeIo({ x: changed, s });
      const line = `seal x --continue s ${options} -o t`.split(' ').filter((word) => word !== '');
      expect(await run(line, io)).toBe(1);
      expect(io.written.size).toBe(0);
      expect(io.stdout).toMatch(/^ALTERADO/);
      expect(io.stdout).toMatch(/^ {2}línea 3: edición$/m);
      expect(io.stdout).toMatch(/No se selló nada: lo que cubre el sello anterior ya no está/);
      expect(io.stdout).not.toMatch(/SECRETA|e-9/);
    }
    const piped = await mecanismo('seal x --continue s', { x: changed, s });
    expect([piped.code, piped.stdout]).toEqual([1, '']);
    const json = await mecanismo('seal x --continue s -o t --format json', { x: changed, s });
    expect(JSON.parse(json.stdout)).toMatchObject({ verdict: 'altered', seal: { appended: 1 } });
    const quiet = await mecanismo('seal x --continue s --quiet', { x: changed, s });
    expect(quiet).toEqual({ code: 1, stdout: '', stderr: '' });
  });

  it('refuses a header that took back until when the log is complete', async () => {
    const { s } = await first();
    const files = { x: month('2016-01-30', 3), s };
    const { code, stdout } = await mecanismo('seal x --continue s -o t', files);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ {2}línea 1: edición$/m);
    expect(stdout).toMatch(/2016-01-31 cuando se selló; ahora, 2016-01-30\. .* no retroceder/);
    const english = await mecanismo('seal x --continue s -o t --lang en', files);
    expect(english.stdout).toMatch(/Nothing was sealed/);
  });

  it('gives the head alone, as JSON, and says where nothing is new', async () => {
    const { s, anchor } = await first();
    const line = 'seal x --continue s --head-only --format json';
    const { stdout } = await mecanismo(line, { x: february, s });
    expect(JSON.parse(stdout)).toMatchObject({
      lines: 4,
      completeThrough: '2016-02-29',
      continues: { anchor, newLines: 1 },
    });
    const same = await mecanismo('seal x --continue s', { x: january, s });
    expect([same.code, same.stdout]).toEqual([0, s]);
    expect(same.stderr).toMatch(/^No hay líneas nuevas: siguen selladas 3\.$/m);
    const english = await mecanismo('seal x --continue s --lang en', { x: january, s });
    expect(english.stderr).toMatch(/^There are no new lines: 3 remain sealed\.$/m);
  });

  it('does not know without a head whether log and seal were cut short together', async () => {
    const { s } = await first();
    const other = await mecanismo('seal x', { x: month('2016-01-31', 1) });
    const cut = { x: month('2016-02-29', 1), s: other.stdout };
    expect((await mecanismo('seal x --continue s -o t', cut)).code).toBe(0);
    const { anchor } = await first();
    const found = await mecanismo(`seal x --continue s --head ${anchor} -o t`, cut);
    expect([found.code, s === cut.s]).toEqual([1, false]);
    expect(found.stdout).toMatch(/Tampoco el sello es el de la cabeza anclada/);
    expect(found.stdout).toMatch(/No se selló nada: el registro concuerda con el sello anterior,/);
    expect(found.stdout).not.toMatch(/ya no está como se selló/);
  });

  it('asks for the date of a head whose header has moved on, where no seal tells it', async () => {
    const { anchor } = await first();
    const head = anchor.split(':').slice(0, 2).join(':');
    const { code, stdout } = await mecanismo(`verify x --head ${head}`, { x: february });
    expect([code, stdout]).toEqual([1, expect.stringMatching(/dé la cabeza con la fecha/)]);
  });

  it.each([
    ['a head of no seal', `seal x --head ${'0'.repeat(64)}`, 2, /Use --head con --continue/],
    [
      'a head with a date that is none',
      `seal x --continue s --head ${'0'.repeat(64)}:3:x`,
      2,
      /fecha/,
    ],
    ['standard input twice', 'seal - --continue -', 2, /entrada estándar/],
    ['no seal', 'seal x --continue missing', 3, /No se pudo leer el sello/],
    ['a log for a seal', 'seal x --continue x', 3, /^E_SEAL_HEADER/],
    ['half a seal', 'seal x --continue half', 3, /^E_SEAL_(LINE|CUT)/],
    ['another key', 'seal x --continue s --key-file k', 2, /^E_SEAL_KEY /],
  ])('refuses %s', async (_name, line, expected, why) => {
    const { s } = await first();
    const files = { x: february, s, half: s.slice(0, -20), k: key, '-': january };
    const { code, stdout, stderr } = await mecanismo(line, files);
    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr).toMatch(why);
  });
});

describe('mecanismo verify', () => {
  const verify = (options: string, x: string, files: Record<string, string> = {}) =>
    mecanismo(`verify x ${options}`, { x, s: seal, k: key, ...files });

  it('calls intact only what the anchored head proves', async () => {
    const { code, stdout } = await verify(`--seal s --head ${head}`, log);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^ÍNTEGRO: las 3 líneas/)]);
    expect((await verify(`--head ${head} --strict`, log)).code).toBe(0);
    expect((await verify(`--head ${head.split(':')[0]?.toUpperCase()}`, log)).code).toBe(0);
  });

  it('says without a head that nobody can tell, and never that it is intact', async () => {
    const { code, stdout } = await verify('--seal s', log);
    expect(code).toBe(0);
    expect(stdout).toMatch(/No se puede saber si se cortó el final/);
    expect(stdout).not.toMatch(/íntegro/i);
    const english = await verify('--seal s --lang en', log);
    expect(english.stdout).toMatch(/Nobody can tell/);
    expect(english.stdout).not.toMatch(/intact/i);
    const json = await verify('--seal s --format json', log);
    expect(JSON.parse(json.stdout)).toMatchObject({
      verdict: 'indeterminate',
      anchored: false,
      anchoredLines: 0,
    });
    expect((await verify('--seal s --strict', log)).code).toBe(4);
  });

  it('points out every change by its line and never by its content', async () => {
    const lines = [LINES[2], 'x', LINES[0], LINES[0], 'SECRETA', LINES[1]];
    const { code, stdout } = await verify('--seal s --head '.concat(head), lines.join('\n'));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ALTERADO: .* Difieren desde la línea 1\.$/m);
    expect(stdout).toMatch(/cambio de lugar/);
    expect(stdout).toMatch(/El sello sí es el de la cabeza anclada/);
    expect(stdout).not.toMatch(/SECRETA|e-1/);
  });

  it.each([
    ['an edit', edited, /^ {2}línea 2: edición$/m, /^ {2}line 2: edit$/m],
    [
      'a deletion',
      `${LINES[0]}\n`,
      /^ {2}líneas 2 a 3 del sello: supresión$/m,
      /^ {2}lines 2 to 3 of the seal: deletion$/m,
    ],
    ['an insertion', `x\n${log}`, /^ {2}línea 1: inserción$/m, /^ {2}line 1: insertion$/m],
    [
      'a copy',
      `${LINES[2]}\n${log}`,
      /^ {2}línea 1: copia de la 3 del sello$/m,
      /^ {2}line 1: copy of 3 of the seal$/m,
    ],
    [
      'a move',
      [LINES[2], LINES[0], LINES[1]].join('\n'),
      /^ {2}línea 1: cambio de lugar; en el sello, la 3$/m,
      /^ {2}line 1: moved; in the seal, 3$/m,
    ],
    [
      'edits around a line that was left alone',
      ['{"x":1}', LINES[1], 'y'].join('\n'),
      /línea 3: edición/,
      /line 3: edit/,
    ],
  ])('says of %s what it is', async (_name, text, es, en) => {
    const spanish = await verify('--seal s', text);
    expect([spanish.code, spanish.stdout]).toEqual([1, expect.stringMatching(es)]);
    expect(spanish.stdout).toMatch(/no se puede saber si el sello es el original/);
    expect((await verify('--seal s --lang en', text)).stdout).toMatch(en);
  });

  it('tells lines after the seal from a change of the sealed ones', async () => {
    const longer = `${log}{"id":"e-4"}\n`;
    const { code, stdout } = await verify(`--seal s --head ${head}`, longer);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ÍNTEGRO HASTA LA LÍNEA 3/);
    expect(stdout).toMatch(/Líneas después de la última sellada: 1/);
    expect(stdout).toMatch(/De la línea 4 en adelante la cabeza no prueba nada/);
    expect((await verify(`--seal s --head ${head} --strict`, longer)).code).toBe(4);
  });

  it('finds by the head that log and seal were cut short together', async () => {
    const short = `${LINES.slice(0, 2).join('\n')}\n`;
    const files = { s: (await sealOf(short)).seal };
    expect((await verify('--seal s', short, files)).code).toBe(0);
    const { code, stdout } = await verify(`--seal s --head ${head}`, short, files);
    expect(code).toBe(1);
    expect(stdout).toMatch(/Tampoco el sello es el de la cabeza anclada/);
    expect(stdout).toMatch(/La cabeza es de 3 líneas y el registro tiene 2/);
  });

  it('finds by the head that the seal, and not the log, was changed', async () => {
    const files = { s: (await sealOf(edited)).seal };
    const { code, stdout } = await verify(`--seal s --head ${head}`, log, files);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^NO CONCUERDAN: el registro es el de la cabeza anclada; el sello, no/);
    expect(stdout).toMatch(/La cabeza prueba el registro hasta la línea 3/);
  });

  it('says by the head alone that a log is another, but not where', async () => {
    const { code, stdout } = await verify(`--head ${head}`, edited);
    expect(code).toBe(1);
    expect(stdout).toMatch(/Sin el sello \(--seal\) no se puede señalar la línea/);
  });

  it('shows twenty changes and counts the rest', async () => {
    const many = Array.from({ length: 50 }, (_, index) => `{"n":${index}}`);
    const files = { s: (await sealOf(many.join('\n'))).seal };
    const changed = many.map((line, index) => (index % 2 === 0 ? `x${index}` : line)).join('\n');
    const { stdout } = await verify('--seal s', changed, files);
    expect(stdout.match(/: edición$/gm)).toHaveLength(20);
    expect(stdout).toMatch(/… y 5 cambios más/);
  });

  it('verifies a seal made with a key by that key alone', async () => {
    const io = new FakeIo({ x: log, k: key });
    await run(['seal', 'x', '-o', 's', '--key-file', 'k', '--quiet'], io);
    const files = { s: io.written.get('s') ?? '', other: 'o'.repeat(32) };
    expect((await verify('--seal s --key-file k', log, files)).code).toBe(0);
    for (const wrong of ['', '--key-file other']) {
      const { code, stderr } = await verify(`--seal s ${wrong}`, log, files);
      expect([code, stderr]).toEqual([2, expect.stringMatching(/^E_SEAL_KEY {2}/)]);
    }
  });

  it('prints the same bytes for the same files', async () => {
    const twice = [await verify('--seal s', edited), await verify('--seal s', edited)];
    expect(twice[0]).toEqual(twice[1]);
  });

  it('colours only where a terminal shows it', async () => {
    const files = { x: log, s: seal };
    const plain = await mecanismo('verify x --seal s --no-color', files, { color: true });
    expect(plain.stdout).not.toContain('\u001b');
    expect((await mecanismo('verify x --seal s', files, { color: true })).stdout).toContain(
      '\u001b',
    );
  });

  it.each([
    ['neither seal nor head', 'verify x', 2, /--seal <sello>, --head <cabeza>/],
    ['a head that is none', 'verify x --head abc:3', 2, /64 cifras hexadecimales/],
    ['a head of no lines', `verify x --head ${'0'.repeat(64)}:0`, 2, /64 cifras hexadecimales/],
    ['standard input twice', 'verify - --seal -', 2, /entrada estándar/],
    ['no log', 'verify missing --seal s', 3, /No se pudo leer el registro \(ENOENT\)/],
    ['no seal', 'verify x --seal missing', 3, /No se pudo leer el sello \(ENOENT\)/],
    ['a log for a seal', 'verify x --seal x', 3, /^E_SEAL_HEADER {2}línea 1 del sello/],
    [
      'a seal of no line',
      'verify x --seal empty',
      3,
      /^E_SEAL_HEADER {2}el archivo no es un sello/,
    ],
    ['half a seal', 'verify x --seal half', 3, /^E_SEAL_(LINE|CUT) {2}línea \d+ del sello/],
    ['a seal that was changed', 'verify x --seal forged', 3, /^E_SEAL_HEAD {2}línea 5 del sello/],
  ])('refuses %s', async (_name, line, expected, why) => {
    const forged = seal
      .split('\n')
      .toSpliced(1, 1, seal.split('\n')[2] ?? '')
      .join('\n');
    const half = seal.slice(0, seal.length / 2);
    const files = { x: log, s: seal, empty: '', half, forged, '-': log };
    const { code, stdout, stderr } = await mecanismo(line, files);
    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr).toMatch(why);
    const english = await mecanismo(`${line} --lang en`, files);
    expect(english.stderr).not.toMatch(/sello|registro|línea/);
  });
});
