import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnyMachineSnapshot, type AnyStateMachine, createActor } from 'xstate';
import type { LogEvent } from '../../src/events/index';
import {
  annualReportMachine,
  convenioMachine,
  dataSnapshotMachine,
  initialSnapshot,
  persist,
  restore,
  step,
} from '../../src/machines/index';
import { contextOf, hourly, run, type Short, statesIn } from './kit';
import { INSTITUTION_SAMPLES } from './samples/institutions';

const RUNS = 400;
const REPORTS = [{ report: 'R1' }, { report: 'R1' }, { report: 'R1' }, { report: 'R2' }, {}];
const SUBJECT = { report: 'R1' };

const review = fc
  .tuple(
    fc.constantFrom(...REPORTS),
    fc.constantFrom('approved', 'approved', 'changes-required', 'rejected', undefined),
  )
  .map(
    ([refs, outcome]): Short => ({
      type: 'report.privacy-reviewed',
      refs,
      data: outcome === undefined ? {} : { outcome },
    }),
  );

const publication = fc
  .record({
    refs: fc.constantFrom(...REPORTS),
    kind: fc.constantFrom('activities', 'budget', 'monthly-statistics'),
    channels: fc.subarray(['print', 'electronic', 'authorities']),
    portal: fc.boolean(),
    csoDistribution: fc.boolean(),
  })
  .map(
    ({ refs, ...data }): Short => ({
      type: 'report.published',
      by: 'JG',
      refs,
      data: { period: '2016', ...data },
    }),
  );

const release = fc
  .record(
    {
      fields: fc.subarray(['state', 'count', 'person']),
      smallestCell: fc.integer({ min: 0, max: 6 }),
      privacyReviewed: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((data): Short => ({ type: 'database.published', by: 'UPSA', refs: SUBJECT, data }));

/** A log of the institution, lawful or not. */
const log = fc
  .array(fc.oneof(review, publication, release, fc.constantFrom(...INSTITUTION_SAMPLES)), {
    maxLength: 14,
  })
  .map((shorts) => hourly(shorts.map(({ id: _, ...short }) => short)));

/** The same machine with a guard that lets every act of its kind pass, whatever the law says. */
const lawless = (machine: AnyStateMachine) =>
  machine.provide({ guards: { satisfies: machine.implementations.guards.concerns } } as never);

const annual = annualReportMachine as unknown as AnyStateMachine;
const data = dataSnapshotMachine as unknown as AnyStateMachine;
const convenio = convenioMachine as unknown as AnyStateMachine;

/** What is said each time that a machine takes an act of a type, with what it knew before. */
function onEach(
  machine: AnyStateMachine,
  type: string,
  holds: (act: LogEvent, before: readonly LogEvent[]) => boolean,
  taken: { count: number },
) {
  return fc.property(log, (events) => {
    let snapshot = initialSnapshot(machine, { subject: SUBJECT }) as AnyMachineSnapshot;
    for (const sent of events) {
      const before = contextOf(snapshot).history;
      const { outcome, snapshot: next } = step(machine, snapshot, sent, { obligations: false });
      snapshot = next as AnyMachineSnapshot;
      const isOurs = sent.refs.report === undefined || sent.refs.report === SUBJECT.report;
      if (sent.type !== type || outcome !== 'applied' || !isOurs) continue;
      taken.count++;
      expect(holds(sent, before)).toBe(true);
    }
  });
}

/** The last review of the document lets it be published; told from the log and nothing else. */
const isReviewed = ({ refs }: LogEvent, before: readonly LogEvent[]) =>
  before
    .filter((past) => past.type === 'report.privacy-reviewed')
    .filter((past) => past.refs.report === refs.report && refs.report !== undefined)
    .at(-1)?.data.outcome === 'approved';

const pointsAtNobody = ({ data: published }: LogEvent, before: readonly LogEvent[]) => {
  const fields = published.fields as string[] | undefined;
  const objected = before
    .filter(({ type, refs }) => type === 'report.privacy-reviewed' && refs.report === 'R1')
    .at(-1)?.data.outcome;
  return (
    published.privacyReviewed === true &&
    (published.smallestCell as number) >= 3 &&
    fields?.includes('person') === false &&
    objected !== 'rejected' &&
    objected !== 'changes-required'
  );
};

describe('an annual document, whatever the log', () => {
  it('is published only on a review that lets it', () => {
    const taken = { count: 0 };
    fc.assert(onEach(annual, 'report.published', isReviewed, taken), { numRuns: RUNS });
    expect(taken.count).toBeGreaterThan(20);
  });

  it('would be seen published without one if the guards let everything pass', () => {
    const property = onEach(lawless(annual), 'report.published', isReviewed, { count: 0 });
    expect(fc.check(property, { numRuns: RUNS }).failed).toBe(true);
  });
});

describe('the data of the Mecanismo, whatever the log', () => {
  it('are published only where they point at nobody', () => {
    const taken = { count: 0 };
    fc.assert(onEach(data, 'database.published', pointsAtNobody, taken), { numRuns: RUNS });
    expect(taken.count).toBeGreaterThan(5);
  });

  it('would be seen to point at somebody if the guards let everything pass', () => {
    const property = onEach(lawless(data), 'database.published', pointsAtNobody, { count: 0 });
    expect(fc.check(property, { numRuns: RUNS }).failed).toBe(true);
  });
});

describe.each([annual, data, convenio].map((machine) => [machine.id, machine] as const))(
  '%s on a log of the institution',
  (_, machine) => {
    it('moves alike by step, by actor and through storage, in both modes', () => {
      fc.assert(
        fc.property(log, fc.constantFrom('drive' as const, 'audit' as const), (events, mode) => {
          const whole = run(machine, events, { mode });
          const actor = createActor(machine, { input: { mode } }).start();
          for (const sent of events) actor.send(sent);
          expect(statesIn(actor.getSnapshot())).toBe(statesIn(whole.snapshot));
          const half = run(machine, events.slice(0, 5), { mode });
          const stored = persist(machine, half.snapshot, { at: '2016-12-31T00:00:00-06:00' });
          const back = restore(machine, JSON.parse(JSON.stringify(stored))) as AnyMachineSnapshot;
          const rest = run(machine, events.slice(5), undefined, back);
          expect(statesIn(rest.snapshot)).toBe(statesIn(whole.snapshot));
          expect(contextOf(rest.snapshot)).toEqual(contextOf(whole.snapshot));
        }),
        { numRuns: 60 },
      );
    });
  },
);
