import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { audit, nextSteps } from '../../src/audit/index';
import { openCase, type ProtectionCase, step } from '../../src/machines/index';
import { CaseLog } from '../support/case-log';
import { urgentCase } from '../support/urgent-case';

const NINE = 'reglamento/art-087/urgent-measure-in-nine-hours';

/** An urgent case with one measure in place and one that is not; issued on 19 March at 02:00. */
function urgentLog(completeThrough: string | null = '2016-12-31 23:59:59'): CaseLog {
  const log = new CaseLog('EXP-1', completeThrough);
  urgentCase(log, {
    appliedAt: '2016-03-18 23:00',
    studyAt: '2016-03-19 01:30',
    issuedAt: '2016-03-19 02:00',
    measures: { 'M-1': '2016-03-19 08:00', 'M-2': null },
  });
  return log;
}

const owedOf = (log: CaseLog, asOf: string, rule = NINE) =>
  nextSteps(log.text(), { asOf, acts: false }).owed.filter((step) => step.rule === rule);

describe('nextSteps of a log', () => {
  it('says who owes what, since when, until when and how that was counted', () => {
    expect(owedOf(urgentLog(), '2016-03-19T09:00:00-06:00')).toMatchObject([
      {
        status: 'running',
        responsible: 'URCRR',
        subject: { case: 'EXP-1', measure: 'M-2' },
        citation: { article: '87', paragraph: 1 },
        since: { type: 'urgent-measures.issued', at: '2016-03-19T02:00:00-06:00' },
        due: '2016-03-19T11:00:00-06:00',
        answeredBy: [{ type: 'measure.implemented' }],
        ledger: { due: '2016-03-19T11:00:00-06:00' },
        verdict: 'pending',
      },
    ]);
  });

  it('is running at its last second and overdue after it, by how long', () => {
    const [onTime] = owedOf(urgentLog(), '2016-03-19T11:00:00-06:00');
    expect(onTime?.status).toBe('running');
    expect(onTime?.overdueBy).toBeUndefined();
    const [late] = owedOf(urgentLog(), '2016-03-19T11:00:01-06:00');
    expect(late).toMatchObject({ status: 'overdue', overdueBy: 'PT1S', verdict: 'violation' });
  });

  it('is unconfirmed past its term where the log is not known to be complete', () => {
    const [step] = owedOf(urgentLog(null), '2016-03-19T12:00:00-06:00');
    expect(step).toMatchObject({ status: 'unconfirmed', verdict: 'indeterminate' });
  });

  it('shows the days that did not count in a term of business days', () => {
    const log = new CaseLog('EXP-1');
    log.add('application.received', '2016-03-18 23:00', {
      by: 'BEN',
      data: { form: 'phone', filedBy: 'self' },
    });
    const rule = 'reglamento/art-053/written-form-in-eight-days';
    const [step] = owedOf(log, '2016-03-22T12:00:00-06:00', rule);
    const skipped = step?.ledger?.entries.filter(({ status }) => status === 'skipped');
    expect(skipped?.map(({ date }) => date.slice(5))).toEqual([
      '03-19',
      '03-20',
      '03-21',
      '03-26',
      '03-27',
    ]);
  });

  it('puts the overdue first, then the unconfirmed, then by the end of the term', () => {
    const { owed } = nextSteps(urgentLog().text(), {
      asOf: '2016-03-20T00:00:00-06:00',
      acts: false,
    });
    expect(owed.map(({ status }) => status)).toEqual(
      [...owed.map(({ status }) => status)].sort((one, other) =>
        one === other ? 0 : one === 'overdue' ? -1 : other === 'overdue' ? 1 : 0,
      ),
    );
    const running = owed.filter(({ status }) => status === 'running').map(({ due }) => due ?? '9');
    expect(running).toEqual([...running].sort());
    expect(owed[0]?.rule).toBe(NINE);
  });

  it.each([
    '01-extraordinario-conforme',
    '03-urgencia-fuera-de-plazo',
    '08-avisos-tardios',
    '09-inconformidad-sin-respuesta',
  ])('owes in example %s exactly what the audit finds missing or running', (name) => {
    const text = readFileSync(`examples/${name}.jsonl`, 'utf8');
    const asOf = '2016-12-31T23:59:59-06:00';
    const { owed } = nextSteps(text, { asOf, acts: false });
    const missing = audit(text, { asOf }).findings.filter(
      ({ rule, verdict, occurredAt }) =>
        occurredAt === undefined && verdict === 'pending' && rule.startsWith('reglamento/'),
    );
    const running = owed.filter(({ status }) => status === 'running');
    expect(running.map(({ rule }) => rule).sort()).toEqual(missing.map(({ rule }) => rule).sort());
  });

  it('refuses an instant that is none and a reading that nobody knows', () => {
    expect(() => nextSteps('', { asOf: 'hoy' })).toThrow(/asOf/);
    expect(() => nextSteps('', { asOf: 0, reading: 'mine' as never })).toThrow(/reading/);
  });

  it('says which lines it could not read', () => {
    const { problems } = nextSteps(`${urgentLog().text()}{broken\n`, { asOf: 1_500_000_000_000 });
    expect(problems).toMatchObject([{ code: 'E_LOG_JSON' }]);
  });
});

describe('nextSteps of a case', () => {
  const asOf = '2016-03-19T09:00:00-06:00';
  const driven = (): ProtectionCase => {
    let current = openCase();
    for (const line of urgentLog().lines) current = step(current, line as never).case;
    return current;
  };

  it('owes what its log owes', () => {
    const ofCase = nextSteps(driven(), { asOf, acts: false }).owed;
    const ofLog = nextSteps(urgentLog().text(), { asOf, acts: false }).owed;
    expect(ofCase.map(({ rule, due }) => [rule, due])).toEqual(
      ofLog.map(({ rule, due }) => [rule, due]),
    );
  });

  it('lists the acts that have their place now, with their organ and what the law asks', () => {
    const [first] = nextSteps(driven(), { asOf }).cases;
    const lawful = first?.lawful ?? [];
    const acts = (type: string) => lawful.filter((act) => act.type === type);
    expect(
      acts('measure.implemented').map(({ standing, refs }) => [standing, refs.measure]),
    ).toEqual(expect.arrayContaining([['lawful', 'M-2']]));
    const ended = acts('measure.terminated').filter(({ refs }) => refs.measure === 'M-1');
    expect(ended.length).toBeGreaterThan(0);
    for (const { standing, asks } of ended) {
      expect(standing).toBe('not-yet');
      expect(asks.length).toBeGreaterThan(0);
    }
    expect(ended.flatMap(({ given }) => given.ground)).not.toContain('expiry');
  });

  it('means by lawful that the very act is then taken', () => {
    const current = driven();
    const [first] = nextSteps(current, { asOf }).cases;
    for (const { type, refs, given, standing, by } of first?.lawful ?? []) {
      const data = Object.fromEntries(Object.entries(given).map(([key, [value]]) => [key, value]));
      const sent = { id: 'tried', type, occurredAt: asOf, actor: { organ: by[0] }, refs, data };
      const { outcome, refusal } = step(current, sent as never);
      if (standing === 'lawful') expect([type, outcome]).toEqual([type, 'applied']);
      else if (outcome !== 'applied') expect(['rule', 'content']).toContain(refusal?.reason);
    }
  });
});
