import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
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

  /** The table as several members of any sizes, as `cat a.gz b.gz`, `pigz` and `bgzip` write it. */
  const members = (cuts: readonly number[]): Uint8Array => {
    const ends = [...cuts.map((cut) => cut % TABLE.length).sort((a, b) => a - b), TABLE.length];
    const parts = ends.map((end, at) => gzipSync(TABLE.slice(ends[at - 1] ?? 0, end)));
    return new Uint8Array(Buffer.concat(parts));
  };

  it('in several members is read whole, wherever they and the pieces of the file are cut', async () => {
    const plain = await imported('csv', TABLE, map);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 40_000 }),
        fc.nat({ max: 600 }),
        async (cuts, size, zeros) => {
          const file = Uint8Array.of(...members(cuts), ...new Uint8Array(zeros));
          expect(await imported('csv', inPieces(file, size), map)).toEqual(plain);
        },
      ),
      { numRuns: 25 },
    );
    const inTwo = members([1000]);
    const boundary = gzipSync(TABLE.slice(0, 1000)).length;
    for (const at of [-2, -1, 0, 1, 2].map((near) => boundary + near)) {
      const halves = [inTwo.subarray(0, at), inTwo.subarray(at)];
      expect(await imported('csv', halves, map)).toEqual(plain);
    }
  });

  it('with empty members, names and comments is read as any other', async () => {
    const named = Uint8Array.of(0x1f, 0x8b, 8, 0x18, 0, 0, 0, 0, 0, 3, 97, 0, 98, 0);
    const empty = Uint8Array.of(...named, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    const file = Uint8Array.of(...empty, ...ZIPPED, ...empty);
    expect(await imported('csv', file, map)).toEqual(await imported('csv', TABLE, map));
  });

  it('is told wherever it was cut, within a member or between its parts', async () => {
    const file = new Uint8Array(
      Buffer.concat([gzipSync('folio,fecha\n'), gzipSync('A,2016-03-18\n')]),
    );
    const boundary = gzipSync('folio,fecha\n').length;
    for (let end = 2; end < file.length; end++) {
      if (end === boundary) continue;
      const { report } = await imported('csv', file.subarray(0, end), map);
      expect(report.complete).toBe(false);
      expect(report.problems.map(({ code }) => code)).toContain('E_GZIP_DATA');
    }
    expect((await imported('csv', file, map)).report.complete).toBe(true);
  });

  it.each([
    ['cut short', ZIPPED.subarray(0, ZIPPED.length - 9)],
    ['damaged', ZIPPED.map((byte, at) => (at === ZIPPED.length - 7 ? byte ^ 1 : byte))],
    ['followed by other bytes', Uint8Array.of(...ZIPPED, 1, 2, 3)],
    ['followed by a zero and another member', Uint8Array.of(...ZIPPED, 0, ...ZIPPED)],
    ['followed by zeros and another byte', Uint8Array.of(...ZIPPED, 0, 0, 1)],
    ['followed by a member cut short', Uint8Array.of(...ZIPPED, ...ZIPPED.subarray(0, 40))],
    ['followed by a single byte of another', Uint8Array.of(...ZIPPED, 0x1f)],
    ['followed by a damaged member', Uint8Array.of(...ZIPPED, ...ZIPPED.with(-5, 1))],
    ['followed by text', [ZIPPED, 'A,2016-03-18']],
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
