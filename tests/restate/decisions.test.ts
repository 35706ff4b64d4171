import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256Of } from '../../src/core/index';
import { readLog } from '../../src/events/index';
import { step } from '../../src/machines/index';
import { CallRefused, type RefusalCode } from '../../src/restate/refused';
import { openingHash, standUp } from '../../src/restate/standing-case';
import { dueView, logText } from '../../src/restate/views';
import { federal } from '../../src/rules/index';
import { MemoryCase } from '../support/restate/memory-case';
import { at, scriptedCase } from '../support/restate/scripted-case';

const DUE = Date.parse('2026-11-23T19:00:00Z');
const NOW = DUE - 60_000;
const events = scriptedCase('C-1', DUE);
/** A participation, then what has to come before it. */
const laterEvents = [
  {
    id: 'f1',
    type: 'risk-study.participation-recorded',
    occurredAt: at(DUE, -0.2),
    actor: { organ: 'UER' },
    refs: { case: 'C-1', study: 'EER-1' },
    data: { mode: 'interview' },
  },
  {
    id: 'f2',
    type: 'procedure.determined',
    occurredAt: at(DUE, -0.4),
    actor: { organ: 'URCRR-T' },
    refs: { case: 'C-1' },
    data: { track: 'ordinary', protocolRef: 'PROT-1', decidedBy: 'URCRR-T' },
  },
  {
    id: 'f3',
    type: 'preliminary.assessed',
    occurredAt: at(DUE, -0.5),
    actor: { organ: 'URCRR' },
    refs: { case: 'C-1' },
    data: {
      imminent: false,
      high: false,
      doubt: false,
      factors: {
        threatCycles: true,
        continuity: true,
        temporalProximity: true,
        irreparability: true,
      },
      reasonsRef: 'doc-1',
    },
  },
  {
    id: 'f4',
    type: 'case.forwarded-to-uer',
    occurredAt: at(DUE, -0.3),
    actor: { organ: 'URCRR' },
    refs: { case: 'C-1' },
    data: { basis: 'art-91', receivedAt: at(DUE, -0.3) },
  },
];
const [application, contact] = events as [(typeof events)[number], (typeof events)[number]];

function opened(): MemoryCase {
  const one = new MemoryCase('C-1');
  one.open(NOW);
  return one;
}

function refusalOf(act: () => unknown): RefusalCode | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof CallRefused) return error.refused.code;
    throw error;
  }
  return undefined;
}

describe('opening a case', () => {
  it('pins it to the rules, the calendars and the machines, and happens once', () => {
    const one = new MemoryCase('C-1');
    const first = one.open(NOW);
    expect(first.outcome).toBe('opened');
    expect(first.pins).toMatchObject({
      profile: 'federal',
      rulesHash: federal().rules.hash,
      calendarsHash: federal().calendarsHash,
      mode: 'drive',
    });
    expect(first.pins.machines).toContain('measure@2012-12-01');
    one.record(application, NOW);
    const before = one.bytes;
    expect(one.open(NOW + 1)).toEqual({ ...first, outcome: 'existing', events: 1 });
    expect(one.open(NOW + 1, { mode: 'drive', profile: 'federal' }).outcome).toBe('existing');
    expect(one.bytes).toBe(before);
  });

  it.each([
    ['E_CASE_OPEN', { mode: 'audit' }],
    ['E_CASE_OPEN', { profile: 'sinaloa' }],
    ['E_BODY', { mode: 'both' }],
    ['E_BODY', { name: 'x' }],
    ['E_BODY', ['drive']],
    ['E_BODY', 'drive'],
  ])('refuses with %s what asks for %j once it is open', (code, sent) => {
    const one = opened();
    expect(refusalOf(() => one.open(NOW, sent))).toBe(code);
  });

  it('refuses a key that is no pseudonym, and a profile that the service does not have', () => {
    expect(refusalOf(() => new MemoryCase('Ana Pérez').open(NOW))).toBe('E_CASE_KEY');
    expect(refusalOf(() => new MemoryCase('C-1').open(NOW, { profile: 'x' }))).toBe('E_PROFILE');
  });
});

describe('recording an event', () => {
  it('adds it to the log, each hash over the one before it', () => {
    const one = opened();
    let head = openingHash('C-1', one.opened.openedAt);
    for (const event of events) {
      expect(one.record(event, NOW)).toMatchObject({ outcome: 'applied', recorded: true });
      head = sha256Of(`${head}\n${canonicalJson(event)}`);
      expect(one.opened.head).toBe(head);
    }
    expect(one.log.map((entry) => entry.event)).toEqual(events);
  });

  it('changes nothing where the same event comes again, whatever the order of its keys', () => {
    const one = opened();
    one.record(application, NOW);
    const before = one.bytes;
    const { id, ...rest } = application;
    for (const again of [application, { ...rest, id }]) {
      expect(one.record(again, NOW + 5)).toMatchObject({ outcome: 'duplicate', recorded: false });
    }
    expect(one.bytes).toBe(before);
  });

  it('refuses another event with the id of one that is in the log', () => {
    const one = opened();
    one.record(application, NOW);
    const before = one.bytes;
    const other = { ...application, occurredAt: at(DUE, -2) };
    expect(refusalOf(() => one.record(other, NOW))).toBe('E_EVENT_REUSED');
    expect(one.bytes).toBe(before);
  });

  it.each([
    ['E_EVENT_RESERVED', { ...application, type: 'xstate.init' }],
    ['E_EVENT_RESERVED', { ...application, type: '@xstate.start' }],
    ['E_EVENT_RESERVED', { ...application, type: 'restate.timer' }],
    ['E_EVENT_RESERVED', { ...application, type: 'done.invoke.x' }],
    ['E_EVENT_UNREADABLE', { ...application, type: 'application.eaten' }],
    ['E_EVENT_UNREADABLE', { ...application, name: 'Ana Pérez' }],
    ['E_EVENT_UNREADABLE', { ...application, data: { ...application.data, name: 'Ana' } }],
    ['E_EVENT_UNREADABLE', { ...application, occurredAt: '2026-02-30T10:00:00Z' }],
    ['E_EVENT_UNREADABLE', { ...application, known: true }],
    ['E_EVENT_UNREADABLE', null],
    ['E_EVENT_UNREADABLE', 7],
    ['E_EVENT_UNREADABLE', []],
    ['E_EVENT_UNREADABLE', undefined],
  ])('refuses with %s, and keeps nothing of it: %j', (code, sent) => {
    const one = opened();
    one.record(contact, NOW);
    const before = one.bytes;
    expect(refusalOf(() => one.record(sent, NOW))).toBe(code);
    expect(one.bytes).toBe(before);
  });

  it('answers what the law or the state does not let pass, and takes it once it does', () => {
    const one = opened();
    const before = one.bytes;
    // The participation in a study of a procedure that has not begun: its cause is on its way.
    const [participation, determined, assessed, forwarded] = laterEvents;
    const early = one.record(participation, NOW);
    expect(early).toMatchObject({ outcome: 'not-enabled', recorded: false, events: 0 });
    expect(early.refusal?.reason).toBe('not-begun');
    const unlawful = one.record(determined, NOW);
    expect(unlawful).toMatchObject({ outcome: 'blocked', recorded: false });
    expect(unlawful.failed.length).toBeGreaterThan(0);
    expect(one.bytes).toBe(before);
    for (const event of [application, assessed, determined, forwarded, participation]) {
      expect(one.record(event, NOW), event?.id).toMatchObject({
        outcome: 'applied',
        recorded: true,
      });
    }
  });

  it('says of an act of another case that it is of another one', () => {
    const one = opened();
    const other = { ...application, refs: { case: 'C-2' } };
    expect(one.record(other, NOW)).toMatchObject({
      outcome: 'not-enabled',
      refusal: { reason: 'other-case' },
    });
  });

  it('opens the duties of an act that is dated after the clock of the service', () => {
    const one = opened();
    one.record(application, Date.parse(application.occurredAt) - 300_000);
    expect(one.opened.duties.length).toBe(5);
    expect(one.opened.timers.length).toBe(5);
  });

  it('leaves each event once in the log, however often and in whatever order they come', () => {
    const sequence = fc.array(fc.integer({ min: 0, max: events.length - 1 }), { maxLength: 14 });
    fc.assert(
      fc.property(sequence, (places) => {
        const one = opened();
        for (const place of [...places, ...events.keys()]) one.record(events[place], NOW);
        const ids = one.log.map(({ event }) => event.id);
        expect(new Set(ids).size).toBe(ids.length);
        // A correction that came before what it corrects leaves no room for it.
        expect([...ids, 'e2'].filter((id, index, all) => all.indexOf(id) === index).length).toBe(
          events.length,
        );
        const { current } = standUp('C-1', one.opened, one.log, federal());
        let driven = standUp('C-1', opened().opened, [], federal()).current;
        for (const { event } of one.log) driven = step(driven, event).case;
        expect(current.history).toEqual(driven.history);
        expect(one.opened.timers.length).toBe(
          one.opened.duties.filter(({ due }) => due !== undefined).length,
        );
        expect(one.armed.length).toBe(one.opened.armed);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the views of a case', () => {
  it('give its log as a file that is read without a problem', () => {
    const one = opened();
    for (const event of events) one.record(event, NOW);
    const { events: read, problems } = readLog(logText(one.opened, one.log));
    expect(problems).toEqual([]);
    // The correction stands in the place of what it corrects.
    expect(read.map(({ id }) => id)).toEqual(['e1', 'e3', 'e4', 'e5', 'e6']);
  });

  it('list what is owed by the end of its term, and turn overdue one millisecond after it', () => {
    const one = opened();
    for (const event of events) one.record(event, NOW);
    const statuses = (now: number) =>
      dueView('C-1', one.opened, [], now).owed.map(({ status }) => status);
    expect(statuses(DUE)).toEqual(['running', 'running', 'running', 'running', 'running']);
    expect(statuses(DUE + 1)).toEqual(['overdue', 'overdue', 'overdue', 'running', 'running']);
    const ends = dueView('C-1', one.opened, [], NOW).owed.map(({ due }) => Date.parse(due ?? ''));
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
  });
});
