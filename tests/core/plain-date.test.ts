import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilDayOf,
  daysInMonth,
  epochDayOf,
  formatPlainDate,
  parsePlainDate,
  weekdayOf,
} from '../../src/core/index';

const FIRST = Date.UTC(1900, 0, 1) / 86_400_000;
const LAST = Date.UTC(2100, 11, 31) / 86_400_000;

describe('a plain date', () => {
  it('agrees with the Gregorian calendar of Date on every day from 1900 to 2100', () => {
    for (let day = FIRST; day <= LAST; day++) {
      const date = new Date(day * 86_400_000);
      const text = date.toISOString().slice(0, 10);
      if (formatPlainDate(day) !== text || parsePlainDate(text) !== day) {
        expect.fail(`${text} is day ${day}, read as ${parsePlainDate(text)}`);
      }
      if (weekdayOf(day) !== date.getUTCDay()) expect.fail(`${text} has another weekday`);
    }
  });

  it.each([
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2100-02-29',
    '2024-04-31',
    '2024-00-10',
    '2024-13-01',
    '2024-01-00',
    '2024-01-32',
    '05/06/2024',
    '2024-6-5',
    '2024-06-5',
    '20240605',
    '2024-06-05 ',
    ' 2024-06-05',
    '2024-06-05T',
    '2024/06/05',
    '-2024-06-05',
    '+2024-06-05',
    '1899-12-31',
    '2101-01-01',
    '275760-09-13',
    '٢٠٢٤-٠٦-٠٥',
    '2024-06-0５',
    '2024-0x-05',
    '',
  ])('is not read from %j', (text) => {
    expect(parsePlainDate(text)).toBeUndefined();
  });

  it('is read on the leap days that exist', () => {
    expect(parsePlainDate('2000-02-29')).toBe(epochDayOf(2000, 2, 29));
    expect(parsePlainDate('2024-02-29')).toBe(epochDayOf(2024, 2, 29));
  });

  it('is read from no text that Date would have to repair', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, dayOfMonth]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
        const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
        const exists = date.toISOString().startsWith(text);
        expect(parsePlainDate(text)).toBe(exists ? date.getTime() / 86_400_000 : undefined);
      }),
      { numRuns: 5_000 },
    );
  });

  it('takes apart and puts together the same day, centuries before 1970 included', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (day) => {
        const { year, month, dayOfMonth } = civilDayOf(day);
        expect(epochDayOf(year, month, dayOfMonth)).toBe(day);
        expect(dayOfMonth).toBeLessThanOrEqual(daysInMonth(year, month));
        expect(weekdayOf(day)).toBe((weekdayOf(day - 1) + 1) % 7);
      }),
      { numRuns: 5_000 },
    );
  });
});
