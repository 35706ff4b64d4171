import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { consejoRenewalMachine } from '../../src/machines/index';
import { hourly, run, type Short } from './kit';
import * as c from './samples/consejo';

const machine = consejoRenewalMachine as unknown as AnyStateMachine;
const on = (day: string, short: Short): Short => ({ ...short, at: `${day}T10:00:00-06:00` });

const FOUNDED = [on('2013-01-15', c.INSTALLED)];
const REFUSED = [on('2016-09-20', c.voted(4, 5)), on('2016-09-21', c.vacancy('not-ratified'))];
const CALLED = [on('2016-10-01', c.opinion('call')), on('2016-10-10', c.call())];
const REGISTERED = [
  on('2016-10-15', c.opened('2016-10-15', '2016-11-15')),
  on('2016-10-20', c.CANDIDATE),
];
const ELECTED = [on('2016-11-10', c.METHOD), on('2016-11-20', c.designated())];
const TOLD = on('2016-11-22', c.communicated());
const RENEWED = [...FOUNDED, ...REFUSED, ...CALLED, ...REGISTERED, ...ELECTED, TOLD];

function lawful(events: readonly Short[]) {
  const { snapshot, steps } = run(machine, hourly(events));
  expect(steps.map(({ outcome, failed }) => [outcome, failed])).toEqual(
    steps.map(() => ['applied', []]),
  );
  return { snapshot, steps };
}

const courseOf = (events: readonly Short[]) => lawful(events).snapshot.value;

describe('a renewal', () => {
  it('goes from the vote against a councillor to the news of who comes', () => {
    const before: readonly (readonly [number, string])[] = [
      [1, 'complete'],
      [2, 'ratifying'],
      [3, 'vacant'],
      [4, 'heard'],
      [5, 'called'],
      [6, 'open'],
      [7, 'open'],
      [8, 'open'],
      [9, 'designated'],
      [10, 'complete'],
    ];
    for (const [taken, course] of before) {
      expect(courseOf(RENEWED.slice(0, taken))).toMatchObject({ course });
    }
    expect(courseOf(RENEWED)).toEqual({ course: 'complete', method: 'approved' });
  });

  it('may be called a second time', () => {
    const again = [
      on('2017-01-10', c.vacancy('resignation')),
      on('2017-01-11', c.opinion('call')),
      on('2017-01-20', c.call()),
    ];
    expect(courseOf([...RENEWED, ...again])).toMatchObject({ course: 'called' });
  });

  it('needs nothing more where the councillor is ratified', () => {
    expect(courseOf([...FOUNDED, on('2016-09-20', c.voted(9, 0))])).toMatchObject({
      course: 'ratifying',
    });
  });

  it.each(['term-end', 'resignation', 'public-office', 'death', 'other'])(
    'begins with a vacancy for %s',
    (reason) => {
      expect(courseOf([...FOUNDED, on('2016-09-20', c.vacancy(reason))])).toMatchObject({
        course: 'vacant',
      });
    },
  );

  it('takes in a vacancy that opens while it is under way', () => {
    const later = on('2016-10-12', c.vacancy('death'));
    const events = [...FOUNDED, ...REFUSED, ...CALLED, later];
    expect(courseOf(events)).toMatchObject({ course: 'called' });
  });

  it('founds a Council: a call, nine people, the installation', () => {
    const founding = [
      on('2012-12-05', c.call()),
      on('2012-12-10', c.opened('2012-12-10', '2013-01-10')),
      ...c.NINE.map((person) => on('2013-01-12', c.designated(person))),
      ...FOUNDED,
    ];
    expect(courseOf(founding)).toMatchObject({ course: 'complete' });
  });

  it('is not moved by what the Council thinks of other matters', () => {
    const { snapshot, steps } = run(machine, hourly([...FOUNDED, ...REFUSED, c.opinion('manual')]));
    expect(snapshot.value).toMatchObject({ course: 'vacant' });
    expect(steps.at(-1)?.outcome).not.toBe('blocked');
  });

  it('owes the Junta the news of each person from the designation on', () => {
    const rule = 'reglamento/art-032/new-members-communicated';
    const { steps } = lawful(RENEWED);
    expect(steps[8]?.opened).toMatchObject([{ rule, responsible: 'CC', verdict: 'pending' }]);
    expect(steps[9]?.closed.map((duty) => duty.rule)).toEqual([rule]);
    const other = on('2016-11-22', c.communicated(['C11']));
    expect(lawful([...RENEWED.slice(0, 9), other]).steps.at(-1)?.closed).toEqual([]);
  });
});

interface Unlawful {
  readonly name: string;
  readonly before: readonly Short[];
  readonly act: Short;
  readonly rule: string;
  readonly article: string;
}

const OPEN = [...FOUNDED, ...REFUSED, ...CALLED, ...REGISTERED];

const unlawful: readonly Unlawful[] = [
  {
    name: 'a councillor dropped on a tied vote',
    before: [...FOUNDED, on('2016-09-20', c.voted(4, 4))],
    act: on('2016-09-21', c.vacancy('not-ratified')),
    rule: 'reglamento/art-032/non-ratification-by-majority',
    article: '32',
  },
  {
    name: 'a councillor dropped without a vote',
    before: FOUNDED,
    act: on('2016-09-21', c.vacancy('not-ratified')),
    rule: 'reglamento/art-032/non-ratification-by-majority',
    article: '32',
  },
  {
    name: 'a call on which the Council was not heard',
    before: [...FOUNDED, ...REFUSED],
    act: on('2016-10-10', c.call()),
    rule: 'reglamento/art-032/opinion-before-the-call',
    article: '32',
  },
  {
    name: 'a call that the press does not learn of',
    before: [...FOUNDED, ...REFUSED, ...CALLED.slice(0, 1)],
    act: on('2016-10-10', c.call(['academia', 'cso'])),
    rule: 'reglamento/art-032/call-reaches-three-audiences',
    article: '32',
  },
  {
    name: 'a window of a day less than a month',
    before: [...FOUNDED, ...REFUSED, ...CALLED],
    act: on('2016-10-15', c.opened('2016-10-17', '2016-11-16')),
    rule: 'reglamento/art-032/one-month-to-apply',
    article: '32',
  },
  {
    name: 'a candidate registered by the Junta',
    before: [...FOUNDED, ...REFUSED, ...CALLED, ...REGISTERED.slice(0, 1)],
    act: on('2016-10-20', { ...c.CANDIDATE, by: 'JG' }),
    rule: 'reglamento/art-032/registered-by-the-coordination',
    article: '32',
  },
  {
    name: 'a designation without a call',
    before: [...FOUNDED, ...REFUSED, on('2016-11-10', c.METHOD)],
    act: on('2016-11-20', c.designated()),
    rule: 'reglamento/art-027/call-before-designation',
    article: '27',
  },
  {
    name: 'a designation while others may still apply',
    before: [...OPEN, on('2016-11-10', c.METHOD)],
    act: on('2016-11-14', c.designated()),
    rule: 'reglamento/art-032/candidates-have-their-month',
    article: '32',
  },
  {
    name: 'a designation by no method of the Council',
    before: OPEN,
    act: on('2016-11-20', c.designated()),
    rule: 'reglamento/art-032/method-before-designation',
    article: '32',
  },
  {
    name: 'a designation by the call of a renewal that is closed',
    before: [...RENEWED, on('2016-12-10', c.vacancy('death'))],
    act: on('2016-12-20', c.designated('C11')),
    rule: 'reglamento/art-032/new-call-for-new-vacancies',
    article: '32',
  },
  {
    name: 'a public servant',
    before: [...OPEN, on('2016-11-10', c.METHOD)],
    act: on('2016-11-20', c.designated('C10', true)),
    rule: 'reglamento/art-029/no-public-office',
    article: '29',
  },
  {
    name: 'somebody without proven experience',
    before: [...OPEN, on('2016-11-10', c.METHOD)],
    act: on('2016-11-20', {
      type: 'consejo.member-designated',
      by: 'CC',
      data: { person: 'C10', profile: { publicServant: false, experience: ['other'] } },
    }),
    rule: 'reglamento/art-029/proven-experience',
    article: '29',
  },
];

describe('an act that the law does not bear', () => {
  it.each(unlawful)('is refused in drive: $name', ({ before, act, rule, article }) => {
    const { steps } = run(machine, hourly([...before, act]));
    const last = steps.at(-1);
    expect(steps.slice(0, -1).map(({ outcome }) => outcome)).not.toContain('blocked');
    expect(last?.outcome).toBe('blocked');
    expect(last?.snapshot).toBe(steps.at(-2)?.snapshot);
    const failure = last?.failed.find((failed) => failed.rule === rule);
    expect(failure?.citation?.article).toBe(article);
    expect(failure?.conditions.length).toBeGreaterThan(0);
  });

  it.each(unlawful)('is taken and reported in audit: $name', ({ before, act, rule }) => {
    const { steps } = run(machine, hourly([...before, act]), { mode: 'audit' });
    expect(steps.at(-1)?.outcome).toBe('applied');
    expect(steps.at(-1)?.failed.map((failed) => failed.rule)).toContain(rule);
  });

  it('has no place for a candidate before the register is open', () => {
    const { steps } = run(machine, hourly([...FOUNDED, ...REFUSED, ...CALLED, c.CANDIDATE]));
    expect(steps.at(-1)?.outcome).toBe('not-enabled');
  });
});
