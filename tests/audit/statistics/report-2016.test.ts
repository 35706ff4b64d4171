import { describe, expect, it } from 'vitest';
import { checkTables, type StatedTable, statistics } from '../../../src/index';
import { REPORTED_APPLICATIONS, REPORTED_TOTAL, reportedLog } from '../../support/statistics-log';

const AS_OF = '2016-10-31T23:59:59-06:00';

/** Segob, «Mecanismo de Protección, 2012-2016», table «Personas beneficiarias totales». */
const REPORTED_PERSONS: StatedTable = {
  id: 'personas',
  rows: [
    ['2012', 0, 3, 3, 19, 10, 29, 32],
    ['2013', 30, 48, 78, 57, 79, 136, 214],
    ['2014', 15, 34, 49, 16, 27, 43, 92],
    ['2015', 27, 49, 76, 49, 41, 90, 166],
    ['2016', 13, 34, 47, 40, 32, 72, 119],
  ].map((row) => ({ label: String(row[0]), values: valuesOf(row.slice(1)) })),
  sums: [
    { column: 'P', of: ['PM', 'PH'] },
    { column: 'D', of: ['DM', 'DH'] },
    { column: 'total', of: ['P', 'D'] },
  ],
  total: valuesOf([85, 168, 253, 177, 187, 364, 617]),
};

function valuesOf(figures: readonly (string | number | undefined)[]): Record<string, number> {
  const names = ['PM', 'PH', 'P', 'DM', 'DH', 'D', 'total'];
  return Object.fromEntries(names.map((name, at) => [name, Number(figures[at])]));
}

describe('the table of applications of the report of 2012 to 2016', () => {
  const release = statistics(reportedLog().text(), { asOf: AS_OF, from: '2012-10' });
  const table = release.tables.find(({ id }) => id === 'applications');
  const columns = table?.views[0]?.columns.map(({ path }) => path.join('/')) ?? [];
  const figure = (from: string, to: string, column: string) =>
    table?.rows.find((row) => row.from === from && row.to === to)?.values.outcome?.[
      columns.indexOf(column)
    ];

  it('comes out of a log: 447 filed, 76 refused, 284 ordinary, 87 extraordinary, 371 admitted', () => {
    const whole = ['2012-10', '2016-10'] as const;
    expect(table?.rows[0]?.total).toBe(REPORTED_TOTAL.filed);
    expect(figure(...whole, 'not-admitted')).toBe(REPORTED_TOTAL.refused);
    expect(figure(...whole, 'admitted/ordinary')).toBe(REPORTED_TOTAL.ordinary);
    expect(figure(...whole, 'admitted/extraordinary')).toBe(REPORTED_TOTAL.extraordinary);
    expect(284 + 87).toBe(REPORTED_TOTAL.admitted);
  });

  it('shows the years, and of 2012 and 2013 only the sum of what the report should not have shown', () => {
    const years = table?.rows.filter(({ kind }) => kind === 'year').map(({ total }) => total);
    expect(years).toEqual(REPORTED_APPLICATIONS.map(({ filed }) => filed));
    expect(figure('2012-10', '2012-12', 'not-admitted')).toBeNull();
    expect(figure('2013-01', '2013-12', 'not-admitted')).toBeNull();
    expect(figure('2012-10', '2013-12', 'not-admitted')).toBe(13);
    expect(figure('2014-01', '2014-12', 'admitted/extraordinary')).toBe(10);
    expect(figure('2015-01', '2015-12', 'admitted/ordinary')).toBe(80);
  });

  it('adds up', () => {
    expect(release.check.every(({ ok }) => ok)).toBe(true);
    expect(
      checkTables([
        {
          id: 'solicitudes',
          rows: REPORTED_APPLICATIONS.map(({ year, ...values }) => ({ label: year, values })),
          sums: [
            { column: 'admitted', of: ['ordinary', 'extraordinary'] },
            { column: 'filed', of: ['admitted', 'refused'] },
          ],
          total: REPORTED_TOTAL,
        },
      ]),
    ).toEqual([]);
  });
});

describe('the table of persons of the same report', () => {
  it('does not add up: six defenders are missing from its totals', () => {
    const found = checkTables([REPORTED_PERSONS]);
    expect(found.map(({ row, column, stated, sum }) => [row, column, stated, sum])).toEqual([
      ['total', 'DM', 177, 181],
      ['total', 'DH', 187, 189],
      ['total', 'D', 364, 370],
      ['total', 'total', 617, 623],
    ]);
  });

  it('is not judged where a figure is missing', () => {
    const cut = {
      ...REPORTED_PERSONS,
      rows: REPORTED_PERSONS.rows.map(({ label, values }) => ({
        label,
        values: { ...values, DM: null },
      })),
    };
    expect(checkTables([cut]).map(({ column }) => column)).toEqual(['DH', 'D', 'total']);
  });
});
