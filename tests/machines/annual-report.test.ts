import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { annualReportMachine } from '../../src/machines/index';
import { hourly, run, type Short } from './kit';

const machine = annualReportMachine as unknown as AnyStateMachine;
const REPORT = { report: 'R1' };

const PLAN: Short = {
  type: 'cen.work-plan-submitted',
  by: 'SE',
  refs: REPORT,
  data: { year: 2016 },
};
const reviewed = (outcome: string, refs: Readonly<Record<string, string>> = REPORT): Short => ({
  type: 'report.privacy-reviewed',
  by: 'CEN',
  refs,
  data: { outcome },
});
const WIDE = {
  channels: ['print', 'electronic', 'authorities'],
  portal: true,
  csoDistribution: true,
};
const published = (data: object = {}, kind = 'work-plan'): Short => ({
  type: 'report.published',
  by: 'JG',
  refs: REPORT,
  data: { kind, period: '2016', ...WIDE, ...data },
});

const drive = (events: readonly Short[], mode: 'drive' | 'audit' = 'drive') =>
  run(machine, hourly(events), { mode, subject: REPORT });

const rule = (name: string) => `reglamento/art-020/${name}`;
const REVIEW = rule('privacy-review-before-publication');

describe('annualReportMachine', () => {
  it('goes from the plan submitted to a document published everywhere', () => {
    const { snapshot, steps } = drive([PLAN, reviewed('approved'), published()]);
    expect(steps.map(({ outcome, failed }) => [outcome, failed])).toEqual(
      steps.map(() => ['applied', []]),
    );
    expect(snapshot.value).toEqual({
      publication: 'published',
      dissemination: 'complete',
      privacy: 'approved',
    });
  });

  it('publishes what was reviewed again after changes', () => {
    const { snapshot } = drive([
      reviewed('changes-required'),
      reviewed('approved'),
      published({}, 'activities'),
    ]);
    expect(snapshot.value).toMatchObject({ publication: 'published', privacy: 'approved' });
  });

  it.each([
    ['no review', []],
    ['a review that asks for changes', [reviewed('approved'), reviewed('changes-required')]],
    ['a review that refuses', [reviewed('rejected')]],
    ['the review of another document', [reviewed('approved', { report: 'R9' })]],
  ])('does not publish on %s', (_, before) => {
    const { snapshot, steps } = drive([...before, published()]);
    expect(steps.at(-1)).toMatchObject({
      outcome: 'blocked',
      failed: [{ rule: REVIEW, citation: { article: '20', paragraph: 4 }, verdict: 'violation' }],
    });
    expect(snapshot.value).toMatchObject({
      publication: 'awaited',
      dissemination: 'incomplete',
    });
  });

  it('does not publish where nobody can tell what was reviewed', () => {
    const nameless = [reviewed('approved', {}), { ...published(), refs: {} }];
    expect(drive(nameless).steps[1]).toMatchObject({
      outcome: 'blocked',
      failed: [{ rule: REVIEW, verdict: 'indeterminate' }],
    });
  });

  it('takes and reports a publication without review that already happened', () => {
    const { snapshot, steps } = drive([published()], 'audit');
    expect(steps[0]?.outcome).toBe('applied');
    expect(steps[0]?.failed.map((failed) => failed.rule)).toEqual([REVIEW]);
    expect(snapshot.value).toMatchObject({ publication: 'published' });
  });

  it.each([
    ['print', { channels: ['electronic', 'authorities'] }, 'print-and-electronic-media'],
    ['electronic media', { channels: ['print', 'authorities'] }, 'print-and-electronic-media'],
    ['the authorities', { channels: ['print', 'electronic'] }, 'spread-among-authorities'],
    ['the portal', { portal: false }, 'dissemination-on-the-portal'],
    ['civil society', { csoDistribution: false }, 'spread-among-civil-society'],
  ])('publishes what has not reached %s, says so, and is complete once it has', (_, data, name) => {
    const { snapshot, steps } = drive([reviewed('approved'), published(data)]);
    expect(steps[1]).toMatchObject({
      outcome: 'applied',
      failed: [{ rule: rule(name), citation: { article: '20' } }],
    });
    expect(snapshot.value).toMatchObject({
      publication: 'published',
      dissemination: 'incomplete',
    });
    const whole = drive([reviewed('approved'), published(data), published()]);
    expect(whole.steps[2]).toMatchObject({ outcome: 'applied', failed: [] });
    expect(whole.snapshot.value).toMatchObject({ dissemination: 'complete' });
  });

  it('asks that a report on the budget be handed to civil society by a provision of its own', () => {
    const data = { csoDistribution: false };
    const { steps } = drive([reviewed('approved'), published(data, 'budget')]);
    expect(steps[1]?.failed).toMatchObject([
      { rule: rule('budget-report-to-civil-society'), citation: { paragraph: 4 } },
    ]);
  });

  it('does not publish again what a later review refuses', () => {
    const again = [reviewed('approved'), published(), reviewed('rejected'), published()];
    const { snapshot, steps } = drive(again);
    expect(steps[3]).toMatchObject({ outcome: 'blocked', failed: [{ rule: REVIEW }] });
    expect(snapshot.value).toMatchObject({ publication: 'published', privacy: 'rejected' });
  });

  it('owes the publication of a plan once submitted, and the document of the next year', () => {
    const { steps } = drive([PLAN, reviewed('approved'), published()]);
    expect(steps[0]?.opened).toMatchObject([
      { rule: rule('submitted-work-plan-is-published'), responsible: 'JG', verdict: 'pending' },
    ]);
    expect(steps[2]?.closed).toMatchObject([{ rule: rule('submitted-work-plan-is-published') }]);
    expect(steps[2]?.opened).toMatchObject([{ rule: rule('next-annual-document') }]);
    const annual = drive([reviewed('approved'), published({}, 'activities')]);
    expect(annual.steps[1]?.opened).toMatchObject([
      { rule: rule('next-annual-document'), due: '2018-12-31T23:59:59.999-06:00' },
    ]);
  });

  it('leaves alone what is about another document', () => {
    const other = { ...published(), refs: { report: 'R9' } };
    const { snapshot, steps } = drive([reviewed('approved'), other]);
    expect(steps[1]?.outcome).toBe('applied');
    expect(snapshot.value).toMatchObject({ publication: 'awaited', privacy: 'approved' });
  });
});
