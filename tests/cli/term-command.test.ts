import { describe, expect, it } from 'vitest';
import { mecanismo } from '../support/command';

const due = async (line: string) => (await mecanismo(`term ${line} --quiet`)).stdout.trim();

describe('mecanismo term', () => {
  const rows: [string, string][] = [
    ['3 hours --from 2016-03-18T22:40:00-06:00', '2016-03-19T01:40:00-06:00'],
    ['3 horas --from 2016-04-02T23:30:00-06:00', '2016-04-03T03:30:00-05:00'],
    ['10 business-days --from 2014-04-24', '2014-05-12T23:59:59.999-05:00'],
    ['10 dias-habiles --from 2014-04-24 --calendar lft-74', '2014-05-09T23:59:59.999-05:00'],
    ['8 business-days --from 2024-09-23 --calendar lfpa-28', '2024-10-03T23:59:59.999-06:00'],
    ['8 business-days --from 2024-09-23', '2024-10-04T23:59:59.999-06:00'],
    ['5 business-days --from 2014-05-09 --direction before', '2014-04-30T23:59:59.999-05:00'],
    [
      '5 business-days --from 2015-09-07 --direction before --calendar lft-74',
      '2015-08-31T23:59:59.999-05:00',
    ],
    ['30 calendar-days --from 2012-12-02', '2013-01-01T23:59:59.999-06:00'],
    ['30 dias-naturales --from 2012-12-02 --last-day rolls', '2013-01-02T23:59:59.999-06:00'],
    ['10 calendar-days --from 2016-05-20 --direction before', '2016-05-10T23:59:59.999-05:00'],
    ['1 months --from 2015-01-31', '2015-03-02T23:59:59.999-06:00'],
    ['1 meses --from 2013-01-31', '2013-03-01T23:59:59.999-06:00'],
    [
      '12 hours --from 2016-05-20T06:00:00-07:00 --zone America/Tijuana',
      '2016-05-20T18:00:00-07:00',
    ],
    ['72 hours --from 2016-05-20T06:00:00-05:00 --direction before', '2016-05-17T06:00:00-05:00'],
  ];
  it.each(rows)('%s ends on %s', async (line, expected) => {
    expect(await due(line)).toBe(expected);
  });

  const ofStates: [string, string][] = [
    // The office of SEGOB was closed from 25 to 29 September 2017: that binds nobody in Sinaloa.
    ['5 business-days --from 2017-09-22', '2017-10-06T23:59:59.999-05:00'],
    ['5 business-days --from 2017-09-22 --profile federal', '2017-10-06T23:59:59.999-05:00'],
    ['5 business-days --from 2017-09-22 --profile sinaloa', '2017-09-29T23:59:59.999-06:00'],
    ['5 business-days --from 2017-09-22 --profile coahuila', '2017-10-06T23:59:59.999-05:00'],
    // 5 May is no day of rest in every list of Sinaloa, and it is in every federal one.
    ['1 business-days --from 2014-05-02 --calendar intersection', '2014-05-06T23:59:59.999-05:00'],
    [
      '1 business-days --from 2014-05-02 --calendar intersection --profile sinaloa',
      '2014-05-05T23:59:59.999-06:00',
    ],
    [
      '5 business-days --from 2017-09-22 --profile sinaloa --zone America/Mexico_City',
      '2017-09-29T23:59:59.999-05:00',
    ],
    [
      '5 calendar-days --from 2017-09-22 --profile sinaloa --calendar lfpa-28',
      '2017-09-27T23:59:59.999-06:00',
    ],
  ];
  it.each(ofStates)(
    '%s ends on %s, by the calendars and the zone of the profile',
    async (line, expected) => {
      expect(await due(line)).toBe(expected);
    },
  );

  it('shows the count day by day, with the reason and source of each day left out', async () => {
    const { stdout, code } = await mecanismo('term 10 business-days --from 2014-04-24');
    expect(code).toBe(0);
    const rows = stdout.split('\n').filter((line) => /\d{4}-\d\d-\d\d +│/.test(line));
    const columns = rows.map((row) => row.split('│').map((cell) => cell.trim()));
    expect(columns[0]?.slice(1, 4)).toEqual(['2014-04-24', 'jueves', 'hecho']);
    expect(columns.at(-1)?.slice(1, 4)).toEqual(['2014-05-12', 'lunes', 'vence 10']);
    const skipped = columns.filter((row) => row[3] === 'no cuenta');
    expect(skipped.map((row) => row[1])).toEqual(
      expect.arrayContaining(['2014-05-01', '2014-05-05']),
    );
    for (const row of skipped) {
      expect(row[4]).not.toBe('');
      expect(row[5]).not.toBe('');
    }
    const counted = columns.filter((row) => /^(cuenta|vence) \d+$/.test(row[3] ?? ''));
    expect(counted.map((row) => Number(row[3]?.split(' ')[1]))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(stdout).toContain('Vence el 12 de mayo de 2014');
  });

  it('says where another list of non-working days would end the term', async () => {
    const { stdout } = await mecanismo('term 10 business-days --from 2014-04-24');
    expect(stdout).toMatch(/Otros calendarios darían otra fecha:\n\s+lft-74\s+2014-05-09/);
    expect((await mecanismo('term 3 business-days --from 2016-06-06')).stdout).not.toContain(
      'Otros',
    );
  });

  it('says that hours run on non-working days too', async () => {
    const { stdout } = await mecanismo('term 9 hours --from 2016-03-19T02:05:00-06:00');
    expect(stdout).toContain('también en días inhábiles');
    expect(stdout).toContain('Vence el 19 de marzo de 2016, 11:05 h');
  });

  it('gives English with --lang en', async () => {
    const { stdout } = await mecanismo('term 2 business-days --from 2013-02-01 --lang en');
    expect(stdout).toContain('Due on 7 February 2013');
    expect(stdout).toContain('Other calendars would give another date:');
    expect(stdout).not.toMatch(/Vence|cuenta|viernes/);
  });

  it('gives the ledger as JSON', async () => {
    const { stdout } = await mecanismo('term 10 business-days --from 2014-04-24 --format json');
    expect(JSON.parse(stdout)).toMatchObject({
      spec: { length: 10, unit: 'business-days', direction: 'after' },
      calendar: 'union',
      zone: 'America/Mexico_City',
      due: '2014-05-12T23:59:59.999-05:00',
      rolled: false,
      otherCalendars: { 'lft-74': '2014-05-09T23:59:59.999-05:00' },
    });
  });

  const wrong: [string, string, number, RegExp][] = [
    [
      'an hour term from a date',
      '3 hours --from 2016-03-18',
      2,
      /TERM_FROM_DATE_ONLY.*fecha, hora y desfase/,
    ],
    ['an impossible date', '3 business-days --from 2016-02-30', 2, /la fecha debe existir/],
    ['an hour without an offset', '3 hours --from 2016-03-18T22:40:00', 2, /con desfase/],
    ['no length', '0 business-days --from 2016-02-20', 2, /TERM_INVALID/],
    ['a length that is no number', 'tres hours --from 2016-02-20', 2, /número entero/],
    ['a length below zero', '-3 hours --from 2016-02-20', 2, /./],
    ['months backwards', '1 months --from 2016-02-20 --direction before', 2, /hacia adelante/],
    ['an unknown unit', '3 weeks --from 2016-02-20', 2, /No se conoce la unidad/],
    [
      'a unit named like the machinery of objects',
      '3 constructor --from 2016-02-20',
      2,
      /No se conoce la unidad/,
    ],
    [
      'an unknown zone',
      '3 hours --from 2016-02-20 --zone Europe/Madrid',
      2,
      /America\/Mexico_City/,
    ],
    ['no start', '3 hours', 2, /--from/],
    ['a count past the calendars', '10 business-days --from 2030-12-30', 3, /CALENDAR_NOT_COVERED/],
    [
      'a count before the calendars',
      '10 business-days --from 1999-01-04',
      3,
      /CALENDAR_NOT_COVERED/,
    ],
  ];
  it.each(wrong)('refuses %s', async (_name, line, code, message) => {
    const outcome = await mecanismo(`term ${line}`);
    expect(outcome.code).toBe(code);
    expect(outcome.stdout).toBe('');
    expect(outcome.stderr).toMatch(message);
  });

  it.each(['dias-habiles', 'días-hábiles', 'Días-Hábiles'])(
    'takes %s as it is said',
    async (unit) => {
      const { stdout } = await mecanismo(`term 10 ${unit} --from 2014-04-24 --quiet`);
      expect(stdout).toBe('2014-05-12T23:59:59.999-05:00\n');
    },
  );
});
