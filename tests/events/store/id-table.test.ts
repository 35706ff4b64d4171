import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, hashOf as hashOfBytes } from '../../../src/events/store/ascii';
import { IdTable } from '../../../src/events/store/id-table';

const find = (table: IdTable, id: string) => table.rowOf(id);

/** Adds ids as a log does: each after it was not found; gives the row of each. */
function filled(table: IdTable, ids: Iterable<string>): Map<string, number> {
  const rows = new Map<string, number>();
  for (const id of ids) {
    const row = find(table, id);
    if (row === -1) rows.set(id, table.addId(id));
    else expect(table.at(row)).toBe(id);
  }
  return rows;
}

function expectHolds(table: IdTable, rows: ReadonlyMap<string, number>): void {
  let next = 0;
  for (const [id, row] of rows) {
    if (row !== next || find(table, id) !== row || table.at(row) !== id) {
      expect([row, find(table, id), table.at(row)]).toEqual([next, next, id]);
    }
    next++;
  }
}

/** The hash by which the table finds an id a place. */
const hashOf = (id: string): number => hashOfBytes(bytesOf(id), 0, id.length);

/** Pairs of ids that have one whole hash: a birthday search. */
function collisions(count: number): [string, string][] {
  const seen = new Map<number, string>();
  const pairs: [string, string][] = [];
  for (let at = 0; pairs.length < count; at++) {
    const id = `id-${at}-${(at * 7919) % 104_729}`;
    const hash = hashOf(id);
    const other = seen.get(hash);
    if (other === undefined) seen.set(hash, id);
    else pairs.push([other, id]);
  }
  return pairs;
}

/** Ids that all begin at the same place of a table of `places`. */
function crowd(count: number, places: number): string[] {
  const ids: string[] = [];
  for (let at = 0; ids.length < count; at++) {
    const id = `c${at.toString(36)}`;
    if ((hashOf(id) & (places - 1)) === 77) ids.push(id);
  }
  return ids;
}

const ids = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[A-Za-z0-9._:-]{1,4}$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(254, 255, 256, 257, 1_000).map((size) => 'x'.repeat(size)),
  },
  { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', '0', '-') },
);

describe('the table of ids', () => {
  it('finds each id that was added under its row, and no other', () => {
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 60 }), fc.array(ids), (added, asked) => {
        const table = new IdTable();
        const rows = filled(table, added);
        expectHolds(table, rows);
        for (const id of asked) expect(find(table, id)).toBe(rows.get(id) ?? -1);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads an id where it stands in a longer text', () => {
    fc.assert(
      fc.property(fc.uniqueArray(ids, { maxLength: 20 }), fc.string(), (added, around) => {
        const table = new IdTable();
        added.forEach((id, row) => {
          const text = new TextEncoder().encode(`${around}"${id}"${around}`);
          const from = text.indexOf(34, new TextEncoder().encode(around).length) + 1;
          expect(table.find(text, from, from + id.length)).toBe(-1);
          expect(table.add(text, from, from + id.length)).toBe(row);
          expect(table.find(text, from, from + id.length)).toBe(row);
        });
        expectHolds(table, new Map(added.map((id, row) => [id, row])));
      }),
      { numRuns: 2_000 },
    );
  });

  it('says of a text that is no id that it is none', () => {
    const table = new IdTable();
    filled(table, ['a', 'a-b']);
    for (const text of [
      '',
      'a b',
      'ñ',
      'a\n',
      'a"',
      '\u0000',
      '\ud800',
      `${'x'.repeat(300)} `,
      'ａ',
    ]) {
      expect(find(table, text), text).toBe(-2);
    }
  });

  it('tells ids of the same hash apart', () => {
    const pairs = collisions(6);
    for (const [one, other] of pairs) {
      expect(hashOf(one)).toBe(hashOf(other));
      const table = new IdTable();
      filled(table, [one]);
      expect(find(table, other)).toBe(-1);
      expect(filled(table, [one, other]).get(other)).toBe(1);
    }
    const table = new IdTable();
    expectHolds(table, filled(table, pairs.flat()));
  });

  it('finds ids that crowd in one place, before and after it grows', () => {
    const some = crowd(200, 1 << 14);
    const table = new IdTable();
    const rows = filled(table, some);
    expectHolds(table, rows);
    for (const id of crowd(260, 1 << 14).slice(200)) expect(find(table, id)).toBe(-1);
    for (let at = 0; at < 20_000; at++) {
      const id = `more-${at}`;
      find(table, id);
      rows.set(id, table.addId(id));
    }
    expectHolds(table, rows);
    expect(find(table, 'more-20000')).toBe(-1);
  });

  it('finds ids that crowd in places of which a larger table has more', () => {
    const some = crowd(300, 1 << 12);
    const table = new IdTable();
    const rows = new Map<string, number>();
    for (const id of some) {
      expect(find(table, id)).toBe(-1);
      rows.set(id, table.addId(id));
      expect(find(table, id)).toBe(rows.get(id));
    }
    for (let at = 0; at < 70_000; at++) {
      const id = `more-${at}`;
      find(table, id);
      rows.set(id, table.addId(id));
      if (at % 10_000 === 0) expectHolds(table, rows);
    }
    expectHolds(table, rows);
    const copy = new IdTable(structuredClone(table.parts));
    expectHolds(copy, rows);
  });

  it('keeps a text that is no id under its row, finds it never, and loses no id for it', () => {
    const table = new IdTable();
    const rows: [string, number][] = [];
    for (let at = 0; at < 9_000; at++) {
      table.addUnfindable(`texto ${at}`);
      if (at % 3_000 !== 2_999) continue;
      expect(find(table, `id-${at}`)).toBe(-1);
      rows.push([`id-${at}`, table.addId(`id-${at}`)]);
    }
    for (const [id, row] of rows) expect([find(table, id), table.at(row)]).toEqual([row, id]);
    expect([find(table, 'texto 5'), table.at(5)]).toEqual([-2, 'texto 5']);
  });

  it('keeps every id through its growth, short, long and crowded', () => {
    const table = new IdTable();
    const rows = new Map<string, number>();
    for (let at = 0; at < 150_000; at++) {
      const id = at % 1_000 === 0 ? `${'l'.repeat(250 + (at % 13))}${at}` : `e-${at}`;
      expect(find(table, id) === -1 || id).toBe(true);
      rows.set(id, table.addId(id));
    }
    expectHolds(table, rows);
    for (let at = 0; at < 10_000; at++) expect(find(table, `f-${at}`) === -1 || at).toBe(true);
  });
});
