import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLog } from '../../src/events/index';
import { EXCHANGE_CODES, FOREIGN_FORMATS, readImportMap } from '../../src/exchange/index';
import { urgentSample } from '../support/sample-logs';
import { applicationMap, exported, imported } from './convert';

const SECRET = 'Juana Inés de Asbaje';
const map = applicationMap(
  { unmapped: 'skip' },
  {
    type: { column: 'acto', values: { x: 'application.received' } },
    data: { form: { column: 'via', type: 'text' } },
  },
);

describe.each(FOREIGN_FORMATS)('any file given as %s', (format) => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[folioectvia,;"'\n\r\t<>/&=[\]{}:0-9 -]*$/),
    fc.constantFrom(
      '<log>',
      '<trace>',
      '<event>',
      '<string key="acto" value="x"/>',
      '</event>',
      '</trace>',
      '</log>',
      'folio,fecha,acto,via\n',
      '{"objects":[',
      '{"events":[',
      '{"id":"a"}',
      ']}',
    ),
  );
  const files = fc.array(pieces, { maxLength: 8 });

  it('is read or reported, never an error, and what is written is a log', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (parts) => {
        const { events, report } = await imported(format, parts, map);
        expect(report.written).toBe(events.length);
        expect(report.silent).toBeLessThanOrEqual(report.read);
        if (!report.complete)
          expect(report.problems.some(({ severity }) => severity === 'unreadable')).toBe(true);
        for (const { code, rows } of report.problems) {
          expect(Object.keys(EXCHANGE_CODES)).toContain(code);
          expect([...rows].sort((a, b) => a - b)).toEqual(rows);
        }
        const log = readLog(events.map((event) => JSON.stringify(event)));
        if (events.length > 0) expect(log.problems).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('of bytes of any kind is the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 4 }),
        async (parts) => {
          expect(await imported(format, parts, map)).toEqual(await imported(format, parts, map));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a report', () => {
  const hostile = {
    csv: `folio,fecha,acto,via\n${SECRET},${SECRET},${SECRET},${SECRET}\nA,2016-03-18,x,${SECRET}\nA,${SECRET},x,a\n${SECRET}\n"${SECRET}`,
    xes: `<log><trace><event><string key="acto" value="${SECRET}"/><string key="${SECRET}" value="${SECRET}"/></event><event><string key="acto" value="x"/><string key="folio" value="${SECRET}"/><date key="fecha" value="${SECRET}"/></event></trace>${SECRET}<`,
    ocel: JSON.stringify({
      objects: [],
      events: [
        {
          type: SECRET,
          attributes: [
            { name: 'acto', value: SECRET },
            { name: 'folio', value: SECRET },
          ],
        },
      ],
    }),
  };

  it.each(FOREIGN_FORMATS)('of a file of %s never holds what the file holds', async (format) => {
    const { report } = await imported(format, hostile[format], map);
    expect(report.problems.length).toBeGreaterThan(2);
    for (const word of ['Juana', 'Asbaje']) expect(JSON.stringify(report)).not.toContain(word);
  });

  it('lists no more than a thousand rows and counts all of them', async () => {
    const { problems } = await imported(
      'csv',
      `folio,fecha,acto,via\n${'A,2016-03-18,y,\n'.repeat(1500)}`,
      map,
    );
    expect(problems.map(([code, count, rows]) => [code, count, rows.length])).toEqual([
      ['E_IMPORT_TYPE', 1500, 1000],
    ]);
  });
});

describe('a file that says it was exported here', () => {
  const own = '<int key="mecanismo:version" value="1"/>';
  it.each([
    ['no line', '<string key="mecanismo:id" value="a"/>'],
    [
      'an event of another form',
      '<int key="mecanismo:line" value="1"/><int key="mecanismo:id" value="7"/>',
    ],
    [
      'JSON that is none',
      '<int key="mecanismo:line" value="1"/><string key="mecanismo:data#json" value="{"/>',
    ],
    [
      'names that contradict each other',
      '<int key="mecanismo:line" value="1"/><int key="mecanismo:a" value="1"/><int key="mecanismo:a/b" value="1"/>',
    ],
    ['nothing of ours', '<string key="a" value="b"/>'],
  ])('with an event with %s reports it', async (_name, inside) => {
    const { events, report } = await imported(
      'xes',
      `<log>${own}<trace><event>${inside}</event></trace></log>`,
    );
    expect([events, report.silent]).toEqual([[], 1]);
    expect(report.problems.map(({ code }) => code)).toEqual(['E_IMPORT_VALUE']);
  });

  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  it.each([
    [
      'a name that leads to the prototype of all objects',
      '<string key="mecanismo:data#json" value="{}"/><string key="mecanismo:data/__proto__/seen" value="x"/>',
    ],
    ['a name without end', `<string key="mecanismo:data${'/a'.repeat(100_000)}" value="x"/>`],
    ['JSON without end', `<string key="mecanismo:data#json" value="${deep}"/>`],
  ])('with %s reports it and touches nothing', async (_name, inside) => {
    const line = '<int key="mecanismo:line" value="1"/>';
    const { events, problems } = await imported(
      'xes',
      `<log>${own}<trace><event>${line}${inside}</event></trace></log>`,
    );
    expect(({} as { seen?: string }).seen).toBeUndefined();
    expect([events, problems]).toEqual([[], [['E_IMPORT_VALUE', 1, [1], []]]]);
  });

  it('writes no header but one of the contract', async () => {
    const inside = [
      '<string key="mecanismo:header/log" value="otro"/>',
      '<string key="mecanismo:header/zone" value="America/Tijuana"/>',
      `<string key="mecanismo:header/nombre" value="${SECRET}"/>`,
    ];
    const { lines, problems } = await imported(
      'xes',
      `<log>${own}${inside.join('')}<trace/></log>`,
    );
    expect(lines).toEqual([{ log: 'mecanismo', version: 1, zone: 'America/Tijuana' }]);
    expect(problems).toContainEqual(['E_IMPORT_VALUE', 1, [0], []]);
  });

  it('of another version needs a map like any other', async () => {
    await expect(imported('xes', `<log>${own.replace('"1"', '"2"')}</log>`)).rejects.toMatchObject({
      code: 'E_MAP_MISSING',
    });
  });
});

describe('a log that is exported', () => {
  it('leaves out what cannot be read and what the contract does not know', async () => {
    const good = urgentSample().text().trim().split('\n');
    const event = JSON.parse(good[1] ?? '') as { data: object };
    const lines = [
      ...good.slice(0, 2),
      'no JSON',
      '',
      JSON.stringify({
        ...event,
        id: 'n-1',
        nombre: SECRET,
        data: { ...event.data, nombre: SECRET },
      }),
      JSON.stringify({
        id: 'n-2',
        type: 'foreign.x',
        occurredAt: '2016-03-18',
        actor: { organ: 'ANY' },
        refs: {},
        data: { nombre: SECRET },
      }),
      good[0] ?? '',
    ];
    for (const format of ['xes', 'ocel'] as const) {
      const { text, report } = await exported(format, lines.join('\n'));
      expect(text).not.toContain(SECRET.split(' ')[0]);
      expect(report).toMatchObject({ read: 3, written: 3 });
      expect(report.problems.map(({ code, rows }) => [code, rows])).toEqual([
        ['E_EXPORT_LINE', [3, 7]],
        ['E_EXPORT_PART', [5, 6]],
      ]);
    }
  });

  it('leaves out an act of which it cannot tell what it was about', async () => {
    const line = urgentSample().text().split('\n')[1] ?? '';
    const other = JSON.stringify({ ...(JSON.parse(line) as object), refs: { case: [SECRET] } });
    const { text, report } = await exported('xes', `${line}\n${other}\n`);
    expect(text).not.toContain(SECRET);
    expect(report).toMatchObject({ read: 2, written: 1, silent: 1 });
    expect(report.problems).toMatchObject([{ code: 'E_EXPORT_LINE', rows: [2] }]);
  });

  it('gives each event of OCEL an id of its own', async () => {
    const line = urgentSample().text().split('\n')[1] ?? '';
    const { text } = await exported('ocel', `${line}\n${line}\n`);
    const { events } = JSON.parse(text) as { events: { id: string }[] };
    expect(new Set(events.map(({ id }) => id)).size).toBe(2);
    expect((await imported('ocel', text)).events).toEqual([JSON.parse(line), JSON.parse(line)]);
  });
});

describe('any map', () => {
  it('that nests without end is refused', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const text = JSON.stringify(applicationMap({}, { data: { form: { value: 0 } } }));
    expect(() => readImportMap(text.replace('"value":0', `"value":${deep}`))).toThrow(
      expect.objectContaining({ code: 'E_MAP_SHAPE' }),
    );
  });

  it('is followed or refused with a code', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          readImportMap(text);
        } catch (error) {
          expect((error as { code?: string }).code).toMatch(/^E_MAP_/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
