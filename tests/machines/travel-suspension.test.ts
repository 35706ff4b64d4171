import { describe, expect, it } from 'vitest';
import { statesOf, travelSuspensionMachine } from '../../src/machines/index';
import { byJunta, dutiesOf, type follow, lawful, on, refuses } from './change-scenarios';
import { type Short, sessionDeciding } from './kit';
import * as s from './scenarios';

const machine = travelSuspensionMachine;
const [REQUESTED, SUSPENDED] = s.SUSPENSION as readonly [Short, Short];
const ANNOUNCED = on('measure.return-announced', 'BEN', { returnAt: '2016-06-10T18:00:00-05:00' });
const RESUMED = on('measure.resumed', 'CEN');
const refusal = (reason: string) => on('measure.suspension-refused', 'CEN', { reason });
const course = ({ snapshot }: ReturnType<typeof follow>) => snapshot.value.course;

describe('travelSuspensionMachine', () => {
  it('goes from the petition to the journey and back, with no decision of the Junta (S10)', () => {
    const path: readonly (readonly [readonly Short[], unknown])[] = [
      [s.GRANTED, { live: 'inPlace' }],
      [[REQUESTED], { live: 'requested' }],
      [[SUSPENDED], { live: 'suspended' }],
      [[ANNOUNCED], { live: 'returning' }],
      [[RESUMED], { live: 'inPlace' }],
    ];
    let done: readonly Short[] = [];
    for (const [acts, state] of path) {
      done = [...done, ...acts];
      expect(course(lawful(machine, done))).toEqual(state);
    }
  });

  it('has no transition of the Junta on its path', () => {
    const acts = statesOf(machine).flatMap(({ transitions }) =>
      transitions.filter(({ meta }) => meta?.evidence !== true).map(({ event }) => event),
    );
    expect(acts.length).toBeGreaterThan(10);
    expect(acts.filter((type) => type.startsWith('junta.'))).toEqual([]);
  });

  it('owes the notice of the suspension and the cover on return, each until it is given', () => {
    const suspended = lawful(machine, [...s.GRANTED, ...s.SUSPENSION]);
    expect(dutiesOf(suspended).opened).toEqual(['art-105/told-of-a-suspension-on-request']);
    const told = on('measure.change-notified', 'CEN', { change: 'suspended', to: 'SSP' });
    const notified = lawful(machine, [...s.GRANTED, ...s.SUSPENSION, told]);
    expect(dutiesOf(notified).closed).toEqual(['art-105/told-of-a-suspension-on-request']);
    const announced = lawful(machine, [...s.GRANTED, ...s.SUSPENSION, ANNOUNCED]);
    expect(announced.steps.at(-1)?.opened).toMatchObject([
      { rule: 'reglamento/art-104/resumed-on-return', due: '2016-06-10T18:00:00-05:00' },
    ]);
    const back = lawful(machine, [...s.GRANTED, ...s.SUSPENSION, ANNOUNCED, RESUMED]);
    expect(dutiesOf(back).closed).toEqual(['art-104/resumed-on-return']);
  });

  it('honours short notice and a petition by telephone', () => {
    const short = {
      ...REQUESTED,
      data: { ...REQUESTED.data, form: 'other', startsAt: '2016-03-20' },
    };
    expect(course(lawful(machine, [...s.GRANTED, short, SUSPENDED]))).toEqual({
      live: 'suspended',
    });
  });

  it('resumes without any notice of return', () => {
    const back = lawful(machine, [...s.GRANTED, ...s.SUSPENSION, RESUMED]);
    expect(course(back)).toEqual({ live: 'inPlace' });
  });

  it('lets the person ask again after a refusal that is not for short notice', () => {
    const refused = lawful(machine, [...s.GRANTED, REQUESTED, refusal('not-the-person')]);
    expect(course(refused)).toEqual({ live: 'refused' });
    const again = lawful(machine, [...s.GRANTED, REQUESTED, refusal('not-the-person'), REQUESTED]);
    expect(course(again)).toEqual({ live: 'requested' });
  });

  it('has no part in a suspension that the Junta decides', () => {
    const decided = lawful(machine, [
      ...s.GRANTED,
      ...sessionDeciding({ session: 'J2', case: 'C1', kind: 'suspend', decision: 'D2' }),
      byJunta('measure.suspended', { ground: 'junta-decision' }),
    ]);
    expect(course(decided)).toEqual({ live: 'inPlace' });
  });

  it.each([
    [
      'a refusal for short notice',
      [REQUESTED, refusal('short-notice')],
      'reglamento/art-104/short-notice-never-refuses',
    ],
    [
      'a suspension that nobody asked for',
      [SUSPENDED],
      'reglamento/art-104/with-the-persons-agreement',
    ],
    [
      'a suspension that only a petitioner asked for',
      [{ ...REQUESTED, by: 'PET' }, SUSPENDED],
      'reglamento/art-104/with-the-persons-agreement',
    ],
    [
      'an end during the journey because its duration ran out',
      [...s.SUSPENSION, s.terminated('expiry')],
      'reglamento/art-100/lawful-ground-of-end',
    ],
  ] as const)('refuses %s', (_, acts, rule) => {
    refuses(machine, [...s.GRANTED, ...acts], rule);
  });

  it('ends with the measure', () => {
    const died = lawful(machine, [
      ...s.GRANTED,
      ...s.SUSPENSION,
      on('case.person-deceased', 'CEN', {}, s.CASE),
    ]);
    expect(course(died)).toBe('ended');
  });
});
