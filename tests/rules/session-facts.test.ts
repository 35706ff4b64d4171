import { describe, expect, it } from 'vitest';
import { readLog } from '../../src/events/index';
import { FactPlan } from '../../src/rules/history/facts';
import { federal } from '../../src/rules/index';
import { openBench } from '../../src/rules/judge/open-bench';

interface Line {
  readonly at: string;
  readonly type: string;
  readonly data: object;
}

const profile = federal();

/** What a source says of the last line of a log. */
function factOf(source: string, lines: readonly Line[], more: object = {}) {
  const { events, lost } = readLog(
    lines.map(({ at, type, data }, line) =>
      JSON.stringify({
        id: `e${line}`,
        type,
        occurredAt: at,
        actor: { organ: 'SE' },
        refs: { session: 'S' },
        data,
      }),
    ),
  );
  const asOf = Date.parse('2017-06-01T00:00:00-05:00');
  const { env } = openBench(events, {
    rules: profile.rules,
    policy: profile.calendars,
    asOf,
    reading: 'pro-persona',
    knownThrough: asOf,
    lost,
  });
  const event = env.history.events.at(-1);
  if (event === undefined) throw new Error('an empty log');
  const fact = { type: 'count', source, meaning: '', ...more } as const;
  return new FactPlan({ fact }).of(env, { event, links: event.links }).get(0);
}

const attendance = (...seats: string[]) =>
  seats.map((seat) => ({ seat, substitute: false, mode: 'in-person' }));
const opened = (...seats: string[]): Line => ({
  at: '2016-09-14T10:00:00-05:00',
  type: 'junta.session-opened',
  data: { attendance: attendance(...seats), presiding: 'SEGOB', quorumDeclared: true },
});
const left = (seat: string): Line => ({
  at: '2016-09-14T10:30:00-05:00',
  type: 'junta.attendance-changed',
  data: { seat, change: 'left' },
});
const vote: Line = {
  at: '2016-09-14T11:00:00-05:00',
  type: 'junta.vote-held',
  data: { matter: 'grant', votes: [] },
};
const elected = (at: string, ...members: string[]): Line => ({
  at,
  type: 'consejo.junta-seats-elected',
  data: { members },
});
const vacancy = (at: string, seat?: string): Line => ({
  at,
  type: 'consejo.vacancy-opened',
  data: { seat, reason: 'resignation', termEndsAt: '2018-01-01' },
});

describe('who was present when the session was opened', () => {
  const present = (...lines: Line[]) => factOf('session.presentAtOpening', [...lines, vote]);

  it('does not change with who comes or goes later', () => {
    expect(present(opened('SEGOB', 'PGR'), left('PGR'))).toBe(2);
  });

  it('counts a seat once, under any of its names, and no other code', () => {
    expect(present(opened('SSP', 'CNS', 'SSPC', 'INV-1'))).toBe(1);
  });

  it('is unknown without an opening, or without its list', () => {
    expect(present()).toBeUndefined();
    expect(present({ ...opened(), data: { presiding: 'SEGOB' } })).toBeUndefined();
  });

  it('is between two numbers where a line of the list names no seat', () => {
    const list = [...attendance('SEGOB'), { substitute: false, mode: 'in-person' }];
    expect(present({ ...opened(), data: { attendance: list } })).toEqual({ atLeast: 1, atMost: 2 });
  });
});

describe('the seats that have somebody in office', () => {
  const inOffice = (...lines: Line[]) => factOf('session.seatsInOffice', [...lines, vote]);
  const JANUARY = '2016-01-15T10:00:00-06:00';
  const MAY = '2016-05-02T10:00:00-05:00';

  it('are nine as long as no vacancy is on record', () => {
    expect(inOffice()).toBe(9);
    expect(inOffice(elected(JANUARY, 'A', 'B', 'C', 'D'))).toBe(9);
  });

  it('are fewer where fewer people were elected, or one of them twice', () => {
    expect(inOffice(elected(JANUARY, 'A', 'B', 'C'))).toBe(8);
    expect(inOffice(elected(JANUARY, 'A', 'B', 'A'))).toBe(7);
    expect(inOffice(elected(JANUARY))).toBe(5);
  });

  it('are fewer while a seat of the body is vacant, until the next election', () => {
    const full = elected(JANUARY, 'A', 'B', 'C', 'D');
    expect(inOffice(full, vacancy(MAY, 'CC-2'), vacancy(MAY, 'CC-2'))).toBe(8);
    expect(inOffice(vacancy(MAY, 'CC-2'))).toBe(8);
    expect(inOffice(full, vacancy(MAY, 'CC-7'), vacancy(MAY))).toBe(9);
    expect(inOffice(full, vacancy(MAY, 'CC-2'), elected(MAY, 'A', 'E', 'C', 'D'))).toBe(9);
  });

  it('are between two numbers where nobody knows who was elected', () => {
    const unread = { ...elected(JANUARY), data: {} };
    expect(inOffice(unread, vacancy(MAY, 'CC-1'))).toEqual({ atLeast: 5, atMost: 8 });
  });
});

describe('a fact that is an authority', () => {
  it('is read by the name of 2012', () => {
    const presiding = (seat: string) =>
      factOf('event.data.presiding', [{ ...opened(), data: { presiding: seat } }], {
        type: 'text',
        authority: true,
      });
    expect(presiding('FGR')).toBe('PGR');
    expect(presiding('SSPC')).toBe('SSP');
    expect(presiding('SEGOB')).toBe('SEGOB');
    expect(presiding('INV-1')).toBe('INV-1');
  });
});
