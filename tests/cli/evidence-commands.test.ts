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
    expect(stderr).toContain(`cabeza  ${head}`);
    expect(stdout + stderr).not.toContain('SECRETA');
  });

  it('writes it to a new file and gives its head, in either language and as JSON', async () => {
    const io = new FakeIo({ x: log });
    expect(await run(['seal', 'x', '-o', 'y.jsonl'], io)).toBe(0);
    expect(io.written.get('y.jsonl')).toBe(seal);
    expect(io.stdout).toContain(`mecanismo verify <registro> --seal y.jsonl --head ${head}`);
    const english = await mecanismo('seal x -o y --lang en', { x: log });
    expect(english.stdout).toMatch(/^3 lines were sealed\.\n\nhead {4}[0-9a-f]{64}:3\n/);
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
    ['half a seal', 'verify x --seal half', 3, /^E_SEAL_(LINE|CUT) {2}línea \d+ del sello/],
    ['a seal that was changed', 'verify x --seal forged', 3, /^E_SEAL_HEAD {2}línea 5 del sello/],
  ])('refuses %s', async (_name, line, expected, why) => {
    const forged = seal
      .split('\n')
      .toSpliced(1, 1, seal.split('\n')[2] ?? '')
      .join('\n');
    const half = seal.slice(0, seal.length / 2);
    const files = { x: log, s: seal, half, forged, '-': log };
    const { code, stdout, stderr } = await mecanismo(line, files);
    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr).toMatch(why);
    const english = await mecanismo(`${line} --lang en`, files);
    expect(english.stderr).not.toMatch(/sello|registro|línea/);
  });
});
