import { describe, expect, it } from 'vitest';
import { voluntaryTerminationMachine } from '../../src/machines/index';
import { byJunta, dutiesOf, follow, lawful, on, refuses } from './change-scenarios';
import { ballots, type Short, sessionDeciding } from './kit';
import * as s from './scenarios';

const machine = voluntaryTerminationMachine;
const request = (data: Readonly<Record<string, unknown>> = {}, by = 'BEN') =>
  on(
    'measure.termination-requested',
    by,
    { form: 'written', riskOngoing: true, informedStatement: true, receivedBy: 'CEN', ...data },
    { ...s.M1, person: 'P1' },
  );
const FORWARDED = on('measure.termination-request-forwarded', 'CEN');
const session = (inFavour = 9) =>
  sessionDeciding({
    session: 'J2',
    case: 'C1',
    kind: 'confirm-voluntary',
    decision: 'D2',
    votes: ballots(inFavour, 9 - inFavour),
  });
const CONFIRMED = byJunta('measure.termination-confirmed', { confirmed: true });
const refusal = (formalDefect?: string) =>
  byJunta('measure.termination-confirmed', {
    confirmed: false,
    ...(formalDefect === undefined ? {} : { formalDefect }),
  });
const course = ({ snapshot }: ReturnType<typeof follow>) => snapshot.value.course;

describe('voluntaryTerminationMachine', () => {
  it('goes from the written petition to its confirmation, by simple majority', () => {
    const path: readonly (readonly [readonly Short[], unknown])[] = [
      [s.GRANTED, { live: 'none' }],
      [[request()], { live: 'requested' }],
      [[FORWARDED], { live: 'atJunta' }],
      [session(5).slice(0, 3), { live: 'voted' }],
      [session(5).slice(3), { live: 'decided' }],
      [[CONFIRMED], 'ended'],
    ];
    let done: readonly Short[] = [];
    for (const [acts, state] of path) {
      done = [...done, ...acts];
      expect(course(lawful(machine, done))).toEqual(state);
    }
  });

  it('owes the forwarding and the confirmation, each until it is done', () => {
    const asked = lawful(machine, [...s.GRANTED, request()]);
    expect(dutiesOf(asked).opened).toEqual([
      'art-101/confirmed-at-the-next-session',
      'art-101/request-forwarded-at-once',
    ]);
    const sent = lawful(machine, [...s.GRANTED, request(), FORWARDED]);
    expect(dutiesOf(sent).closed).toEqual(['art-101/request-forwarded-at-once']);
    const decided = lawful(machine, [...s.GRANTED, request(), FORWARDED, ...session()]);
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
    const done = lawful(machine, [
      ...s.GRANTED,
      request(),
      FORWARDED,
      ...session(),
      told,
      CONFIRMED,
    ]);
    expect(done.snapshot.value).toMatchObject({ course: 'ended', authorities: 'told' });
  });

  it.each([
    ['by telephone', { form: 'other' }],
    ['without saying that the risk is known', { informedStatement: false }],
    ['without saying how', { form: undefined }],
  ])('invites to complete a petition %s, and can be completed', (_, data) => {
    const asked = lawful(machine, [...s.GRANTED, request(data)]);
    expect(course(asked)).toEqual({ live: 'incomplete' });
    const completed = lawful(machine, [...s.GRANTED, request(data), request()]);
    expect(course(completed)).toEqual({ live: 'requested' });
  });

  it('asks for no statement once the risk has ceased', () => {
    const asked = lawful(machine, [
      ...s.GRANTED,
      request({ riskOngoing: false, informedStatement: false }),
    ]);
    expect(course(asked)).toEqual({ live: 'requested' });
  });

  it('does not let a lesser petition undo a complete one', () => {
    const twice = lawful(machine, [...s.GRANTED, request(), request({ form: 'other' })]);
    expect(course(twice)).toEqual({ live: 'requested' });
  });

  it('waits for the Junta however long it takes', () => {
    const late: Short = { ...FORWARDED, at: '2019-01-01T00:00:00-06:00' };
    expect(course(follow(machine, [...s.GRANTED, request(), late]))).toEqual({ live: 'atJunta' });
  });

  it('lets the person ask again after a formal defect', () => {
    const refused = lawful(machine, [...s.GRANTED, request(), FORWARDED, refusal('coercion')]);
    expect(course(refused)).toEqual({ live: 'notConfirmed' });
    expect(dutiesOf(refused).closed).toEqual(['art-101/confirmed-at-the-next-session']);
    const again = lawful(machine, [
      ...s.GRANTED,
      request(),
      FORWARDED,
      refusal('coercion'),
      request(),
    ]);
    expect(course(again)).toEqual({ live: 'requested' });
  });

  it.each([
    [
      'a confirmation of a petition by telephone',
      [request({ form: 'other' }), ...session(), CONFIRMED],
      'reglamento/art-101/written-request-before-the-end',
    ],
    [
      'a confirmation without the statement while the risk goes on',
      [request({ informedStatement: false }), ...session(), CONFIRMED],
      'reglamento/art-101/informed-statement-while-at-risk',
    ],
    [
      'a confirmation of what only a petitioner asked for',
      [request({}, 'PET'), ...session(), CONFIRMED],
      'reglamento/art-101/asked-by-the-person',
    ],
    [
      'a confirmation by four votes of nine',
      [request(), ...session(4).slice(0, 4)],
      'reglamento/art-021/decision-by-majority',
    ],
    [
      'a refusal because the risk goes on',
      [request(), FORWARDED, refusal('other')],
      'reglamento/art-101/refusal-only-for-a-formal-defect',
    ],
    [
      'a refusal that says nothing',
      [request(), FORWARDED, refusal()],
      'reglamento/art-101/refusal-only-for-a-formal-defect',
    ],
    [
      'an end before the Junta confirms',
      [request(), FORWARDED, byJunta('measure.terminated', { ground: 'voluntary' })],
      'reglamento/art-101/confirmed-before-the-end',
    ],
    [
      'an end without ground while a petition is pending',
      [request(), byJunta('measure.terminated')],
      'reglamento/art-100/lawful-ground-of-end',
    ],
  ] as const)('refuses %s', (_, acts, rule) => {
    refuses(machine, [...s.GRANTED, ...acts], rule);
  });

  it('has no place for forwarding what nobody asked', () => {
    const { steps } = follow(machine, [...s.GRANTED, FORWARDED]);
    expect(steps.at(-1)?.outcome).toBe('not-enabled');
  });

  it('is left without object when the person dies', () => {
    const died = lawful(machine, [
      ...s.GRANTED,
      request(),
      on('case.person-deceased', 'CEN', {}, s.CASE),
    ]);
    expect(course(died)).toBe('endedOtherwise');
  });
});
