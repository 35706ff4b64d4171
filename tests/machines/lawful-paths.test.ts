import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import {
  extraordinaryProcedureMachine,
  juntaSessionMachine,
  measureMachine,
  ordinaryProcedureMachine,
} from '../../src/machines/index';
import { hourly, isProtective, run, type Short, sessionDeciding } from './kit';
import * as s from './scenarios';

const drive = (machine: unknown, events: readonly Short[]) =>
  run(machine as AnyStateMachine, hourly(events));

/** Drives a lawful log: each event is applied and breaks nothing. */
function lawful(machine: unknown, events: readonly Short[]) {
  const { snapshot, steps } = drive(machine, events);
  expect(steps.map(({ outcome, failed }) => [outcome, failed])).toEqual(
    steps.map(() => ['applied', []]),
  );
  return snapshot;
}

describe('measureMachine', () => {
  it('ends for a reduced risk with two thirds, a study, a proposal and the person present', () => {
    const snapshot = lawful(measureMachine, [
      ...s.GRANTED,
      s.IMPLEMENTED,
      ...s.RISK_REDUCED,
      ...sessionDeciding({ session: 'J2', case: 'C1', kind: 'terminate', decision: 'D2' }),
      s.terminated('risk-reduced'),
    ]);
    expect(snapshot.value).toMatchObject({ legal: 'endedRiskReduced', execution: 'implemented' });
  });

  it('ends at the written request of the person once the Junta confirms it', () => {
    const before = drive(measureMachine, [...s.GRANTED, ...s.REQUESTED]).snapshot;
    expect(before.value).toMatchObject({ legal: { live: 'terminationPending' } });
    expect(isProtective(before)).toBe(true);
    const snapshot = lawful(measureMachine, [...s.GRANTED, ...s.REQUESTED, ...s.CONFIRMED]);
    expect(snapshot.value).toMatchObject({ legal: 'endedVoluntary' });
  });

  it('is withdrawn after misuse, warning, hearing and relapse', () => {
    const snapshot = lawful(measureMachine, [
      ...s.GRANTED,
      ...s.MISUSED,
      s.misuse('m3'),
      ...s.WITHDRAWN,
    ]);
    expect(snapshot.value).toMatchObject({ legal: 'withdrawn' });
  });

  it('is suspended for a journey and back in force from the notice of return', () => {
    const suspended = lawful(measureMachine, [...s.GRANTED, ...s.SUSPENSION]);
    expect(isProtective(suspended)).toBe(false);
    const announced: Short = {
      type: 'measure.return-announced',
      by: 'BEN',
      refs: s.M1,
      data: { returnAt: '2016-06-10' },
    };
    const returning = lawful(measureMachine, [...s.GRANTED, ...s.SUSPENSION, announced]);
    expect(isProtective(returning)).toBe(true);
    const resumed = lawful(measureMachine, [
      ...s.GRANTED,
      ...s.SUSPENSION,
      announced,
      { type: 'measure.resumed', by: 'CEN', refs: s.M1 },
    ]);
    expect(resumed.value).toMatchObject({ legal: { live: 'inForce' } });
  });

  it('gives way, if urgent, to a measure of the Junta that already works', () => {
    const snapshot = lawful(measureMachine, [
      s.URGENT,
      ...sessionDeciding({ session: 'JG1', case: 'C1', kind: 'grant', decision: 'DG' }),
      { ...s.GRANT, refs: { case: 'C1', measure: 'M2', decision: 'DG' } },
      { ...s.IMPLEMENTED, refs: { case: 'C1', measure: 'M2' } },
      { type: 'measure.lapsed', by: 'SSP', refs: s.M1 },
    ]);
    expect(snapshot.value).toMatchObject({ legal: 'replacedByJunta' });
  });

  it('stays in force whatever time passes', () => {
    const { snapshot } = drive(measureMachine, [
      s.URGENT,
      { ...s.IMPLEMENTED, at: '2020-01-01T00:00:00-06:00' },
    ]);
    expect(isProtective(snapshot)).toBe(true);
  });

  it('opens the nine hours with the issue and closes them with the implementation', () => {
    const { steps } = drive(measureMachine, [s.URGENT, s.IMPLEMENTED]);
    const nine = 'reglamento/art-087/urgent-measure-in-nine-hours';
    const ordered = 'reglamento/art-087/urgent-measure-ordered';
    const due = '2016-03-19T07:00:00-06:00';
    expect(steps[0]?.opened).toMatchObject([
      { rule: nine, due, item: 'M1', verdict: 'pending' },
      { rule: ordered, due, item: 'M1', verdict: 'pending' },
      { rule: 'reglamento/art-089/misuse-terms-signed', item: 'M1', verdict: 'pending' },
    ]);
    expect(steps[1]?.closed.map(({ rule }) => rule)).toEqual([nine, ordered]);
  });
});

describe('extraordinaryProcedureMachine', () => {
  it('goes from the application to the decision of the Junta', () => {
    const snapshot = lawful(extraordinaryProcedureMachine, [
      s.APPLIED,
      { type: 'immediate-study.started', by: 'URCRR', refs: { ...s.CASE, study: 'S1' } },
      ...s.CONSULTED,
      s.STUDIED,
      s.URGENT,
      { type: 'measure.ordered', by: 'URCRR', refs: s.M1, data: { to: 'SSP', mode: 'order' } },
      s.IMPLEMENTED,
      {
        type: 'case.forwarded-to-uer',
        by: 'URCRR',
        refs: s.CASE,
        data: { basis: 'art-88' },
      },
      ...sessionDeciding({ session: 'J2', case: 'C1', kind: 'grant', decision: 'D2' }),
    ]);
    expect(snapshot.value).toEqual({
      file: 'open',
      study: 'studied',
      consultation: 'underway',
      measures: 'executed',
      handover: 'reviewedByJunta',
    });
  });
});

describe('ordinaryProcedureMachine', () => {
  it('goes from the application to the monitoring of the measures', () => {
    const study = { ...s.CASE, study: 'S1' };
    const snapshot = lawful(ordinaryProcedureMachine, [
      { ...s.APPLIED, data: { form: 'written', filedBy: 'self', declaresImminentDanger: false } },
      {
        type: 'preliminary.assessed',
        by: 'URCRR',
        refs: s.CASE,
        data: {
          imminent: false,
          high: false,
          doubt: false,
          factors: {
            threatCycles: true,
            continuity: false,
            temporalProximity: false,
            irreparability: false,
          },
        },
      },
      {
        type: 'procedure.determined',
        by: 'URCRR-T',
        refs: s.CASE,
        data: { track: 'ordinary' },
      },
      { type: 'case.forwarded-to-uer', by: 'URCRR', refs: s.CASE, data: { basis: 'art-91' } },
      {
        type: 'risk-study.participation-recorded',
        by: 'UER',
        refs: study,
        data: { mode: 'interview' },
      },
      { type: 'risk-study.completed', by: 'UER', refs: study, data: { reason: 'initial' } },
      {
        type: 'protection-plan.defined',
        by: 'UER',
        refs: s.CASE,
        data: { includes: { protection: true, prevention: true } },
      },
      { type: 'measure.proposed', by: 'UER', refs: s.M1, data: { class: 'protection' } },
      ...s.GRANTED,
      {
        type: 'measure.communicated',
        by: 'CEN',
        refs: { ...s.M1, decision: 'DG' },
        data: { to: 'SSP', toKind: 'federal' },
      },
      s.IMPLEMENTED,
      {
        type: 'complaint.right-informed',
        by: 'URCRR',
        refs: s.CASE,
        data: { moment: 'post-implementation', to: 'beneficiary' },
      },
      {
        type: 'determination.notified',
        by: 'CEN',
        refs: { ...s.CASE, decision: 'DG' },
        data: { to: 'petitioner', form: 'written', officialFormat: true, decisionRef: 'DG' },
      },
    ]);
    expect(snapshot.value).toEqual({ file: 'open', course: 'monitoring', notice: 'notified' });
  });
});

describe('juntaSessionMachine', () => {
  const session = { session: 'J2' };

  it('goes from the agenda to the minutes', () => {
    const snapshot = lawful(juntaSessionMachine, [
      ...s.CONVENED,
      ...sessionDeciding({ session: 'J2', case: 'C1', kind: 'grant', decision: 'D2' }),
      { type: 'junta.recess-declared', by: 'JG-P', refs: { ...session, case: 'C2' } },
      {
        type: 'junta.session-resumed',
        by: 'JG-P',
        refs: session,
        data: { attendance: [...s.FIVE_SEATS] },
      },
      { type: 'junta.session-closed', by: 'JG-P', refs: session },
      {
        type: 'junta.minutes-drafted',
        by: 'SE',
        refs: session,
        data: { containsVotes: true, containsOpinions: true },
      },
      {
        type: 'junta.minutes-signed',
        by: 'JG-M',
        refs: session,
        data: { signer: 'SEGOB', refused: false },
      },
      {
        type: 'junta.minutes-delivered',
        by: 'SE',
        refs: session,
        data: { to: 'SEGOB', toKind: 'member', scope: 'full' },
      },
    ]);
    expect(snapshot.value).toMatchObject({
      sitting: 'closed',
      minutes: { written: { signatures: 'inPart', refusals: 'none', copies: 'inPart' } },
    });
  });

  it('opens the seventy-two hours with a recess and closes them on resumption', () => {
    const { steps } = drive(juntaSessionMachine, [
      ...s.CONVENED,
      ...sessionDeciding({ session: 'J2', case: 'C1', kind: 'grant', decision: 'D2' }),
      { type: 'junta.recess-declared', by: 'JG-P', refs: { ...session, case: 'C2' } },
      {
        type: 'junta.session-resumed',
        by: 'JG-P',
        refs: session,
        data: { attendance: [...s.FIVE_SEATS] },
      },
    ]);
    const recess = 'reglamento/art-021/recess-of-seventy-two-hours';
    expect(steps.at(-2)?.opened.map(({ rule }) => rule)).toContain(recess);
    expect(steps.at(-1)?.closed.map(({ rule }) => rule)).toContain(recess);
  });
});
