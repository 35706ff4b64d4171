import { describe, expect, it } from 'vitest';
import { nextSteps } from '../../src/audit/index';
import { openCase, step } from '../../src/machines/index';

const written = (id: string, type: string, at: string, more: object = {}) => ({
  id,
  type,
  occurredAt: `2016-03-18T${at}:00-06:00`,
  actor: { organ: 'URCRR-T' },
  refs: { case: 'C1' },
  ...more,
});
const done = { refs: { case: 'C1', measure: 'M1' }, actor: { organ: 'SSP' } };
const applied = { form: 'written', filedBy: 'self', declaresImminentDanger: true };

/** The study was entered late; the implementation and the arrival were entered wrong, and corrected. */
const LINES = [
  written('a1', 'application.received', '10:00', { data: applied }),
  written('a2', 'urgent-measures.issued', '12:00', { data: { measureRefs: ['M1'] } }),
  written('a3', 'immediate-study.completed', '11:00', { data: { condition: 'journalist' } }),
  written('a4', 'measure.implemented', '13:00', { ...done, data: { complete: true } }),
  written('a5', 'measure.implemented', '13:00', {
    ...done,
    data: { complete: false },
    supersedes: 'a4',
  }),
  written('a6', 'application.received', '09:00', { data: applied, supersedes: 'a1' }),
];

describe('what is owed in a case and in its log', () => {
  it('is the same, however late or corrected what is on record: a wrong entry answers nothing', () => {
    let current = openCase(undefined, { mode: 'audit' });
    for (const line of LINES) current = step(current, line as never).case;
    const options = { asOf: '2016-03-19T12:00:00-06:00', complete: true, acts: false };
    const { owed } = nextSteps(current, options);
    const log = LINES.map((line) => `${JSON.stringify(line)}\n`).join('');
    expect(owed).toEqual(nextSteps(log, options).owed);
    expect(owed.map(({ rule, status }) => `${rule} ${status}`)).toContain(
      'reglamento/art-087/urgent-measure-in-nine-hours overdue',
    );
  });
});
