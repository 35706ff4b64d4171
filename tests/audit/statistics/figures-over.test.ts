import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../../src/audit/statistics/month';
import { figuresOver } from '../../../src/audit/statistics/terms/figures-over';
import { statistics } from '../../../src/index';
import { reportedLog } from '../../support/statistics-log';

const month = (text: string) => parseMonth(text) as number;

describe('the figures that may be how many terms a rule has', () => {
  const { tables } = statistics(reportedLog().text(), {
    asOf: '2016-10-31T23:59:59-06:00',
    from: '2012-10',
  });
  const over = (from: string, to: string) =>
    figuresOver(tables, { from: month(from), to: month(to) }).sort((a, b) => a - b);

  it('are totals, categories, those that contain them and what is beside them', () => {
    expect(over('2012-10', '2016-10')).toEqual([76, 87, 163, 284, 360, 371, 447]);
  });

  it('are those of just these months, though no row has them', () => {
    const own = [37, 52, 89, 133, 170, 185, 222];
    expect(over('2014-01', '2015-12')).toEqual(expect.arrayContaining(own));
    expect(over('2014-01', '2015-12')).not.toContain(100);
  });

  it('are those of what is told of them, and of longer periods', () => {
    // The divided part of 2012 goes on to 2013: of the rest of the months all is told.
    expect(over('2013-01', '2015-12')).toEqual(expect.arrayContaining([329, 222, 447]));
    expect(over('2012-10', '2012-11')).toEqual(expect.arrayContaining([24, 447]));
  });
});
