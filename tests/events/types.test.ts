import { describe, expectTypeOf, it } from 'vitest';
import {
  type EventData,
  type EventType,
  eventTypes,
  hasType,
  type LogEvent,
  type Organ,
  type ProtocolEvent,
} from '../../src/events/index';

describe('the static types', () => {
  it('know the event types as literals', () => {
    expectTypeOf<'measure.granted'>().toExtend<EventType>();
    expectTypeOf<'measure.cancelled'>().not.toExtend<EventType>();
    expectTypeOf<string>().not.toExtend<EventType>();
  });

  it('know the payload of each type, with no key required', () => {
    expectTypeOf<EventData<'application.admitted'>>().toEqualTypeOf<Record<string, never>>();
    expectTypeOf<{ form: 'phone' }>().toExtend<EventData<'application.received'>>();
    expectTypeOf<{ form: 'pigeon' }>().not.toExtend<EventData<'application.received'>>();
    expectTypeOf<object>().toExtend<EventData<'junta.vote-held'>>();
    type Vote = NonNullable<EventData<'junta.vote-held'>['votes']>[number];
    expectTypeOf<Vote['vote']>().toEqualTypeOf<'for' | 'against' | 'abstain' | undefined>();
    expectTypeOf<EventData<'application.received'>['receivedBy']>().toEqualTypeOf<
      Organ | undefined
    >();
  });

  it('tell written events apart by their type', () => {
    const read = (event: ProtocolEvent): void => {
      if (event.type === 'measure.granted') {
        expectTypeOf(event.data).toEqualTypeOf<EventData<'measure.granted'> | undefined>();
      }
    };
    expectTypeOf(read).parameter(0).toEqualTypeOf<ProtocolEvent>();
    expectTypeOf<ProtocolEvent['type']>().toEqualTypeOf<EventType>();
    expectTypeOf<ProtocolEvent['actor']['organ']>().toEqualTypeOf<Organ>();
  });

  it('narrow an event that was read, and its payload with it', () => {
    const read = (event: LogEvent): void => {
      expectTypeOf(event.data).toEqualTypeOf<Readonly<Record<string, unknown>>>();
      if (hasType(event, 'junta.vote-held')) {
        expectTypeOf(event.data.castingVote).toEqualTypeOf<'for' | 'against' | undefined>();
      }
    };
    expectTypeOf(read).toBeFunction();
  });

  it('name only keys of the payload as expected ones', () => {
    type Expected = (typeof eventTypes)['measure.granted']['expected'][number];
    expectTypeOf<Expected>().toExtend<keyof EventData<'measure.granted'>>();
    expectTypeOf(eventTypes).toHaveProperty('organ.succeeded');
  });
});
