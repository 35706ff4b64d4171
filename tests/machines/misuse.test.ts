import { describe, expect, it } from 'vitest';
import { misuseMachine } from '../../src/machines/index';
import { byJunta, dutiesOf, follow, lawful, on, refuses } from './change-scenarios';
import { ballots, type Short, sessionDeciding } from './kit';
import * as s from './scenarios';

const machine = misuseMachine;
const [SIGNED, FIRST, SECOND, WARNED, HEARD] = s.MISUSED as readonly [
  Short,
  Short,
  Short,
  Short,
  Short,
];
const RELAPSE = s.misuse('m3');
const WITHDRAWN = s.WITHDRAWN.at(-1) as Short;
const session = (kind = 'withdraw', inFavour = 9) =>
  sessionDeciding({
    session: 'J2',
    case: 'C1',
    kind,
    decision: 'D2',
    votes: ballots(inFavour, 9 - inFavour),
  });
const accidental = on('measure.misuse-detected', 'SSP', {
  kind: 'ley36.II',
  deliberate: false,
  aggravatesRisk: true,
});
const course = ({ snapshot }: ReturnType<typeof follow>) => snapshot.value.course;

describe('misuseMachine', () => {
  it('goes from the irregularity through warning, hearing and relapse to the withdrawal', () => {
    const sitting = session();
    const path: readonly (readonly [readonly Short[], unknown])[] = [
      [[...s.GRANTED, SIGNED], { live: 'clean' }],
      [[FIRST, SECOND], { live: 'suspected' }],
      [[WARNED], { live: 'warned' }],
      [[HEARD], { live: 'heard' }],
      [[RELAPSE], { live: 'relapsed' }],
      [sitting.slice(0, 3), { live: 'voted' }],
      [sitting.slice(3), { live: 'decided' }],
      [[WITHDRAWN], 'withdrawn'],
    ];
    let done: readonly Short[] = [];
    for (const [acts, state] of path) {
      done = [...done, ...acts];
      expect(course(lawful(machine, done))).toEqual(state);
    }
  });

  it('owes the notice to those who execute from the decision on', () => {
    const decided = lawful(machine, [...s.GRANTED, ...s.MISUSED, RELAPSE, ...session()]);
    expect(dutiesOf(decided).opened).toEqual([
      'lppddhp/art-029/change-of-measures-told-in-72-hours',
      'art-105/authorities-told-next-business-day',
    ]);
  });

  it('counts a hearing that the person declined', () => {
    const declined = { ...HEARD, data: { outcome: 'declined' } };
    const heard = lawful(machine, [...s.GRANTED, SIGNED, FIRST, SECOND, WARNED, declined]);
    expect(course(heard)).toEqual({ live: 'heard' });
  });

  it('waits for the hearing when the misuse is repeated before it', () => {
    const relapsed = [...s.GRANTED, SIGNED, FIRST, SECOND, WARNED, RELAPSE];
    expect(course(lawful(machine, relapsed))).toEqual({ live: 'relapsedUnheard' });
    expect(course(lawful(machine, [...relapsed, HEARD]))).toEqual({ live: 'relapsed' });
  });

  it('takes what was not deliberate for no relapse, and for no ground of withdrawal', () => {
    expect(course(lawful(machine, [...s.GRANTED, accidental]))).toEqual({ live: 'faultless' });
    const modified = lawful(machine, [...s.GRANTED, accidental, byJunta('measure.modified')]);
    expect(course(modified)).toEqual({ live: 'clean' });
    const heard = lawful(machine, [...s.GRANTED, ...s.MISUSED, accidental]);
    expect(course(heard)).toEqual({ live: 'heard' });
  });

  it('keeps the measure when the Junta decides so', () => {
    const kept = lawful(machine, [...s.GRANTED, ...s.MISUSED, RELAPSE, ...session('continue')]);
    expect(course(kept)).toEqual({ live: 'kept' });
  });

  it('stays as it is whatever time passes without relapse', () => {
    const late: Short = { ...HEARD, at: '2019-01-01T00:00:00-06:00' };
    expect(course(follow(machine, [...s.GRANTED, ...s.MISUSED, late]))).toEqual({ live: 'heard' });
  });

  it.each([
    [
      'a withdrawal at the first misuse (S8)',
      [SIGNED, FIRST, ...session(), WITHDRAWN],
      'reglamento/art-103/warned-by-the-risk-unit',
    ],
    [
      'a withdrawal without hearing',
      [SIGNED, FIRST, SECOND, WARNED, RELAPSE, ...session(), WITHDRAWN],
      'reglamento/art-103/person-heard',
    ],
    [
      'a withdrawal without relapse',
      [...s.MISUSED, ...session(), WITHDRAWN],
      'reglamento/art-103/relapse-after-the-warning',
    ],
    [
      'a withdrawal that no decision of the Junta bears',
      [...s.MISUSED, RELAPSE, { ...WITHDRAWN, by: 'CEN' }],
      'reglamento/art-103/withdrawn-by-the-junta',
    ],
    [
      'a withdrawal decided by four votes of nine',
      [...s.MISUSED, RELAPSE, ...session('withdraw', 4)],
      'reglamento/art-021/decision-by-majority',
    ],
    [
      'a withdrawal of which nothing is on record',
      [on('measure.withdrawn', 'JG')],
      'reglamento/art-103/warned-by-the-risk-unit',
    ],
    [
      'an end for misuse without relapse',
      [...s.MISUSED, ...session(), s.terminated('misuse')],
      'reglamento/art-103/relapse-after-the-warning',
    ],
    [
      'a warning by another organ',
      [FIRST, { ...WARNED, by: 'CEN' }],
      'reglamento/art-103/only-the-risk-unit-warns-and-hears',
    ],
    [
      'a hearing by whoever executes',
      [FIRST, SECOND, WARNED, { ...HEARD, by: 'SSP' }],
      'reglamento/art-103/only-the-risk-unit-warns-and-hears',
    ],
  ] as const)('refuses %s', (_, acts, rule) => {
    const { before } = refuses(machine, [...s.GRANTED, ...acts], rule);
    expect(JSON.stringify(before)).not.toMatch(/withdrawn/);
  });

  it('has no place for a warning of nothing', () => {
    const { steps } = follow(machine, [...s.GRANTED, WARNED]);
    expect(steps.at(-1)?.outcome).toBe('not-enabled');
  });
});
