import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImportMap } from '../../src/exchange/index';
import { imported } from './convert';

const ballot = { 'a favor': 'for', 'en contra': 'against' };
const map = (type: string, data: object, more: object = {}) => ({
  version: 1,
  csv: { delimiter: ',' },
  ...more,
  events: [
    {
      type,
      occurredAt: { column: 'fecha', formats: ['date'] },
      actor: { organ: 'JG' },
      refs: { session: { value: 'S-1' } },
      data,
    },
  ],
});
const read = async (columns: string, row: string, type: string, data: object, more?: object) => {
  const file = `fecha,${columns}\n2016-03-18,${row}\n`;
  const { events, problems } = await imported('csv', file, map(type, data, more));
  return [events[0]?.data, problems] as const;
};

describe('columns in step', () => {
  const votes = {
    votes: {
      type: 'objects',
      separator: '/',
      each: {
        seat: { column: 'asientos', type: 'text' },
        vote: { column: 'votos', type: 'text', values: ballot },
      },
    },
  };
  const held = (row: string, more?: object) =>
    read('asientos,votos', row, 'junta.vote-held', votes, more);
  const lost = (columns: readonly string[] = ['asientos', 'votos']) => [
    { votes: null },
    [['E_IMPORT_VALUE', 1, [2], columns]],
  ];

  it('make an object of what stands in the same place', async () => {
    expect(await held('SEGOB / SRE,a favor/en contra')).toEqual([
      {
        votes: [
          { seat: 'SEGOB', vote: 'for' },
          { seat: 'SRE', vote: 'against' },
        ],
      },
      [],
    ]);
  });

  it('that are empty say nothing', async () => {
    expect(await held(',')).toEqual([undefined, []]);
    expect(await held(' / , /')).toEqual([undefined, []]);
  });

  it.each([
    ['one place fewer', 'SEGOB/SRE,a favor'],
    ['one place more', 'SEGOB/SRE,a favor/a favor/en contra'],
    ['an empty place more', 'SEGOB/SRE,a favor/a favor/'],
  ])('of which one has %s are told with their row and columns', async (_name, row) => {
    expect(await held(row)).toEqual(lost());
  });

  it('keep the place of an empty part, whose key is then not known', async () => {
    expect(await held('SEGOB/SRE/PGR,a favor//en contra')).toEqual([
      {
        votes: [{ seat: 'SEGOB', vote: 'for' }, { seat: 'SRE' }, { seat: 'PGR', vote: 'against' }],
      },
      [],
    ]);
    expect(await held('SEGOB/SRE,')).toEqual([{ votes: [{ seat: 'SEGOB' }, { seat: 'SRE' }] }, []]);
    expect(await held('SEGOB//SRE,a favor//a favor')).toEqual([
      {
        votes: [
          { seat: 'SEGOB', vote: 'for' },
          { seat: 'SRE', vote: 'for' },
        ],
      },
      [],
    ]);
  });

  it('with a part that no table maps, or the contract does not take, give no list cut short', async () => {
    expect(await held('SEGOB/SRE,a favor/no sé')).toEqual(lost(['votos']));
    expect(await held('SEGOB/Juan Pérez,a favor/a favor')).toEqual(lost(['asientos']));
  });

  it('of which one is there twice say nothing', async () => {
    const [data, problems] = await read(
      'asientos,votos,votos',
      'SEGOB,a favor,en contra',
      'junta.vote-held',
      votes,
    );
    expect(data).toEqual({ votes: null });
    expect(problems.map(([code]) => code)).toEqual(['E_IMPORT_COLUMN', 'E_IMPORT_REPEATED']);
  });

  it('may be one column, of which each part is an object with one key', async () => {
    const attendance = {
      attendance: {
        type: 'objects',
        separator: ';',
        each: { seat: { column: 'quién', type: 'text' }, mode: { value: 'in-person' } },
      },
    };
    expect(await read('quién', 'SEGOB; SRE;', 'junta.session-opened', attendance)).toEqual([
      {
        attendance: [
          { seat: 'SEGOB', mode: 'in-person' },
          { seat: 'SRE', mode: 'in-person' },
        ],
      },
      [],
    ]);
  });

  it('are freed of the guard of a spreadsheet before they are parted', async () => {
    const csv = { csv: { delimiter: ',', guarded: true } };
    const map = { '-SEGOB': 'SEGOB', SRE: 'SRE' };
    const seats = {
      votes: {
        type: 'objects',
        separator: '/',
        each: { seat: { column: 'a', type: 'text', values: map } },
      },
    };
    expect(await read('a', "'-SEGOB/SRE", 'junta.vote-held', seats, csv)).toEqual([
      { votes: [{ seat: 'SEGOB' }, { seat: 'SRE' }] },
      [],
    ]);
  });

  it('may be lists of an event log, which need no separator', async () => {
    const list = (key: string, ...values: string[]) =>
      `<list key="${key}"><values>${values.map((value) => `<string key="i" value="${value}"/>`).join('')}</values></list>`;
    const file = (seats: string[], ballots: string[]) =>
      `<log><trace><event><string key="fecha" value="2016-03-18"/>${list('asientos', ...seats)}${list('votos', ...ballots)}</event></trace></log>`;
    const spec = { votes: { ...votes.votes, separator: undefined } };
    const importing = async (seats: string[], ballots: string[]) => {
      const { events } = await imported('xes', file(seats, ballots), map('junta.vote-held', spec));
      return events[0]?.data;
    };
    expect(await importing(['SEGOB', '', 'SRE'], ['a favor', '', 'en contra'])).toEqual({
      votes: [
        { seat: 'SEGOB', vote: 'for' },
        { seat: 'SRE', vote: 'against' },
      ],
    });
    expect(await importing(['SEGOB', 'SRE'], ['a favor'])).toEqual({ votes: null });
  });

  it('give back every list of votes that was written into them', async () => {
    const seats = fc.constantFrom('SEGOB', 'PGR', 'SSP', 'SRE', 'CNDH', 'CC-1');
    const words = fc.constantFrom('a favor', 'en contra');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(seats, words), { minLength: 1 }), async (list) => {
        const row = `${list.map(([seat]) => seat).join('/')},${list.map(([, word]) => word).join('/')}`;
        const [data, problems] = await held(row);
        expect(data).toEqual({
          votes: list.map(([seat, word]) => ({ seat, vote: ballot[word as keyof typeof ballot] })),
        });
        expect(problems).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('columns side by side', () => {
  const seat = (name: string) => ({
    seat: { value: name },
    mode: { column: name, type: 'text', values: { P: 'in-person', R: 'remote' } },
  });
  const attendance = {
    attendance: { type: 'objects', items: [seat('SEGOB'), seat('SRE')], absent: ['no', '-'] },
  };
  const opened = (row: string) => read('SEGOB,SRE', row, 'junta.session-opened', attendance);

  it.each([
    ['P,R', ['SEGOB', 'in-person'], ['SRE', 'remote']],
    [',R', ['SRE', 'remote']],
    ['no,R', ['SRE', 'remote']],
    ['P,-', ['SEGOB', 'in-person']],
    ['no,-'],
    [',-'],
  ])('%s make an object of each item that is there', async (row, ...found) => {
    const list = found.map(([name, mode]) => ({ seat: name, mode }));
    expect(await opened(row)).toEqual([{ attendance: list }, []]);
  });

  it('that are all empty say nothing', async () => {
    expect(await opened(' ,')).toEqual([undefined, []]);
  });

  it('with another word are told with their row and column, and give no list cut short', async () => {
    expect(await opened('P,?')).toEqual([
      { attendance: null },
      [['E_IMPORT_VALUE', 1, [2], ['SRE']]],
    ]);
  });

  it('of which one is there twice say nothing', async () => {
    const [data, problems] = await read('SRE,SRE', 'P,P', 'junta.session-opened', {
      attendance: { type: 'objects', items: [seat('SRE')] },
    });
    expect(data).toEqual({ attendance: null });
    expect(problems).toContainEqual(['E_IMPORT_REPEATED', 1, [2], ['SRE']]);
  });

  it('with a thing of which a part says that it is absent, and another not, are told', async () => {
    const items = [
      {
        person: { column: 'quién', type: 'text' },
        mode: { column: 'cómo', type: 'text', values: { P: 'in-person' } },
      },
    ];
    const data = { attendance: { type: 'objects', items, absent: ['-'] } };
    expect(await read('quién,cómo', 'p-1,-', 'junta.session-opened', data)).toEqual([
      { attendance: null },
      [['E_IMPORT_VALUE', 1, [2], ['cómo']]],
    ]);
  });
});

describe('a map of several things', () => {
  const item = { seat: { column: 'a', type: 'text' } };
  const codeOf = (spec: object, type = 'junta.vote-held', key = 'votes') => {
    try {
      readImportMap(JSON.stringify(map(type, { [key]: { type: 'objects', ...spec } })));
      return 'none';
    } catch (error) {
      return `${(error as { code?: string }).code} ${(error as { where?: string }).where}`;
    }
  };

  it.each<[string, object, string]>([
    ['says neither way', {}, 'E_MAP_SHAPE'],
    ['says both ways', { each: item, items: [item] }, 'E_MAP_SHAPE'],
    ['parts columns side by side', { items: [item], separator: '/' }, 'E_MAP_SHAPE'],
    [
      'has words for what is absent of columns in step',
      { each: item, absent: ['no'] },
      'E_MAP_SHAPE',
    ],
    ['has an item without a column', { items: [{ seat: { value: 'SRE' } }] }, 'E_MAP_SHAPE'],
    ['has no item', { items: [] }, 'E_MAP_SHAPE'],
    ['has a path for a key', { each: { 'a.b': item.seat } }, 'E_MAP_SHAPE'],
    ['has things in a thing', { each: { seat: { type: 'objects', each: item } } }, 'E_MAP_SHAPE'],
  ])('that %s is refused', (_name, spec, code) => {
    expect(codeOf(spec)).toMatch(new RegExp(`^${code} events\\.0\\.data`));
  });

  it('may say a key only where the things of the list have it', () => {
    expect(codeOf({ each: item })).toBe('none');
    expect(codeOf({ items: [item, item], absent: ['no'] })).toBe('none');
    expect(codeOf({ each: { asiento: item.seat } })).toBe('E_MAP_KEY events.0.data.votes.asiento');
    expect(codeOf({ items: [{ ...item, name: item.seat }] })).toBe(
      'E_MAP_KEY events.0.data.votes.name',
    );
    expect(codeOf({ each: item }, 'application.received', 'form')).toBe(
      'E_MAP_KEY events.0.data.form.seat',
    );
  });
});

describe('the examples of the documentation', () => {
  const docs = readFileSync('docs/formatos.md', 'utf8');
  const [votes, attendance] = [...docs.matchAll(/```json\n("[^`]*)```/g)].map(
    ([, block]) => JSON.parse(`{${block}}`) as object,
  );
  const table = /```csv\n(asientos[^`]*)```/.exec(docs)?.[1]?.trim().split('\n') ?? [];

  it('of columns in step gives three votes', async () => {
    const [columns = '', row = ''] = table.map((line) => line.replaceAll(';', ','));
    expect(await read(columns, row, 'junta.vote-held', votes ?? {})).toEqual([
      {
        votes: [
          { seat: 'SEGOB', vote: 'for' },
          { seat: 'SRE', vote: 'against' },
          { seat: 'CNDH', vote: 'for' },
        ],
      },
      [],
    ]);
  });

  it('of columns side by side gives who was there', async () => {
    expect(await read('SEGOB,SRE', 'sí,no', 'junta.session-opened', attendance ?? {})).toEqual([
      { attendance: [{ seat: 'SEGOB', mode: 'in-person' }] },
      [],
    ]);
  });
});
