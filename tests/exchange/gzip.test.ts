import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { applicationMap, imported } from './convert';

const TABLE = `folio,fecha\n${Array.from({ length: 5000 }, (_, at) => `EXP-${at},2016-03-18`).join('\n')}\n`;
const ZIPPED = new Uint8Array(gzipSync(TABLE));
const map = applicationMap({ zone: '+01:00' });

const inPieces = (bytes: Uint8Array, size: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );

describe('a file compressed with gzip', () => {
  it('is read as what it was, however it comes', async () => {
    const plain = await imported('csv', TABLE, map);
    expect(plain.events).toHaveLength(5000);
    for (const size of [1, 2, 7, 1 << 20]) {
      expect(await imported('csv', inPieces(ZIPPED, size), map)).toEqual(plain);
    }
  });

  it.each([
    ['cut short', ZIPPED.subarray(0, ZIPPED.length - 9)],
    ['damaged', ZIPPED.map((byte, at) => (at === ZIPPED.length - 7 ? byte ^ 1 : byte))],
    ['followed by other bytes', Uint8Array.of(...ZIPPED, 1, 2, 3)],
    ['nothing but its first bytes', ZIPPED.subarray(0, 2)],
  ])('%s is told', async (_name, bytes) => {
    const { report } = await imported('csv', bytes, map);
    expect(report.complete).toBe(false);
    expect(report.problems.map(({ code }) => code)).toContain('E_GZIP_DATA');
  });

  it('that unfolds to one endless row is not kept in memory', async () => {
    const { report } = await imported('csv', new Uint8Array(gzipSync(Buffer.alloc(64 << 20))), map);
    expect(report.problems.map(({ code }) => code)).toEqual(['E_LIMIT_SIZE']);
  });

  it('that cannot be opened fails as any file does', async () => {
    async function* broken() {
      yield ZIPPED.subarray(0, 20);
      throw new Error('EIO');
    }
    await expect(
      imported('csv', broken() as unknown as readonly Uint8Array[], map),
    ).rejects.toThrow('EIO');
  });
});

describe('the zone of a map', () => {
  it('may be an offset, on whose clock times are read and which the header does not name', async () => {
    const { lines, events } = await imported('csv', 'folio,fecha\nA,2008-03-18 22:40', map);
    expect(lines[0]).toEqual({ log: 'mecanismo', version: 1 });
    expect(events[0]?.occurredAt).toBe('2008-03-18T22:40:00+01:00');
  });

  it.each(['+1:00', '+15:00', 'Z', 'CST', 'Europe/Atlantis'])('is not %s', async (zone) => {
    await expect(imported('csv', 'folio,fecha\n', applicationMap({ zone }))).rejects.toThrow();
  });
});
