import fc from 'fast-check';
import { EVENT_TYPES, eventSchemas } from '../../../src/events/index';
import { valuesOf } from '../schema-arbitrary';
import { nearly } from './near-values';
import { type Member, slippedMembers, slippedText, slips } from './slips';

const schemas = eventSchemas();

/** Mostly what writers write, sometimes what they should not. */
const mostly = (right: fc.Arbitrary<string>, ...wrong: string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 24, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(...wrong) });

/** A JSON value as text, with or without spaces behind `:` and `,`. */
function spaced(value: unknown, gap: string): string {
  if (Array.isArray(value)) return `[${value.map((each) => spaced(each, gap)).join(`,${gap}`)}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}:${gap}${spaced(member, gap)}`,
  );
  return `{${members.join(`,${gap}`)}}`;
}

const gaps = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('', ' ') },
  { weight: 1, arbitrary: fc.constantFrom('   ', '\t', '\u00a0') },
);

const IDS = [
  'e-1',
  'e-2',
  'e-3',
  'e-4',
  'constructor',
  '__proto__',
  'x'.repeat(255),
  'y'.repeat(256),
];

const ids = mostly(
  fc
    .oneof(fc.constantFrom(...IDS), fc.stringMatching(/^[A-Za-z0-9._:-]{1,12}$/))
    .map((id) => JSON.stringify(id)),
  '"con espacio"',
  '"ñ"',
  '"e\\u002d1"',
  '"e\\-1"',
  '""',
  '7',
  'null',
  '"\ud800"',
);

const times = mostly(
  fc
    .oneof(
      fc.constantFrom(
        '2016-03-18T22:40:00-06:00',
        '2016-03-18T22:40:00-06:00',
        '2016-03-19T04:40:00Z',
        '2016-04-03',
        '2016-10-30',
        '1900-01-01',
        '2100-12-31T23:59:59+14:00',
      ),
      fc
        .tuple(
          fc.integer({ min: 1990, max: 2030 }),
          fc.integer({ min: 1, max: 12 }),
          fc.integer({ min: 1, max: 31 }),
          fc.constantFrom('', 'T00:00:00', 'T23:59:59', 'T12:30:15'),
          fc.constantFrom('', '', '', '.5', '.000', '.123456', '.00000'),
          fc.constantFrom('Z', '-06:00', '-05:00', '+00:00', '-00:00', '+05:30', '-14:00', ''),
        )
        .map(([year, month, day, time, fraction, offset]) => {
          const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          return time === '' ? date : `${date}${time}${fraction}${offset}`;
        }),
    )
    .map((time) => JSON.stringify(time)),
  '"2016-02-30"',
  '"2016-03-18T24:00:00Z"',
  '"2016-03-18T22:40:00-06:00 "',
  '"2016-03-18t22:40:00z"',
  '"2016\\u002d03-18"',
  '""',
  '20160318',
);

const precisions = mostly(
  fc.constantFrom('"instant"', '"minute"', '"date"'),
  '"hour"',
  '""',
  'null',
  '"minute\\u0020"',
);

const parts = (keys: readonly string[], values: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 3 }),
      fc.array(fc.constantFrom(...values), { minLength: 3, maxLength: 3 }),
      gaps,
    )
    .map(([some, given, gap]) =>
      spaced(Object.fromEntries(some.map((key, at) => [key, given[at]])), gap),
    );

const BROKEN_PARTS = [
  'null',
  '[]',
  '{',
  '{]',
  '{"case":1}',
  '{"case":{}}',
  '{"case":"a","case":"b"}',
  '{"case":1,"case":"b"}',
  '{"case":"a}"}',
  '{"case":"ñ"}',
  '{"case":"a","otro":"b"}',
  '{"__proto__":"a"}',
  '{"c\\u0061se":"a"}',
  '{"case":"a",}',
];

const refs = mostly(
  parts(['case', 'session', 'measure', 'decision', 'person'], ['a', 'b', 'EXP-1', 'e-1']),
  ...BROKEN_PARTS,
);

const actors = mostly(
  fc
    .tuple(
      parts(['seat', 'person', 'substituteOf'], ['CC-1', 'p-1']),
      fc.constantFrom('BP', 'JG', 'JG-M'),
      gaps,
      fc.boolean(),
    )
    .map(([rest, organ, gap, first]) => {
      const own = `"organ":${gap}"${organ}"`;
      if (rest === '{}') return `{${own}}`;
      return first ? `{${own},${gap}${rest.slice(1)}` : `${rest.slice(0, -1)},${gap}${own}}`;
    }),
  ...BROKEN_PARTS,
  '{}',
  '{"organ":"XX"}',
  '{"seat":"CC-1"}',
  '{"organ":"BP","organ":"JG"}',
  '{"organ":"BP","person":"Ana María"}',
);

const evidence = mostly(
  fc
    .tuple(fc.array(fc.constantFrom('doc-1', 'doc-2'), { maxLength: 3 }), gaps)
    .map(([list, gap]) => spaced(list, gap)),
  'null',
  '{}',
  '[1]',
  '["a b"]',
  '["a]"]',
  '[["a"]]',
  '["a",]',
  '["\\u0061"]',
  '[}',
);

/** The text of a payload with its first member, or that of an object within it, written twice. */
function withRepeatedKey(text: string): string {
  return text.replace(/\{("\w+":\s*(?:"[^"]*"|true|false|\d+))([,}])/, '{$1,$1$2');
}

const dataOf = (type: string): fc.Arbitrary<string> => {
  const schema = Object.hasOwn(schemas, type)
    ? schemas[type as keyof typeof schemas].data
    : undefined;
  const right = schema === undefined ? fc.constant<unknown>({}) : valuesOf(schema);
  return mostly(
    fc
      .tuple(
        fc.oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: nearly(right) }),
        gaps,
        fc.nat(9),
      )
      .map(([value, gap, slip]) => {
        const text = spaced(value, gap);
        return slip === 0 ? withRepeatedKey(text) : text;
      }),
    'null',
    '[]',
    '[[]]',
    '{ }',
    '{]',
    '[}',
    '{"',
    '{"a":"}"}',
    '{"a":{"b":{}}}',
    '{"form":"phone","form":"phone"}',
    '{"form":"phone","form":"\\u0070hone"}',
    '{"__proto__":{"form":"phone"}}',
    '{"constructor":1}',
    '{"caseRef":"EXP-1","measureRef":"e-1"}',
    '{"nombre":"José \\"Pepe\\""}',
  );
};

const KEYS = 'id type occurredAt actor refs data recordedAt precision evidence supersedes'.split(
  ' ',
);

/** One event, as the members of its line. */
const members: fc.Arbitrary<readonly Member[]> = mostly(
  fc.constantFrom(...EVENT_TYPES),
  'medida.cancelada_v2',
  'con espacio',
  'constructor',
  'application.receive',
  'application.received2',
).chain((type) =>
  fc
    .tuple(
      ids,
      fc.constantFrom(
        `"${type}"`,
        `"${type}"`,
        `"${type}"`,
        `"${type}"`,
        `"${type.replace('a', '\\u0061')}"`,
      ),
      times,
      actors,
      refs,
      fc.option(dataOf(type), { freq: 5 }),
      fc.option(times, { freq: 1 }),
      fc.option(precisions, { freq: 1 }),
      fc.option(evidence, { freq: 1 }),
      fc.oneof(
        { weight: 8, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constantFrom(...IDS).map((id) => JSON.stringify(id)) },
      ),
    )
    .map((values) => {
      return KEYS.flatMap((key, at): Member[] => {
        const value = values[at];
        return value === null || value === undefined ? [] : [[key, value]];
      });
    }),
);

/** Lines of events, in the keys' usual order or any other, rightly or wrongly written. */
export const eventLines: fc.Arbitrary<string> = fc
  .tuple(members, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), fc.boolean(), gaps, slips)
  .map(([some, order, isUsual, gap, slip]) => {
    const all = slippedMembers(isUsual ? some : sortedBy(some, order), slip);
    const line = `{${all.map(([key, value]) => `${JSON.stringify(key)}:${gap}${value}`).join(`,${gap}`)}}`;
    return slippedText(line, slip).replaceAll('\n', ' ');
  });

function sortedBy(some: readonly Member[], order: readonly number[]): Member[] {
  return some
    .map((member, at) => ({ member, key: order[at] ?? 0 }))
    .sort((one, other) => one.key - other.key)
    .map(({ member }) => member);
}

const others = fc.constantFrom(
  '',
  '  ',
  '\r',
  '\uFEFF',
  '{}',
  '[]',
  'null',
  '{"log":"mecanismo","version":1}',
  '{"log":"mecanismo","version":1,"zone":"America/Tijuana","completeThrough":"2016-12-31"}',
  '{"log":"otro"}',
);

/** The text of a log: lines of events and others, repeated here and there, with either line end. */
export const logTexts: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 8, arbitrary: eventLines }, { weight: 1, arbitrary: others }), {
      maxLength: 8,
    }),
    fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n'),
    fc.boolean(),
  )
  .map(([lines, doubled, end, ends]) => {
    const all = [...lines];
    for (const [from, to] of doubled) {
      const line = all[from % Math.max(all.length, 1)];
      if (line !== undefined) all.splice(to % (all.length + 1), 0, line);
    }
    return all.join(end) + (ends ? end : '');
  });
