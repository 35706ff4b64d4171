import { expect, it } from 'vitest';
import { judgeRule } from '../../src/machines/procedure/judge-rule';
import { trialOf } from '../../src/machines/procedure/trial';
import { federal } from '../../src/rules/index';
import { hourly, type Short } from './kit';

const SEATS = ['SEGOB', 'PGR', 'SSP', 'SRE', 'CNDH'];
const QUORUM = 'reglamento/art-013/quorum-at-each-vote';

const vote = (file: string): Short => ({
  type: 'junta.vote-held',
  by: 'SE',
  refs: { session: 'J1', case: file },
  data: { matter: 'deny', votes: SEATS.slice(1).map((seat) => ({ seat, vote: 'for' })) },
});
const decision = (file: string): Short => ({
  type: 'junta.decision-adopted',
  by: 'JG',
  refs: { session: 'J1', case: file, decision: `D-${file}` },
  data: { kind: 'deny' },
});

it('judges a decision by the vote on its own case, whichever came last in the session', () => {
  const [denied, ...before] = hourly([
    {
      type: 'junta.session-opened',
      by: 'SE',
      refs: { session: 'J1' },
      data: { attendance: SEATS.map((seat) => ({ seat, mode: 'in-person', substitute: false })) },
    },
    vote('C1'),
    {
      type: 'junta.attendance-changed',
      by: 'SE',
      refs: { session: 'J1' },
      data: { seat: 'SEGOB', change: 'left' },
    },
    vote('C2'),
    decision('C1'),
    decision('C2'),
    {
      type: 'measure.denied',
      by: 'JG',
      refs: { case: 'C1', measure: 'M1', decision: 'D-C1' },
      data: { class: 'protection' },
    },
  ]).reverse();
  const history = before.reverse();
  const verdictOn = (act: typeof denied) => {
    const trial = act && trialOf(federal(), history, act);
    return trial && judgeRule(trial, QUORUM).verdict;
  };
  // Five were present for the first case: an adverse decision that A01 disputes; four for the second.
  expect(verdictOn(denied)).toBe('contestable');
  expect(verdictOn(history.at(-2))).toBe('contestable');
  expect(verdictOn(history.at(-1))).toBe('violation');
});
