import { describe, expect, it } from 'vitest';
import { applicationMap, imported } from './convert';

const MAP = applicationMap();
const GOOD = 'folio,fecha\nA-1,2016-03-18\n';

describe('a table', () => {
  it('gives an event a row, with ids from the row as a spreadsheet numbers it', async () => {
    const { lines, report } = await imported('csv', `${GOOD}A-2,2016-03-19T10:00\n`, MAP);
    expect(lines).toEqual([
      { log: 'mecanismo', version: 1, zone: 'America/Mexico_City' },
      {
        id: 'csv-000002-1',
        type: 'application.received',
        occurredAt: '2016-03-18',
        actor: { organ: 'BP' },
        refs: { case: 'A-1' },
      },
      {
        id: 'csv-000003-1',
        type: 'application.received',
        occurredAt: '2016-03-19T10:00:00-06:00',
        precision: 'minute',
        actor: { organ: 'BP' },
        refs: { case: 'A-2' },
      },
    ]);
    expect(report).toEqual({
      reportVersion: 1,
      format: 'csv',
      read: 2,
      written: 2,
      silent: 0,
      missing: 0,
      complete: true,
      problems: [],
    });
  });

  it.each([
    ['a byte order mark', `\ufeff${GOOD}`],
    ['line ends of Windows', GOOD.replaceAll('\n', '\r\n')],
    ['line ends of old', GOOD.replaceAll('\n', '\r')],
    ['quotation marks', '"folio","fecha"\n"A-1","2016-03-18"'],
    ['spaces around names and cells', ' folio ,fecha \n A-1 , 2016-03-18 \n'],
  ])('is read with %s', async (_name, file) => {
    expect((await imported('csv', file, MAP)).events).toHaveLength(1);
    expect(await imported('csv', file, MAP)).toEqual(await imported('csv', GOOD, MAP));
  });

  it.each([';', '\t'])(
    'is read with the delimiter %j where the map declares it',
    async (delimiter) => {
      const map = applicationMap({ csv: { delimiter } });
      const { events } = await imported('csv', GOOD.replaceAll(',', delimiter), map);
      expect(events).toHaveLength(1);
    },
  );

  it('comes as one text or as its bytes just as in pieces', async () => {
    const bytes = new TextEncoder().encode(GOOD);
    expect(await imported('csv', bytes, MAP)).toEqual(await imported('csv', [GOOD], MAP));
    expect(await imported('csv', GOOD, MAP)).toEqual(await imported('csv', [GOOD], MAP));
  });

  it('keeps a delimiter, a quotation mark and a line end inside a cell', async () => {
    const map = applicationMap({}, { when: { column: 'nota', equals: 'dijo: "no,\ngracias"' } });
    const file = 'folio,fecha,nota\nA-1,2016-03-18,"dijo: ""no,\ngracias"""\nA-2,2016-03-19,sí\n';
    const { events, report } = await imported('csv', file, map);
    expect(events.map(({ refs }) => refs)).toEqual([{ case: 'A-1' }]);
    expect([report.read, report.silent]).toEqual([2, 1]);
    expect(report.problems).toMatchObject([{ code: 'E_IMPORT_UNMAPPED', rows: [3], columns: [] }]);
  });

  it('is told once where no entry of the map is about a row, and not where a row fails otherwise', async () => {
    const map = applicationMap({}, { when: { column: 'nota', equals: 'alta' } });
    const file = 'folio,fecha,nota\nA-1,2016-03-18,alta\nA-2,2016-03-18,baja\nA-3,ayer,alta\n';
    const { events, problems, report } = await imported('csv', file, map);
    expect([events.length, report.silent]).toEqual([1, 2]);
    expect(problems).toEqual([
      ['E_IMPORT_DATE', 1, [4], ['fecha']],
      ['E_IMPORT_UNMAPPED', 1, [3], []],
    ]);
  });

  it('passes over empty rows and still counts them', async () => {
    const { events, problems } = await imported(
      'csv',
      'folio,fecha\n\n , \nA-1,2016-03-18\n\n',
      MAP,
    );
    expect(events[0]?.id).toBe('csv-000004-1');
    expect(problems).toEqual([]);
  });

  it('leaves out a row with more or fewer cells than columns, and reports it', async () => {
    const { events, problems, report } = await imported(
      'csv',
      `${GOOD}A-2,2016-03-19,extra\nA-3\nA-4,2016-03-20\n`,
      MAP,
    );
    expect(events.map(({ id }) => id)).toEqual(['csv-000002-1', 'csv-000005-1']);
    expect(problems).toEqual([['E_IMPORT_ROW', 2, [3, 4], []]]);
    expect([report.read, report.silent]).toEqual([4, 2]);
  });

  it.each([
    ['does not have', 'folio,dia\nA-1,2016-03-18\n'],
    ['has twice', 'folio,fecha,fecha\nA-1,2016-03-18,2016-03-19\n'],
  ])('that %s a column of the map says which one, and gives no date', async (_name, file) => {
    const { events, problems } = await imported('csv', file, MAP);
    expect(events).toEqual([]);
    expect(problems).toContainEqual(['E_IMPORT_COLUMN', 1, [1], ['fecha']]);
  });

  it.each([
    ['an open quotation mark', `${GOOD}"A-2,2016`, 'E_CSV_QUOTE', [3]],
    ['a quotation mark in the middle', `${GOOD}"A"2,2016-03-19\n`, 'E_CSV_QUOTE', [3]],
    ['no row at all', '', 'E_CSV_HEADER', [1]],
    ['an empty first row', `\n${GOOD}`, 'E_CSV_HEADER', [2]],
    ['no row but the names', 'folio,fecha\n', 'E_IMPORT_EMPTY', [0]],
    ['a cell without an end', `${GOOD}"${'x'.repeat(1_100_000)}`, 'E_LIMIT_SIZE', [3]],
    ['too many columns', `${'c,'.repeat(1001)}\n`, 'E_LIMIT_KEYS', [1]],
  ])('with %s is unreadable from there on', async (_name, file, code, rows) => {
    const { events, report } = await imported('csv', file, MAP);
    expect(report.problems).toMatchObject([{ code, severity: 'unreadable', rows }]);
    expect(events).toHaveLength(file.startsWith(GOOD) ? 1 : 0);
    expect(report.complete).toBe(code === 'E_IMPORT_EMPTY');
  });

  it('is the same however it is cut into pieces, letters of several bytes among them', async () => {
    const map = applicationMap(
      {},
      { data: { form: { column: 'vía', type: 'text', values: { teléfono: 'phone' } } } },
    );
    const bytes = new TextEncoder().encode('folio,fecha,vía\nA-1,2016-03-18,teléfono\nA-2,x,\n"');
    const whole = await imported('csv', [bytes], map);
    expect(whole.events[0]?.data).toEqual({ form: 'phone' });
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(await imported('csv', pieces, map)).toEqual(whole);
  });
});

describe('the encoding of a table', () => {
  const table = Uint8Array.from('folio,fecha,v\u00eda\nA-1,2016-03-18,tel\u00e9fono\n', (letter) =>
    letter.charCodeAt(0),
  );
  const data = { form: { column: 'vía', type: 'text', values: { teléfono: 'phone' } } };

  it.each(['latin1', 'windows-1252'])('is %s where the map says so', async (encoding) => {
    const { events } = await imported('csv', [table], applicationMap({ encoding }, { data }));
    expect(events[0]?.data).toEqual({ form: 'phone' });
  });

  it('is UTF-16 where the map says so, as spreadsheets save Unicode text', async () => {
    const tabbed = Buffer.from(
      '\ufefffolio\tfecha\tvía\r\nA-1\t2016-03-18\tteléfono\r\n',
      'utf16le',
    );
    const map = applicationMap({ encoding: 'utf-16le', csv: { delimiter: '\t' } }, { data });
    const { events } = await imported('csv', [tabbed.subarray(0, 31), tabbed.subarray(31)], map);
    expect(events[0]?.data).toEqual({ form: 'phone' });
  });

  it('is never guessed: what is not UTF-8 is unreadable', async () => {
    const { report } = await imported('csv', [table], applicationMap({}, { data }));
    expect(report.problems).toMatchObject([{ code: 'E_TEXT_ENCODING', severity: 'unreadable' }]);
  });

  it('is not UTF-8 where the last letter is cut off', async () => {
    const bytes = new TextEncoder().encode(`${GOOD}ñ`).slice(0, -1);
    const { report } = await imported('csv', [bytes], MAP);
    expect(report.problems).toMatchObject([{ code: 'E_TEXT_ENCODING' }]);
  });

  it('gives the same before a wrong byte however the file is cut into pieces', async () => {
    const text = new TextEncoder().encode(`folio,fecha\n${'A-1,2016-03-18\n'.repeat(20_000)}`);
    const bytes = text.with(200_000, 0xff);
    const whole = await imported('csv', [bytes], MAP);
    expect(whole.events.length).toBeGreaterThan(10_000);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 997) }, (_, at) =>
      bytes.subarray(at * 997, (at + 1) * 997),
    );
    expect((await imported('csv', pieces, MAP)).lines.length).toBe(whole.lines.length);
  });
});

describe('a cell that looks like a formula', () => {
  const file = "folio,fecha\n'-1,2016-03-18\n'A,2016-03-18\n";

  it('is taken as it stands', async () => {
    const { events, problems } = await imported('csv', file, MAP);
    expect(events).toEqual([]);
    expect(problems).toEqual([['E_IMPORT_ID', 2, [2, 3], ['folio']]]);
  });

  it('loses the guard of a spreadsheet, and no other apostrophe, where the map says so', async () => {
    const { events, problems } = await imported(
      'csv',
      file,
      applicationMap({ csv: { guarded: true } }),
    );
    expect(events.map(({ refs }) => refs)).toEqual([{ case: '-1' }]);
    expect(problems).toEqual([['E_IMPORT_ID', 1, [3], ['folio']]]);
  });
});
