import { describe, expect, it } from 'vitest';
import { openCase, step } from '../../../src/machines/index';
import { hourly, type Short, sessionDeciding } from '../kit';
import * as s from '../scenarios';

const REVIEWED: Short = {
  type: 'measure.periodic-review-completed',
  by: 'UER',
  refs: s.M1,
  data: { riskReduced: true, riskGone: false, adequate: true, sufficient: true },
};
const SUMMONED: Short = {
  type: 'junta.person-summoned',
  by: 'SE',
  refs: { ...s.CASE, session: 'J2' },
  data: { to: 'beneficiary', mode: 'written', facilitiesOffered: true },
};
const study = (evidenceSufficient: boolean): Short => ({
  type: 'risk-study.updated',
  by: 'UER',
  refs: { ...s.CASE, study: 'S3' },
  data: { riskLevel: 'low', evidenceSufficient },
});

/** The reduction of a measure on one study of the risk. */
function reducedOn(only: Short) {
  const events = hourly([
    s.GRANT,
    REVIEWED,
    only,
    ...s.CONVENED,
    SUMMONED,
    ...sessionDeciding({ session: 'J2', case: 'C1', kind: 'reduce', decision: 'D2' }),
    { type: 'measure.reduced', by: 'JG', refs: { ...s.M1, decision: 'D2' }, data: {} },
  ]);
  let current = openCase();
  const steps = events.map((event) => {
    const taken = step(current, event);
    current = taken.case;
    return taken;
  });
  return steps.at(-1);
}

describe('a measure reduced on the only study of its risk', () => {
  it('is refused where the study itself says that its evidence does not suffice (98)', () => {
    const refused = reducedOn(study(false));
    expect(refused?.outcome).toBe('blocked');
    expect(refused?.failed.map(({ rule }) => rule)).toEqual([
      'reglamento/art-098/no-reduction-unless-the-risk-fell',
    ]);
    expect(reducedOn(study(true))?.outcome).toBe('applied');
  });
});
