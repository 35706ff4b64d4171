import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LINE_BYTES } from '../../src/events/index';
import { type Hashing, readSeal, sealLog, writeSeal } from '../../src/evidence/index';
import { anyLines } from '../support/sealed-lines';

const sealed = async (...args: Parameters<typeof sealLog>) =>
  [...writeSeal((await sealLog(...args)).seal)].join('');
const platform: Hashing = {
  sha256: () => createHash('sha256'),
  hmacSha256: (key) => createHmac('sha256', key),
};

describe('the seal of a file', () => {
  it('is the same however the file is cut into pieces, and by whichever hash', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      anyLines().map((lines) => `\ufeff${lines.join('\r\n')}😀`),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (whole, size) => {
        const pieces: string[] = [];
        for (let at = 0; at < whole.length; at += size) pieces.push(whole.slice(at, at + size));
        const bytes = new TextEncoder().encode(whole);
        const small = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));
        const expected = await sealed(bytes);
        expect(await sealed(whole)).toBe(expected);
        expect(await sealed(pieces)).toBe(expected);
        expect(await sealed(small)).toBe(expected);
        expect(await sealed(bytes, { hashing: platform })).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps nothing of a reader that fills the same piece again and again', async () => {
    const shared = new Uint8Array(1);
    function* reused() {
      for (const byte of new TextEncoder().encode('{"a":1}\n{"b":2}')) {
        shared[0] = byte;
        yield shared;
      }
    }
    expect(await sealed(reused())).toBe(await sealed('{"a":1}\n{"b":2}'));
  });

  it('does not change by a line feed at the end, a byte order mark or the spacing', async () => {
    const expected = await sealed('{"a":1,"b":2}\n{"c":3}');
    for (const text of ['{"a":1,"b":2}\n{"c":3}\n', '\ufeff{"b":2,"a":1}\r\n{"c":3.0}\r\n']) {
      expect(await sealed(text)).toBe(expected);
    }
    for (const text of ['{"a":1,"b":2}\n{"c":3}\n\n', '{"a":1,"b":2}\n\ufeff{"c":3}']) {
      expect(await sealed(text)).not.toBe(expected);
    }
  });

  it('tells lines apart that are JSON from lines of the bytes of their canonical form', async () => {
    const twice = '{"a":1,"a":1}';
    const { seal } = await sealLog(`{"a":1}\n${twice}`);
    expect([seal.commitments.formAt(0), seal.commitments.formAt(1)]).toEqual(['json', 'bytes']);
  });

  it.each([MAX_LINE_BYTES, MAX_LINE_BYTES + 1])('takes a line of %i bytes', async (length) => {
    const line = `\ufeff"${'x'.repeat(length - 5)}"`;
    const { seal } = await sealLog(line);
    const plain = line.slice(1);
    expect(seal.commitments.formAt(0)).toBe(length > MAX_LINE_BYTES ? 'bytes' : 'json');
    expect(seal.commitments.hexAt(0)).toBe(createHash('sha256').update(plain).digest('hex'));
  });

  it('passes through the head of the seal of its beginning', async () => {
    const { seal: short } = await sealLog('{"a":1}\nb\n');
    const { seal: long } = await sealLog('{"a":1}\nb\n{"c":1}\n');
    expect(long.commitments.hexAt(1)).toBe(short.commitments.hexAt(1));
    expect(long.head).not.toBe(short.head);
  });

  it('with a key shows nothing of a line to who has not the key', async () => {
    const key = new Uint8Array(32).fill(1);
    const other = new Uint8Array(32).fill(2);
    const line = '{"a":1}';
    const plain = createHash('sha256').update(line).digest('hex');
    const [one, two] = [await sealed(line, { key }), await sealed(line, { key: other })];
    expect(one).not.toContain(plain);
    expect(one).not.toBe(two);
    expect(await sealed(line, { key, hashing: platform })).toBe(one);
  });

  it.each([31, 1025])('takes no key of %i bytes', async (length) => {
    const key = new Uint8Array(length);
    await expect(sealLog('a', { key })).rejects.toMatchObject({ code: 'E_SEAL_KEY_LENGTH' });
  });

  it.each([32, 1024])('takes a key of %i bytes', async (length) => {
    await expect(sealLog('a', { key: new Uint8Array(length) })).resolves.toBeDefined();
  });

  it('is refused for a file without lines', async () => {
    await expect(sealLog('')).rejects.toMatchObject({ code: 'E_SEAL_EMPTY' });
    await expect(sealLog([])).rejects.toMatchObject({ code: 'E_SEAL_EMPTY' });
  });
});

/** An end that rests on a time, which follows from the lines as far as its hash goes. */
function withTime(end = ''): string {
  const { head, lines } = JSON.parse(end) as { head: string; lines: number };
  const text = `mecanismo-seal/1 completeThrough ${head} 2016-12-31`;
  const other = createHash('sha256').update(text).digest('hex');
  return JSON.stringify({ completeThrough: '2016-12-31', head: other, lines });
}

describe('a seal that is read', () => {
  it('is the one that was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines(), async (lines) => {
        const text = await sealed(`${lines.join('\n')}\n`);
        expect([...writeSeal(await readSeal(text))].join('')).toBe(text);
      }),
      { numRuns: 300 },
    );
    const long = await sealed('{"a":1}\n'.repeat(2500));
    expect([...writeSeal(await readSeal(long))].join('')).toBe(long);
  });

  it('may be spaced otherwise', async () => {
    const text = await sealed('{"a":1}\n{"b":1}\n');
    const spaced = text.replaceAll(':', ' : ').replaceAll('\n', '\r\n');
    expect([...writeSeal(await readSeal(spaced))].join('')).toBe(text);
  });

  const rows: [string, (lines: string[]) => string[], string, string][] = [
    ['nothing', () => [], 'E_SEAL_HEADER', 'line 0'],
    ['a log', () => ['{"log":"mecanismo","version":1}'], 'E_SEAL_HEADER', 'line 1'],
    [
      'another version',
      ([first = '', ...rest]) => [first.replace('1}', '2}'), ...rest],
      'E_SEAL_HEADER',
      'line 1',
    ],
    [
      'a line that is no JSON',
      ([first = '', ...rest]) => [first, 'x', ...rest],
      'E_SEAL_LINE',
      'line 2',
    ],
    [
      'a hash too short',
      (lines) => lines.map((line, at) => (at === 2 ? line.replace(/..."}/, '"}') : line)),
      'E_SEAL_LINE',
      'line 3',
    ],
    [
      'a line too long',
      ([first = '', ...rest]) => [first, 'x'.repeat(MAX_LINE_BYTES + 1), ...rest],
      'E_SEAL_LINE',
      'line 2',
    ],
    ['a line after its end', (lines) => [...lines, lines[1] ?? ''], 'E_SEAL_CUT', 'line 5'],
    ['its end twice', (lines) => [...lines, lines[3] ?? ''], 'E_SEAL_LINE', 'line 5'],
    [
      'a key twice',
      (lines) => lines.map((line) => line.replace('{"json"', '{"json":"","json"')),
      'E_SEAL_LINE',
      'line 2',
    ],
    [
      'a header that is not its first line',
      (lines) => lines.map((line, at) => (at === 2 ? line.replace('json', 'header') : line)),
      'E_SEAL_LINE',
      'line 3',
    ],
    [
      'a time without a header that says it',
      (lines) => [...lines.slice(0, 3), withTime(lines[3])],
      'E_SEAL_LINE',
      'line 4',
    ],
    [
      'a time that is none',
      (lines) => lines.map((line) => line.replace('{"head"', '{"completeThrough":"later","head"')),
      'E_SEAL_LINE',
      'line 4',
    ],
    ...['1e400', '-2', '2.5', '9007199254740993', '"2"', 'null', '0'].map(
      (number): (typeof rows)[number] => [
        `${number} for the number of its lines`,
        (lines) => lines.map((line) => line.replace('"lines":2', `"lines":${number}`)),
        'E_SEAL_LINE',
        'line 4',
      ],
    ),
    ['no end', (lines) => lines.slice(0, -1), 'E_SEAL_CUT', 'line 3'],
    ['a line less', ([first = '', , ...rest]) => [first, ...rest], 'E_SEAL_HEAD', 'line 3'],
    [
      'another form of a line',
      (lines) => lines.map((line) => line.replace('json', 'bytes')),
      'E_SEAL_HEAD',
      'line 4',
    ],
    [
      'another number of lines',
      (lines) => lines.map((line) => line.replace('"lines":2', '"lines":3')),
      'E_SEAL_HEAD',
      'line 4',
    ],
  ];
  it.each(rows)('is refused, with its line, where it is %s', async (_name, change, code, where) => {
    const lines = (await sealed('{"a":1}\n{"b":1}\n')).trimEnd().split('\n');
    await expect(readSeal(change(lines).join('\n'))).rejects.toMatchObject({ code, where });
  });

  it('is refused where any digit of it was changed', async () => {
    const text = await sealed('{"a":1}\n{"b":1}\n{"c":1}\n');
    const digits = [...text.matchAll(/[0-9a-f](?=[0-9a-f]*")/g)].map(({ index }) => index);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...digits), async (at) => {
        const other = text[at] === '0' ? '1' : '0';
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        await expect(readSeal(changed)).rejects.toMatchObject({ name: 'ProtocolError' });
      }),
      { numRuns: 300 },
    );
  });

  it('is refused with a code, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        await expect(readSeal(text)).rejects.toMatchObject({ name: 'ProtocolError' });
      }),
      { numRuns: 500 },
    );
  });
});
