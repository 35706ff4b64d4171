import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { consejoMachine } from '../../src/machines/index';
import { hourly, run, type Short } from './kit';
import * as c from './samples/consejo';

const machine = consejoMachine as unknown as AnyStateMachine;
const JUNTA_CLOSED: Short = {
  type: 'junta.session-closed',
  by: 'JG-P',
  refs: { session: 'J1' },
};
const FOUNDED: readonly Short[] = [c.INSTALLED, c.elected([5, 4]), c.held(), c.GUIDE];

function lawful(events: readonly Short[]) {
  const { snapshot, steps } = run(machine, hourly(events, '2013-02-04T10:00:00-06:00'));
  expect(steps.map(({ outcome, failed }) => [outcome, failed])).toEqual(
    steps.map(() => ['applied', []]),
  );
  return { snapshot, steps };
}

const rulesIn = (duties: readonly { readonly rule: string }[] = []) =>
  duties.map(({ rule }) => rule);

describe('a Council', () => {
  it('is founded, presided, guided, and sits in the Junta', () => {
    const { snapshot } = lawful([
      { type: 'regulation.published', by: 'MEC', data: { date: '2012-11-30' } },
      { type: 'regulation.in-force', by: 'MEC', data: { date: '2012-12-01' } },
      ...FOUNDED,
      c.seats(),
    ]);
    expect(snapshot.value).toMatchObject({
      regulation: 'inForce',
      installation: 'installed',
      presidency: 'presided',
      guide: 'approved',
      sessions: 'held',
      juntaSeats: 'elected',
    });
  });

  it('elects a president in place of one who is absent, and another when the absence ends', () => {
    const interim = lawful([...FOUNDED, c.elected([8], true)]);
    expect(interim.snapshot.value).toMatchObject({ presidency: 'interim' });
    const ended = lawful([...FOUNDED, c.elected([8], true), c.elected([6, 3])]);
    expect(ended.snapshot.value).toMatchObject({ presidency: 'presided' });
  });

  it('has no president once it is installed anew', () => {
    const { snapshot } = lawful([...FOUNDED, c.INSTALLED]);
    expect(snapshot.value).toMatchObject({ installation: 'installed', presidency: 'vacant' });
  });

  it('asks, is answered, and asks again', () => {
    const asked = [...FOUNDED, c.requested('q1'), c.delivered(true, 'q1'), c.requested('q2')];
    const { snapshot } = lawful(asked);
    expect(snapshot.value).toMatchObject({ information: 'requested' });
  });

  it('advises when one member of the Junta asks, and of its own accord on manuals', () => {
    const { snapshot } = lawful([
      ...FOUNDED,
      c.opinion('manual'),
      c.consulted('case'),
      c.opinion('case'),
      { ...c.opinion('campaign'), id: 'o1' },
      c.participation(),
      { type: 'campaign.launched', by: 'MEC', data: { councilOpinionRef: 'o1' } },
    ]);
    expect(snapshot.value).toMatchObject({ advice: 'given' });
  });

  it('is about no case: an act that names one is its own all the same', () => {
    const { snapshot } = lawful([c.INSTALLED, { ...c.GUIDE, refs: { case: 'C1' } }]);
    expect(snapshot.value).toMatchObject({ guide: 'approved' });
    expect(snapshot.context).toMatchObject({ subject: {} });
  });
});

describe('the duties of a Council', () => {
  const OF_INSTALLATION = [
    'reglamento/trans-05/guide-in-two-months',
    'reglamento/art-031/ordinary-session-every-month',
  ];

  it('begin when it is installed, and end with its guide and its first session', () => {
    const { steps } = lawful([c.INSTALLED, c.held(), c.GUIDE]);
    expect(rulesIn(steps[0]?.opened).sort()).toEqual([...OF_INSTALLATION].sort());
    expect(steps[0]?.opened.find(({ rule }) => rule === OF_INSTALLATION[0])?.due).toBe(
      '2013-04-04T23:59:59.999-06:00',
    );
    expect(rulesIn(steps[1]?.closed)).toEqual([OF_INSTALLATION[1]]);
    expect(rulesIn(steps[1]?.opened)).toEqual([OF_INSTALLATION[1]]);
    expect(rulesIn(steps[2]?.closed)).toEqual([OF_INSTALLATION[0]]);
  });

  it('to meet each month stay open past an extraordinary session', () => {
    const { steps } = lawful([c.INSTALLED, c.GUIDE, c.held(9, 'extraordinary')]);
    expect(steps[2]?.closed).toEqual([]);
    expect(steps[2]?.opened).toEqual([]);
  });

  it('to answer and to be answered begin with the question', () => {
    const { steps } = lawful([c.requested(), c.delivered(), c.consulted(), c.opinion()]);
    expect(rulesIn(steps[0]?.opened)).toEqual(['reglamento/art-028/information-without-delay']);
    expect(rulesIn(steps[1]?.closed)).toEqual(['reglamento/art-028/information-without-delay']);
    expect(rulesIn(steps[2]?.opened)).toEqual(['reglamento/art-025/requested-opinion-given']);
    expect(rulesIn(steps[3]?.closed)).toEqual(['reglamento/art-025/requested-opinion-given']);
  });

  it('to elect again begin with an election that is not interim', () => {
    const { steps } = lawful([c.INSTALLED, c.GUIDE, c.elected([9]), c.elected([9], true)]);
    expect(rulesIn(steps[2]?.opened)).toEqual(['reglamento/art-030/presidency-renewed']);
    expect(steps[3]?.opened).toEqual([]);
  });
});

interface Unlawful {
  readonly name: string;
  readonly before: readonly Short[];
  readonly act: Short;
  readonly rule: string;
  readonly article: string;
}

const NO_REVIEW: Short = {
  type: 'consejo.information-delivered',
  by: 'JG',
  data: { requestRef: 'q1', privacyReviewed: false },
};

const unlawful: readonly Unlawful[] = [
  {
    name: 'an installation with eight',
    before: [],
    act: { ...c.INSTALLED, data: { members: c.NINE.slice(1) } },
    rule: 'reglamento/art-027/nine-councillors',
    article: '27',
  },
  {
    name: 'a president elected on a tie',
    before: [c.INSTALLED],
    act: c.elected([4, 4, 1]),
    rule: 'reglamento/art-030/president-by-simple-majority',
    article: '30',
  },
  {
    name: 'a president from outside the Council',
    before: [c.INSTALLED],
    act: {
      type: 'consejo.president-elected',
      by: 'CC',
      data: { candidates: [{ person: 'X1', votes: 9 }], interim: false },
    },
    rule: 'reglamento/art-030/candidates-are-councillors',
    article: '30',
  },
  {
    name: 'an interim president where there was none',
    before: [c.INSTALLED, c.GUIDE],
    act: c.elected([9], true),
    rule: 'reglamento/art-030/interim-follows-a-president',
    article: '30',
  },
  {
    name: 'a session one short of the quorum of the guide',
    before: [c.INSTALLED, c.GUIDE],
    act: c.held(4),
    rule: 'reglamento/art-031/quorum-by-the-guide',
    article: '31',
  },
  {
    name: 'three seats in the Junta',
    before: [c.INSTALLED, c.GUIDE],
    act: c.seats(['C1', 'C2', 'C3']),
    rule: 'reglamento/art-006/four-seats-of-the-consejo',
    article: '6',
  },
  {
    name: 'a seat in the Junta for somebody else',
    before: [c.INSTALLED, c.GUIDE],
    act: c.seats(['C1', 'C2', 'C3', 'X1']),
    rule: 'reglamento/art-033/junta-seats-held-by-councillors',
    article: '33',
  },
  {
    name: 'a delivery whose privacy nobody reviewed',
    before: [c.requested()],
    act: NO_REVIEW,
    rule: 'reglamento/art-028/information-with-privacy-review',
    article: '28',
  },
  {
    name: 'an opinion sent past the Executive Secretariat',
    before: [],
    act: c.opinion('manual', 'UPSA'),
    rule: 'reglamento/art-028/through-the-executive-secretariat',
    article: '28',
  },
  {
    name: 'a campaign on which the Council was not heard',
    before: [c.opinion('campaign')],
    act: { type: 'campaign.launched', by: 'MEC' },
    rule: 'reglamento/art-072/council-heard-on-each-campaign',
    article: '72',
  },
  {
    name: 'an event that costs somebody a measure',
    before: [],
    act: c.participation(true),
    rule: 'reglamento/art-028/events-leave-measures-untouched',
    article: '28',
  },
];

describe('an act that the law does not bear', () => {
  it.each(unlawful)('is refused in drive: $name', ({ before, act, rule, article }) => {
    const { steps } = run(machine, hourly([...before, act]));
    const last = steps.at(-1);
    expect(steps.slice(0, -1).map(({ outcome }) => outcome)).not.toContain('blocked');
    expect(last?.outcome).toBe('blocked');
    const failure = last?.failed.find((failed) => failed.rule === rule);
    expect(failure?.citation?.article).toBe(article);
    expect(failure?.conditions.length).toBeGreaterThan(0);
  });

  it.each(unlawful)('is taken and reported in audit: $name', ({ before, act, rule }) => {
    const { steps } = run(machine, hourly([...before, act]), { mode: 'audit' });
    expect(steps.at(-1)?.outcome).toBe('applied');
    expect(steps.at(-1)?.failed.map((failed) => failed.rule)).toContain(rule);
  });

  it('is not the same as one that is only to be warned of', () => {
    lawful([...FOUNDED, c.opinion('case')]);
    lawful([c.INSTALLED, c.seats()]);
    lawful([JUNTA_CLOSED, ...FOUNDED]);
  });
});

describe('doubt', () => {
  const outcomeOf = (...events: readonly Short[]) =>
    run(machine, hourly(events)).steps.at(-1)?.outcome;

  it('stops a delivery and an event, and lets a session be held without a guide', () => {
    const unreviewed = { ...c.delivered(), data: { requestRef: 'q1' } };
    const unpaid = { ...c.participation(), data: { affectsMeasures: false } };
    expect(outcomeOf(c.requested(), unreviewed)).toBe('blocked');
    expect(outcomeOf(unpaid)).toBe('blocked');
    expect(outcomeOf(c.INSTALLED, c.held(1))).toBe('applied');
  });

  it('does not put in place a delivery that nobody asked for', () => {
    expect(outcomeOf(c.delivered())).toBe('not-enabled');
  });
});
