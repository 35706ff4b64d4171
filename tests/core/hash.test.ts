import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256Of, sha256Stream } from '../../src/core/index';

describe('canonical JSON', () => {
  // The cases of RFC 8785, section 3.2, written anew: numbers, escapes, order by UTF-16 units.
  const rows: [string, string, string][] = [
    [
      'a number without a needless zero or sign',
      '[1.0, -0, 1e2, 1E-7, 1e21, 0.000001]',
      '[1,0,100,1e-7,1e+21,0.000001]',
    ],
    [
      'escapes only where JSON demands them',
      '"\\u00e9\\u002f\\u007f\\u000a\\u001F\\u20ac\\""',
      '"é/\u007f\\n\\u001f€\\""',
    ],
    [
      'keys by their UTF-16 units',
      '{"\\ufb33":1,"\\ud83d\\ude00":2,"\\u00f6":3,"1":4,"\\r":5,"\\u20ac":6}',
      '{"\\r":5,"1":4,"ö":3,"€":6,"😀":2,"\ufb33":1}',
    ],
    [
      'keys at every depth, and lists as they are',
      '{"b":[{"d":1,"c":2},null],"a":{}}',
      '{"a":{},"b":[{"c":2,"d":1},null]}',
    ],
    [
      'keys named like the machinery of objects',
      '{"constructor":1,"__proto__":{"b":1,"a":2}}',
      '{"__proto__":{"a":2,"b":1},"constructor":1}',
    ],
  ];
  it.each(rows)('writes %s', (_name, text, canonical) => {
    expect(canonicalJson(JSON.parse(text))).toBe(canonical);
  });

  it('says the same as what it was made from, and is its own canonical form', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

it('hashes as the hash of the platform does, whole or in pieces', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (pieces) => {
      const expected = `sha256:${createHash('sha256').update(pieces.join('')).digest('hex')}`;
      const stream = sha256Stream();
      for (const piece of pieces) stream.update(piece);
      expect([sha256Of(pieces.join('')), stream.digest()]).toEqual([expected, expected]);
    }),
  );
});
