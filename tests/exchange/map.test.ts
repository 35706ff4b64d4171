import { describe, expect, it } from 'vitest';
import { ReportBook } from '../../src/exchange/exchange-report';
import { readImportMap } from '../../src/exchange/index';
import { datumReader } from '../../src/exchange/map/datum-reader';
import { encodedId } from '../../src/exchange/map/identifier-reader';
import { MapContext } from '../../src/exchange/map/map-context';
import { RecordFields } from '../../src/exchange/map/record-fields';
import { foreignType } from '../../src/exchange/map/type-reader';
import { applicationMap, imported } from './convert';

const table = (columns: string, ...rows: string[]) => `${[columns, ...rows].join('\n')}\n`;
const codeOf = (map: unknown): string => {
  try {
    readImportMap(typeof map === 'string' ? map : JSON.stringify(map));
    return 'none';
  } catch (error) {
    return `${(error as { code?: string }).code} ${(error as { where?: string }).where ?? ''}`.trim();
  }
};

describe('a map', () => {
  it.each<[string, unknown, string]>([
    ['is no JSON', '{', 'E_MAP_JSON'],
    ['has a key that maps do not have', { ...applicationMap(), also: 1 }, 'E_MAP_SHAPE'],
    [
      'names a type that the contract does not have',
      applicationMap({}, { type: 'x.y' }),
      'E_MAP_SHAPE events.0.type',
    ],
    ['says no date', applicationMap({}, { occurredAt: undefined }), 'E_MAP_TIME events.0'],
    ['says no actor', applicationMap({}, { actor: undefined }), 'E_MAP_ACTOR events.0'],
    [
      'names a table that it lacks',
      applicationMap({}, { actor: { organ: { column: 'o', values: 'organos' } } }),
      'E_MAP_TABLE events.0.actor.organ.values',
    ],
    [
      'names a table that every object has',
      applicationMap({}, { actor: { organ: { column: 'o', values: 'toString' } } }),
      'E_MAP_TABLE events.0.actor.organ.values',
    ],
    [
      'gives an organ that there is not',
      applicationMap(
        { tables: { o: { x: 'XX' } } },
        { actor: { organ: { column: 'o', values: 'o' } } },
      ),
      'E_MAP_VALUE events.0.actor.organ.values',
    ],
    [
      'gives a word twice',
      applicationMap({}, { actor: { organ: { column: 'o', values: { a: 'BP', ' a': 'JG' } } } }),
      'E_MAP_WORD events.0.actor.organ.values',
    ],
    [
      'takes a word for true and for false',
      applicationMap(
        {},
        { data: { requestsUrgent: { column: 'u', type: 'boolean', true: ['x'], false: ['x'] } } },
      ),
      'E_MAP_WORD events.0.data.requestsUrgent',
    ],
    [
      'names a key that the type lacks',
      applicationMap({}, { data: { colour: { value: 1 } } }),
      'E_MAP_KEY events.0.data.colour',
    ],
    [
      'reads an hour without a zone',
      applicationMap({ zone: undefined }),
      'E_MAP_ZONE events.0.occurredAt.formats',
    ],
    ['names no zone', applicationMap({ zone: 'CST' }), 'E_MAP_SHAPE zone'],
    [
      'names a zone that nobody knows',
      applicationMap(
        { zone: 'Europe/Atlantis' },
        { occurredAt: { column: 'a', formats: ['date'] } },
      ),
      'E_MAP_ZONE zone',
    ],
    [
      'has a table with a number as a phase',
      applicationMap({}, { type: { phase: { column: 'f', values: { a: 'inicio' } } } }),
      'E_MAP_VALUE events.0.type.phase.values',
    ],
  ])('that %s is refused, with the place', (_name, map, code) => {
    expect(codeOf(map)).toBe(code);
  });

  it('may begin with a byte order mark and name its schema', () => {
    const map = { $schema: '../schema/import-map.schema.json', ...applicationMap() };
    expect(codeOf(`\ufeff${JSON.stringify(map)}`)).toBe('none');
  });
});

describe('one row', () => {
  it('gives as many events as hold for it, each with an id of its own', async () => {
    const when = (column: string) => ({ column, formats: ['dd/MM/yyyy'] });
    const map = {
      version: 1,
      common: { actor: { organ: 'URCRR' }, refs: { case: { column: 'folio' } } },
      events: [
        { type: 'application.received', occurredAt: when('solicitud'), actor: { organ: 'BP' } },
        {
          when: { column: 'admision' },
          type: 'application.admitted',
          occurredAt: when('admision'),
        },
        {
          when: [{ column: 'via', in: ['oral', 'telefónica'] }, { column: 'escrito' }],
          type: 'application.formalized',
          occurredAt: when('escrito'),
          id: { columns: ['folio'], suffix: '-escrito' },
        },
      ],
    };
    const { events, report } = await imported(
      'csv',
      table(
        'folio,solicitud,admision,via,escrito',
        'A1,01/03/2016,,oral,',
        'A2,02/03/2016,05/03/2016,telefónica,04/03/2016',
        'A3,03/03/2016,,escrita,03/03/2016',
      ),
      map,
    );
    expect(events.map(({ id, type, occurredAt, actor }) => [id, type, occurredAt, actor])).toEqual([
      ['csv-000002-1', 'application.received', '2016-03-01', { organ: 'BP' }],
      ['csv-000003-1', 'application.received', '2016-03-02', { organ: 'BP' }],
      ['csv-000003-2', 'application.admitted', '2016-03-05', { organ: 'URCRR' }],
      ['A2-escrito', 'application.formalized', '2016-03-04', { organ: 'URCRR' }],
      ['csv-000004-1', 'application.received', '2016-03-03', { organ: 'BP' }],
    ]);
    expect(report.problems).toEqual([]);
  });
});

describe('a row without a case', () => {
  it('is written without it, and told so only where it is written', async () => {
    const rows = table('folio,fecha', ',2016-03-18', ',nunca', ',');
    const { events, problems } = await imported('csv', rows, applicationMap());
    expect(events.map(({ refs }) => refs)).toEqual([{}]);
    expect(problems).toEqual([
      ['E_IMPORT_CASE', 1, [2], ['folio']],
      ['E_IMPORT_DATE', 1, [3], ['fecha']],
    ]);
  });
});

describe('a type', () => {
  const type = { column: 'acto', values: { Solicitud: 'application.received' } };
  const rows = table(
    'folio,fecha,acto',
    'A1,2016-03-18,Solicitud',
    'A2,2016-03-18,solicitud',
    'A3,2016-03-18,Cierre de Año',
    'A4,2016-03-18,',
  );

  it('that no table maps gives no event and is counted, near as it may be', async () => {
    const { events, problems } = await imported('csv', rows, applicationMap({}, { type }));
    expect(events).toHaveLength(1);
    expect(problems).toEqual([['E_IMPORT_TYPE', 3, [3, 4, 5], ['acto']]]);
  });

  it('that no table maps is kept as foreign where the map says so, without its facts', async () => {
    const map = applicationMap(
      { unmapped: 'keep' },
      { type, data: { form: { column: 'folio', type: 'text' } } },
    );
    const { events, problems } = await imported('csv', rows, map);
    expect(events.map((event) => [event.type, event.data])).toEqual([
      ['application.received', { form: null }],
      ['foreign.solicitud', undefined],
      ['foreign.cierre-de-ano', undefined],
    ]);
    expect(problems).toContainEqual(['E_IMPORT_TYPE', 3, [3, 4, 5], ['acto']]);
  });

  it.each([
    ['Análisis  de RIESGO (2)', 'foreign.analisis-de-riesgo-2'],
    ['¿?', 'foreign.unnamed'],
    ['x'.repeat(200), `foreign.${'x'.repeat(80)}`],
  ])('%s is called %s', (word, slug) => expect(foreignType(word)).toBe(slug));
});

describe('a value', () => {
  const importing = async (data: object, cell: string) => {
    const { events, problems } = await imported(
      'csv',
      table('folio;fecha;dato', `A1;2016-03-18;${cell}`),
      applicationMap({ csv: { delimiter: ';' } }, { type: 'immediate-study.completed', data }),
    );
    return [events[0]?.data, problems] as const;
  };
  const wrong = [['E_IMPORT_VALUE', 1, [2], ['dato']]];
  const condition = { type: 'text', column: 'dato', values: { Defensora: 'defender' } };

  it('is what its table says', async () => {
    expect(await importing({ condition }, 'Defensora')).toEqual([{ condition: 'defender' }, []]);
  });

  it('that no table maps is null and reported; an empty one is left out', async () => {
    expect(await importing({ condition }, 'defensora')).toEqual([{ condition: null }, wrong]);
    expect(await importing({ condition }, '')).toEqual([undefined, []]);
  });

  it('that the contract does not take is null and reported', async () => {
    const text = { condition: { type: 'text', column: 'dato' } };
    expect(await importing(text, 'Juan Pérez')).toEqual([{ condition: null }, wrong]);
    expect(await importing(text, 'neither')).toEqual([{ condition: 'neither' }, []]);
  });

  it('goes where the dots of its key say', async () => {
    const flag = { column: 'dato', type: 'boolean', true: ['sí', 'x'], false: ['no'] };
    const data = { 'considered.facts': flag, 'considered.place': { value: true } };
    expect(await importing(data, 'x')).toEqual([{ considered: { facts: true, place: true } }, []]);
    expect(await importing(data, 'no')).toEqual([
      { considered: { facts: false, place: true } },
      [],
    ]);
    expect(await importing(data, 'Sí')).toEqual([
      { considered: { facts: null, place: true } },
      wrong,
    ]);
  });

  it('is a list whole or not at all', async () => {
    const list = { 'concluded.measures': { column: 'dato', type: 'list', separator: ',' } };
    expect(await importing(list, 'M-1, M-2,')).toEqual([
      { concluded: { measures: ['M-1', 'M-2'] } },
      [],
    ]);
    expect(await importing(list, 'M-1, una escolta')).toEqual([
      { concluded: { measures: null } },
      wrong,
    ]);
  });

  it('may be a date', async () => {
    const { events } = await imported(
      'csv',
      table('folio,fecha,recibido', 'A1,2016-03-18,18/03/2016 22:40'),
      applicationMap(
        {},
        {
          type: 'case.forwarded-to-uer',
          data: { receivedAt: { column: 'recibido', type: 'date', formats: ['dd/MM/yyyy HH:mm'] } },
        },
      ),
    );
    expect(events[0]?.data).toEqual({ receivedAt: '2016-03-18T22:40:00-06:00' });
  });

  it.each([
    ['integer', undefined, '12', 12],
    ['integer', undefined, '12.0', null],
    ['integer', undefined, '9007199254740993', null],
    ['number', undefined, '1.5', 1.5],
    ['number', undefined, '1,5', null],
    ['number', ',', '1,5', 1.5],
    ['number', ',', '1.500', null],
    ['number', ',', '1.500,25', null],
  ] as const)('of the type %s (decimal %s) reads %s as %s', (type, decimal, cell, value) => {
    const context = new MapContext({ version: 1, events: [] });
    const read = datumReader({ column: 'dato', type, decimal }, context, []);
    const book = new ReportBook();
    const record = { number: 2, fields: new Map([['dato', cell]]) };
    expect(read(new RecordFields(record, book, false))?.value).toBe(value);
    expect(book.report('csv', true).problems.map(({ code }) => code)).toEqual(
      value === null ? ['E_IMPORT_VALUE'] : [],
    );
  });
});

describe('an id', () => {
  const refs = (spec: object) =>
    applicationMap({}, { refs: { case: { column: 'folio', ...spec } } });

  it('with characters that ids do not have gives no event rather than one of no case', async () => {
    const { events, problems } = await imported(
      'csv',
      table('folio,fecha', 'EXP/1,2016-03-18', ',2016-03-18'),
      refs({}),
    );
    expect(events.map((event) => event.refs)).toEqual([{}]);
    expect(problems).toEqual([
      ['E_IMPORT_CASE', 1, [3], ['folio']],
      ['E_IMPORT_ID', 1, [2], ['folio']],
    ]);
  });

  it('is encoded where the map says so, and no two become the same', async () => {
    const { events } = await imported(
      'csv',
      table('folio,fecha', 'EXP/1,2016-03-18', 'EXP_2F1,2016-03-18'),
      refs({ encode: true }),
    );
    expect(events.map((event) => event.refs)).toEqual([{ case: 'EXP_2F1' }, { case: 'EXP_5F2F1' }]);
    expect(encodedId('ñ 1')).toBe('_C3_B1_201');
  });

  it('of several columns keeps them apart', async () => {
    const map = applicationMap({}, { refs: { case: { columns: ['a', 'b'], prefix: 'EXP-' } } });
    const { events } = await imported(
      'csv',
      table('a,b,fecha', '1,23,2016-03-18', '12,3,2016-03-18'),
      map,
    );
    expect(events.map((event) => event.refs)).toEqual([{ case: 'EXP-1:23' }, { case: 'EXP-12:3' }]);
  });

  it('of several columns never makes one of two things, whatever colons they have', async () => {
    const columns = { columns: ['a', 'b'] };
    const rows = table('a,b,fecha', '1:2,3,2016-03-18', '1,2:3,2016-03-18');
    const encoded = applicationMap({}, { refs: { case: { ...columns, encode: true } } });
    const { events } = await imported('csv', rows, encoded);
    expect(events.map(({ refs }) => refs)).toEqual([{ case: '1_3A2:3' }, { case: '1:2_3A3' }]);
    const plain = await imported('csv', rows, applicationMap({}, { refs: { case: columns } }));
    expect([plain.events, plain.problems]).toEqual([[], [['E_IMPORT_ID', 2, [2, 3], ['a', 'b']]]]);
  });
});

describe('an actor', () => {
  const rows = table('folio,fecha,area', 'A1,2016-03-18,Riesgos', 'A2,2016-03-18,otra');
  const organ = { column: 'area', values: { Riesgos: 'UER' } };

  it('that no table maps is left out, for the act was done all the same', async () => {
    const { events, problems } = await imported(
      'csv',
      rows,
      applicationMap({}, { actor: { organ } }),
    );
    expect(events.map(({ actor }) => actor)).toEqual([{ organ: 'UER' }, {}]);
    expect(problems).toEqual([['E_IMPORT_ACTOR', 1, [3], ['area']]]);
  });

  it('is another where the map gives one for the rest', async () => {
    const map = applicationMap({}, { actor: { organ: { ...organ, otherwise: 'ANY' } } });
    const { events, problems } = await imported('csv', rows, map);
    expect(events.map(({ actor }) => actor)).toEqual([{ organ: 'UER' }, { organ: 'ANY' }]);
    expect(problems).toEqual([]);
  });
});

describe('the documents of a row', () => {
  it('are ids, all of them or none', async () => {
    const map = applicationMap({}, { evidence: { column: 'docs', separator: ';' } });
    const { events, problems } = await imported(
      'csv',
      table('folio,fecha,docs', 'A1,2016-03-18,d-1; d-2', 'A2,2016-03-18,d-1; carta de Ana'),
      map,
    );
    expect(events.map(({ evidence }) => evidence)).toEqual([['d-1', 'd-2'], undefined]);
    expect(problems).toEqual([['E_IMPORT_ID', 1, [3], ['docs']]]);
  });
});
