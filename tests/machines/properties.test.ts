import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyMachineSnapshot, type AnyStateMachine, createActor } from 'xstate';
import type { LogEvent } from '../../src/events/index';
import { initialSnapshot, measureMachine, step } from '../../src/machines/index';
import { assertTold } from '../support/told';
import { logOfCase } from './arbitraries';
import { contextOf, event, isProtective, machines, SEATS, statesIn } from './kit';
import * as s from './scenarios';

const RUNS = 2000;
const measure = measureMachine as unknown as AnyStateMachine;

/** The same machine with a guard that lets every act of its kind pass, whatever the law says. */
const lawless = measure.provide({
  guards: {
    satisfies: (args: never, law: never) =>
      (measure.implementations.guards.concerns as unknown as (a: never, b: never) => boolean)(
        args,
        law,
      ),
  },
} as never);

const ofType = (history: readonly LogEvent[], type: string) =>
  history.filter((past) => past.type === type);

const legalState = (snapshot: AnyMachineSnapshot) => (snapshot.value as { legal: unknown }).legal;

/** The snapshots that a log leads through. */
function prefixes(machine: AnyStateMachine, events: readonly LogEvent[]) {
  let snapshot = initialSnapshot(machine) as AnyMachineSnapshot;
  return events.map((sent) => {
    snapshot = step(machine, snapshot, sent, { obligations: false }).snapshot as AnyMachineSnapshot;
    return snapshot;
  });
}

/** Where a log leads a machine, whatever duties it begins on the way. */
const endOf = (machine: AnyStateMachine, events: readonly LogEvent[]) =>
  prefixes(machine, events).at(-1) as AnyMachineSnapshot;

/** Two thirds of those present, counted from the ballots of a vote and nothing else. */
function hasTwoThirds(history: readonly LogEvent[], decision: string | undefined): boolean {
  const decided = history.find(
    ({ type, refs }) => type === 'junta.decision-adopted' && refs.decision === decision,
  );
  const vote = history.find(({ id }) => id === decided?.data.voteRef);
  const sitting = history.filter(
    ({ refs, from }) =>
      vote !== undefined && refs.session === vote.refs.session && from < vote.from,
  );
  let listed: { seat: string }[] = [];
  for (const { type, data } of sitting) {
    if (/session-(opened|resumed)/.test(type)) listed = data.attendance as { seat: string }[];
    if (type === 'junta.attendance-changed') {
      listed = listed.filter(({ seat }) => seat !== data.seat);
    }
  }
  const votes = (vote?.data.votes ?? []) as { seat: string; vote: string }[];
  const isListed = (ballot: { seat: string }) => listed.some(({ seat }) => seat === ballot.seat);
  const inFavour = votes.filter(
    (ballot) => ballot.vote === 'for' && (listed.length === 0 || isListed(ballot)),
  ).length;
  // Without a list of those present, all nine may have been.
  const present = listed.length === 0 ? SEATS.length : listed.length;
  return present >= 5 && 3 * inFavour >= 2 * present;
}

/** S1: an urgent measure is in force, or something happened that the law accepts as its end. */
function urgentMeasureStays(machine: AnyStateMachine) {
  return fc.property(logOfCase([s.URGENT]), (events) => {
    for (const snapshot of prefixes(machine, events)) {
      const { history } = contextOf(snapshot);
      if (ofType(history, 'urgent-measures.issued').length === 0 || isProtective(snapshot))
        continue;
      const isAnswered =
        ofType(history, 'junta.decision-adopted').length > 0 ||
        ofType(history, 'measure.unnecessary-proven').length > 0 ||
        ofType(history, 'case.person-deceased').length > 0 ||
        (ofType(history, 'measure.suspension-requested').length > 0 &&
          ofType(history, 'measure.suspended').length > 0);
      expect(isAnswered).toBe(true);
    }
  });
}

/** S5, S7, S8: each end has the ground and the steps of its article. */
function endsAreLawful(machine: AnyStateMachine, reached: Map<string, number>) {
  return fc.property(logOfCase(s.GRANTED), (events) => {
    const snapshot = endOf(machine, events);
    const { history } = contextOf(snapshot);
    const end = legalState(snapshot);
    if (typeof end === 'string') reached.set(end, (reached.get(end) ?? 0) + 1);
    const last = (type: string) => history.filter((past) => past.type === type).at(-1);
    if (end === 'endedRiskReduced') {
      const ended = last('measure.terminated');
      expect(hasTwoThirds(history, ended?.refs.decision)).toBe(true);
      expect(ofType(history, 'risk-study.updated').length).toBeGreaterThan(0);
      const proposals = ofType(history, 'measure.review-proposal-submitted');
      expect(proposals.some(({ actor }) => actor.organ === 'UER')).toBe(true);
    }
    if (end === 'endedVoluntary') {
      const request = ofType(history, 'measure.termination-requested').find(
        ({ data }) => data.form === 'written',
      );
      // The Junta confirms by an act of its own, or by the decision that the end names.
      const confirmed =
        ofType(history, 'measure.termination-confirmed').find(
          ({ data }) => data.confirmed === true,
        ) ??
        ofType(history, 'junta.decision-adopted').findLast(
          ({ data }) => data.kind === 'confirm-voluntary' || data.kind === 'terminate',
        );
      expect(request !== undefined && confirmed !== undefined).toBe(true);
      expect((request as LogEvent).from).toBeLessThan((confirmed as LogEvent).from);
    }
    if (end === 'withdrawn') {
      const withdrawal = (last('measure.withdrawn') ?? last('measure.terminated')) as LogEvent;
      const warnings = ofType(history, 'measure.misuse-warned').filter(
        ({ actor, from }) => actor.organ === 'UER' && from < withdrawal.from,
      );
      const relapse = ofType(history, 'measure.misuse-detected').some(
        ({ from }) => warnings.some((warning) => warning.from < from) && from < withdrawal.from,
      );
      expect(warnings.length).toBeGreaterThan(0);
      expect(ofType(history, 'measure.misuse-hearing').length).toBeGreaterThan(0);
      expect(relapse).toBe(true);
    }
  });
}

describe('a measure, whatever its log', () => {
  it('stays in force while urgent until the Junta decides or it is proven unnecessary (S1)', () => {
    const demand = {
      title: 'S1 no se cumple: la medida urgente sigue hasta que la Junta decide.',
      wrong: 'La medida urgente dejó de proteger sin decisión, prueba ni voluntad de la persona.',
      wanted: 'que siga en vigor hasta que la Junta decida o se acredite que es innecesaria.',
      article: '62',
    };
    assertTold(urgentMeasureStays(measure), demand, { numRuns: RUNS });
  });

  it('would be seen to fall if the guards let everything pass (S1)', () => {
    expect(fc.check(urgentMeasureStays(lawless), { numRuns: RUNS }).failed).toBe(true);
  });

  it('ends only on the grounds and by the steps of the law (S5, S6, S7, S8)', () => {
    const reached = new Map<string, number>();
    const demand = {
      title: 'S5 no se cumple: la medida termina sólo por causa legal y con sus pasos.',
      wrong: 'La medida terminó sin todos los pasos de su causa.',
      wanted: 'voluntad confirmada, riesgo disminuido o uso indebido reiterado, y nada más.',
      article: '100',
    };
    assertTold(endsAreLawful(measure, reached), demand, { numRuns: RUNS });
    console.info('ends reached', Object.fromEntries(reached));
    for (const end of ['endedRiskReduced', 'endedVoluntary', 'withdrawn']) {
      expect(reached.get(end) ?? 0, end).toBeGreaterThan(5);
    }
  });

  it('would be seen to end unlawfully if the guards let everything pass (S5)', () => {
    expect(fc.check(endsAreLawful(lawless, new Map()), { numRuns: RUNS }).failed).toBe(true);
  });

  it('is not removed by the passing of its duration (S3)', () => {
    const ENDINGS = /terminated|withdrawn|confirmed|suspended|lapsed|deceased|denied/;
    const passing = logOfCase([s.URGENT]).map((events) =>
      events.filter(({ type, data }) => !ENDINGS.test(type) || data.ground === 'expiry'),
    );
    const demand = {
      title: 'S3 no se cumple: el vencimiento de una duración no quita la medida.',
      wrong: 'La medida dejó de proteger al vencer su duración.',
      wanted: 'que siga en vigor hasta que se le ponga fin por causa legal.',
      article: '62',
    };
    assertTold(
      fc.property(passing, (events) => {
        const snapshot = endOf(measure, events);
        const issued = ofType(contextOf(snapshot).history, 'urgent-measures.issued').length > 0;
        expect(isProtective(snapshot) || !issued).toBe(true);
      }),
      demand,
      { numRuns: RUNS },
    );
  });

  it('is not removed by noise: unknown, unreadable or late events, or those of others (S13)', () => {
    const late = [
      s.terminated('risk-reduced'),
      s.terminated('voluntary'),
      s.WITHDRAWN.at(-1),
      s.CONFIRMED.at(-1),
      { type: 'measure.lapsed', refs: s.M1 },
      { type: 'measure.suspended', refs: s.M1, data: { ground: 'person-request' } },
      { type: 'measure.reduced', refs: s.M1 },
    ].map((short) => ({ ...short, at: '2015-01-01T00:00:00Z' }) as never);
    const ofOthers = [s.terminated('risk-reduced'), s.WITHDRAWN.at(-1)].map(
      (short) => ({ ...short, refs: { case: 'C9', measure: 'M9', decision: 'D9' } }) as never,
    );
    const nameless = ['measure.terminated', 'measure.withdrawn', 'measure.lapsed'].map(
      (type) => ({ type }) as never,
    );
    const noise = fc.oneof(
      fc.constantFrom(...late, ...ofOthers, ...nameless).map((short) => event(short)),
      fc.record({ type: fc.constantFrom('measure.ended', 'x.y'), id: fc.string() }),
      fc.record({ type: fc.constant('measure.terminated'), data: fc.jsonValue() }),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(
        fc.constantFrom([s.URGENT], s.GRANTED).chain(logOfCase),
        fc.array(fc.tuple(fc.nat({ max: 20 }), noise), { minLength: 1, maxLength: 6 }),
        (events, disturbances) => {
          const clean = prefixes(measure, events);
          let snapshot = initialSnapshot(measure) as AnyMachineSnapshot;
          events.forEach((sent, at) => {
            for (const [place, disturbance] of disturbances) {
              if (place !== at) continue;
              const before = isProtective(snapshot);
              snapshot = step(measure, snapshot, disturbance as never).snapshot;
              expect(isProtective(snapshot) || !before).toBe(true);
            }
            snapshot = step(measure, snapshot, sent, { obligations: false }).snapshot;
            if (isProtective(clean[at] as AnyMachineSnapshot)) {
              expect(isProtective(snapshot)).toBe(true);
            }
          });
        },
      ),
      { numRuns: RUNS },
    );
  });
});

describe('every machine', () => {
  it.each(machines.map((machine) => [machine.id, machine] as const))(
    'of id %s moves alike by step and by actor',
    (_, machine) => {
      fc.assert(
        fc.property(fc.constantFrom([s.URGENT], s.GRANTED).chain(logOfCase), (events) => {
          const actor = createActor(machine).start();
          for (const sent of events) actor.send(sent);
          const snapshot = endOf(machine, events);
          expect(statesIn(actor.getSnapshot())).toBe(statesIn(snapshot));
          expect(contextOf(actor.getSnapshot())).toEqual(contextOf(snapshot));
        }),
        { numRuns: 300 },
      );
    },
  );

  it.each(machines.map((machine) => [machine.id, machine] as const))(
    'of id %s takes any value for an event and never throws',
    (_, machine) => {
      const start = initialSnapshot(machine);
      const whole = event(s.URGENT);
      const spoilt = fc
        .tuple(fc.constantFrom(...Object.keys(whole)), fc.jsonValue())
        .map(([key, value]) => ({ ...whole, id: 'spoilt', [key]: value }));
      const payloads = fc
        .tuple(fc.constantFrom('urgent-measures.issued', 'junta.session-opened'), fc.object())
        .map(([type, data]) => ({ ...whole, type, id: 'payload', data }));
      fc.assert(
        fc.property(fc.oneof(fc.anything(), spoilt, payloads), (sent) => {
          const { outcome } = step(machine, start, sent as never);
          expect(['applied', 'blocked', 'not-enabled', 'unknown-event']).toContain(outcome);
        }),
        { numRuns: RUNS },
      );
    },
  );
});
