import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineContent } from '../../src/evidence/line-content';
import { rewritten } from '../support/sealed-lines';

const bytes = (text: string) => new TextEncoder().encode(text);
const formOf = (text: string) => lineContent(bytes(text)).form;

describe('a line is sealed by what it says', () => {
  it.each([
    ['an object', ' {"b":1, "a":[1.0]}\r', '{"a":[1],"b":1}'],
    ['a bare value', ' "x" ', '"x"'],
    ['a whole pair of halves', '"\\ud83d\\ude00"', '"😀"'],
    ['a number of fifteen digits', '123456789.012345', '123456789.012345'],
    [
      'a number of fifteen digits in a text of sixteen',
      '["1234567890123456"]',
      '["1234567890123456"]',
    ],
    ['a long id with an e', '{"id":"e-123456"}', '{"id":"e-123456"}'],
    [
      'two hundred lists in one another',
      '['.repeat(200) + ']'.repeat(200),
      '['.repeat(200) + ']'.repeat(200),
    ],
  ])('where it is %s', (_name, text, content) => {
    expect(lineContent(bytes(text))).toEqual({ form: 'json', content });
  });

  it('whatever the order of keys and the spacing', () => {
    const objects = fc.dictionary(fc.string(), fc.jsonValue()).map((each) => JSON.stringify(each));
    fc.assert(
      fc.property(objects, (line) => {
        fc.pre(formOf(line) === 'json');
        expect(lineContent(bytes(rewritten(line)))).toEqual(lineContent(bytes(line)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a line is sealed by its bytes', () => {
  it.each([
    ['no JSON', 'nota al margen'],
    ['blank', ''],
    ['an object with a key twice', '{"a":1,"\\u0061":2}'],
    ['a key twice deep inside', '[{"x":{"a":1,"a":1}}]'],
    ['half a character', '{"a":"\\ud83d"}'],
    ['half a character in a key', '{"\\uDE00":1}'],
    ['an integer that a double would round', '{"n":9007199254740993}'],
    ['a number of sixteen digits', '[0.123456789012345]'],
    ['a number beyond all doubles', '[1e400]'],
    ['a number under all doubles', '[1E-400]'],
    ['two hundred and one lists in one another', '['.repeat(201) + ']'.repeat(201)],
    ['half a million lists in one another', '['.repeat(499_999) + ']'.repeat(499_999)],
    ['a byte order mark that is not at the beginning', '\ufeff{}'],
  ])('where it is %s', (_name, text) => {
    const { form, content } = lineContent(bytes(text));
    expect([
      form,
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(content as Uint8Array),
    ]).toEqual(['bytes', text]);
  });

  it('where it is not UTF-8', () => {
    const line = Uint8Array.of(0x22, 0xff, 0x22);
    expect(lineContent(line)).toEqual({ form: 'bytes', content: line });
  });
});

it('is never the same for two lines that say different things', () => {
  const said = (text: string): unknown => {
    try {
      return JSON.stringify(sortedDeep(JSON.parse(text)));
    } catch {
      return text;
    }
  };
  const lines = fc.oneof(fc.json({ maxDepth: 2 }), fc.json({ maxDepth: 0 }), fc.string());
  /** Mostly of lines that differ little, so that they often say the same. */
  const pairs = fc
    .tuple(lines, fc.nat(), fc.constantFrom('', ' ', '0', '1', 'e', '-', '"', '{', ','))
    .map(([line, at, piece]) => {
      const place = at % (line.length + 1);
      return [line, line.slice(0, place) + piece + line.slice(place + 1)] as const;
    });
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const same = JSON.stringify(lineContent(bytes(a))) === JSON.stringify(lineContent(bytes(b)));
      if (same) expect(said(a)).toEqual(said(b));
    }),
    { numRuns: 2000 },
  );
});

/** Written otherwise than the code under test: pairs in order, lists marked. */
function sortedDeep(value: unknown): unknown {
  if (Array.isArray(value)) return ['list', ...value.map(sortedDeep)];
  if (typeof value !== 'object' || value === null) return value === 0 ? 0 : value;
  return [
    'object',
    ...Object.entries(value)
      .map(([key, each]) => [key, sortedDeep(each)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ];
}
