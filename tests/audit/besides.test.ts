import { describe, expect, it } from 'vitest';
import { audit, type Finding } from '../../src/index';
import { readRulePack } from '../../src/rules/load/load-rule-set';
import { findingsOn, only } from '../support/findings';
import { ruleFiles } from '../support/rule-files';

const AS_OF = '2022-12-31T23:59:59-06:00';

const auditOf = (...events: readonly object[]) => {
  const header = {
    log: 'mecanismo',
    version: 1,
    profile: 'federal',
    zone: 'America/Mexico_City',
    completeThrough: AS_OF,
  };
  const lines = events.map((event, at) => ({ id: `e${at + 1}`, ...event }));
  return audit([header, ...lines].map((line) => JSON.stringify(line)).join('\n'), { asOf: AS_OF });
};

const CASE = { case: 'C' };
const decision = {
  type: 'junta.decision-adopted',
  occurredAt: '2016-10-07T12:00:00-05:00',
  actor: { organ: 'JG' },
  refs: { ...CASE, session: 'S-1', decision: 'D-1' },
  data: { kind: 'reduce' },
};
const notice = (occurredAt: string) => ({
  type: 'measure.change-notified',
  occurredAt,
  actor: { organ: 'CEN' },
  refs: { ...CASE, measure: 'M-1', decision: 'D-1' },
  data: { change: 'reduced', to: 'SSP' },
});
const misuse = {
  type: 'measure.misuse-detected',
  occurredAt: '2016-03-01T12:00:00-06:00',
  actor: { organ: 'UER' },
  refs: { ...CASE, measure: 'M-1' },
  data: { kind: 'ley36.I', deliberate: true, aggravatesRisk: true },
};
const withdrawal = {
  type: 'measure.withdrawn',
  occurredAt: '2016-06-09T12:00:00-05:00',
  actor: { organ: 'JG' },
  refs: { ...CASE, measure: 'M-1', decision: 'D-1' },
  data: { ground: 'aggravates-risk' },
};

const beside = ({ besides = [] }: Finding) => besides.map(({ rule, prevails }) => [rule, prevails]);

const LEY_29 = 'change-of-measures-told-in-72-hours';
const REGLAMENTO_105 = 'authorities-told-next-business-day';

describe('a finding and the other rule on its matter', () => {
  it('shows each with the other where both bind', () => {
    const report = auditOf(decision, notice('2016-10-10T20:00:00-05:00'));
    const ley = only(findingsOn(report, 'Ley 29', LEY_29));
    const reglamento = only(findingsOn(report, '105', REGLAMENTO_105));
    expect([ley.verdict, reglamento.verdict]).toEqual(['violation', 'compliant']);
    expect(beside(ley)).toEqual([[`reglamento/art-105/${REGLAMENTO_105}`, 'both']]);
    expect(beside(reglamento)).toEqual([[`lppddhp/art-029/${LEY_29}`, 'both']]);
    expect(ley.message.es).toContain(
      'También rige el artículo 105 del Reglamento: obligan las dos normas, y la autoridad cumple con la más estricta.',
    );
    expect(reglamento.message.en).toContain(
      'It is also governed by article 29, fraction I, of the Ley: both rules bind',
    );
  });

  it('says from either side that the Ley prevails', () => {
    const report = auditOf(misuse, withdrawal);
    const ley = only(findingsOn(report, 'Ley 37'));
    const reglamento = only(findingsOn(report, '103', 'ground-of-withdrawal'));
    expect([ley.verdict, reglamento.verdict]).toEqual(['violation', 'contestable']);
    expect(beside(ley)).toEqual([['reglamento/art-103/ground-of-withdrawal', 'this']]);
    expect(beside(reglamento)).toEqual([
      ['lppddhp/art-037/deliberate-and-repeated-misuse', 'other'],
    ]);
    expect(reglamento.message.es).toContain('el artículo 37 de la Ley, que prevalece.');
    expect(ley.message.es).toContain('y prevalece la norma de este hallazgo.');
  });

  it('says nothing where the rule does not apply', () => {
    const report = auditOf({ ...decision, data: { kind: 'manual' } });
    const untouched = report.findings.filter(({ verdict }) => verdict === 'not-applicable');
    expect(untouched.flatMap(beside)).toEqual([]);
  });
});

describe('a rule that names another one beside it', () => {
  const files = ruleFiles();
  const path = `rules/lppddhp/art-029/${LEY_29}.json`;
  const defects = (change: (text: string) => string) =>
    readRulePack(
      files.map((file) => (file.path === path ? { path, text: change(file.text) } : file)),
    ).defects;

  it('is refused where the other is not in the pack, with the name it may have meant', () => {
    const [defect, ...others] = defects((text) =>
      text.replace(REGLAMENTO_105, `${REGLAMENTO_105}s`),
    );
    expect(others).toEqual([]);
    expect([defect?.file, defect?.code]).toEqual([path, 'E_RULE_BESIDES']);
    expect(defect?.help?.es).toContain(`reglamento/art-105/${REGLAMENTO_105}`);
  });

  it('is refused where the other is the rule itself', () => {
    const own = defects((text) =>
      text.replace(`"reglamento/art-105/${REGLAMENTO_105}"`, `"lppddhp/art-029/${LEY_29}"`),
    );
    expect(own.map(({ code }) => code)).toEqual(['E_RULE_BESIDES']);
  });
});
