import { describe, expect, it } from 'vitest';
import { lastQuarter } from '../../src/restate/lead';
import type { Duty } from '../../src/restate/stored-case';
import { noticeId, rearm } from '../../src/restate/timers';
import { MemoryCase } from '../support/restate/memory-case';
import { scriptedCase } from '../support/restate/scripted-case';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DUE = Date.parse('2026-11-23T19:00:00Z');
const START = DUE - 3 * HOUR;
const iso = (epochMs: number) => new Date(epochMs).toISOString();

const duty = (key: string, due: number | undefined, startedAt = START): Duty => ({
  key,
  rule: 'reglamento/art-083/immediate-study-in-three-hours',
  title: { es: 'Estudio', en: 'Study' },
  citation: { instrument: 'reglamento', article: '83' },
  responsible: 'URCRR',
  subject: { case: 'C-1' },
  since: { event: 'e1', type: 'application.received', at: iso(startedAt) },
  ...(due === undefined ? {} : { due: iso(due) }),
});

const NONE = { timers: [], armed: 0 };
const quiet = (now: number) => ({ now, lead: () => 0 });

describe('the timers of a case', () => {
  it('are one for each duty that has an end, to go off once it has passed', () => {
    const { timers, arm, armed } = rearm(
      'C-1',
      NONE,
      [duty('a', DUE), duty('b', undefined)],
      [],
      quiet(START),
    );
    expect(timers).toEqual([
      { number: 0, duty: 'a', stage: 'ended', due: iso(DUE), at: DUE + 1, armedAt: START },
    ]);
    expect([arm, armed]).toEqual([timers, 1]);
  });

  it('warn besides when three quarters of the term have passed, by default', () => {
    const { timers } = rearm('C-1', NONE, [duty('a', DUE)], [], { now: START, lead: lastQuarter });
    expect(timers.map(({ stage, at }) => [stage, at])).toEqual([
      ['approaching', DUE - 45 * 60_000],
      ['ended', DUE + 1],
    ]);
  });

  it('do not say of a term that has ended that it is about to', () => {
    const stages = (now: number) =>
      rearm('C-1', NONE, [duty('a', DUE)], [], { now, lead: lastQuarter }).timers.map(
        ({ stage }) => stage,
      );
    expect(stages(DUE)).toEqual(['approaching', 'ended']);
    expect(stages(DUE + 1)).toEqual(['ended']);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('take a lead of %s for none', (lead) => {
    const { timers } = rearm('C-1', NONE, [duty('a', DUE)], [], { now: START, lead: () => lead });
    expect(timers.map(({ stage }) => stage)).toEqual(['ended']);
  });

  it('are armed anew where the term moves, under a number that was never used', () => {
    const first = rearm('C-1', NONE, [duty('a', DUE)], [], quiet(START));
    const same = rearm('C-1', first, [duty('a', DUE)], [], quiet(START));
    expect([same.timers, same.arm]).toEqual([first.timers, []]);
    const moved = rearm('C-1', same, [duty('a', DUE + DAY)], [], quiet(START));
    expect(moved.timers).toEqual([
      {
        number: 1,
        duty: 'a',
        stage: 'ended',
        due: iso(DUE + DAY),
        at: DUE + DAY + 1,
        armedAt: START,
      },
    ]);
    const gone = rearm('C-1', moved, [], [], quiet(START));
    const back = rearm('C-1', gone, [duty('a', DUE)], [], quiet(START));
    expect(back.timers.map(({ number }) => number)).toEqual([2]);
  });

  it('do not wait for a notice that was sent, even where the term comes back to that end', () => {
    const id = noticeId('C-1', 'a', 'ended', iso(DUE));
    const sent = [{ id, duty: 'a', stage: 'ended' as const, due: iso(DUE), sentAt: iso(DUE) }];
    expect(rearm('C-1', NONE, [duty('a', DUE)], sent, quiet(DUE)).timers).toEqual([]);
    expect(rearm('C-1', NONE, [duty('a', DUE + 1)], sent, quiet(DUE)).timers.length).toBe(1);
  });

  it('are armed again where they should have gone off long ago, and were lost', () => {
    const first = rearm('C-1', NONE, [duty('a', DUE)], [], quiet(START));
    const soon = rearm('C-1', first, [duty('a', DUE)], [], quiet(DUE + 600_001));
    expect(soon.arm).toEqual([]);
    const later = rearm('C-1', first, [duty('a', DUE)], [], quiet(DUE + 600_002));
    expect(later.arm).toEqual([{ ...first.timers[0], armedAt: DUE + 600_002 }]);
    expect(rearm('C-1', later, [duty('a', DUE)], [], quiet(DUE + 600_003)).arm).toEqual([]);
  });
});

describe('a timer that goes off', () => {
  const driven = () => {
    const one = new MemoryCase('C-1');
    one.open(START);
    for (const event of scriptedCase('C-1', DUE)) one.record(event, START + HOUR);
    return one;
  };
  const numberOf = (one: MemoryCase, slug: string) =>
    one.opened.timers.find(({ duty: key }) => key.includes(slug))?.number ?? -1;

  it('sends one notice, and none the second time', () => {
    const one = driven();
    const number = numberOf(one, 'immediate-study-in-three-hours');
    const { snapshot, events, head, duties } = one.opened;
    const warning = one.warn(number, DUE + 1);
    expect(warning).toMatchObject({
      kind: 'notice',
      notice: { case: 'C-1', stage: 'ended', responsible: 'URCRR', overdue: true },
    });
    expect(one.warn(number, DUE + 2)).toEqual({ kind: 'nothing' });
    expect(one.notices.length).toBe(1);
    // It only warns.
    expect(one.opened).toMatchObject({ snapshot, events, head, duties });
  });

  it('waits where it goes off before its time', () => {
    const one = driven();
    const number = numberOf(one, 'immediate-study-in-three-hours');
    expect(one.warn(number, DUE).kind).toBe('early');
    expect(one.notices).toEqual([]);
    expect(one.warn(number, DUE + 1).kind).toBe('notice');
  });

  it('does nothing where its duty was done', () => {
    const one = new MemoryCase('C-1');
    one.open(START);
    const [application, contact, correction, told] = scriptedCase('C-1', DUE);
    for (const event of [application, contact, correction]) one.record(event, START + HOUR);
    const number = numberOf(one, 'right-told-at-first-contact');
    expect(number).toBeGreaterThan(0);
    one.record(told, START + HOUR);
    expect(one.warn(number, DUE + 30 * DAY)).toEqual({ kind: 'nothing' });
  });

  it('does not go off early in a term of thirty days, which is more than timers of Node can hold', () => {
    const end = START + 30 * DAY;
    const { timers } = rearm('C-1', NONE, [duty('a', end)], [], quiet(START));
    const one = driven();
    one.stored = { ...one.opened, duties: [duty('a', end)], timers };
    for (const now of [START, START + 2 ** 31, START + 25 * DAY, end - 1, end]) {
      expect(one.warn(0, now).kind).toBe('early');
    }
    expect(one.warn(0, end + 1).kind).toBe('notice');
  });

  it('says so where a warning ahead comes too late to be one', () => {
    const one = new MemoryCase('C-1');
    one.lead = () => HOUR;
    one.open(START);
    one.record(scriptedCase('C-1', DUE)[0], START);
    const ahead = one.opened.timers.find(({ stage }) => stage === 'approaching')?.number ?? -1;
    const overdueAt = (now: number) => {
      const warning = new MemoryCase('C-1');
      warning.stored = one.opened;
      const found = warning.warn(ahead, now);
      return found.kind === 'notice' ? found.notice.overdue : undefined;
    };
    expect([overdueAt(DUE), overdueAt(DUE + 1)]).toEqual([false, true]);
  });

  it('asks nothing of versions that the service may not have', () => {
    const one = driven();
    one.stored = { ...one.opened, pins: { ...one.opened.pins, rulesHash: 'sha256:0' } };
    expect(one.warn(numberOf(one, 'immediate-study'), DUE + 1).kind).toBe('notice');
  });
});
