import { describe, expect, it } from 'vitest';
import { createActor, type InspectionEvent } from 'xstate';
import { measureMachine } from '../../src/machines/index';
import { hourly } from './kit';
import * as s from './scenarios';

describe('an actor made with XState alone', () => {
  const [issued, lapsed] = hourly([s.URGENT, { type: 'measure.lapsed', by: 'SSP', refs: s.M1 }]);

  it('is driven by log events and judged by the same rules', () => {
    const actor = createActor(measureMachine).start();
    actor.send(issued as never);
    expect(actor.getSnapshot().hasTag('protective')).toBe(true);
    expect(actor.getSnapshot().can(lapsed as never)).toBe(false);
    actor.send(lapsed as never);
    expect(actor.getSnapshot().hasTag('protective')).toBe(true);
  });

  it('is inspected as any other, event by event', () => {
    const seen: InspectionEvent[] = [];
    const actor = createActor(measureMachine, { inspect: (event) => seen.push(event) }).start();
    actor.send(issued as never);
    const types = seen.map(({ type }) => type);
    expect(types).toContain('@xstate.actor');
    expect(types.filter((type) => type === '@xstate.event').length).toBeGreaterThan(1);
    expect(types).toContain('@xstate.snapshot');
    const sent = seen.filter((event) => event.type === '@xstate.event').at(-1);
    expect(sent).toMatchObject({ event: { type: 'urgent-measures.issued', id: 'e1' } });
  });

  it('takes its own persisted snapshot up again', () => {
    const actor = createActor(measureMachine).start();
    actor.send(issued as never);
    const stored = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));
    const resumed = createActor(measureMachine, { snapshot: stored }).start();
    expect(resumed.getSnapshot().value).toEqual(actor.getSnapshot().value);
    expect(resumed.getSnapshot().hasTag('protective')).toBe(true);
  });
});
