import { describe, expect, it } from 'vitest';
import { createActor, type InspectionEvent, initialTransition, transition } from 'xstate';
import { zoneOf } from '../../src/calendar/index';
import { type LogEvent, type ProtocolEvent, readLog } from '../../src/events/index';
import { measureMachine, withProfile } from '../../src/machines/index';
import { defineProfile } from '../../src/rules/index';
import { hourly } from './kit';
import * as s from './scenarios';

describe('an actor made with XState alone', () => {
  const [issued, lapsed] = hourly([
    s.URGENT,
    { type: 'measure.lapsed', by: 'SSP', refs: s.M1 },
  ]) as [LogEvent, LogEvent];

  it('is driven by log events and judged by the same rules', () => {
    const actor = createActor(measureMachine).start();
    actor.send(issued);
    expect(actor.getSnapshot().hasTag('protective')).toBe(true);
    expect(actor.getSnapshot().can(lapsed)).toBe(false);
    actor.send(lapsed);
    expect(actor.getSnapshot().hasTag('protective')).toBe(true);
  });

  it('is inspected as any other, event by event', () => {
    const seen: InspectionEvent[] = [];
    const actor = createActor(measureMachine, { inspect: (event) => seen.push(event) }).start();
    actor.send(issued);
    const types = seen.map(({ type }) => type);
    expect(types).toContain('@xstate.actor');
    expect(types.filter((type) => type === '@xstate.event').length).toBeGreaterThan(1);
    expect(types).toContain('@xstate.snapshot');
    const sent = seen.filter((event) => event.type === '@xstate.event').at(-1);
    expect(sent).toMatchObject({ event: { type: 'urgent-measures.issued', id: 'e1' } });
  });

  it('takes its own persisted snapshot up again', () => {
    const actor = createActor(measureMachine).start();
    actor.send(issued);
    const stored = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));
    const resumed = createActor(measureMachine, { snapshot: stored }).start();
    expect(resumed.getSnapshot().value).toEqual(actor.getSnapshot().value);
    expect(resumed.getSnapshot().hasTag('protective')).toBe(true);
  });
});

describe('an event as it is written in a log', () => {
  const issued = (): ProtocolEvent<'urgent-measures.issued'> => ({
    id: 'e-1',
    type: 'urgent-measures.issued',
    occurredAt: '2016-03-19T02:00:00-06:00',
    actor: { organ: 'URCRR-T' },
    refs: { case: 'EXP-1', measure: 'M-1' },
    data: {
      measureRefs: ['M-1'],
      principles: { suitability: true, relevance: true, efficacy: true, timeliness: true },
      doubtApplied: false,
    },
  });
  const history = (actor: { getSnapshot(): { context: { history: readonly LogEvent[] } } }) =>
    actor.getSnapshot().context.history;

  it('moves an actor as the event that the reader makes of it does', () => {
    const [written, read] = [createActor(measureMachine), createActor(measureMachine)];
    written.start().send(issued());
    read.start().send(readLog(JSON.stringify(issued())).events[0] as LogEvent);
    expect(written.getSnapshot().hasTag('protective')).toBe(true);
    expect(written.getSnapshot().value).toEqual(read.getSnapshot().value);
    expect(history(written)).toEqual(history(read));
  });

  it('is remembered once, though several regions take it', () => {
    const actor = createActor(measureMachine).start();
    actor.send(issued());
    actor.send(issued());
    expect(history(actor)).toHaveLength(1);
  });

  it('is read anew where the same object says something else', () => {
    const event = { ...issued(), occurredAt: '2016-02-30' };
    const actor = createActor(measureMachine).start();
    actor.send(event);
    expect(history(actor)).toEqual([]);
    event.occurredAt = '2016-03-19T02:00:00-06:00';
    actor.send(event);
    expect(history(actor).map(({ occurredAt }) => occurredAt)).toEqual([event.occurredAt]);
  });

  it('is refused whole with a field that the vocabulary does not have, which may hold a name', () => {
    const actor = createActor(measureMachine).start();
    actor.send({ ...issued(), name: 'x' } as never);
    actor.send({ ...issued(), data: { ...issued().data, name: 'x' } } as never);
    expect(history(actor)).toEqual([]);
    expect(actor.getSnapshot().hasTag('protective')).toBe(false);
  });

  it('lasts the day of the zone of the profile where only its day is known', () => {
    const zone = 'America/Tijuana';
    const profile = defineProfile({ id: 'otra', zone });
    const actor = createActor(withProfile(measureMachine, profile)).start();
    actor.send({ ...issued(), occurredAt: '2016-03-19' });
    const [event] = history(actor);
    const day = zoneOf(zone).dayOf(event?.from ?? 0);
    expect(event?.to).toBe(zoneOf(zone).endOfDay(day));
    expect(event?.from).toBe(zoneOf(zone).startOfDay(day));
  });

  it('moves the pure functions of XState, which leave the state that they were given', () => {
    const [state] = initialTransition(measureMachine);
    const [next, effects] = transition(measureMachine, state, issued());
    expect(next.hasTag('protective')).toBe(true);
    expect(effects).toEqual([]);
    expect(state.context.history).toEqual([]);
  });

  it('is held to its type by the compiler, and so is its payload', () => {
    const actor = createActor(measureMachine).start();
    actor.send(issued());
    // @ts-expect-error: there is no such type.
    actor.send({ ...issued(), type: 'medida.cancelada' });
    // @ts-expect-error: there is no such organ.
    actor.send({ ...issued(), actor: { organ: 'X' } });
    // @ts-expect-error: an event says when it happened.
    actor.send({ id: 'e-2', type: 'measure.lapsed', actor: { organ: 'SSP' }, refs: {} });
    const data = { ...issued().data, doubtApplied: 'no' };
    // @ts-expect-error: the payload of the type has another type of value there.
    actor.send({ ...issued(), data });
    expect(history(actor)).toHaveLength(1);
  });
});
