import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyMachineSnapshot, type AnyStateMachine, createActor } from 'xstate';
import type { ProtocolError } from '../../src/core/index';
import {
  initialSnapshot,
  juntaSessionMachine,
  measureMachine,
  persist,
  profileOf,
  restore,
  type SnapshotEnvelope,
  step,
  withProfile,
} from '../../src/machines/index';
import { defineProfile, federal } from '../../src/rules/index';
import { logOfCase } from './arbitraries';
import { contextOf, event, hourly, machines, run, statesIn } from './kit';
import * as s from './scenarios';

const AT = '2016-03-20T00:00:00-06:00';
const measure = measureMachine as unknown as AnyStateMachine;

const codeOf = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as ProtocolError).code;
  }
};

const asJson = (value: unknown): string => JSON.stringify(value);
const throughJson = (envelope: SnapshotEnvelope): SnapshotEnvelope => JSON.parse(asJson(envelope));

describe('a snapshot put away and taken out', () => {
  // It is put away every third event and goes on from what was taken out: whatever is lost stays lost.
  it.each(machines.map((machine) => [machine.id, machine] as const))(
    'of %s has the same future as the log replayed, at each prefix',
    (_, machine) => {
      fc.assert(
        fc.property(
          fc.constantFrom([s.URGENT], s.GRANTED).chain(logOfCase),
          fc.constantFrom('drive' as const, 'audit' as const),
          (events, mode) => {
            let replayed = initialSnapshot(machine, { mode }) as AnyMachineSnapshot;
            let taken = replayed;
            events.forEach((sent, at) => {
              if (at % 3 === 0) {
                const stored = throughJson(persist(machine, taken, { at: AT }));
                taken = restore(machine, stored) as AnyMachineSnapshot;
                expect(asJson(contextOf(taken))).toBe(asJson(contextOf(replayed)));
              }
              replayed = step(machine, replayed, sent, { obligations: false }).snapshot;
              taken = step(machine, taken, sent, { obligations: false }).snapshot;
              expect(statesIn(taken)).toBe(statesIn(replayed));
            });
            expect(contextOf(taken)).toEqual(contextOf(replayed));
            const last = restore(machine, throughJson(persist(machine, replayed, { at: AT })));
            expect(statesIn(last as AnyMachineSnapshot)).toBe(statesIn(replayed));
            expect(contextOf(last as AnyMachineSnapshot)).toEqual(contextOf(replayed));
          },
        ),
        { numRuns: 100 },
      );
    },
  );

  const { snapshot } = run(measure, hourly([s.URGENT]));
  const envelope = throughJson(persist(measure, snapshot, { at: AT }));

  it('says what it is, under which rules, and what is owed', () => {
    expect(envelope).toMatchObject({
      machine: 'measure',
      version: '2012-12-01',
      rulesHash: federal().rules.hash,
      profile: 'federal',
      at: AT,
    });
    expect(envelope.obligations.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ['reglamento/art-087/urgent-measure-in-nine-hours', 'violation'],
      ['reglamento/art-087/urgent-measure-ordered', 'violation'],
      ['reglamento/art-089/misuse-terms-signed', 'pending'],
    ]);
  });

  it('is refused by another machine, version, rule set or profile', () => {
    const refusal = (change: object) => codeOf(() => restore(measure, { ...envelope, ...change }));
    expect(refusal({ machine: 'consejo' })).toBe('SNAPSHOT_VERSION');
    expect(refusal({ version: '2020-01-01' })).toBe('SNAPSHOT_VERSION');
    expect(refusal({ rulesHash: 'sha256:0' })).toBe('SNAPSHOT_RULES');
    expect(refusal({ profile: 'sinaloa' })).toBe('SNAPSHOT_RULES');
    expect(codeOf(() => restore(juntaSessionMachine, envelope))).toBe('SNAPSHOT_VERSION');
  });

  it('is migrated by a named function only', () => {
    const old = { ...envelope, version: '2010-01-01' };
    const fromTrial = (stored: SnapshotEnvelope) => ({ ...stored, version: '2012-12-01' });
    const taken = restore(measure, old, federal(), fromTrial) as AnyMachineSnapshot;
    expect(statesIn(taken)).toBe(statesIn(snapshot));
    const nameless = [(stored: SnapshotEnvelope) => ({ ...stored, version: '2012-12-01' })][0];
    expect(codeOf(() => restore(measure, old, federal(), nameless))).toBe('SNAPSHOT_VERSION');
  });

  it('is refused where its states do not follow from its history', () => {
    const ended = {
      ...envelope,
      snapshot: {
        ...envelope.snapshot,
        value: { ...(snapshot.value as object), legal: 'withdrawn' },
      },
    };
    expect(codeOf(() => restore(measure, ended))).toBe('SNAPSHOT_SHAPE');
    const forgotten = {
      ...envelope,
      snapshot: {
        ...envelope.snapshot,
        context: { ...envelope.snapshot.context, history: [] },
      },
    };
    expect(codeOf(() => restore(measure, forgotten))).toBe('SNAPSHOT_SHAPE');
  });

  it('is refused with a code, whatever it is', () => {
    const spoilt = fc
      .tuple(fc.constantFrom(...Object.keys(envelope)), fc.jsonValue())
      .map(([key, value]) => ({ ...envelope, [key]: value }));
    const context = fc
      .tuple(fc.constantFrom('mode', 'profile', 'subject', 'given', 'history'), fc.jsonValue())
      .map(([key, value]) => ({
        ...envelope,
        snapshot: {
          ...envelope.snapshot,
          context: { ...envelope.snapshot.context, [key]: value },
        },
      }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), spoilt, context), (value) => {
        const code = codeOf(() => restore(measure, value));
        expect(code === undefined || code.startsWith('SNAPSHOT_')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['a day', { at: '2016-03-20' }],
    ['an object', { at: new Date(0) }],
    ['no time', {}],
    ['null', null],
    ['no options', undefined],
  ])('is not put away at a time that is none: %s', (_, options) => {
    expect(codeOf(() => persist(measure, snapshot, options as never))).toBe('SNAPSHOT_AT');
  });
});

describe('a profile of its own', () => {
  const sinaloa = defineProfile({ id: 'sinaloa', zone: 'America/Mazatlan' });
  const bound = withProfile(measure, sinaloa);

  it('is that of the machine bound to it', () => {
    expect(profileOf(measure).id).toBe('federal');
    expect(profileOf(bound).id).toBe('sinaloa');
    expect(contextOf(createActor(bound).getSnapshot()).profile).toBe('sinaloa');
    expect(contextOf(initialSnapshot(bound) as AnyMachineSnapshot).profile).toBe('sinaloa');
  });

  it('gives the duties their hour in its zone', () => {
    const { opened } = step(bound, initialSnapshot(bound), event({ ...s.URGENT, at: AT }));
    expect(opened[0]?.due).toBe('2016-03-20T08:00:00-07:00');
  });

  it('is refused by a machine bound to another', () => {
    expect(codeOf(() => initialSnapshot(measure, { profile: 'sinaloa' }))).toBe('MACHINE_INPUT');
  });
});

describe('a machine as a plain actor', () => {
  it('starts with no input, in drive mode and federal', () => {
    const actor = createActor(measureMachine).start();
    expect(actor.getSnapshot().context).toMatchObject({ mode: 'drive', profile: 'federal' });
    actor.send(event(s.URGENT));
    expect(actor.getSnapshot().value).toMatchObject({ legal: { live: 'inForce' } });
  });

  it('holds a context that JSON can carry', () => {
    const { snapshot } = run(measure, hourly([s.URGENT, s.IMPLEMENTED]));
    expect(JSON.parse(JSON.stringify(snapshot.context))).toEqual(snapshot.context);
    expect(Object.isFrozen(contextOf(snapshot).history[0]?.data)).toBe(true);
  });

  it('takes an event as it is written in a log', () => {
    const taken = step(measureMachine, initialSnapshot(measureMachine), {
      id: 'e-0001',
      type: 'urgent-measures.issued',
      occurredAt: AT,
      actor: { organ: 'URCRR-T' },
      refs: { case: 'C1' },
      data: { measureRefs: ['M1'] },
    });
    expect(taken.outcome).toBe('applied');
    expect(taken.snapshot.context.subject).toEqual({ case: 'C1', measure: 'M1' });
  });

  it('notes a correction of what is on record, and judges by it', () => {
    const granted = run(measure, hourly([...s.GRANTED])).snapshot;
    const correction = {
      id: 'e-9',
      type: 'measure.granted',
      occurredAt: AT,
      actor: { organ: 'JG' },
      refs: { ...s.M1, decision: 'DG' },
      data: { class: 'urgent' },
      supersedes: 'e5',
    } as const;
    const taken = step(measure, granted, correction);
    expect([taken.outcome, statesIn(taken.snapshot)]).toEqual(['applied', statesIn(granted)]);
    const lapsed = event({ type: 'measure.lapsed', refs: s.M1, at: '2016-04-01T00:00:00Z' });
    const { outcome, failed } = step(measure, taken.snapshot, lapsed);
    expect(outcome).toBe('blocked');
    expect(failed[0]?.citation?.article).toBe('62');
  });

  it('tells an unknown event, a repeated one and one out of place apart', () => {
    const start = run(measure, [event({ ...s.URGENT, id: 'e-1' })]).snapshot;
    const outcome = (short: object) =>
      step(measure, start, {
        id: 'e-2',
        occurredAt: AT,
        actor: { organ: 'CEN' },
        refs: s.M1,
        ...short,
      } as never).outcome;
    expect(outcome({ type: 'measure.ended' })).toBe('unknown-event');
    expect(outcome({ type: 'measure.resumed' })).toBe('not-enabled');
    expect(outcome({ type: 'measure.ordered', id: 'e-1' })).toBe('not-enabled');
    expect(outcome({ type: 'measure.ordered', data: { to: 'SSP' } })).toBe('applied');
    expect(outcome({ type: 'campaign.launched' })).toBe('not-enabled');
  });
});
