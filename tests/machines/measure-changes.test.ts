import { describe, expect, it } from 'vitest';
import { measureMachine } from '../../src/machines/index';
import { byJunta, dutiesOf, follow, lawful, on, refuses } from './change-scenarios';
import { isProtective, type Short, sessionDeciding } from './kit';
import * as s from './scenarios';

const ASSESSED = (wouldEndanger: boolean) => on('state.reserve-assessed', 'CEN', { wouldEndanger });
const INFORMED = on('state.informed-of-federal-measures', 'CEN', { state: 'Jalisco' });
const COMMUNICATED = on('measure.communicated', 'CEN', {
  to: 'SSP',
  toKind: 'federal',
  state: 'Jalisco',
});
const TOLD = on(
  'resolution.communicated-to-state',
  'CEN',
  { state: 'Jalisco' },
  { ...s.CASE, decision: 'DG' },
);
const GRANTED_TO_STATE: readonly Short[] = s.GRANTED.map((short) =>
  short.type === 'measure.granted'
    ? { ...short, data: { ...short.data, responsible: ['ENT-FED'], state: 'Jalisco' } }
    : short,
);

describe('a measure whose end or suspension says nothing of its ground', () => {
  it.each([
    ['measure.terminated', 'reglamento/art-100/lawful-ground-of-end'],
    ['measure.suspended', 'reglamento/art-104/junta-decides-without-request'],
    ['measure.withdrawn', 'reglamento/art-103/warned-by-the-risk-unit'],
  ])('%s is refused for %s, and reported in an audit', (type, rule) => {
    const { before } = refuses(measureMachine, [...s.GRANTED, on(type, 'CEN')], rule);
    expect(before).toMatchObject({ legal: { live: 'inForce' } });
  });

  it.each(['measure.terminated', 'measure.suspended'])('%s ends nothing in an audit', (type) => {
    const { snapshot } = follow(measureMachine, [...s.GRANTED, byJunta(type)], 'audit');
    expect(isProtective(snapshot)).toBe(true);
  });
});

describe('what a state is told of a measure', () => {
  it('is told of a federal one once it was weighed that this endangers nobody', () => {
    const { snapshot } = lawful(measureMachine, [...s.GRANTED, ASSESSED(false), INFORMED]);
    expect(snapshot.value).toMatchObject({ coordination: { federalMeasures: 'informed' } });
  });

  it('is not told where nobody weighed it, nor where it endangers the person', () => {
    refuses(
      measureMachine,
      [...s.GRANTED, INFORMED],
      'reglamento/art-052/reserve-assessed-before-informing',
    );
    const { before } = refuses(
      measureMachine,
      [...s.GRANTED, ASSESSED(true), INFORMED],
      'reglamento/art-052/reserve-kept-when-it-endangers',
    );
    expect(before).toMatchObject({ coordination: { federalMeasures: 'reserved' } });
  });

  it.each([
    ['the state is told', [ASSESSED(false), INFORMED]],
    ['the reserve is on record', [ASSESSED(true)]],
  ])('owes the state a word on a federal measure until %s', (_, answer) => {
    const DUTY = 'art-052/state-told-or-reserve-recorded';
    const communicated = lawful(measureMachine, [...s.GRANTED, COMMUNICATED]);
    expect(dutiesOf(communicated).opened).toContain(DUTY);
    const weighed = lawful(measureMachine, [...s.GRANTED, COMMUNICATED, ASSESSED(false)]);
    expect(dutiesOf(weighed).closed).not.toContain(DUTY);
    const answered = lawful(measureMachine, [...s.GRANTED, COMMUNICATED, ...answer]);
    expect(dutiesOf(answered).closed).toContain(DUTY);
  });

  it('is asked to execute its own and told of the resolution, which closes the duty', () => {
    const granted = lawful(measureMachine, GRANTED_TO_STATE);
    expect(dutiesOf(granted).opened).toContain('art-052/measure-told-to-state-in-72-hours');
    const told = lawful(measureMachine, [
      ...GRANTED_TO_STATE,
      on('state.execution-requested', 'CEN', { state: 'Jalisco' }),
      TOLD,
    ]);
    expect(dutiesOf(told).closed).toContain('art-052/measure-told-to-state-in-72-hours');
    expect(told.snapshot.value).toMatchObject({ coordination: { execution: 'communicated' } });
  });
});

describe('the decisions that settle an urgent measure', () => {
  it.each([
    ['grant', 'awaitingSuccessor'],
    ['deny', 'awaitingSuccessor'],
    ['continue', 'inForce'],
    ['extend', 'inForce'],
  ])('after a decision to %s it is %s', (kind, state) => {
    const { snapshot } = follow(measureMachine, [
      s.URGENT,
      ...sessionDeciding({ session: 'J2', case: 'C1', kind, decision: 'D2' }),
    ]);
    expect(snapshot.value).toMatchObject({ legal: { live: state } });
  });
});
