import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import {
  extraordinaryProcedureMachine,
  juntaSessionMachine,
  measureMachine,
  ordinaryProcedureMachine,
} from '../../src/machines/index';
import { ballots, hourly, present, run, type Short, sessionDeciding, statesIn } from './kit';
import * as s from './scenarios';

interface Unlawful {
  readonly name: string;
  readonly machine: unknown;
  /** What comes before; lawful. */
  readonly before: readonly Short[];
  readonly act: Short;
  readonly rule: string;
  readonly article: string;
}

const without = (events: readonly Short[], type: string) =>
  events.filter((short) => short.type !== type);

const TERMINATION = sessionDeciding({
  session: 'J2',
  case: 'C1',
  kind: 'terminate',
  decision: 'D2',
});
const STUDY = { ...s.CASE, study: 'S1' };
const OPEN = (attending = 9): readonly Short[] => [
  ...s.CONVENED,
  ...sessionDeciding({
    session: 'J2',
    case: 'C1',
    kind: 'grant',
    decision: 'D2',
    present: attending,
  }).slice(0, 2),
];
const VOTE = (matter: string, votes: readonly unknown[], castingVote?: string): Short => ({
  type: 'junta.vote-held',
  id: 'vote-D2',
  by: 'SE',
  refs: { session: 'J2', case: 'C1' },
  data: { matter, votes, ...(castingVote === undefined ? {} : { castingVote }) },
});
const DECISION = (kind: string): Short => ({
  type: 'junta.decision-adopted',
  by: 'JG',
  refs: { session: 'J2', case: 'C1', decision: 'D2' },
  data: { kind, voteRef: 'vote-D2' },
});

const unlawful: readonly Unlawful[] = [
  {
    name: 'a lapse of an urgent measure before the Junta decides',
    machine: measureMachine,
    before: [s.URGENT],
    act: { type: 'measure.lapsed', by: 'SSP', refs: s.M1 },
    rule: 'reglamento/art-062/urgent-measures-until-junta-decides',
    article: '62',
  },
  {
    name: 'a lapse of an urgent measure before the one that follows works',
    machine: measureMachine,
    before: [
      s.URGENT,
      ...sessionDeciding({ session: 'JG1', case: 'C1', kind: 'grant', decision: 'DG' }),
    ],
    act: { type: 'measure.lapsed', by: 'SSP', refs: s.M1 },
    rule: 'reglamento/art-062/no-gap-before-succeeding-measures',
    article: '62',
  },
  {
    name: 'a denial with no vote on record as the decision on an urgent measure',
    machine: measureMachine,
    before: [s.URGENT],
    act: {
      type: 'junta.decision-adopted',
      by: 'JG',
      refs: { ...s.CASE, session: 'J2', decision: 'D2' },
      data: { kind: 'deny' },
    },
    rule: 'reglamento/art-021/decision-by-majority',
    article: '21',
  },
  {
    name: 'an end with no decision on record',
    machine: measureMachine,
    before: s.GRANTED,
    act: s.terminated('risk-reduced'),
    rule: 'reglamento/art-102/termination-vote',
    article: '102',
  },
  {
    name: 'an end for reduced risk with five votes of nine',
    machine: measureMachine,
    before: [
      ...s.GRANTED,
      ...s.RISK_REDUCED,
      ...sessionDeciding({
        session: 'J2',
        case: 'C1',
        kind: 'terminate',
        decision: 'D2',
        votes: ballots(5, 4),
      }),
    ],
    act: s.terminated('risk-reduced'),
    rule: 'reglamento/art-102/termination-vote',
    article: '102',
  },
  {
    name: 'an end that rests on a decision to continue',
    machine: measureMachine,
    before: [
      ...s.GRANTED,
      ...s.RISK_REDUCED,
      ...sessionDeciding({ session: 'J2', case: 'C1', kind: 'continue', decision: 'D2' }),
    ],
    act: s.terminated('risk-reduced'),
    rule: 'reglamento/art-102/termination-vote',
    article: '102',
  },
  {
    name: 'an end without the proposal of the risk unit',
    machine: measureMachine,
    before: [
      ...s.GRANTED,
      ...without(s.RISK_REDUCED, 'measure.review-proposal-submitted'),
      ...TERMINATION,
    ],
    act: s.terminated('risk-reduced'),
    rule: 'reglamento/art-102/proposal-of-the-risk-unit',
    article: '102',
  },
  {
    name: 'an end without an updated study',
    machine: measureMachine,
    before: [...s.GRANTED, ...without(s.RISK_REDUCED, 'risk-study.updated'), ...TERMINATION],
    act: s.terminated('risk-reduced'),
    rule: 'reglamento/art-102/updated-study-before-the-decision',
    article: '102',
  },
  {
    name: 'an end because the duration ran out',
    machine: measureMachine,
    before: s.GRANTED,
    act: s.terminated('expiry'),
    rule: 'reglamento/art-100/lawful-ground-of-end',
    article: '100',
  },
  {
    name: 'an end at request that the Junta did not confirm',
    machine: measureMachine,
    before: [...s.GRANTED, ...s.REQUESTED],
    act: s.terminated('voluntary'),
    rule: 'reglamento/art-101/confirmed-before-the-end',
    article: '101',
  },
  {
    name: 'a confirmation of what nobody asked for in writing',
    machine: measureMachine,
    before: [...s.GRANTED, ...s.CONFIRMED.slice(0, -1)],
    act: s.CONFIRMED.at(-1) as Short,
    rule: 'reglamento/art-101/written-request-before-the-end',
    article: '101',
  },
  {
    name: 'a withdrawal without relapse',
    machine: measureMachine,
    before: [...s.GRANTED, ...s.MISUSED, ...s.WITHDRAWN.slice(0, -1)],
    act: s.WITHDRAWN.at(-1) as Short,
    rule: 'reglamento/art-103/relapse-after-the-warning',
    article: '103',
  },
  {
    name: 'a withdrawal without warning',
    machine: measureMachine,
    before: [
      ...s.GRANTED,
      ...without(s.MISUSED, 'measure.misuse-warned'),
      s.misuse('m3'),
      ...s.WITHDRAWN.slice(0, -1),
    ],
    act: s.WITHDRAWN.at(-1) as Short,
    rule: 'reglamento/art-103/warned-by-the-risk-unit',
    article: '103',
  },
  {
    name: 'a suspension at a request that nobody made',
    machine: measureMachine,
    before: s.GRANTED,
    act: s.SUSPENSION[1] as Short,
    rule: 'reglamento/art-104/with-the-persons-agreement',
    article: '104',
  },
  {
    name: 'a suspension of the Junta that the Junta did not decide',
    machine: measureMachine,
    before: s.GRANTED,
    act: {
      type: 'measure.suspended',
      by: 'CEN',
      refs: s.M1,
      data: { ground: 'junta-decision' },
    },
    rule: 'reglamento/art-104/junta-decides-without-request',
    article: '104',
  },
  {
    name: 'a refusal of a journey for short notice',
    machine: measureMachine,
    before: [...s.GRANTED, s.SUSPENSION[0] as Short],
    act: {
      type: 'measure.suspension-refused',
      by: 'CEN',
      refs: s.M1,
      data: { reason: 'short-notice' },
    },
    rule: 'reglamento/art-104/short-notice-never-refuses',
    article: '104',
  },
  {
    name: 'a reduction with no vote on record',
    machine: measureMachine,
    before: s.GRANTED,
    act: { type: 'measure.reduced', by: 'CEN', refs: s.M1, data: { scopeChange: true } },
    rule: 'reglamento/art-021/decision-by-majority',
    article: '21',
  },
  {
    name: 'urgent measures without consulting the agencies',
    machine: extraordinaryProcedureMachine,
    before: [s.APPLIED, s.STUDIED],
    act: s.URGENT,
    rule: 'reglamento/art-081/agencies-consulted-before-issue',
    article: '81',
  },
  {
    name: 'a lapse of the urgent measures of a case',
    machine: extraordinaryProcedureMachine,
    before: [s.APPLIED, ...s.CONSULTED, s.STUDIED, s.URGENT],
    act: { type: 'measure.lapsed', by: 'SSP', refs: s.M1 },
    rule: 'reglamento/art-062/urgent-measures-until-junta-decides',
    article: '62',
  },
  {
    name: 'the ordinary way for an imminent risk',
    machine: ordinaryProcedureMachine,
    before: [
      s.APPLIED,
      {
        type: 'preliminary.assessed',
        by: 'URCRR',
        refs: s.CASE,
        data: { imminent: true, high: true, doubt: false },
      },
    ],
    act: {
      type: 'procedure.determined',
      by: 'URCRR-T',
      refs: s.CASE,
      data: { track: 'ordinary' },
    },
    rule: 'reglamento/art-078/imminent-risk-opens-extraordinary',
    article: '78',
  },
  {
    name: 'a study made without the person',
    machine: ordinaryProcedureMachine,
    before: [
      { type: 'case.forwarded-to-uer', by: 'URCRR', refs: s.CASE, data: { basis: 'art-88' } },
    ],
    act: { type: 'risk-study.completed', by: 'UER', refs: STUDY, data: { reason: 'initial' } },
    rule: 'reglamento/art-090/participation-before-study',
    article: '90',
  },
  {
    name: 'a denial that was voted down',
    machine: ordinaryProcedureMachine,
    before: [
      { type: 'case.forwarded-to-uer', by: 'URCRR', refs: s.CASE, data: { basis: 'art-88' } },
      {
        type: 'risk-study.participation-recorded',
        by: 'UER',
        refs: STUDY,
        data: { mode: 'interview' },
      },
      { type: 'risk-study.completed', by: 'UER', refs: STUDY, data: { reason: 'initial' } },
      { type: 'measure.proposed', by: 'UER', refs: s.M1, data: { class: 'protection' } },
      ...sessionDeciding({
        session: 'J2',
        case: 'C1',
        kind: 'deny',
        decision: 'D2',
        votes: ballots(3, 6),
      }).slice(0, 3),
    ],
    act: DECISION('deny'),
    rule: 'reglamento/art-021/decision-by-majority',
    article: '21',
  },
  {
    name: 'a session that opens with four seats',
    machine: juntaSessionMachine,
    before: s.CONVENED,
    act: {
      type: 'junta.session-opened',
      by: 'SE',
      refs: { session: 'J2' },
      data: { attendance: present(4), presiding: 'SEGOB', quorumDeclared: true },
    },
    rule: 'reglamento/art-013/quorum-to-open',
    article: '13',
  },
  {
    name: 'a second ballot of one seat',
    machine: juntaSessionMachine,
    before: OPEN(),
    act: VOTE('grant', [...ballots(9, 0), { seat: 'SEGOB', vote: 'for' }]),
    rule: 'reglamento/art-006/one-ballot-per-seat',
    article: '6',
  },
  {
    name: 'a casting vote where there is no tie',
    machine: juntaSessionMachine,
    before: OPEN(),
    act: VOTE('grant', ballots(5, 4), 'for'),
    rule: 'reglamento/art-021/casting-vote-on-a-tie-only',
    article: '21',
  },
  {
    name: 'a decision against its own vote',
    machine: juntaSessionMachine,
    before: [...OPEN(), VOTE('deny', ballots(4, 5))],
    act: DECISION('deny'),
    rule: 'reglamento/art-021/decision-by-majority',
    article: '21',
  },
  {
    name: 'a termination with five votes of nine',
    machine: juntaSessionMachine,
    before: [...OPEN(), VOTE('terminate', ballots(5, 4))],
    act: DECISION('terminate'),
    rule: 'reglamento/art-102/termination-vote',
    article: '102',
  },
  {
    name: 'a case left unresolved that does not say what is missing',
    machine: juntaSessionMachine,
    before: [...OPEN(), VOTE('no-resolution', ballots(9, 0))],
    act: DECISION('no-resolution'),
    rule: 'reglamento/art-022/no-resolution-names-missing-information',
    article: '22',
  },
  {
    name: 'a resumption after seventy-three hours',
    machine: juntaSessionMachine,
    before: [
      ...OPEN(),
      {
        type: 'junta.recess-declared',
        by: 'JG-P',
        refs: { session: 'J2', case: 'C1' },
        at: '2016-03-20T00:00:00Z',
      },
    ],
    act: {
      type: 'junta.session-resumed',
      by: 'JG-P',
      refs: { session: 'J2' },
      data: { attendance: present(9) },
      at: '2016-03-23T01:00:00Z',
    },
    rule: 'reglamento/art-021/recess-of-seventy-two-hours',
    article: '21',
  },
];

describe('in drive mode', () => {
  it.each(unlawful)('blocks $name, and says why', ({ machine, before, act, rule, article }) => {
    const events = hourly([...before, act]);
    const { steps } = run(machine as AnyStateMachine, events);
    const last = steps.at(-1);
    expect(steps.slice(0, -1).map(({ outcome }) => outcome)).not.toContain('blocked');
    expect(last?.outcome).toBe('blocked');
    expect(last?.snapshot).toBe(steps.at(-2)?.snapshot);
    const failure = last?.failed.find((failed) => failed.rule === rule);
    expect(failure?.citation?.article).toBe(article);
    expect(failure?.conditions.length).toBeGreaterThan(0);
    for (const line of failure?.conditions ?? []) expect(line).toMatch(/^[A-ZÁÉÍÓÚÑ«]/);
  });
});

describe('in audit mode', () => {
  it.each(unlawful)('takes $name, and reports it', ({ machine, before, act, rule }) => {
    const events = hourly([...before, act]);
    const { steps } = run(machine as AnyStateMachine, events, { mode: 'audit' });
    const last = steps.at(-1);
    expect(last?.outcome).toBe('applied');
    expect(last?.failed.map((failed) => failed.rule)).toContain(rule);
  });

  it('ends a measure that the record says was ended', () => {
    const { snapshot } = run(
      measureMachine as unknown as AnyStateMachine,
      hourly([...s.GRANTED, s.terminated('risk-reduced')]),
      { mode: 'audit' },
    );
    expect(statesIn(snapshot)).toContain('endedRiskReduced');
  });

  it('keeps in law a measure that was cut off without a lawful ground', () => {
    const { snapshot } = run(
      measureMachine as unknown as AnyStateMachine,
      hourly([...s.GRANTED, s.IMPLEMENTED, s.terminated('budget')]),
      { mode: 'audit' },
    );
    expect(snapshot.value).toMatchObject({ legal: { live: 'inForce' }, execution: 'lapsed' });
  });
});
