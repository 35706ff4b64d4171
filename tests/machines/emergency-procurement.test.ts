import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import {
  extraordinaryProcedureMachine,
  emergencyProcurementMachine as machine,
  measureMachine,
} from '../../src/machines/index';
import { closedBy, does, drive, lawful, openedBy, unlawful } from './inconformidad-scenarios';
import { hourly, isProtective, run, type Short } from './kit';
import { CONSULTED, GRANTED, STUDIED, URGENT } from './scenarios';

const B1 = { case: 'C1', procurement: 'B1' };
const AT_SESSION = { procurement: 'B1', session: 'J2' };
const BOUGHT = does('fund.emergency-procurement', { lackOfOwnGoods: true }, 'CEN', B1);
const REPORTED = does('fund.procurement-reported', {}, 'CEN', B1);
const ratified = (value: boolean) =>
  does('fund.procurement-ratified', { ratified: value }, 'JG', AT_SESSION);
const APPROVED = does('fund.procurement-preapproved', {}, 'JG', AT_SESSION);
const CONTRACTED = does('fund.procurement', {}, 'CEN', { procurement: 'B1' });

const stateOf = (events: readonly Short[]) => drive(machine, events).snapshot.value;

describe('an emergency purchase', () => {
  it('is made, reported to the Junta and ratified', () => {
    expect(lawful(machine, [URGENT, BOUGHT, REPORTED, ratified(true)]).value).toEqual({
      purchase: 'bought',
      report: 'reported',
      ratification: 'ratified',
    });
  });

  it('stays bought when the Junta does not ratify it, and may be ratified later', () => {
    const story = [URGENT, BOUGHT, REPORTED, ratified(false)];
    expect(lawful(machine, story).value).toEqual({
      purchase: 'bought',
      report: 'reported',
      ratification: 'notRatified',
    });
    expect(lawful(machine, [...story, ratified(true)]).value).toMatchObject({
      ratification: 'ratified',
    });
  });

  it('takes nothing from the measure that it was for, ratified or not', () => {
    for (const value of [true, false]) {
      for (const [bound, first] of [
        [measureMachine, [URGENT]],
        [measureMachine, GRANTED],
        [extraordinaryProcedureMachine, [...CONSULTED, STUDIED, URGENT]],
      ] as const) {
        const go = (events: readonly Short[]) =>
          run(bound as unknown as AnyStateMachine, hourly(events)).snapshot;
        const before = go(first);
        const after = go([...first, BOUGHT, REPORTED, ratified(value)]);
        expect(isProtective(before)).toBe(true);
        expect(isProtective(after)).toBe(true);
        expect(after.value).toEqual(before.value);
      }
    }
  });

  it('is refused where the agencies have the goods, and outside the urgent procedure', () => {
    const rule = 'reglamento/art-087/purchase-only-when-goods-lack';
    unlawful(machine, [URGENT], { ...BOUGHT, data: { lackOfOwnGoods: false } }, rule);
    unlawful(machine, [], BOUGHT, rule);
  });

  it('is made though it is not on record whether goods lack', () => {
    expect(stateOf([URGENT, { ...BOUGHT, data: {} }])).toMatchObject({ purchase: 'bought' });
  });

  it('opens the report with the purchase and the discussion with the report', () => {
    const report = 'reglamento/art-087/purchase-reported-in-two-days';
    const discussion = 'reglamento/art-087/purchase-ratification-at-next-session';
    const { steps } = drive(machine, [URGENT, BOUGHT, REPORTED, ratified(false)]);
    expect(steps[1]?.opened).toMatchObject([{ rule: report, responsible: 'CEN' }]);
    expect(openedBy(steps, 2)).toEqual([discussion]);
    expect(closedBy(steps, 2)).toEqual([report]);
    expect(closedBy(steps, 3)).toEqual([discussion]);
  });

  it('still owes its report when the Junta ratified it first', () => {
    const story = [URGENT, BOUGHT, ratified(true)];
    expect(stateOf(story)).toMatchObject({ report: 'owed', ratification: 'ratified' });
    expect(lawful(machine, [...story, REPORTED]).value).toMatchObject({ report: 'reported' });
  });

  it('is not ratified by an act about another one', () => {
    const subject = { case: 'C1', procurement: 'B1' };
    for (const refs of [{ session: 'J2' }, { ...AT_SESSION, procurement: 'B2' }]) {
      for (const value of [true, false]) {
        const story = [URGENT, BOUGHT, REPORTED, { ...ratified(value), refs }];
        const { snapshot } = drive(machine, story, 'drive', subject);
        expect(snapshot.value).toMatchObject({ ratification: 'due' });
      }
    }
  });
});

describe('an act that names no purchase, or does not say what was decided', () => {
  it('approves, contracts and ratifies nothing', () => {
    const subject = { case: 'C1', procurement: 'B1' };
    for (const act of [APPROVED, CONTRACTED]) {
      const unnamed = { ...act, refs: {} };
      for (const mode of ['drive', 'audit'] as const) {
        const { snapshot } = drive(machine, [unnamed], mode, subject);
        expect(snapshot.value).toMatchObject({ purchase: 'none' });
      }
    }
    const unsaid = { ...ratified(true), data: {} };
    expect(stateOf([URGENT, BOUGHT, REPORTED, unsaid])).toMatchObject({ ratification: 'due' });
  });
});

describe('a purchase that is not urgent', () => {
  const rule = 'reglamento/art-038/approved-before-procurement';

  it('is approved by the Junta and then contracted', () => {
    expect(lawful(machine, [APPROVED, CONTRACTED]).value).toEqual({
      purchase: 'contracted',
      report: 'notDue',
      ratification: 'notDue',
    });
  });

  it('is refused before it is approved', () => {
    unlawful(machine, [], CONTRACTED, rule);
  });

  it('is refused where the approval is not of the Junta, or of another purchase', () => {
    unlawful(machine, [{ ...APPROVED, by: 'CEN' }], CONTRACTED, rule);
    const other = { ...APPROVED, refs: { procurement: 'B2' } };
    unlawful(machine, [other], CONTRACTED, rule, { procurement: 'B1' });
  });

  it('needs no approval where it puts in writing what was bought in an emergency', () => {
    expect(lawful(machine, [URGENT, BOUGHT, CONTRACTED]).value).toMatchObject({
      purchase: 'bought',
      report: 'owed',
    });
  });
});
