import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { convenioMachine } from '../../src/machines/index';
import { hourly, run, type Short } from './kit';

const machine = convenioMachine as unknown as AnyStateMachine;

const IN_FORCE: Short = {
  type: 'regulation.in-force',
  by: 'MEC',
  at: '2012-12-01T00:00:00-06:00',
  data: { date: '2012-12-01' },
};
const signed = (data: object = {}, short: Partial<Short> = {}): Short => ({
  type: 'convenio.signed',
  by: 'CEN',
  refs: { convenio: 'K1' },
  data: {
    party: 'Jalisco',
    partyKind: 'state',
    clauses: { executeMeasures: true, monitorMeasures: true, auxiliaryUnit: true },
    liaisons: ['CEN', 'Jalisco'],
    ...data,
  },
  ...short,
});
const AID: Short = { type: 'federal-aid.requested', by: 'JG', data: { state: 'Jalisco' } };
const PREVENTION: Short = {
  type: 'prevention.action-recorded',
  by: 'UPSA',
  data: { kind: 'contingency-plan', territory: 'Jalisco' },
};

const drive = (events: readonly Short[], mode: 'drive' | 'audit' = 'drive') =>
  run(machine, hourly(events), { mode });

const COVERAGE = 'reglamento/art-050/agreement-with-each-entity';

describe('convenioMachine', () => {
  it('goes from the entry into force to an agreement in force, with prevention and federal aid', () => {
    const { snapshot, steps } = drive([IN_FORCE, signed(), PREVENTION, AID, PREVENTION]);
    expect(steps.map(({ outcome, failed }) => [outcome, failed])).toEqual(
      steps.map(() => ['applied', []]),
    );
    expect(snapshot.value).toEqual({ agreement: 'inForce', cooperation: 'aided' });
  });

  it('cites 50 for an agreement with a state, and 49 for one with anybody else', () => {
    const { none } = machine.root.states.agreement?.states ?? {};
    const cited = none?.transitions
      .get('convenio.signed')
      ?.map(({ meta, guard }) => [
        (guard as { params: { given?: unknown } }).params.given,
        meta?.citation.article,
      ]);
    expect(cited).toEqual([
      [{ partyKind: ['state'] }, '50'],
      [undefined, '49'],
    ]);
  });

  it('keeps in force an agreement that is older than the Ley', () => {
    const earlier = signed({ liaisons: [] }, { at: '2012-06-01T12:00:00-05:00' });
    const { snapshot, steps } = drive([earlier, IN_FORCE]);
    expect(steps.map(({ outcome, failed }) => [outcome, failed])).toEqual([
      ['applied', []],
      ['applied', []],
    ]);
    expect(snapshot.value).toMatchObject({ agreement: 'inForce' });
    const owed = steps[1]?.opened.map(({ item }) => item);
    expect(owed?.length).toBe(31);
    expect(owed).not.toContain('Jalisco');
  });

  it.each([
    ['a state', {}, 'lppddhp/art-047/liaisons-in-state-agreements', '47'],
    [
      'a federal authority',
      { party: 'SEP', partyKind: 'federal' },
      'reglamento/art-049/each-party-names-a-liaison',
      '49',
    ],
  ])('is not signed with %s while a party has no liaison', (_, data, rule, article) => {
    const { snapshot, steps } = drive([signed({ ...data, liaisons: ['CEN'] })]);
    expect(steps[0]).toMatchObject({
      outcome: 'blocked',
      failed: [{ rule, citation: { article } }],
    });
    expect(snapshot.value).toMatchObject({ agreement: 'none' });
    const audited = drive([signed({ ...data, liaisons: ['CEN'] })], 'audit');
    expect(audited.steps[0]).toMatchObject({ outcome: 'applied', failed: [{ rule }] });
    expect(audited.snapshot.value).toMatchObject({ agreement: 'inForce' });
  });

  it('is signed where nobody wrote down the liaisons, or the clauses are missing', () => {
    const { steps } = drive([signed({ liaisons: undefined, clauses: undefined })]);
    expect(steps[0]).toMatchObject({ outcome: 'applied', failed: [] });
    const bare = drive([signed({ clauses: { executeMeasures: false } })]);
    expect(bare.steps[0]).toMatchObject({ outcome: 'applied', failed: [] });
  });

  it('asks for a liaison of each party each time that it is signed', () => {
    const { steps } = drive([signed(), signed({ liaisons: ['CEN'] }), signed()]);
    expect(steps.map(({ outcome }) => outcome)).toEqual(['applied', 'blocked', 'applied']);
  });

  it('owes an agreement with each entity from the entry into force', () => {
    const { steps } = drive([IN_FORCE, signed()]);
    expect(steps[0]?.opened.length).toBe(32);
    expect(steps[0]?.opened[0]).toMatchObject({
      rule: COVERAGE,
      responsible: 'CEN',
      item: 'Aguascalientes',
      due: '2014-12-01T23:59:59.999-06:00',
    });
    const late = drive([IN_FORCE, signed({}, { at: '2013-05-02T12:00:00-05:00' })]);
    expect(late.steps[1]?.closed).toMatchObject([{ rule: COVERAGE, item: 'Jalisco' }]);
  });

  it('leaves alone an agreement with another party', () => {
    const other = signed({ liaisons: [] }, { refs: { convenio: 'K9' } });
    const { snapshot, steps } = run(machine, hourly([other]), { subject: { convenio: 'K1' } });
    expect(steps[0]).toMatchObject({ outcome: 'applied', failed: [] });
    expect(snapshot.value).toMatchObject({ agreement: 'none' });
  });
});
