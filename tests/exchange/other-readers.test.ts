import { describe, expect, it } from 'vitest';
import { exported, imported } from './convert';

const event = (id: string, occurredAt: string, refs: object = {}) => ({
  id,
  type: 'database.updated',
  occurredAt,
  actor: { organ: 'CEN' },
  refs,
});
const LINES = [
  { log: 'mecanismo', version: 1, zone: 'America/Mexico_City' },
  event('a', '2016-10-29T22:40:00-05:00', { case: 'E-1' }),
  event('b', '2016-10-30T22:40:00.250-06:00', { case: 'E-1' }),
  event('c', '2016-10-31T09:00:00+14:00'),
  event('d', '2016-10-31'),
];
const LOG = LINES.map((line) => JSON.stringify(line)).join('\n');
const UTC = [
  ['a', '2016-10-30T03:40:00'],
  ['c', '2016-10-30T19:00:00'],
  ['b', '2016-10-31T04:40:00.250'],
  ['d', '2016-11-01T05:59:59.999'],
];

interface Ocel {
  readonly objects: readonly { readonly id: string; readonly type: string }[];
  readonly events: readonly {
    readonly id: string;
    readonly time: string;
    readonly relationships: readonly { readonly objectId: string }[];
  }[];
}

describe('an exported log, for readers that put all times into one column', () => {
  it('has each time of XES in UTC, in the form of the public logs', async () => {
    const { text } = await exported('xes', LOG);
    const times = [...text.matchAll(/<event>.*?<\/event>/gs)].map(([found]) => [
      /key="mecanismo:id" value="(.)"/.exec(found)?.[1],
      /key="time:timestamp" value="([^"]*)"/.exec(found)?.[1],
    ]);
    const written = (time: string) => `${time.includes('.') ? time : `${time}.000`}+00:00`;
    expect(times.sort()).toEqual(UTC.map(([id, time = '']) => [id, written(time)]).sort());
  });

  it('has each time of OCEL in UTC', async () => {
    const { events } = JSON.parse((await exported('ocel', LOG)).text) as Ocel;
    expect(events.map(({ id, time }) => [id, time])).toEqual(
      UTC.map(([id, time = '']) => [id, `${time}Z`]),
    );
  });
});

describe('a log exported as OCEL, for readers that leave out an event of no object', () => {
  it('relates each event to an object that it has, and what is of nothing to the log', async () => {
    const { events, objects } = JSON.parse((await exported('ocel', LOG)).text) as Ocel;
    const known = new Set(objects.map(({ id }) => id));
    const related = events.map(({ relationships }) => relationships.map((each) => each.objectId));
    expect(related).toEqual([['case:E-1'], ['mecanismo:log'], ['case:E-1'], ['mecanismo:log']]);
    expect(related.flat().filter((id) => !known.has(id))).toEqual([]);
  });

  it('can be read by a map as any other log, and every object is known', async () => {
    const { text } = await exported('ocel', LOG);
    const { events, problems } = await imported('ocel', text, {
      version: 1,
      events: [
        {
          type: 'database.updated',
          id: { column: 'ocel:id' },
          occurredAt: { column: 'ocel:time', formats: ['instant'] },
          actor: { organ: 'CEN' },
          refs: { case: { column: 'ocel:object:case:case' } },
        },
      ],
    });
    expect(events.map(({ id, refs }) => [id, refs])).toEqual([
      ['a', { case: 'case:E-1' }],
      ['c', {}],
      ['b', { case: 'case:E-1' }],
      ['d', {}],
    ]);
    expect(problems).toEqual([]);
  });
});

describe('a log exported as OCEL, for readers that hold it against the schema of the standard', () => {
  const fact = { complete: true, votes: 3, seats: ['SEGOB'], name: 'a' };
  const log = JSON.stringify({ ...event('a', '2016-10-31'), data: fact, precision: 'date' });

  it('has no value but texts, each of a name that its type declares as a text', async () => {
    const { text } = await exported('ocel', `${LOG}\n${log}`);
    const { objectTypes, eventTypes, objects, events } = JSON.parse(text) as Record<
      string,
      readonly { name: string; type: string; attributes: readonly Record<string, unknown>[] }[]
    >;
    for (const [types, things] of [
      [objectTypes, objects],
      [eventTypes, events],
    ]) {
      for (const { type, attributes } of things ?? []) {
        const declared = types?.find(({ name }) => name === type)?.attributes;
        for (const { name, value } of attributes) {
          expect(typeof value).toBe('string');
          expect(declared).toContainEqual({ name, type: 'string' });
        }
      }
    }
  });

  it('comes back as well where its values are numbers, as they once were', async () => {
    const own = (entries: Record<string, unknown>) =>
      Object.entries(entries).map(([name, value]) => ({ name: `mecanismo:${name}`, value }));
    const file = {
      objects: [{ id: 'mecanismo:log', type: 'mecanismo:log', attributes: own({ version: 1 }) }],
      events: [
        {
          id: 'a',
          attributes: own({
            line: 1,
            id: 'a',
            type: 'junta.session-opened',
            occurredAt: '2016-10-31',
            'actor/organ': 'JG',
            'refs#json': '{}',
            'data/quorumDeclared': true,
          }),
        },
      ],
    };
    const { events, problems } = await imported('ocel', JSON.stringify(file));
    expect(events.map(({ data }) => data)).toEqual([{ quorumDeclared: true }]);
    expect(problems).toEqual([]);
  });
});
