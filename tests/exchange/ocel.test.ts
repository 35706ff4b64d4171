import { describe, expect, it } from 'vitest';
import { imported } from './convert';

/** In the shape of the public example of order management. */
const LOG = {
  objectTypes: [
    { name: 'orders', attributes: [{ name: 'price', type: 'float' }] },
    { name: 'items', attributes: [] },
  ],
  eventTypes: [{ name: 'place order', attributes: [{ name: 'channel', type: 'string' }] }],
  objects: [
    {
      id: 'o-990001',
      type: 'orders',
      attributes: [
        { name: 'price', time: '1970-01-01T00:00:00Z', value: 523.5 },
        { name: 'price', time: '2023-04-04T00:00:00Z', value: 600 },
      ],
      relationships: [{ objectId: 'i-1', qualifier: 'comprises' }],
    },
    { id: 'i-1', type: 'items', attributes: [] },
    { id: 'i-2', type: 'items', attributes: [] },
  ],
  events: [
    {
      id: 'e-1',
      type: 'place order',
      time: '2023-04-03T12:08:18Z',
      attributes: [{ name: 'channel', value: 'phone' }],
      relationships: [
        { objectId: 'o-990001', qualifier: 'order' },
        { objectId: 'i-1', qualifier: 'item' },
        { objectId: 'i-2', qualifier: 'item' },
      ],
    },
    {
      id: 'e-2',
      type: 'pay order',
      time: '2023-04-05T10:00:00+02:00',
      attributes: [],
      relationships: [{ objectId: 'o-990001', qualifier: 'order' }],
    },
  ],
};
const first = {
  type: { column: 'ocel:type', values: { 'place order': 'application.received' } },
  id: { column: 'ocel:id' },
  occurredAt: { column: 'ocel:time', formats: ['instant'] },
  actor: { organ: 'ANY' },
  refs: { case: { column: 'ocel:object:orders:order' } },
  data: { form: { column: 'channel', type: 'text' } },
};
const map = (more: object = {}) => ({
  version: 1,
  unmapped: 'keep',
  events: [{ ...first, ...more }],
});
const text = (log: unknown) => JSON.stringify(log);

describe('an OCEL log', () => {
  it('gives its events, with the objects that they relate to', async () => {
    const { events, problems } = await imported('ocel', text(LOG), map());
    expect(events).toEqual([
      {
        id: 'e-1',
        type: 'application.received',
        occurredAt: '2023-04-03T12:08:18Z',
        actor: { organ: 'ANY' },
        refs: { case: 'o-990001' },
        data: { form: 'phone' },
      },
      {
        id: 'e-2',
        type: 'foreign.pay-order',
        occurredAt: '2023-04-05T10:00:00+02:00',
        actor: { organ: 'ANY' },
        refs: { case: 'o-990001' },
      },
    ]);
    expect(problems).toEqual([['E_IMPORT_TYPE', 1, [2], ['ocel:type']]]);
  });

  it('is the same whatever comes first in it, and however it is cut', async () => {
    const plain = await imported('ocel', text(LOG), map());
    const { objects, events, ...types } = LOG;
    expect(await imported('ocel', text({ events, ...types, objects }), map())).toEqual(plain);
    expect(await imported('ocel', Array.from(text(LOG)), map())).toEqual(plain);
    expect(await imported('ocel', `\ufeff${JSON.stringify(LOG, null, 2)}\n`, map())).toEqual(plain);
  });

  it('whose events stand before its objects is the same in whatever pieces it comes', async () => {
    const { objects, events, ...types } = LOG;
    const late = text({ ...types, events, objects });
    const plain = await imported('ocel', text(LOG), map());
    expect(await imported('ocel', Array.from(late), map())).toEqual(plain);
    expect(await imported('ocel', late.match(/[\s\S]{1,50}/g) ?? [], map())).toEqual(plain);
  });

  it('that relates an event to several objects of a kind leaves its case unknown', async () => {
    const refs = { case: { column: 'ocel:object:items' } };
    const { events, problems } = await imported('ocel', text(LOG), map({ refs }));
    expect(events.map(({ id, refs: found }) => [id, found])).toEqual([['e-2', {}]]);
    expect(problems).toContainEqual(['E_IMPORT_ID', 1, [1], ['ocel:object:items']]);
  });

  it('gives the attribute of an object as it was at the event', async () => {
    const refs = { case: { column: 'ocel:attribute:orders:price' } };
    const { events } = await imported('ocel', text(LOG), map({ refs }));
    expect(events.map((event) => event.refs)).toEqual([{ case: '523.5' }, { case: '600' }]);
  });

  it('takes an event of which nothing is of its form as one of which nothing is known', async () => {
    const events = [
      null,
      3,
      [],
      {},
      { id: {}, type: [], time: null, attributes: 'x', relationships: [null, 1] },
    ];
    const { report } = await imported('ocel', text({ ...LOG, events }), map());
    expect(report).toMatchObject({ read: 5, written: 0, silent: 5, complete: true });
    expect(report.problems.map(({ code, count }) => [code, count])).toEqual([
      ['E_IMPORT_COLUMN', 5],
      ['E_IMPORT_DATE', 5],
      ['E_IMPORT_ID', 5],
      ['E_IMPORT_OBJECT', 2],
      ['E_IMPORT_TYPE', 5],
    ]);
  });

  it('tells where an event refers to an object that is not there, and of no case because of it', async () => {
    const [event] = LOG.events;
    const events = [{ ...event, relationships: [{ objectId: 'gone', qualifier: 'order' }] }];
    const { problems } = await imported('ocel', text({ ...LOG, events }), map());
    expect(problems).toEqual([
      ['E_IMPORT_CASE', 1, [1], ['ocel:object:orders:order']],
      ['E_IMPORT_COLUMN', 1, [0], ['ocel:object:orders:order']],
      ['E_IMPORT_OBJECT', 1, [1], []],
    ]);
  });

  it('of which no event has an attribute or an object that the map names tells it', async () => {
    const refs = {
      case: { column: 'ocel:object:orders:order' },
      person: { column: 'ocel:object:orders:Order' },
      measure: { column: 'ocel:attribute:orders:weight' },
    };
    const { events, problems } = await imported('ocel', text(LOG), map({ refs }));
    expect(events.map((event) => event.refs)).toEqual([{ case: 'o-990001' }, { case: 'o-990001' }]);
    expect(problems).toContainEqual([
      'E_IMPORT_COLUMN',
      2,
      [0],
      ['ocel:attribute:orders:weight', 'ocel:object:orders:Order'],
    ]);
  });

  describe('of which an attribute of an object changes', () => {
    const price = { case: { column: 'ocel:attribute:orders:price' } };
    const at = async (times: readonly unknown[], time: string) => {
      const [order, ...rest] = LOG.objects;
      const attributes = times.map((from, value) => ({ name: 'price', time: from, value }));
      const file = {
        ...LOG,
        objects: [{ ...order, attributes }, ...rest],
        events: [{ ...LOG.events[0], time }],
      };
      const occurredAt = { column: 'ocel:time', formats: ['instant', 'wall'], zone: '+02:00' };
      const { events, problems } = await imported(
        'ocel',
        text(file),
        map({ refs: price, occurredAt }),
      );
      return [events[0]?.refs, problems.map(([code]) => code)];
    };
    const BEGINNING = '1970-01-01T00:00:00Z';

    it('takes none where it is not known since when a value held', async () => {
      const times = [BEGINNING, '2023-04-04 00:00:00'];
      expect(await at(times, '2023-04-05T00:00:00Z')).toEqual([undefined, ['E_IMPORT_REPEATED']]);
    });

    it('takes none for an event without an offset, but of one that held from the beginning', async () => {
      expect(await at([BEGINNING, '2023-04-04T00:00:00Z'], '2023-04-05T00:00:00')).toEqual([
        undefined,
        ['E_IMPORT_REPEATED'],
      ]);
      expect(await at([BEGINNING], '2023-04-05T00:00:00')).toEqual([{ case: '0' }, []]);
    });

    it('reads its instants in any form with an offset', async () => {
      const times = [BEGINNING, '2023-04-04 00:00:00+0200'];
      expect(await at(times, '2023-04-03T21:59:59Z')).toEqual([{ case: '0' }, []]);
      expect(await at(times, '2023-04-03 22:00:00+00')).toEqual([{ case: '1' }, []]);
    });
  });

  it('does not take what its names inherit for its own', async () => {
    const hostile =
      '{"objects":[],"events":[{"__proto__":{"id":"x","type":"place order","time":"2023-04-03T12:08:18Z"}}]}';
    const { events, report } = await imported('ocel', hostile, map());
    expect([events, report.silent]).toEqual([[], 1]);
    expect(({} as { type?: string }).type).toBeUndefined();
  });

  it.each([
    ['is a table', '\n id,type', 'E_OCEL_SHAPE', 0],
    ['is XML', '<?xml version="1.0"?><log/>', 'E_OCEL_SHAPE', 0],
    ['is no JSON', '{"events":id}', 'E_JSON_SYNTAX', 0],
    ['is empty', '', 'E_OCEL_SHAPE', 0],
    ['is cut off', text(LOG).slice(0, -2), 'E_JSON_SYNTAX', 2],
    ['goes on after its end', `${text(LOG)}{}`, 'E_JSON_SYNTAX', 2],
    ['is another thing', '{"a":1}', 'E_OCEL_SHAPE', 0],
    ['is a list', '[1]', 'E_OCEL_SHAPE', 0],
    ['has nothing of the first version', '{"ocel:events":{},"ocel:objects":{}}', 'E_OCEL_SHAPE', 0],
    ['has no event', text({ ...LOG, events: [] }), 'E_IMPORT_EMPTY', 0],
    ['nests without an end', `{"events":${'['.repeat(3_000_000)}`, 'E_LIMIT_SIZE', 0],
    ['has a text without an end', `{"events":[{"id":"${'x'.repeat(3_000_000)}`, 'E_LIMIT_SIZE', 0],
  ])('that %s is unreadable', async (_name, file, code, count) => {
    const pieces = file.match(/[\s\S]{1,65536}/g) ?? [];
    const { events, report } = await imported('ocel', pieces, map());
    expect(
      report.problems
        .filter(({ severity }) => severity === 'unreadable')
        .map((problem) => problem.code),
    ).toEqual([code]);
    expect(events).toHaveLength(count);
  });
});

describe('an OCEL log of the first version', () => {
  const FIRST = {
    'ocel:global-event': { 'ocel:activity': '__INVALID__' },
    'ocel:events': {
      'e-1': {
        'ocel:activity': 'place order',
        'ocel:timestamp': '2023-04-03T12:08:18+00:00',
        'ocel:omap': ['o-990001', 'i-1', 'i-2'],
        'ocel:vmap': { channel: 'phone', tags: ['a'] },
      },
      'e-2': {
        'ocel:activity': 'pay order',
        'ocel:timestamp': '2023-04-05 10:00:00',
        'ocel:omap': ['o-990001', 'gone'],
        'ocel:vmap': {},
      },
    },
    'ocel:objects': {
      'o-990001': { 'ocel:type': 'orders', 'ocel:ovmap': { price: 523.5, lines: [1] } },
      'i-1': { 'ocel:type': 'items', 'ocel:ovmap': {} },
      'i-2': { 'ocel:type': 'items' },
    },
  };
  const plain = {
    refs: { case: { column: 'ocel:object:orders' } },
    occurredAt: { column: 'ocel:time', formats: ['instant', 'wall'], zone: '+02:00' },
  };

  it('gives its events, with the objects that they relate to', async () => {
    const { events, problems } = await imported('ocel', text(FIRST), map(plain));
    expect(events).toEqual([
      {
        id: 'e-1',
        type: 'application.received',
        occurredAt: '2023-04-03T12:08:18+00:00',
        actor: { organ: 'ANY' },
        refs: { case: 'o-990001' },
        data: { form: 'phone' },
      },
      {
        id: 'e-2',
        type: 'foreign.pay-order',
        occurredAt: '2023-04-05T10:00:00+02:00',
        actor: { organ: 'ANY' },
        refs: { case: 'o-990001' },
      },
    ]);
    expect(problems).toEqual([
      ['E_IMPORT_OBJECT', 1, [2], []],
      ['E_IMPORT_TYPE', 1, [2], ['ocel:type']],
    ]);
  });

  it('gives the same in whatever order and pieces it comes', async () => {
    const whole = await imported('ocel', text(FIRST), map(plain));
    const { 'ocel:events': events, ...rest } = FIRST;
    const other = text({ ...rest, 'ocel:events': events });
    expect(await imported('ocel', other, map(plain))).toEqual(whole);
    expect(await imported('ocel', Array.from(text(FIRST)), map(plain))).toEqual(whole);
  });

  it('gives the attributes of its objects', async () => {
    const refs = { case: { column: 'ocel:attribute:orders:price' } };
    const { events } = await imported('ocel', text(FIRST), map({ ...plain, refs }));
    expect(events.map((event) => event.refs)).toEqual([{ case: '523.5' }, { case: '523.5' }]);
  });

  it('takes an event or an object that is not of its form as one of which nothing is known', async () => {
    const odd = `{"ocel:objects":{"__proto__":{"ocel:type":"orders"},"a":null,"b":[],"c":{"ocel:type":7}},
      "ocel:events":{"x":null,"y":3,"z":{"ocel:omap":[null,"__proto__"],"ocel:vmap":[1]}}}`;
    const { report } = await imported('ocel', odd, map(plain));
    expect(report).toMatchObject({ read: 3, written: 0, silent: 3, complete: true });
    expect(({} as Record<string, unknown>)['ocel:type']).toBeUndefined();
  });
});

describe('a log that needs a map', () => {
  it.each([
    ['csv', 'a,b\n1,2\n'],
    ['xes', '<log><trace><event><string key="concept:name" value="a"/></event></trace></log>'],
    ['ocel', text(LOG)],
  ] as const)('is not imported without one: %s', async (format, file) => {
    await expect(imported(format, file)).rejects.toMatchObject({ code: 'E_MAP_MISSING' });
  });
});
