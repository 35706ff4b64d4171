import { describe, expect, it } from 'vitest';
import { statistics } from '../../../src/audit/index';

/** The columns and figures of measures of protection with these codes, and of some of another class. */
const measuresOf = (codes: readonly (string | undefined)[]) => {
  const data = [
    ...codes.map((catalogCode) => ({ class: 'protection', catalogCode })),
    ...times(20, { class: 'preventive' }),
  ];
  const lines = data.map((each, at) =>
    JSON.stringify({
      id: `m-${at}`,
      type: 'measure.granted',
      occurredAt: '2016-03-18',
      actor: { organ: 'JG' },
      refs: { measure: `M-${at}` },
      data: each,
    }),
  );
  const { check, tables } = statistics(lines.join('\n'), { asOf: '2016-12-31T23:59:59-06:00' });
  expect(check.filter(({ ok }) => !ok)).toEqual([]);
  const table = tables.find(({ id }) => id === 'measures');
  return {
    columns: table?.views[0]?.columns.map(({ path }) => path.join('/')),
    figures: table?.rows[0]?.values['class-and-type'],
  };
};
const times = <T>(count: number, value: T): T[] => Array<T>(count).fill(value);

describe('the codes of a log', () => {
  it('that say that nothing is stated are counted as such, and never as two columns', () => {
    const { columns, figures } = measuresOf([
      ...times(20, 'escolta'),
      ...times(15, 'not-stated'),
      ...times(15, undefined),
    ]);
    expect(columns).toEqual(['protection/escolta', 'protection/not-stated', '*']);
    expect(figures).toEqual([20, 30, 20]);
  });

  it('are columns whatever they are called', () => {
    const { columns, figures } = measuresOf([
      ...times(20, '__proto__'),
      ...times(20, 'constructor'),
      ...times(30, undefined),
    ]);
    expect(columns).toEqual([
      'protection/__proto__',
      'protection/constructor',
      'protection/not-stated',
      '*',
    ]);
    expect(figures).toEqual([20, 20, 30, 20]);
  });

  it('may be as many as the events', () => {
    const { columns } = measuresOf(times(2_000, '').map((_, at) => `k${at}`));
    expect(columns).toEqual(['protection', '*']);
  });
});
