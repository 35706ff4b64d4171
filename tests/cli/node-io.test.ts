import { execFileSync } from 'node:child_process';
import {
  closeSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/node-io';
import { run } from '../../src/cli/program';
import { readRulePack } from '../../src/rules/index';
import { FakeIo } from '../support/fake-io';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mecanismo-'));
  mkdirSync(join(folder, 'pack/questions'), { recursive: true });
  writeFileSync(join(folder, 'outside.json'), '{"secret":true}');
  writeFileSync(join(folder, 'pack/questions/A01.json'), '{"id":"ñ"}');
  writeFileSync(join(folder, 'pack/questions/A02.json'), `"${'x'.repeat(5_000_000)}"`);
  writeFileSync(join(folder, 'pack/notes.txt'), 'not a rule');
  symlinkSync(join(folder, 'outside.json'), join(folder, 'pack/questions/A03.json'));
  symlinkSync(folder, join(folder, 'pack/up'));
  symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the files of a folder', () => {
  it('are its own JSON files, by their path from it', () => {
    const files = [...nodeIo().files(join(folder, 'pack'))];
    expect(files.map(({ path }) => path)).toEqual(['questions/A01.json', 'questions/A02.json']);
    expect(files[0]?.text).toBe('{"id":"ñ"}');
  });

  it('are read no further than a rule may go', () => {
    const [, long] = [...nodeIo().files(join(folder, 'pack'))];
    expect(long?.text.length).toBe(1_000_000);
    const { defects } = readRulePack(long === undefined ? [] : [long]);
    expect(defects.map(({ code }) => code)).toEqual(['E_LIMIT_SIZE']);
  });
});

describe('a file that is not UTF-8', () => {
  it.each([
    ['a letter of Latin-1', [0x22, 0x61, 0xf1, 0x22], 3],
    ['a sequence that is cut', [0x22, 0xc3, 0x22], 2],
    ['half of a pair', [0x22, 0xed, 0xa0, 0x80, 0x22], 2],
  ])('is told of at %s', (_, bytes, column) => {
    mkdirSync(join(folder, 'latin'), { recursive: true });
    writeFileSync(join(folder, 'latin/authorities.json'), Uint8Array.from(bytes));
    const { defects } = readRulePack(nodeIo().files(join(folder, 'latin')));
    expect(defects).toMatchObject([{ code: 'E_JSON_ENCODING', line: 1, column }]);
  });
});

describe('a new file', () => {
  it('has its name once it is kept, and is never written over one that is there', () => {
    const path = join(folder, 'new/seal.jsonl');
    const file = nodeIo().create(path, 'new');
    file.write('a');
    file.write('ñ');
    expect(readFileSync(path, 'utf8')).toBe('');
    file.keep();
    expect(readFileSync(path, 'utf8')).toBe('añ');
    expect(() => nodeIo().create(path, 'new')).toThrow(/EEXIST/);
    expect(readFileSync(path, 'utf8')).toBe('añ');
  });

  it('may get another beginning of the same length before it is kept', () => {
    const path = join(folder, 'begun.txt');
    const file = nodeIo().create(path);
    file.write('one\n');
    file.write('rest\n');
    file.writeOver?.('two\n');
    file.write('end\n');
    file.keep();
    expect(readFileSync(path, 'utf8')).toBe('two\nrest\nend\n');
  });

  it('is not left behind where it was not written whole', () => {
    const path = join(folder, 'half/seal.jsonl');
    const file = nodeIo().create(path, 'new');
    file.write('a');
    file.discard();
    expect(readdirSync(join(folder, 'half'))).toEqual([]);
  });
});

describe('what a file is written over', () => {
  it('is the file that a link leads to', () => {
    writeFileSync(join(folder, 'real.txt'), 'old');
    symlinkSync(join(folder, 'real.txt'), join(folder, 'link.txt'));
    const file = nodeIo().create(join(folder, 'link.txt'));
    file.write('new');
    file.keep();
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toBe('new');
  });

  it.skipIf(process.platform === 'win32')('is never a pipe or a device, which takes it', () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = openSync(pipe, 'r+');
    const file = nodeIo().create(pipe);
    file.write('through');
    expect(file.writeOver).toBeUndefined();
    // What it was given is gone once it was read.
    expect([pipe, folder, '-'].map(nodeIo().isFile)).toEqual([false, false, false]);
    expect(nodeIo().isFile(join(folder, 'real.txt'))).toBe(true);
    file.keep();
    const bytes = Buffer.alloc(20);
    expect(bytes.toString('utf8', 0, readSync(reader, bytes))).toBe('through');
    closeSync(reader);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it('is never a folder, beside which nothing is left', () => {
    mkdirSync(join(folder, 'over/folder'), { recursive: true });
    expect(() => nodeIo().create(join(folder, 'over/folder'))).toThrow(/EISDIR/);
    expect(readdirSync(join(folder, 'over'))).toEqual(['folder']);
  });
});

describe('a file that cannot be read', () => {
  const paths = ['nothing.jsonl', 'loop', 'outside.json/x', 'x'.repeat(300), 'pack'];
  it.each(paths)('is the fault of the input and not of the program: %.20s', async (path) => {
    const io = { ...new FakeIo(), read: nodeIo().read };
    let said = '';
    const code = await run(['audit', join(folder, path)], {
      ...io,
      err: (text) => {
        said += text;
      },
    });
    expect(code).toBe(3);
    expect(said).toMatch(/^No se pudo leer el registro \(E[A-Z]+\)/);
    expect(said).not.toContain(folder);
  });
});

describe('progress', () => {
  it('is shown on standard error for a long log, and cleared at the end', async () => {
    const event = JSON.stringify({
      id: 'e-1',
      type: 'case.person-deceased',
      occurredAt: '2016-03-18',
      actor: { organ: 'CEN' },
      refs: { case: 'EXP-1' },
    });
    const shown: string[] = [];
    const io = new FakeIo({ x: `${event}\n`.repeat(10_001) });
    const progress = (text: string) => void shown.push(text);
    await run(['audit', 'x'], { ...io, read: io.read, out: io.out, err: io.err, progress });
    expect(shown).toEqual(['10000 líneas leídas…', '']);
    shown.splice(0);
    await run(['audit', 'x', '--quiet'], { ...io, read: io.read, progress });
    expect(shown).toEqual([]);
  });
});
