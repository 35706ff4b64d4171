import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAuditInput, readStoredInput } from '../../src/audit/index';
import { readStoredText } from '../../src/audit/read-audit-input';
import { sha256Of } from '../../src/core/index';
import { readLog } from '../../src/events/index';
import { headerWith, lineWith } from '../events/log-lines';
import { logTexts } from '../events/store/lines';
import { expectSameLog } from '../events/store/same-log';

/** The pieces of something between its cuts. */
function pieces<T extends { slice(from: number, to: number): T; readonly length: number }>(
  whole: T,
  cuts: readonly number[],
): T[] {
  const places = cuts.map((cut) => cut % (whole.length + 1)).sort((a, b) => a - b);
  return [0, ...places].map((from, at) => whole.slice(from, places[at] ?? whole.length));
}

const cuts = fc.array(fc.nat(), { maxLength: 6 });
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a log that arrives in pieces', () => {
  it('is the same log wherever its text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(logTexts, cuts, async (text, places) => {
        const plain = readLog(text);
        expectSameLog(readStoredText(text, {}).log, plain);
        expectSameLog((await readStoredInput(pieces(text, places))).log, plain);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the same log wherever its bytes are cut, within a character too', async () => {
    await fc.assert(
      fc.asyncProperty(
        logTexts,
        cuts,
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 1 }),
        async (text, places, slips) => {
          const bytes = bytesOf(text);
          for (const [at, byte] of slips) if (bytes.length > 0) bytes[at % bytes.length] = byte;
          const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
          const plain = readLog(decoded);
          const stored = await readStoredInput(pieces(bytes, places));
          const memory = await readAuditInput(pieces(bytes, places));
          expectSameLog(stored.log, plain);
          expect(memory.log).toStrictEqual(plain);
          expect([stored.hash, memory.hash]).toEqual([sha256Of(bytes), sha256Of(bytes)]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('is the same log where some of it arrives as text and some as bytes', async () => {
    await fc.assert(
      fc.asyncProperty(logTexts, cuts, fc.array(fc.boolean()), async (text, places, asText) => {
        const characters = [...new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(text))];
        const plain = readLog(characters.join(''));
        const mixed = pieces(characters, places).map((some, at) =>
          asText[at] === true ? some.join('') : bytesOf(some.join('')),
        );
        expectSameLog((await readStoredInput(mixed)).log, plain);
        expect((await readAuditInput(mixed)).log).toStrictEqual(plain);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same log at each single cut of a few lines, and byte by byte', async () => {
    const text = `\uFEFF${headerWith({ zone: 'America/Tijuana' })}\r\n${lineWith({ evidence: ['ñ', '😀'] })}\n${lineWith({ id: 'e2', occurredAt: '2016-03-18' })}\n\n${lineWith({ id: 'e3' })}`;
    const bytes = bytesOf(text);
    const plain = readLog(text);
    for (let at = 0; at <= bytes.length; at++) {
      expectSameLog((await readStoredInput(pieces(bytes, [at]))).log, plain);
    }
    const single = [...bytes].map((byte) => Uint8Array.of(byte));
    expectSameLog((await readStoredInput(single)).log, plain);
  });

  it.each([
    ['of the greatest length', 1_000_000, []],
    ['that is longer', 1_000_001, [{ line: 1, code: 'E_LIMIT_LINE' }]],
    ['that is far longer', 1_400_000, [{ line: 1, code: 'E_LIMIT_LINE' }]],
  ])(
    'is read with a first line %s behind a mark of the byte order',
    async (_, length, expected) => {
      const text = `\ufeff${headerWith({}).padEnd(length)}\n${lineWith()}`;
      const plain = readLog(text);
      expect(plain.problems).toEqual(expected);
      const bytes = bytesOf(text);
      for (let cut = 999_998; cut < 1_000_008; cut++) {
        expectSameLog((await readStoredInput(pieces(text, [cut, cut + 3]))).log, plain);
        expectSameLog((await readStoredInput(pieces(bytes, [cut, cut + 3]))).log, plain);
      }
    },
  );

  it('is refused the lines past the limit, and no other, however they arrive', async () => {
    const text = `${lineWith()}\n${'x'.repeat(1_000_001)}\n${lineWith({ id: 'e2', evidence: Array.from({ length: 900 }, (_, at) => `doc-${at}`) })}\n`;
    const plain = readLog(text);
    expect(plain.problems).toEqual([{ line: 2, code: 'E_LIMIT_LINE' }]);
    for (const size of [1 << 12, 1 << 16, 1 << 20]) {
      const places = Array.from(
        { length: Math.floor(text.length / size) },
        (_, at) => (at + 1) * size,
      );
      expectSameLog((await readStoredInput(pieces(text, places))).log, plain);
    }
  });
});
