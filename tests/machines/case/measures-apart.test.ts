import { describe, expect, it } from 'vitest';
import { type CaseStep, openCase, step } from '../../../src/machines/index';
import { hourly, type Short } from '../kit';
import * as s from '../scenarios';

const grant = (measure: string, beneficiaries: readonly string[]): Short => ({
  ...s.GRANT,
  refs: { case: 'C1', measure, decision: 'DG' },
  data: { ...s.GRANT.data, beneficiaries },
});
const about = (type: string, measure: string, by: string, data = {}): Short => ({
  type,
  by,
  refs: { case: 'C1', measure },
  data,
});
const DECEASED: Short = {
  type: 'case.person-deceased',
  by: 'CEN',
  refs: { case: 'C1', person: 'P1' },
};
/** An urgent measure, M1, in a case that is then granted others. */
const URGENT_CASE: readonly Short[] = [s.APPLIED, ...s.CONSULTED, s.STUDIED, s.URGENT];

function drive(shorts: readonly Short[]): readonly CaseStep[] {
  let current = openCase();
  return hourly(shorts).map((event) => {
    const taken = step(current, event);
    current = taken.case;
    return taken;
  });
}

const last = (steps: readonly CaseStep[]) => steps.at(-1) as CaseStep;
const stateOf = ({ case: { actors } }: CaseStep, key: string) =>
  actors.find((actor) => actor.key === key)?.snapshot.value;

describe('the measures of one case', () => {
  it('does not take a measure of the Junta for urgent because the case has an urgent one (62)', () => {
    const steps = drive([
      ...URGENT_CASE,
      grant('M2', ['P1']),
      about('measure.unnecessary-proven', 'M2', 'URCRR', { evidenceRef: 'doc-9' }),
      about('measure.lapsed', 'M2', 'AUT-IMPL'),
    ]);
    expect(stateOf(last(steps), 'measure:M2')).toMatchObject({ legal: { live: 'inForce' } });
  });

  it('takes an urgent measure for urgent though the Junta granted another one before (62)', () => {
    const steps = drive([
      s.APPLIED,
      grant('M2', ['P1']),
      ...URGENT_CASE.slice(1),
      about('measure.unnecessary-proven', 'M1', 'URCRR', { evidenceRef: 'doc-9' }),
    ]);
    expect(stateOf(last(steps), 'measure:M1')).toMatchObject({
      legal: { live: 'provenUnnecessary' },
    });
  });

  it('extinguishes with a death only what protected nobody else (100)', () => {
    const steps = drive([
      ...URGENT_CASE,
      grant('M2', ['P1']),
      grant('M3', ['P1', 'P2']),
      grant('M4', ['P2']),
      DECEASED,
    ]);
    expect(last(steps).outcome).toBe('applied');
    expect(stateOf(last(steps), 'measure:M2')).toMatchObject({ legal: 'extinguished' });
    for (const key of ['measure:M1', 'measure:M3', 'measure:M4']) {
      expect(stateOf(last(steps), key)).toMatchObject({ legal: { live: 'inForce' } });
    }
  });

  it('keeps the file open for those who survive, and closes it with the last of them (100)', () => {
    const shared = [...URGENT_CASE, grant('M3', ['P1', 'P2']), DECEASED];
    const alive = last(drive(shared));
    expect(stateOf(alive, 'extraordinary-procedure')).toMatchObject({ file: 'open' });
    expect(stateOf(alive, 'application')).toMatchObject({ route: { open: 'received' } });
    const both = last(drive([...shared, { ...DECEASED, refs: { case: 'C1', person: 'P2' } }]));
    expect(stateOf(both, 'extraordinary-procedure')).toMatchObject({ file: 'extinguished' });
    expect(stateOf(both, 'measure:M3')).toMatchObject({ legal: 'extinguished' });
  });
});
