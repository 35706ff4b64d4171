import fc from 'fast-check';
import { type Facts, type FactValue, typed } from '../../src/rules/evaluate/fact-value';
import type { FactType } from '../../src/rules/format/fact';
import { DECLARED, typedValue } from './condition-arbitrary';

/** What a careless caller or a hostile log may hand over in place of a value of a type. */
const foreign: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  null,
  true,
  0,
  7,
  -1,
  3.5,
  2 ** 53,
  '7',
  '',
  'SEGOB',
  [],
  [3],
  ['SEGOB', null],
  [[1]],
  {},
  { toString: 1, valueOf: 1 },
  { atLeast: 2, atMost: 'x' },
  { atLeast: 5, atMost: 3 },
  '2016-03-18T22:40:00-06:00',
  '2016-02-30T22:40:00-06:00',
);

const limit = fc.nat({ max: 9 });
const bounds = fc.tuple(limit, limit).map(([a, b]) => ({
  atLeast: Math.min(a, b),
  atMost: Math.max(a, b),
}));

const momentText = fc.constantFrom(
  '1970-01-01T00:00:00Z',
  '2012-11-30T18:00:00-06:00',
  '2016-03-19T05:20:00+01:00',
);

function rawOf(type: FactType): fc.Arbitrary<unknown> {
  const more: fc.WeightedArbitrary<unknown>[] = [];
  if (type === 'count' || type === 'moment') more.push({ weight: 2, arbitrary: bounds });
  if (type === 'moment') more.push({ weight: 2, arbitrary: momentText });
  return fc.oneof(
    { weight: 12, arbitrary: typedValue(type) },
    { weight: 2, arbitrary: foreign },
    ...more,
  );
}

/** Facts some of which are missing, ill-typed, or known only within bounds. */
export const rawFacts: fc.Arbitrary<Record<string, unknown>> = fc.record(
  Object.fromEntries(Object.entries(DECLARED).map(([name, type]) => [name, rawOf(type)])),
  { requiredKeys: Object.keys(DECLARED).filter((name) => name.endsWith('1')) },
);

/** The facts as `evaluate` reads them. */
export function asTyped(raw: Readonly<Record<string, unknown>>): Facts {
  const facts: Record<string, FactValue> = {};
  for (const [name, type] of Object.entries(DECLARED)) {
    const value = Object.hasOwn(raw, name) ? typed(type, raw[name]) : undefined;
    if (value !== undefined) facts[name] = value;
  }
  return facts;
}
