import { describe, expect, it } from 'vitest';
import { isUnreadable, MAX_KEYS, MAX_LINE_BYTES, readLog } from '../../src/events/index';
import { eventWith, lineWith } from './log-lines';

/** A valid line with one member written by hand, for what JSON.stringify would not write. */
function lineWithText(member: string, changes: Record<string, unknown> = {}): string {
  return `{${member},${lineWith(changes).slice(1)}`;
}

function payload(type: string, text: string) {
  const line = lineWith({ type, data: undefined }).slice(0, -1);
  return readLog(`${line},"data":${text}}`);
}

describe('numbers', () => {
  it('does not take an object that imitates one (B28)', () => {
    const log = payload('case.person-unreachable', '{"attempts":{"toString":1,"valueOf":1}}');
    expect(log.events[0]?.data).toEqual({});
    expect(log.problems).toEqual([{ line: 1, code: 'E_LOG_VALUE', key: 'data.attempts' }]);
  });

  it.each(['9007199254740993', '-9007199254740993', '1e400', '-1e400'])(
    'does not take %s, which no reader of JSON keeps (B31)',
    (text) => {
      const log = payload('case.person-unreachable', `{"attempts":${text}}`);
      expect(log.events[0]?.data).toEqual({});
      expect(log.problems).toEqual([{ line: 1, code: 'E_LOG_NUMBER', key: 'data.attempts' }]);
    },
  );

  it.each(['9007199254740993', '1e400', '1e300'])('does not publish %s as a figure', (text) => {
    const log = payload('database.updated', `{"indicators":[1,${text},{"a":${text}}]}`);
    expect(log.events[0]?.data).toEqual({ indicators: [1, {}] });
    expect(new Set(log.problems.map(({ code }) => code))).toEqual(new Set(['E_LOG_NUMBER']));
  });

  it.each(['-0', '1e-400', '-0.0', '0'])('reads %s as 0 (B31)', (text) => {
    const log = payload('case.person-unreachable', `{"attempts":${text}}`);
    expect(Object.is(log.events[0]?.data.attempts, 0)).toBe(true);
    expect(log.problems).toEqual([]);
  });

  it.each(['3.5', '-1', '"5"', 'true', 'null', '[5]'])('counts no votes in %s (B32)', (text) => {
    const log = payload('consejo.ratification-voted', `{"forRatify":${text},"against":2}`);
    expect(log.events[0]?.data).toEqual({ against: 2 });
    expect(log.problems).toEqual([{ line: 1, code: 'E_LOG_VALUE', key: 'data.forRatify' }]);
  });
});

describe('keys of the machinery of objects (B29, B30)', () => {
  const poison = '{"quorum":99}';

  it.each([
    ['the event', lineWithText(`"__proto__":${poison}`)],
    ['the event, escaped', lineWithText(`"\\u005f_proto__":${poison}`)],
    ['the event, as a chain', lineWithText(`"constructor":{"prototype":${poison}}`)],
  ])('are reported and go nowhere: in %s', (_, line) => {
    const log = readLog(line);
    expect(log.problems).toEqual([{ line: 1, code: 'E_LOG_KEY' }]);
    expect(log.events).toEqual(readLog(lineWith()).events);
    expect(({} as { quorum?: unknown }).quorum).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'prototype'])('are reported inside: %s', (key) => {
    const inside = `{"${key}":${poison}}`;
    for (const line of [
      lineWithText(`"data":${inside}`, { data: undefined }),
      lineWithText(`"refs":${inside}`, { refs: undefined }),
      lineWithText(`"actor":{"organ":"BP","${key}":${poison}}`, { actor: undefined }),
      lineWithText(`"data":{"contents":${inside}}`, { data: undefined }),
      lineWithText(`"data":{"indicators":[${inside}]}`, {
        data: undefined,
        type: 'database.updated',
      }),
      `{"log":"mecanismo","version":1,"${key}":${poison}}\n${lineWith()}`,
    ]) {
      const log = readLog(line);
      expect(log.problems).toEqual([{ line: 1, code: 'E_LOG_KEY' }]);
      expect(JSON.stringify(log)).not.toContain('quorum');
      expect(({} as { quorum?: unknown }).quorum).toBeUndefined();
    }
  });
});

describe('characters', () => {
  it.each(['"\\ud800"', '"\\udc00x"', '"\ud800"'])(
    'reports half a pair in a value: %s (B33)',
    (text) => {
      const log = readLog(lineWithText(`"evidence":[${text}]`));
      expect(log.problems).toContainEqual({ line: 1, code: 'E_LOG_UNICODE' });
      expect(log.problems).toContainEqual({ line: 1, code: 'E_LOG_VALUE', key: 'evidence[]' });
      expect(log.events[0]?.evidence).toEqual([]);
    },
  );

  it('reports half a pair in a key (B33)', () => {
    expect(readLog(lineWithText('"\\ud800":1')).problems).toEqual([
      { line: 1, code: 'E_LOG_UNICODE' },
      { line: 1, code: 'E_LOG_KEY' },
    ]);
  });

  it('does not mistake a whole pair or a non-character for half a pair (B33)', () => {
    for (const text of ['"\\ud83d\\ude00"', '"\ufffe"']) {
      const codes = readLog(lineWithText(`"evidence":[${text}]`)).problems.map(({ code }) => code);
      expect(codes).toEqual(['E_LOG_VALUE']);
    }
  });

  it('finds nothing to read in text of another encoding (B34)', () => {
    const utf16 = [...lineWith()].map((letter) => `${letter}\0`).join('');
    expect(readLog(utf16).problems).toEqual([
      { line: 1, code: 'E_LOG_JSON' },
      { line: 0, code: 'E_LOG_EMPTY' },
    ]);
  });

  it.each([
    ['a control character (B35)', 'EXP\u0000-1'],
    ['a C1 control (B35)', 'EXP\u009b-1'],
    ['a Cyrillic letter (B69)', 'c\u0430so-1'],
    ['a zero-width joiner (B69)', 'EXP\u200d-1'],
    ['a full-width digit', 'EXP-\uff11'],
    ['a space', 'EXP 1'],
    ['a line end', 'EXP-1\n'],
    ['nothing', ''],
  ])('lets no id hide %s', (_, text) => {
    const asId = readLog(lineWith({ id: text }));
    expect(asId.events).toEqual([]);
    expect(asId.problems[0]).toEqual({ line: 1, code: 'E_LOG_ID', key: 'id' });
    const asCase = readLog(lineWith({ refs: { case: text } }));
    expect(asCase.events[0]?.refs).toEqual({});
    expect(asCase.problems).toEqual([{ line: 1, code: 'E_LOG_ID', key: 'refs.case' }]);
  });

  it('never repeats content of a line in its problems', () => {
    const secret = 'AnaPerez';
    const log = readLog(
      [
        `{"${secret}"`,
        `"${secret}"`,
        lineWith({ [secret]: 1, id: `${secret} ` }),
        lineWith({ occurredAt: secret, type: secret }),
        lineWith({
          id: 'e2',
          refs: { case: `${secret}\u200d`, [secret]: 'x' },
          data: { form: secret },
        }),
        lineWith({ id: 'e3', type: 'database.updated', data: { indicators: [{ [secret]: 'x' }] } }),
      ].join('\n'),
    );
    expect(log.problems.length).toBeGreaterThan(7);
    expect(JSON.stringify(log.problems)).not.toContain(secret);
  });
});

describe('shapes', () => {
  it.each(['null', '[]', '3', '""', 'true'])('has no event in %s (B36)', (text) => {
    expect(readLog(text).problems).toEqual([
      { line: 1, code: 'E_LOG_SHAPE' },
      { line: 0, code: 'E_LOG_EMPTY' },
    ]);
  });

  it.each(['{', 'NaN', '{"id":1,}', "{'id':1}", '{"id":Infinity}', '//'])(
    'has no JSON in %s (B36)',
    (text) => {
      expect(readLog(text).problems).toEqual([
        { line: 1, code: 'E_LOG_JSON' },
        { line: 0, code: 'E_LOG_EMPTY' },
      ]);
    },
  );

  it('says of an empty file that it has no event (B36)', () => {
    expect(readLog('')).toMatchObject({
      lines: 0,
      problems: [{ line: 0, code: 'E_LOG_EMPTY' }],
    });
  });
});

describe('sizes', () => {
  it('reads a line up to the limit, in bytes, and refuses the next longer one (B37)', () => {
    for (const letter of ['x', 'é', '漢', '😀']) {
      const bytes = Buffer.byteLength(letter);
      const room = MAX_LINE_BYTES - Buffer.byteLength(lineWith({ extra: '' }));
      const atLimit = letter.repeat(room / bytes) + 'x'.repeat(room % bytes);
      expect(readLog(lineWith({ extra: atLimit })).problems).toEqual([
        { line: 1, code: 'E_LOG_KEY' },
      ]);
      const over = readLog(`${lineWith({ extra: `${atLimit}x` })}\n${lineWith()}`);
      expect(over.problems).toEqual([{ line: 1, code: 'E_LIMIT_LINE' }]);
      expect(over.events).toHaveLength(1);
    }
  });

  it('reads a line with as many keys as the limit, and refuses one more (B39)', () => {
    const own = Object.keys({
      ...eventWith(),
      organ: 0,
      case: 0,
      form: 0,
      filedBy: 0,
      extra: 0,
    }).length;
    const extra = (count: number): object =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 0]));
    const atLimit = lineWith({ extra: extra(MAX_KEYS - own) });
    expect(readLog(atLimit).problems).toEqual([{ line: 1, code: 'E_LOG_KEY' }]);
    expect(readLog(lineWith({ extra: extra(MAX_KEYS - own + 1) })).problems[0]).toEqual({
      line: 1,
      code: 'E_LIMIT_KEYS',
    });
  });

  it('refuses a list without end, and reports a bad item once however often it comes', () => {
    const list = (items: number) => ({ evidence: Array.from({ length: items }, () => 1) });
    expect(readLog(lineWith(list(9_000))).problems).toEqual([
      { line: 1, code: 'E_LOG_VALUE', key: 'evidence[]' },
    ]);
    expect(readLog(lineWith(list(10_001))).problems[0]).toEqual({ line: 1, code: 'E_LIMIT_KEYS' });
  });

  it('survives values nested deeper than the call stack goes', () => {
    const depth = 200_000;
    const nested = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const shallow = `${'['.repeat(4_000)}${']'.repeat(4_000)}`;
    expect(readLog(lineWithText(`"x":${nested}`)).problems[0]?.code).toBe('E_LIMIT_KEYS');
    expect(readLog('['.repeat(depth)).problems[0]?.code).toBe('E_LOG_JSON');
    const twice = readLog([lineWithText(`"x":${shallow}`), lineWithText(` "x":${shallow}`)]);
    expect(twice).toMatchObject({ duplicates: 1, defects: [] });
  });
});

describe('dates (B72)', () => {
  it.each([
    '2024-02-30',
    '2023-02-29T10:00:00-06:00',
    '05/06/2024',
    '2024-6-5',
    '2024-06-05T24:00:00-06:00',
    '2024-06-05T10:60:00-06:00',
    '2024-06-05T10:00:60-06:00',
    '2024-06-05T10:00:00',
    '2024-06-05T10:00:00+25:00',
    '2024-06-05 10:00:00-06:00',
    '+275760-09-13T00:00:00Z',
    '275760-09-13',
    '2022-10-30T01:30:00',
    '',
    'mañana',
  ])('drops the event and never shifts it: %s', (occurredAt) => {
    const log = readLog(`${lineWith({ id: 'e1', occurredAt })}\n${lineWith({ id: 'e2' })}`);
    expect(log.events.map(({ id }) => id)).toEqual(['e2']);
    expect(log.problems).toEqual([{ line: 1, code: 'E_LOG_DATE', key: 'occurredAt' }]);
    expect(isUnreadable('E_LOG_DATE')).toBe(true);
  });

  it('makes a payload date that does not exist a missing fact', () => {
    const log = payload('measure.return-announced', '{"returnAt":"2024-02-30"}');
    expect(log.events[0]?.data).toEqual({});
    expect(log.problems).toEqual([{ line: 1, code: 'E_LOG_VALUE', key: 'data.returnAt' }]);
  });
});
