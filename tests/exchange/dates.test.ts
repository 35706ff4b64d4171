import { UTCDate, utc } from '@date-fns/utc';
import { format } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneOf } from '../../src/calendar/index';
import { epochDayOf } from '../../src/core/index';
import { civilFormat } from '../../src/exchange/map/civil-format';
import { type DateReader, dateReader } from '../../src/exchange/map/date-reader';
import { fixedOffset } from '../../src/exchange/map/fixed-offset';
import { foreignClock } from '../../src/exchange/map/foreign-clock';

const MEXICO = zoneOf('America/Mexico_City');
function reader(...formats: string[]): DateReader {
  const made = dateReader(formats, MEXICO);
  if (typeof made !== 'function') throw new Error(made.wrong);
  return made;
}

describe('a pattern of dates', () => {
  it.each([
    ['dd/MM/yyyy', 'date'],
    ['d/M/yyyy', 'date'],
    ["d 'de' MMMM 'de' yyyy", 'date'],
    ['yyyyMMdd', 'date'],
    ['dd/MM/yyyy HH:mm', 'minute'],
    ['dd/MM/yyyy hh:mm a', 'minute'],
    ['yyyy-MM-dd HH:mm:ss', 'instant'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSS", 'instant'],
  ])('%s tells the %s', (pattern, finest) => {
    expect(civilFormat(pattern)?.finest).toBe(finest);
  });

  it.each([
    ['no year', 'dd/MM'],
    ['a year of two digits', 'dd/MM/yy'],
    ['no day', 'MM/yyyy'],
    ['twelve hours without their half', 'dd/MM/yyyy hh:mm'],
    ['an hour without its minute', 'dd/MM/yyyy HH'],
    ['an offset', 'yyyy-MM-dd HH:mm:ssXXX'],
    ['an epoch', 't'],
    ['the year of the week', 'YYYY-MM-dd'],
    ['a day of the year', 'yyyy DDD'],
    ['a loose letter', 'yyyy-MM-dd j'],
    ['nothing of a date', "'hoy'"],
    ['a letter for the month', 'd-MMMMM-yyyy'],
    ['a time of day in words', 'dd/MM/yyyy hh:mm B'],
  ])('with %s leaves something to be guessed', (_name, pattern) => {
    expect(civilFormat(pattern)).toBeUndefined();
    expect(dateReader([pattern], MEXICO)).toEqual({ wrong: 'format' });
  });

  it('reads back every day of three centuries that it wrote', () => {
    const read = civilFormat("d 'de' MMMM 'de' yyyy")?.read;
    const days = fc.integer({ min: epochDayOf(1900, 1, 1), max: epochDayOf(2100, 12, 31) });
    const months =
      'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
        ' ',
      );
    fc.assert(
      fc.property(days, (day) => {
        const date = new UTCDate(day * 86_400_000);
        const text = `${date.getUTCDate()} de ${months[date.getUTCMonth()]} de ${format(date, 'yyyy', { in: utc })}`;
        expect(read?.(text)).toEqual({ day, clockMs: 0 });
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '30/02/2016',
    '29/02/2015',
    '31/04/2016',
    '00/01/2016',
    '18/13/2016',
    '18/03/16',
    '18/03/1899',
    '18/03/2101',
    '18/03/2016 x',
    'hoy',
    '',
  ])('does not repair %j', (text) => expect(civilFormat('dd/MM/yyyy')?.read(text)).toBeUndefined());
});

describe('a year of two digits', () => {
  const read = (pattern: string, text: string, century: 1900 | 2000) => {
    const made = dateReader([pattern], MEXICO, century);
    if (typeof made !== 'function') return made.wrong;
    const found = made(text);
    return typeof found === 'string' ? found : found.text;
  };

  it.each<[string, string, 1900 | 2000, string]>([
    ['dd/MM/yy', '18/03/16', 2000, '2016-03-18'],
    ['dd/MM/yy', '18/03/16', 1900, '1916-03-18'],
    ['dd/MM/yy', '01/01/00', 2000, '2000-01-01'],
    ['dd/MM/yy', '31/12/99', 2000, '2099-12-31'],
    ['dd/MM/yy', '01/01/00', 1900, '1900-01-01'],
    ['dd/MM/yy', '31/12/99', 1900, '1999-12-31'],
    ['dd/MM/yy', '29/02/00', 2000, '2000-02-29'],
    ['dd/MM/yy', '29/02/00', 1900, 'E_IMPORT_DATE'],
    ['dd/MM/yy', '18/03/2016', 2000, 'E_IMPORT_DATE'],
    ['M/d/yy h:mm a', '3/18/16 10:40 PM', 2000, '2016-03-18T22:40:00-06:00'],
    ['d-MMM-yy', '18-mar-16', 2000, '2016-03-18'],
    ['dd/MM/yyyy', '18/03/2016', 1900, '2016-03-18'],
    ['dd/MM/yyyy', '18/03/16', 2000, 'E_IMPORT_DATE'],
    ['dd/MM', '18/03', 2000, 'format'],
  ])('of the form %s: %s of the century of %s is %s', (pattern, text, century, written) => {
    expect(read(pattern, text, century)).toBe(written);
  });

  it('is read back as every day of its century was written', () => {
    for (const century of [1900, 2000] as const) {
      const days = fc.integer({
        min: epochDayOf(century, 1, 1),
        max: epochDayOf(century + 99, 12, 31),
      });
      const format2 = civilFormat('d/M/yy', century);
      fc.assert(
        fc.property(days, (day) => {
          const date = new UTCDate(day * 86_400_000);
          const text = format(date, 'd/M/yy', { in: utc });
          expect(format2?.read(text)).toEqual({ day, clockMs: 0 });
        }),
        { numRuns: 1000 },
      );
    }
  });
});

describe('a date of a column', () => {
  it.each([
    ['2016-03-18T22:40:00-06:00', '2016-03-18T22:40:00-06:00', 'instant'],
    ['2012-04-03T16:55:38.469+02:00', '2012-04-03T16:55:38.469+02:00', 'instant'],
    ['2016-03-18', '2016-03-18', 'date'],
    ['2016-03-18T22:40', '2016-03-18T22:40:00-06:00', 'minute'],
    ['2016-07-18 22:40:05', '2016-07-18T22:40:05-05:00', 'instant'],
    ['2016-07-18T22:40:05.25', '2016-07-18T22:40:05.250-05:00', 'instant'],
  ])('%s is %s, known to the %s', (text, written, precision) => {
    expect(reader('instant', 'date', 'wall')(text)).toEqual({ text: written, precision });
  });

  it.each([
    ['2010-12-30 14:32:00+01:00', '2010-12-30T14:32:00+01:00', 'instant'],
    ['2011-10-11 13:45:40.276000+02:00', '2011-10-11T13:45:40.276+02:00', 'instant'],
    ['2011-10-11T13:45:40,276+0200', '2011-10-11T13:45:40.276+02:00', 'instant'],
    ['2019-05-20 07:07:47.000Z', '2019-05-20T07:07:47Z', 'instant'],
    ['2017-09-05 08:30:00 UTC', '2017-09-05T08:30:00Z', 'instant'],
    ['2017-09-05t08:30:00z', '2017-09-05T08:30:00Z', 'instant'],
    ['2017-09-05 08:30-06', '2017-09-05T08:30:00-06:00', 'minute'],
  ])('%s, as other systems write an instant, is %s', (text, written, precision) => {
    expect(reader('instant')(text)).toEqual({ text: written, precision });
  });

  it.each([
    '2010-12-30 14:32:00',
    '2010-02-30 14:32:00+01:00',
    '2010-12-30 24:00:00+01:00',
    '2010-12-30 14:32:60+01:00',
    '2010-12-30 14:32:00+15:00',
    '2010-12-30 14:32:00 CST',
    '2010-12-30 14:32.5+01:00',
    '10-12-30 14:32:00+01:00',
  ])('%s is no instant', (text) => expect(reader('instant')(text)).toBe('E_IMPORT_DATE'));

  it.each([
    ['epoch-ms', '1293715920276', '2010-12-30T13:32:00.276Z'],
    ['epoch-s', '1293715920', '2010-12-30T13:32:00Z'],
    ['epoch-s', '-1', '1969-12-31T23:59:59Z'],
  ])('of the form %s: %s is %s', (format, text, written) => {
    expect(reader(format)(text)).toEqual({ text: written, precision: 'instant' });
  });

  it.each([
    ['epoch-ms', '1.5'],
    ['epoch-ms', ''],
    ['epoch-s', '1293715920276'],
    ['epoch-s', '1e9'],
  ])('of the form %s is not %j', (format, text) => {
    expect(reader(format)(text)).toBe('E_IMPORT_DATE');
  });

  it.each([
    ['dd-MMM-yyyy HH:mm', '05-Jan-2015 09:02'],
    ['dd-MMM-yyyy HH:mm', '05-ene-2015 09:02'],
    ["d 'de' MMMM 'de' yyyy, h:mm a", '5 de ENERO de 2015, 9:02 a. m.'],
    ['d/M/yyyy hh:mm a', '5/1/2015 09:02 a.\u00a0m.'],
    ['EEE MMM dd HH:mm yyyy', 'Mon Jan 05 09:02 2015'],
    ['EEEE d MMMM yyyy HH:mm', 'lunes 5 enero 2015 09:02'],
  ])('of the form %s may have its words in Spanish or English: %s', (pattern, text) => {
    expect(reader(pattern)(text)).toEqual({
      text: '2015-01-05T09:02:00-06:00',
      precision: 'minute',
    });
  });

  it.each([
    ['d-MMM-yyyy', '5-M-2015'],
    ['d-MMM-yyyy', '5-J-2015'],
    ['d MMMM yyyy', '5 a 2015'],
    ['EEE d MMM yyyy', 'Tue 5 Jan 2015'],
  ])('of the form %s is not guessed from %s', (pattern, text) => {
    expect(reader(pattern)(text)).toBe('E_IMPORT_DATE');
  });

  // 3 April and 30 October 2016: the clocks of the centre skipped 02:xx, and showed 01:xx twice.
  it.each([
    ['2016-04-03T01:59:59', '2016-04-03T01:59:59-06:00'],
    ['2016-04-03T02:00:00', 'E_IMPORT_HOUR'],
    ['2016-04-03T02:59:59', 'E_IMPORT_HOUR'],
    ['2016-04-03T03:00:00', '2016-04-03T03:00:00-05:00'],
    ['2016-10-30T00:59:59', '2016-10-30T00:59:59-05:00'],
    ['2016-10-30T01:00:00', 'E_IMPORT_HOUR'],
    ['2016-10-30T01:59:59', 'E_IMPORT_HOUR'],
    ['2016-10-30T02:00:00', '2016-10-30T02:00:00-06:00'],
    ['2009-12-31T23:59:59', 'E_IMPORT_DATE'],
    ['2031-01-01T00:00:00', 'E_IMPORT_DATE'],
    ['2016-02-30T10:00:00', 'E_IMPORT_DATE'],
    ['2016-03-18T24:00:00', 'E_IMPORT_DATE'],
    ['2016-03-18T10:00:60', 'E_IMPORT_DATE'],
  ])('%s on the clock of the centre is %s', (text, written) => {
    const found = reader('wall')(text);
    expect(typeof found === 'string' ? found : found.text).toBe(written);
    const [year = '', month = '', day = ''] = text.slice(0, 10).split('-');
    const other = reader('dd/MM/yyyy HH:mm:ss')(`${day}/${month}/${year} ${text.slice(11)}`);
    expect(typeof other === 'string' ? other : other.text).toBe(written);
  });

  it.each([
    ['42447', '2016-03-18', 'date'],
    ['42447.9444444444', '2016-03-18T22:40:00-06:00', 'instant'],
    ['42447,9444444444', '2016-03-18T22:40:00-06:00', 'instant'],
    ['42447.5', '2016-03-18T12:00:00-06:00', 'instant'],
    ['42447.9999999999', '2016-03-19T00:00:00-06:00', 'instant'],
    ['42447.0', '2016-03-18', 'date'],
    ['61', '1900-03-01', 'date'],
    ['73415', '2100-12-31', 'date'],
  ])('%s is the number of a spreadsheet for %s', (text, written, precision) => {
    expect(reader('excel')(text)).toEqual({ text: written, precision });
  });

  it.each(['60', '0', '-1', '73416', '42447.', '.5', '42.447,9', '1E4', '1458340800'])(
    '%s is no number of a spreadsheet for a date',
    (text) => expect(reader('excel')(text)).toBe('E_IMPORT_DATE'),
  );

  it('that is a number of a spreadsheet falls in the hours that clocks skipped as any other', () => {
    expect(reader('excel')('42463.1')).toBe('E_IMPORT_HOUR');
    expect(dateReader(['excel'], undefined)).toEqual({ wrong: 'zone' });
  });

  it('that two formats read differently is none; where they agree it is one', () => {
    const both = reader('dd/MM/yyyy', 'MM/dd/yyyy');
    expect(both('05/06/2016')).toBe('E_IMPORT_DATE');
    expect(both('06/06/2016')).toEqual({ text: '2016-06-06', precision: 'date' });
    expect(both('18/06/2016')).toEqual({ text: '2016-06-18', precision: 'date' });
  });

  // 30 October 2011 and 25 March 2012: the clocks of Amsterdam showed 02:xx twice, and skipped 02:xx.
  it.each([
    ['2011-10-30 01:59:59', '2011-10-30T01:59:59+02:00'],
    ['2011-10-30 02:00:00', 'E_IMPORT_HOUR'],
    ['2011-10-30 02:59:59', 'E_IMPORT_HOUR'],
    ['2011-10-30 03:00:00', '2011-10-30T03:00:00+01:00'],
    ['2012-03-25 01:59:59', '2012-03-25T01:59:59+01:00'],
    ['2012-03-25 02:00:00', 'E_IMPORT_HOUR'],
    ['2012-03-25 02:59:59', 'E_IMPORT_HOUR'],
    ['2012-03-25 03:00:00', '2012-03-25T03:00:00+02:00'],
    ['1969-12-31 12:00:00', 'E_IMPORT_DATE'],
    ['2038-01-01 12:00:00', 'E_IMPORT_DATE'],
  ])('%s on a clock abroad is %s', (text, written) => {
    const read = dateReader(['wall'], foreignClock('Europe/Amsterdam')) as DateReader;
    const found = read(text);
    expect(typeof found === 'string' ? found : found.text).toBe(written);
  });

  it('has no instant where the clock of a place kept seconds, and one from then on', () => {
    const clock = foreignClock('Africa/Monrovia');
    expect(clock?.instantsOf(epochDayOf(1971, 6, 1), 12, 0)).toEqual([]);
    expect(clock?.instantsOf(epochDayOf(1973, 6, 1), 12, 0)).toEqual([Date.UTC(1973, 5, 1, 12)]);
  });

  it('is read abroad as the tables of this library read it at home', () => {
    const clock = foreignClock('America/Mexico_City');
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const days = fc.integer({ min: epochDayOf(2010, 1, 2), max: epochDayOf(2022, 12, 30) });
    fc.assert(
      fc.property(days, minutes, (day, minute) => {
        const at = [day, Math.floor(minute / 60), minute % 60] as const;
        expect(clock?.instantsOf(...at)).toEqual(MEXICO.instantsOf(...at));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['+14:00', '2016-03-18T22:40:00+14:00'],
    ['+13:59', '2016-03-18T22:40:00+13:59'],
    ['-12:00', '2016-03-18T22:40:00-12:00'],
    ['-11:59', '2016-03-18T22:40:00-11:59'],
    ['+00:00', '2016-03-18T22:40:00Z'],
    ['UTC', '2016-03-18T22:40:00Z'],
  ])('on a clock that always shows %s is read at that offset', (name, written) => {
    const read = dateReader(['wall'], fixedOffset(name)) as DateReader;
    expect(read('2016-03-18T22:40:00')).toEqual({ text: written, precision: 'instant' });
  });

  it.each(['+14:01', '+14:59', '+15:00', '-12:01', '-13:00', '+05:60', '+5:00', '+0500', 'GMT'])(
    'has no clock that always shows %s',
    (name) => expect(fixedOffset(name)).toBeUndefined(),
  );

  it('without a zone has no hour', () => {
    expect(dateReader(['wall'], undefined)).toEqual({ wrong: 'zone' });
    expect(dateReader(['dd/MM/yyyy HH:mm'], undefined)).toEqual({ wrong: 'zone' });
    expect(typeof dateReader(['date', 'instant', 'dd/MM/yyyy'], undefined)).toBe('function');
  });

  it('reads the same in whatever zone the process runs', () => {
    const before = process.env.TZ;
    try {
      for (const zone of ['America/Mexico_City', 'Asia/Tokyo', 'UTC']) {
        process.env.TZ = zone;
        expect(reader('dd/MM/yyyy HH:mm')('03/04/2016 03:00')).toEqual({
          text: '2016-04-03T03:00:00-05:00',
          precision: 'minute',
        });
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});
