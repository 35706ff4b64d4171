import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REF_KEYS } from '../../../src/events/index';
import { NO_VALUE, RefTable } from '../../../src/events/store/ref-table';

const identifier = fc.stringMatching(/^[A-Za-z0-9._:-]{1,12}$/);
const refs = fc
  .uniqueArray(fc.constantFrom(...REF_KEYS))
  .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, identifier]))));

const found = (table: RefTable, text: string) =>
  table.find(new TextEncoder().encode(`,${text},\n`), 1, text.length + 1);
const writtenWith = (space: string, set: Readonly<Record<string, string>>) => {
  const members = Object.entries(set).map(([key, value]) => `"${key}":${space}"${value}"`);
  return `{${space}${members.join(`,${space}`)}${space}}`;
};
const inOrder = (given: Readonly<Record<string, string>>) =>
  REF_KEYS.flatMap((key) => (given[key] === undefined ? [] : [[key, given[key]]]));

describe('a table of references', () => {
  it('gives back every set of references, its keys in the order of the contract', () => {
    fc.assert(
      fc.property(fc.array(refs), fc.constantFrom(0, 1), (sets, space) => {
        const table = new RefTable();
        const written = sets.map((set) => writtenWith(' '.repeat(space), set));
        const numbers = written.map((text) => found(table, text));
        expect(numbers.map((number) => Object.entries(table.at(number)))).toEqual(
          sets.map(inOrder),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives the same number to one value wherever it stands', () => {
    const table = new RefTable();
    const first = new Int32Array(REF_KEYS.length).fill(NO_VALUE);
    const second = first.slice();
    table.into(found(table, '{"case":"A-1","session":"S"}'), first);
    table.into(table.keep({ measure: 'A-1' }), second);
    expect(second[REF_KEYS.indexOf('measure')]).toBe(first[REF_KEYS.indexOf('case')]);
    expect(second[REF_KEYS.indexOf('case')]).toBe(NO_VALUE);
  });

  it.each([
    ['a key that stands there twice', '{"case":"A","case":"B"}'],
    ['a key that is none of the contract', '{"caso":"A"}'],
    ['a value that is no identifier', '{"case":"A B"}'],
    ['an empty value', '{"case":""}'],
    ['a value that is no text', '{"case":7}'],
    ['an escape', '{"case":"A\\u0041"}'],
    ['a comma with nothing after it', '{"case":"A",}'],
    ['a comma too few', '{"case":"A""session":"B"}'],
    ['a missing end', '{"case":"A"'],
    ['something after the end', '{"case":"A"}}'],
    ['a list', '["case"]'],
    ['nothing', ''],
  ])('does not take %s', (_what, text) => {
    expect(found(new RefTable(), text)).toBe(-1);
  });

  it('keeps a value that is no identifier, and takes no line for it', () => {
    const table = new RefTable();
    const number = table.keep({ case: 'A B' });
    expect(table.at(number)).toEqual({ case: 'A B' });
    expect(table.valueOf('A B')).toBe(table.knownValue('A B'));
    expect(found(table, '{"case":"A B"}')).toBe(-1);
  });

  it('knows no value that it never saw', () => {
    expect(new RefTable().knownValue('A')).toBe(NO_VALUE);
    expect(new RefTable().knownValue('A B')).toBe(NO_VALUE);
  });

  it('does not read past its end into the line', () => {
    const table = new RefTable();
    const text = new TextEncoder().encode('{"case":"A","session":"B"}\n');
    for (let to = 0; to < text.length - 1; to++) expect(table.find(text, 0, to)).toBe(-1);
  });
});
