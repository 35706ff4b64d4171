import { describe, expect, it } from 'vitest';
import { riskReducedTerminationMachine } from '../../src/machines/index';
import {
  byJunta,
  dutiesOf,
  follow,
  lawful,
  on,
  proposes,
  refuses,
  studied,
} from './change-scenarios';
import { ballots, type Short, sessionDeciding } from './kit';
import * as s from './scenarios';

const machine = riskReducedTerminationMachine;
const [UPDATED, PROPOSED, SUMMONED] = s.RISK_REDUCED as readonly [Short, Short, Short];
const session = (
  options: { inFavour?: number; present?: number; kind?: string; personPresent?: string } = {},
) => {
  const { inFavour = 9, present = 9, kind = 'terminate', personPresent = 'in-person' } = options;
  return sessionDeciding({
    session: 'J2',
    case: 'C1',
    kind,
    decision: 'D2',
    present,
    votes: ballots(inFavour, present - inFavour),
  }).map((short) =>
    short.type === 'junta.case-opened'
      ? { ...short, data: { ...short.data, personPresent } }
      : short,
  );
};
const ENDED = s.terminated('risk-reduced');
const course = ({ snapshot }: ReturnType<typeof follow>) => snapshot.value.course;

describe('riskReducedTerminationMachine', () => {
  it('goes from the study to the vote of two thirds with the person present', () => {
    const sitting = session({ inFavour: 6 });
    const path: readonly (readonly [readonly Short[], unknown])[] = [
      [s.GRANTED, { live: 'none' }],
      [
        [on('risk-study.requested', 'JG', { reason: 'update' }, { ...s.CASE, study: 'S2' })],
        { live: 'studying' },
      ],
      [[UPDATED], { live: 'updated' }],
      [[PROPOSED], { live: 'proposed' }],
      [[SUMMONED], { live: 'summoned' }],
      [sitting.slice(0, 2), { live: 'deliberating' }],
      [sitting.slice(2, 3), { live: 'voted' }],
      [sitting.slice(3), { live: 'decided' }],
      [[ENDED], 'ended'],
    ];
    let done: readonly Short[] = [];
    for (const [acts, state] of path) {
      done = [...done, ...acts];
      expect(course(lawful(machine, done))).toEqual(state);
    }
  });

  it('owes the notice to those who execute from the decision on', () => {
    const decided = lawful(machine, [...s.GRANTED, ...s.RISK_REDUCED, ...session()]);
    expect(dutiesOf(decided).opened).toEqual([
      'lppddhp/art-029/change-of-measures-told-in-72-hours',
      'art-105/authorities-told-next-business-day',
    ]);
    const told = on(
      'measure.change-notified',
      'CEN',
      { change: 'terminated', to: 'SSP' },
      { ...s.M1, decision: 'D2' },
    );
    const closed = lawful(machine, [...s.GRANTED, ...s.RISK_REDUCED, ...session(), told]);
    expect(dutiesOf(closed).closed).toEqual([
      'lppddhp/art-029/change-of-measures-told-in-72-hours',
      'art-105/authorities-told-next-business-day',
    ]);
  });

  it('continues provisionally while the evidence does not suffice', () => {
    const doubtful = lawful(machine, [...s.GRANTED, studied('low', 'S2', false)]);
    expect(course(doubtful)).toEqual({ live: 'doubtful' });
    const unsaid = on('risk-study.updated', 'UER', {}, { ...s.CASE, study: 'S2' });
    expect(course(lawful(machine, [...s.GRANTED, unsaid]))).toEqual({ live: 'doubtful' });
    const later = lawful(machine, [...s.GRANTED, ...s.RISK_REDUCED, studied('low', 'S3', false)]);
    expect(course(later)).toEqual({ live: 'doubtful' });
  });

  it('continues when the Junta says so, provisionally or not', () => {
    const kept = [...s.GRANTED, ...s.RISK_REDUCED, ...session({ kind: 'continue' })];
    expect(course(lawful(machine, kept))).toEqual({ live: 'continued' });
    const doubt = byJunta('measure.continued', { provisional: true });
    expect(course(lawful(machine, [...kept, doubt]))).toEqual({ live: 'doubtful' });
    const sure = byJunta('measure.continued', { provisional: false });
    expect(course(lawful(machine, [...kept, sure]))).toEqual({ live: 'continued' });
  });

  it('summons the person again when absent', () => {
    const absent = [
      ...s.GRANTED,
      ...s.RISK_REDUCED,
      ...session({ personPresent: 'absent' }).slice(0, 2),
    ];
    expect(course(lawful(machine, absent))).toEqual({ live: 'absent' });
    expect(course(lawful(machine, [...absent, SUMMONED]))).toEqual({ live: 'summoned' });
  });

  it('takes a case left unresolved back to the proposal', () => {
    const sitting = session({ kind: 'no-resolution' }).map((short) =>
      short.type === 'junta.decision-adopted'
        ? { ...short, data: { ...short.data, missingInformation: ['study'] } }
        : short,
    );
    const left = lawful(machine, [...s.GRANTED, ...s.RISK_REDUCED, ...sitting]);
    expect(course(left)).toEqual({ live: 'proposed' });
  });

  it.each([
    [
      'a proposal before the study is made anew (S7)',
      [PROPOSED],
      'reglamento/art-102/study-before-the-proposal',
    ],
    [
      'a decision without the proposal of the risk unit',
      [UPDATED, SUMMONED, ...session()],
      'reglamento/art-102/proposal-of-the-risk-unit',
    ],
    [
      'a decision on the proposal of another organ',
      [UPDATED, proposes('terminate', 'CEN'), SUMMONED, ...session()],
      'reglamento/art-102/proposal-of-the-risk-unit',
    ],
    [
      'a decision with five votes of nine, one short of two thirds',
      [...s.RISK_REDUCED, ...session({ inFavour: 5 })],
      'reglamento/art-102/termination-vote',
    ],
    [
      'a decision without the person in the session',
      [...s.RISK_REDUCED, ...session({ personPresent: 'absent' })],
      'reglamento/art-102/person-present',
    ],
    [
      'a decision in doubt (S4)',
      [studied('low', 'S2', false), PROPOSED, SUMMONED, ...session()],
      'reglamento/art-102/doubt-continues-the-measures',
    ],
    [
      'a decision while the risk is medium',
      [studied('medium'), PROPOSED, SUMMONED, ...session()],
      'reglamento/art-102/study-shows-measures-unnecessary',
    ],
    [
      'an end without any decision',
      [...s.RISK_REDUCED, ENDED],
      'reglamento/art-102/decision-on-record',
    ],
    [
      'an end that rests on a decision to continue',
      [...s.RISK_REDUCED, ...session({ kind: 'continue' }), ENDED],
      'reglamento/art-102/termination-vote',
    ],
    [
      'an end because the budget ran out',
      [...s.RISK_REDUCED, s.terminated('budget')],
      'reglamento/art-100/lawful-ground-of-end',
    ],
  ] as const)('refuses %s', (_, acts, rule) => {
    const { before } = refuses(machine, [...s.GRANTED, ...acts], rule);
    expect(JSON.stringify(before)).not.toMatch(/ended/);
  });

  it.each([
    [6, 9, 'applied'],
    [5, 9, 'blocked'],
    [4, 6, 'applied'],
    [5, 8, 'blocked'],
    [6, 8, 'applied'],
  ])('takes %i votes of %i present as %s', (inFavour, present, outcome) => {
    const { steps } = follow(machine, [
      ...s.GRANTED,
      ...s.RISK_REDUCED,
      ...session({ inFavour, present }),
    ]);
    expect(steps.at(-1)?.outcome).toBe(outcome);
  });
});
