import { describe, expect, it } from 'vitest';
import { imported } from './convert';

const MAP = {
  version: 1,
  unmapped: 'keep',
  events: [
    {
      type: { column: 'concept:name', values: { A_SUBMITTED: 'application.received' } },
      occurredAt: { column: 'time:timestamp', formats: ['instant'] },
      actor: { organ: 'ANY' },
      refs: { case: { column: 'case:concept:name' } },
    },
  ],
};
const WITH_ACTORS = {
  ...MAP,
  events: [
    {
      ...MAP.events[0],
      actor: {
        organ: { column: 'org:group', values: { Intake: 'URCRR' }, otherwise: 'ANY' },
        person: { column: 'org:resource' },
      },
    },
  ],
};
const event = (name: string, more = '') =>
  `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="2011-10-01T00:38:44.546+02:00"/>${more}</event>`;
const log = (
  inside: string,
  open = '<log xes.version="1.0" xmlns="http://www.xes-standard.org/">',
) => `<?xml version="1.0" encoding="UTF-8"?>\n${open}${inside}</log>`;
const trace = (inside: string, name = '<string key="concept:name" value="173688"/>') =>
  `<trace>${name}${inside}</trace>`;
/** What an event says in a column, read as its case. */
const column = async (inside: string, name: string) => {
  const map = { ...MAP, events: [{ ...MAP.events[0], refs: { case: { column: name } } }] };
  const { events, problems } = await imported('xes', log(inside), map);
  return [
    events.map(({ refs }) => (refs as { case?: string }).case),
    problems.map(([code]) => code),
  ];
};

describe('an XES log in the shape of the public ones', () => {
  const head = `<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
    <global scope="trace"><string key="concept:name" value="UNKNOWN"/></global>
    <global scope="event"><string key="concept:name" value="UNKNOWN"/><string key="org:resource" value="NOBODY"/></global>
    <classifier name="Activity" keys="concept:name lifecycle:transition"/>
    <string key="concept:name" value="whole log"/><float key="total" value="1.5E3"/>`;
  const file = log(
    `${head}${trace(
      `${event('A_SUBMITTED', '<string key="org:resource" value="112"/><string key="org:group" value="Intake"/>')}
      <event><date key="time:timestamp" value="2012-01-20T10:00:00.000+01:00"/><string key="concept:name" value="W_Valideren aanvraag"/><string key="lifecycle:transition" value="SCHEDULE"/></event>`,
      '<date key="REG_DATE" value="2011-10-01T00:38:44.546+02:00"/><float key="AMOUNT_REQ" value="20000.0"/><string key="concept:name" value="173688"/>',
    )}`,
  );

  it('keeps the offset of each event and guesses nothing for a missing resource', async () => {
    const { events, problems, report } = await imported('xes', file, WITH_ACTORS);
    expect(events).toEqual([
      {
        id: 'xes-000001-1',
        type: 'application.received',
        occurredAt: '2011-10-01T00:38:44.546+02:00',
        actor: { organ: 'URCRR', person: '112' },
        refs: { case: '173688' },
      },
      {
        id: 'xes-000002-1',
        type: 'foreign.w-valideren-aanvraag',
        occurredAt: '2012-01-20T10:00:00.000+01:00',
        actor: { organ: 'ANY' },
        refs: { case: '173688' },
      },
    ]);
    expect(problems).toEqual([['E_IMPORT_TYPE', 1, [2], ['concept:name']]]);
    expect(report).toMatchObject({ read: 2, written: 2, complete: true });
  });

  it('is the same with prefixed tags, comments, CDATA and any cut', async () => {
    const plain = await imported('xes', file, WITH_ACTORS);
    const prefixed = file
      .replace(/<(\/?)([a-z]+)(?=[\s>/])/g, '<$1xes:$2')
      .replace('<xes:log xes.version="1.0" xmlns=', '<!-- a --><xes:log xmlns:xes=')
      .replaceAll('</xes:trace>', '<![CDATA[ text ]]></xes:trace>');
    expect(await imported('xes', prefixed, WITH_ACTORS)).toEqual(plain);
    expect(await imported('xes', Array.from(file), WITH_ACTORS)).toEqual(plain);
  });
});

describe('an attribute of an event', () => {
  it.each([
    ['float', '<float key="x" value="1.5"/>', ['1.5']],
    ['id', '<id key="x" value="a-b"/>', ['a-b']],
    ['boolean', '<boolean key="x" value="true"/>', ['true']],
    ['character references', '<string key="x" value="&#65;&#x42;&amp;"/>', []],
  ])('of the kind %s is a field', async (_name, xml, found) => {
    const [ids, codes] = await column(trace(event('a', xml)), 'x');
    expect(ids).toEqual(found);
    expect(codes).toEqual(
      found.length === 0 ? ['E_IMPORT_ID', 'E_IMPORT_TYPE'] : ['E_IMPORT_TYPE'],
    );
  });

  it('inside another, or inside a container, is found by its path', async () => {
    const nested =
      '<string key="x" value="1"><string key="y" value="2"><int key="z" value="3"/></string></string><container key="c"><string key="y" value="4"/></container>';
    for (const [name, value] of [
      ['x', '1'],
      ['x/y', '2'],
      ['x/y/z', '3'],
      ['c/y', '4'],
    ] as const) {
      expect((await column(trace(event('a', nested)), name))[0]).toEqual([value]);
    }
  });

  it.each([
    [
      'values',
      '<list key="x"><values><string key="i" value="1"><string key="n" value="9"/></string></values></list>',
    ],
    ['no values element', '<list key="x"><string key="i" value="1"/></list>'],
  ])('that is a list with %s gives its items', async (_name, xml) => {
    expect((await column(trace(event('a', xml)), 'x'))[0]).toEqual(['1']);
  });

  it('inside the items of a list is a list in step with them', async () => {
    const items = `<container key="v"><string key="seat" value="SEGOB"/><string key="vote" value="for"/></container>
      <container key="v"><string key="seat" value="SRE"/></container>
      <container key="v"><string key="seat" value="PGR"/><container key="more"><int key="at" value="3"/></container><string key="vote" value="against"><string key="why" value="w"/></string></container>`;
    for (const list of [
      `<list key="votes"><values>${items}</values></list>`,
      `<list key="votes">${items}</list>`,
      `<container key="c"><list key="votes">${items}</list></container>`,
    ]) {
      const [name, key] = list.startsWith('<container')
        ? ['c/votes', 'c/votes']
        : ['votes', 'votes'];
      const of = async (part: string) => {
        const map = {
          ...MAP,
          unmapped: 'skip',
          events: [
            {
              ...MAP.events[0],
              type: 'junta.vote-held',
              data: {
                votes: {
                  type: 'objects',
                  each: {
                    seat: { column: `${key}/seat`, type: 'text' },
                    vote: {
                      column: `${name}/${part}`,
                      type: 'text',
                      values: { for: 'for', against: 'against', w: 'abstain', 3: 'for' },
                    },
                  },
                },
              },
            },
          ],
        };
        return (await imported('xes', log(trace(event('a', list))), map)).events[0]?.data;
      };
      const votes = (...found: (string | undefined)[]) => ({
        votes: ['SEGOB', 'SRE', 'PGR'].map((seat, at) => ({ seat, vote: found[at] })),
      });
      expect(await of('vote')).toEqual(votes('for', undefined, 'against'));
      expect(await of('vote/why')).toEqual(votes(undefined, undefined, 'abstain'));
      expect(await of('more/at')).toEqual(votes(undefined, undefined, 'for'));
    }
  });

  it('that is a list with another one inside, or with an item of no value, is told and never cut short', async () => {
    const inner = '<list key="n"><values><string key="i" value="9"/></values></list>';
    for (const part of [inner, '<string key="n"/>']) {
      for (const list of [
        `<list key="x"><string key="i" value="1"/>${part}</list>`,
        `<list key="x"><values><string key="i" value="1"/>${part}</values></list>`,
        `<list key="x"><string key="i" value="1">${part}</string></list>`,
      ]) {
        const [data, codes] = await column(trace(event('A_SUBMITTED', list)), 'x');
        expect(data).not.toEqual(['1']);
        expect(codes).toEqual(['E_IMPORT_REPEATED']);
      }
    }
  });

  it('that is there twice in an item of a list counts for nothing', async () => {
    const list =
      '<list key="x"><string key="i" value="1"><string key="n" value="8"/><string key="n" value="9"/></string></list>';
    const [ids, codes] = await column(trace(event('A_SUBMITTED', list)), 'x/n');
    expect([ids, codes]).toEqual([[], ['E_IMPORT_REPEATED']]);
    expect((await column(trace(event('A_SUBMITTED', list)), 'x'))[0]).toEqual(['1']);
  });

  it('of more than a hundred names inside the items of a list is not kept', async () => {
    const names = (count: number) =>
      Array.from({ length: count }, (_, at) => `<int key="n${at}" value="1"/>`).join('');
    const list = (count: number) =>
      event('A_SUBMITTED', `<list key="x"><container key="i">${names(count)}</container></list>`);
    expect((await column(trace(list(100)), 'x/n99'))[0]).toEqual(['1']);
    expect(await column(trace(list(101)), 'x/n99')).toEqual([[], ['E_LIMIT_KEYS']]);
  });

  it('that is a list without end is not kept', async () => {
    const items = '<string key="i" value="1"/>'.repeat(1001);
    expect(await column(trace(event('A_SUBMITTED', `<list key="x">${items}</list>`)), 'x')).toEqual(
      [[], ['E_LIMIT_KEYS']],
    );
  });

  it('of the trace is found after `case:`', async () => {
    const name = '<string key="concept:name" value="1"/><string key="x" value="7"/>';
    expect((await column(trace(event('a'), name), 'case:x'))[0]).toEqual(['7']);
  });

  it('that is there twice counts for nothing', async () => {
    const twice = event('a', '<date key="time:timestamp" value="2011-10-02T00:00:00+02:00"/>');
    const { events, problems } = await imported('xes', log(trace(twice)), MAP);
    expect(events).toEqual([]);
    expect(problems[0]).toEqual(['E_IMPORT_REPEATED', 1, [1], ['time:timestamp']]);
  });

  it('may be called like the machinery of objects', async () => {
    const xml = '<string key="__proto__" value="p"/><string key="constructor" value="c"/>';
    expect((await column(trace(event('a', xml)), '__proto__'))[0]).toEqual(['p']);
    expect((await column(trace(event('a')), 'toString'))[0]).toEqual([undefined]);
  });
});

describe('an attribute that the map names', () => {
  const told = async (inside: string, map: object = WITH_ACTORS) =>
    (await imported('xes', log(inside), map)).problems.filter(
      ([code]) => code === 'E_IMPORT_COLUMN',
    );
  const group = '<string key="org:group" value="Intake"/>';
  const resource = '<string key="org:resource" value="112"/>';

  it('and no event has is told, once for the log', async () => {
    const events = event('A_SUBMITTED', group).repeat(3);
    expect(await told(trace(events))).toEqual([['E_IMPORT_COLUMN', 1, [0], ['org:resource']]]);
    expect(await told(trace(event('A_SUBMITTED')))).toEqual([
      ['E_IMPORT_COLUMN', 2, [0], ['org:group', 'org:resource']],
    ]);
  });

  it('is not told where a single event has it, were it twice', async () => {
    const plain = event('A_SUBMITTED');
    expect(await told(trace(plain + event('b', resource + group) + plain))).toEqual([]);
    expect(await told(trace(plain + event('b', resource + resource + group)))).toEqual([]);
  });

  it('of the trace that only another trace has is not told', async () => {
    const named = trace(event('A_SUBMITTED'));
    const map = { ...MAP, events: [{ ...MAP.events[0], when: { column: 'case:x' } }] };
    expect(await told(named, map)).toEqual([['E_IMPORT_COLUMN', 1, [0], ['case:x']]]);
    const other = trace(event('b'), '<string key="x" value="7"/>');
    expect(await told(named + other, map)).toEqual([]);
  });

  it('is not told of a log that was not read to its end, nor of one without events', async () => {
    expect(await told(`${trace(event('A_SUBMITTED'))}<broken`)).toEqual([]);
    expect(await told(trace(''))).toEqual([]);
  });
});

describe('a timestamp without an offset', () => {
  const file = log(
    trace(
      '<event><string key="concept:name" value="A_SUBMITTED"/><date key="time:timestamp" value="2016-03-18T22:40:00.000"/></event>',
    ),
  );
  const first = MAP.events[0];

  it('is reported', async () => {
    const { events, problems } = await imported('xes', file, MAP);
    expect([events, problems]).toEqual([[], [['E_IMPORT_DATE', 1, [1], ['time:timestamp']]]]);
  });

  it('is read on the clock of a zone where the map declares one', async () => {
    const occurredAt = {
      column: 'time:timestamp',
      formats: ['instant', 'wall'],
      zone: 'America/Tijuana',
    };
    const { events } = await imported('xes', file, { ...MAP, events: [{ ...first, occurredAt }] });
    expect(events[0]?.occurredAt).toBe('2016-03-18T22:40:00-07:00');
  });
});

describe('an XES log with thousands of attributes of its own', () => {
  it('is read, for these tell nothing of an event', async () => {
    const figures = Array.from({ length: 3000 }, (_, at) => `<int key="meta:${at}" value="1"/>`);
    const nested = `<float key="meta:all" value="1"><float key="UNKNOWN" value="1"/></float>`;
    const file = log(`${figures.join('')}${nested}${trace(event('A_SUBMITTED'))}`);
    const { events, report } = await imported('xes', file, MAP);
    expect([events.length, report.complete]).toEqual([1, true]);
  });
});

describe('a trace that says something of itself after an event', () => {
  it('says it of the events after it alone, and is reported', async () => {
    const name = '<string key="concept:name" value="173688"/>';
    const inside = `${event('A_SUBMITTED')}${name}${event('b')}`;
    const { events, problems } = await imported('xes', log(trace(inside, '')), MAP);
    expect(events.map(({ refs }) => refs)).toEqual([{}, { case: '173688' }]);
    expect(problems).toContainEqual(['E_IMPORT_LATE', 1, [1], []]);
  });
});

describe('a trace without a name', () => {
  const file = log(
    `${trace(event('A_SUBMITTED') + event('b'), '')}${trace(event('c'))}${trace(event('d'), '')}`,
  );

  it('is reported with each event that is of a case by its type, which is written without', async () => {
    const { events, problems } = await imported('xes', file, MAP);
    expect(events.map(({ refs }) => refs)).toEqual([{}, {}, { case: '173688' }, {}]);
    expect(problems).toContainEqual(['E_IMPORT_CASE', 1, [1], ['case:concept:name']]);
  });

  it('is the case of its number where the map says so', async () => {
    const { events, problems } = await imported('xes', file, {
      ...MAP,
      xes: { unnamedTraces: 'number' },
    });
    expect(events.map(({ refs }) => (refs as { case: string }).case)).toEqual([
      'trace-000001',
      'trace-000001',
      '173688',
      'trace-000003',
    ]);
    expect(problems.map(([code]) => code)).toEqual(['E_IMPORT_TYPE']);
  });
});

describe('an XES file that cannot be read on', () => {
  const bomb = Array.from(
    { length: 8 },
    (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
  ).join('');
  it.each([
    [
      'billions of laughs',
      `<?xml version="1.0"?><!DOCTYPE log [<!ENTITY e0 "x">${bomb}]><log>&e8;</log>`,
      'E_XML_DOCTYPE',
    ],
    [
      'an external entity',
      '<!DOCTYPE log [<!ENTITY x SYSTEM "file:///etc/hostname">]><log><string key="&x;" value=""/></log>',
      'E_XML_DOCTYPE',
    ],
    ['any other document type', '<!DOCTYPE html><log/>', 'E_XML_DOCTYPE'],
    ['an entity that nobody declared', log('<string key="a" value="&x;"/>'), 'E_XML_SYNTAX'],
    ['a character that XML lacks', log('<string key="a" value="&#0;"/>'), 'E_XML_CHAR'],
    ['a character past the last one', log('<string key="a" value="&#x110000;"/>'), 'E_XML_CHAR'],
    ['tags that do not match', '<log><trace></log>', 'E_XML_SYNTAX'],
    ['no end', '<log><trace>', 'E_XML_SYNTAX'],
    ['nothing in it', '', 'E_XML_SYNTAX'],
    ['text and no tags', 'id,type\n1,2\n', 'E_XML_SYNTAX'],
    ['another root', '<html></html>', 'E_XES_SHAPE'],
    [
      'a declared encoding that is not the one it is read in',
      '<?xml version="1.0" encoding="ISO-8859-1"?><log/>',
      'E_TEXT_ENCODING',
    ],
    ['no event', log(trace('')), 'E_IMPORT_EMPTY'],
    [
      '100,000 nested tags',
      log(trace(`<event>${'<string key="a" value="b">'.repeat(100_000)}`)),
      'E_LIMIT_DEPTH',
    ],
    [
      'an event with too many attributes',
      log(
        trace(
          `<event>${Array.from({ length: 1001 }, (_, at) => `<int key="k${at}" value="1"/>`).join('')}</event>`,
        ),
      ),
      'E_LIMIT_KEYS',
    ],
    [
      'a value past the limit',
      log(trace(event('a', `<string key="x" value="${'x'.repeat(1_000_001)}"/>`))),
      'E_LIMIT_SIZE',
    ],
    [
      'a value without an end',
      log(trace(`<event><string key="x" value="${'x'.repeat(3_000_000)}`)),
      'E_LIMIT_SIZE',
    ],
  ])('with %s says so', async (_name, file, code) => {
    const { events, report } = await imported('xes', file, MAP);
    expect(report.problems.map((problem) => [problem.code, problem.severity])).toEqual([
      [code, 'unreadable'],
    ]);
    expect(events).toEqual([]);
  });

  it('gives what comes before the fault', async () => {
    const { events, report } = await imported(
      'xes',
      `${log(trace(event('A_SUBMITTED'))).slice(0, -6)}<`,
      MAP,
    );
    expect(events).toHaveLength(1);
    expect([report.complete, report.problems[0]?.rows]).toEqual([false, [2]]);
  });

  it('decodes 200,000 character references exactly', async () => {
    const value = '&#65;'.repeat(200_000);
    const { problems, events } = await imported(
      'xes',
      log(trace(event('A_SUBMITTED', `<string key="x" value="${value}"/>`))),
      {
        ...MAP,
        events: [{ ...MAP.events[0], when: { column: 'x', equals: 'A'.repeat(1000) } }],
      },
    );
    expect([problems, events]).toEqual([[['E_IMPORT_UNMAPPED', 1, [1], []]], []]);
  });
});
