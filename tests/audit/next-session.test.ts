import { expect, it } from 'vitest';
import { audit } from '../../src/index';
import { findingsOn, only } from '../support/findings';

const CASE = { case: 'EXP-1', measure: 'M-1' };

/** A proposal, an extraordinary session with an agenda, and the decision at the ordinary one. */
const reportWith = (agenda: readonly string[]) => {
  const line = (id: string, type: string, occurredAt: string, refs: object, data: object = {}) => ({
    id,
    type,
    occurredAt,
    actor: { organ: 'SE' },
    refs,
    data,
  });
  const session = (name: string, kind: string, day: string, items: readonly string[]) => [
    line(
      `${name}-1`,
      'junta.agenda-authorized',
      `${day}T08:00:00-05:00`,
      { session: name },
      { itemRefs: items },
    ),
    line(
      `${name}-2`,
      'junta.convocation-issued',
      `${day}T08:30:00-05:00`,
      { session: name },
      { kind },
    ),
    line(`${name}-3`, 'junta.session-opened', `${day}T10:00:00-05:00`, { session: name }),
    line(`${name}-4`, 'junta.session-closed', `${day}T14:00:00-05:00`, { session: name }),
  ];
  const decided = { session: 'JG-2', case: 'EXP-1', decision: 'D-1' };
  const lines = [
    {
      log: 'mecanismo',
      version: 1,
      profile: 'federal',
      zone: 'America/Mexico_City',
      completeThrough: '2016-12-31T23:59:59-06:00',
    },
    line('p', 'measure.proposed', '2016-10-03T10:00:00-05:00', CASE, { class: 'protection' }),
    ...session('JG-1', 'extraordinary', '2016-10-10', agenda),
    ...session('JG-2', 'ordinary', '2016-10-20', ['EXP-1']),
    line('d', 'junta.decision-adopted', '2016-10-20T12:00:00-05:00', decided, { kind: 'grant' }),
  ];
  const text = lines.map((one) => JSON.stringify(one)).join('\n');
  return audit(text, { asOf: '2016-12-31T23:59:59-06:00' });
};

const NEXT = 'junta-decides-at-next-session';

it('warns that an extraordinary session with another agenda passed before the decision (A22)', () => {
  const finding = only(findingsOn(reportWith(['EXP-2']), '93', NEXT));
  expect(finding.verdict).toBe('warning');
  expect(finding.interpretations).toEqual(['A22']);
  expect(finding.message.es).toContain(
    'después de una sesión extraordinaria que pasó sin tratarlo',
  );
  expect(finding.message.en).toContain('after an extraordinary session that passed without it');
});

it('takes the extraordinary session called for the very case as the next one (A22)', () => {
  expect(only(findingsOn(reportWith(['EXP-1']), '93', NEXT)).verdict).toBe('violation');
});
