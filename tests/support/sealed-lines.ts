import fc from 'fast-check';

/** A line of a log as JSON, and the same said in another order of keys and spacing. */
export function rewritten(line: string): string {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, each]) => [key, turned(each)]),
    );
  };
  return ` ${JSON.stringify(turned(JSON.parse(line)), null, 1).replaceAll('\n', '\t')} \r`;
}

const data = fc.dictionary(
  fc.string({ maxLength: 3 }),
  fc.oneof(fc.integer(), fc.string(), fc.boolean()),
  {
    maxKeys: 3,
  },
);

/** Line numbers of one digit and of two. */
const MOST_LINES = 12;

/** Lines of logs, each unlike the others. */
export const uniqueLines = (minLength = 2): fc.Arbitrary<string[]> =>
  fc
    .array(data, { minLength, maxLength: MOST_LINES })
    .map((list) => list.map((each, at) => JSON.stringify({ id: `e-${at}`, data: each })));

/** Lines of any kind: equal ones, blank ones, such as are no JSON. */
export const anyLines = (minLength = 1): fc.Arbitrary<string[]> =>
  fc.array(
    fc.oneof(
      fc.constantFrom('{"a":1}', '{"b":2}', '', 'no json', '{"a":1,"a":1}'),
      data.map((each) => JSON.stringify(each)),
    ),
    { minLength, maxLength: MOST_LINES },
  );
