import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { dataSnapshotMachine } from '../../src/machines/index';
import { hourly, run, type Short } from './kit';

const machine = dataSnapshotMachine as unknown as AnyStateMachine;
const REPORT = { report: 'R1' };

const GATHERED: readonly Short[] = [
  {
    type: 'person.profiled',
    by: 'UPSA',
    refs: { person: 'P1' },
    data: { sex: 'female', kind: 'journalist', subject: 'person', state: 'Veracruz' },
  },
  {
    type: 'aggression.recorded',
    by: 'UPSA',
    data: { type: 'threat', aggressorType: 'municipal', state: 'Veracruz', month: '2016-02' },
  },
  { type: 'amparo.reported', by: 'CEN', refs: { case: 'C1' }, data: { stage: 'filed' } },
];
const NINE = [10, 6, 3, { urgent: 2 }, 80, 3, { Veracruz: 7 }, 2, { municipal: 4 }];
const updated = (indicators: unknown = NINE, by = 'UPSA'): Short => ({
  type: 'database.updated',
  by,
  refs: REPORT,
  data: { period: '2016-02', ...(indicators === undefined ? {} : { indicators }) },
});
const replaced = (place: number, indicator: unknown) =>
  updated(NINE.map((value, at) => (at === place ? indicator : value)));
const published = (data: object = {}): Short => ({
  type: 'database.published',
  by: 'UPSA',
  refs: REPORT,
  data: { fields: ['state', 'count'], smallestCell: 5, privacyReviewed: true, ...data },
});
const reviewed = (outcome: string): Short => ({
  type: 'report.privacy-reviewed',
  by: 'CEN',
  refs: REPORT,
  data: { outcome },
});
const REQUEST: Short = {
  type: 'unit.information-requested',
  id: 'request-1',
  by: 'UER',
  data: { from: 'UER', to: 'URCRR' },
};
const ANSWER: Short = {
  type: 'unit.information-provided',
  by: 'URCRR',
  data: { requestRef: 'request-1' },
};

const drive = (events: readonly Short[], mode: 'drive' | 'audit' = 'drive') =>
  run(machine, hourly(events), { mode });

const rule = (name: string) => `reglamento/art-071/${name}`;

describe('dataSnapshotMachine', () => {
  it('goes from what is gathered to the published data', () => {
    const { snapshot, steps } = drive([
      REQUEST,
      ANSWER,
      ...GATHERED,
      updated(),
      reviewed('approved'),
      published(),
    ]);
    expect(steps.map(({ outcome, failed }) => [outcome, failed])).toEqual(
      steps.map(() => ['applied', []]),
    );
    expect(snapshot.value).toEqual({
      collection: 'updated',
      privacy: 'approved',
      release: 'published',
      exchange: 'answered',
    });
  });

  it('collects again when there are data that the last update does not hold', () => {
    for (const later of GATHERED) {
      const { snapshot } = drive([updated(), later]);
      expect(snapshot.value).toMatchObject({ collection: 'collecting' });
    }
  });

  it.each([
    ['one of the nine contents is missing', replaced(6, null), 'nine-contents', 1],
    ['there are more decided than filed', replaced(0, 8), 'sums-agree', 1],
    ['an aggressor has a name', replaced(8, { 'alcalde-X': 1 }), 'aggressors-by-category', 2],
    ['another unit keeps it', updated(NINE, 'URCRR'), 'kept-by-the-prevention-unit', 1],
  ])('is not updated where %s', (_, act, name, paragraph) => {
    const { snapshot, steps } = drive([act]);
    expect(steps[0]).toMatchObject({
      outcome: 'blocked',
      failed: [{ rule: rule(name), citation: { article: '71', paragraph } }],
    });
    expect(snapshot.value).toMatchObject({ collection: 'collecting' });
    const audited = drive([act], 'audit');
    expect(audited.steps[0]).toMatchObject({ outcome: 'applied', failed: [{ rule: rule(name) }] });
    expect(audited.snapshot.value).toMatchObject({ collection: 'updated' });
  });

  it('is updated with as many decided as filed, and where the contents were not written down', () => {
    expect(drive([replaced(0, 9)]).steps[0]).toMatchObject({ outcome: 'applied', failed: [] });
    expect(drive([updated(undefined)]).steps[0]?.outcome).toBe('applied');
  });

  it.each([
    [
      'were not reviewed',
      published({ privacyReviewed: false }),
      'privacy-review-before-publication',
    ],
    [
      'have a column of persons',
      published({ fields: ['person'] }),
      'columns-without-personal-data',
    ],
    ['have a cell of two', published({ smallestCell: 2 }), 'no-small-cells'],
  ])('does not publish data that %s', (_, act, name) => {
    const { snapshot, steps } = drive([act]);
    expect(steps[0]).toMatchObject({
      outcome: 'blocked',
      failed: [{ rule: rule(name), citation: { article: '71', paragraph: 2 } }],
    });
    expect(snapshot.value).toMatchObject({ release: 'unpublished' });
    const audited = drive([act], 'audit');
    expect(audited.steps[0]).toMatchObject({ outcome: 'applied', failed: [{ rule: rule(name) }] });
    expect(audited.snapshot.value).toMatchObject({ release: 'published' });
  });

  it.each([
    ['review', { privacyReviewed: undefined }, 'privacy-review-before-publication'],
    ['columns', { fields: undefined }, 'columns-without-personal-data'],
    ['smallest cell', { smallestCell: undefined }, 'no-small-cells'],
    ['true smallest cell', { smallestCell: 0 }, 'no-small-cells'],
  ])('does not publish data whose %s is not on record', (_, data, name) => {
    expect(drive([published(data)]).steps[0]).toMatchObject({
      outcome: 'blocked',
      failed: [{ rule: rule(name), verdict: 'indeterminate' }],
    });
  });

  it('publishes no cell of four, and one of five (A76)', () => {
    expect(drive([published({ smallestCell: 4 })]).steps[0]?.outcome).toBe('blocked');
    expect(drive([published({ smallestCell: 5 })]).steps[0]?.outcome).toBe('applied');
  });

  it.each(['rejected', 'changes-required'])('does not publish data %s by the review', (outcome) => {
    const { snapshot, steps } = drive([reviewed(outcome), published()]);
    expect(steps[1]).toMatchObject({
      outcome: 'blocked',
      failed: [{ rule: rule('privacy-review-before-publication') }],
    });
    expect(snapshot.value).toMatchObject({ release: 'unpublished' });
    const mended = drive([reviewed(outcome), reviewed('approved'), published()]);
    expect(mended.snapshot.value).toMatchObject({ release: 'published', privacy: 'approved' });
  });

  it('owes an answer to each request of a unit until that one is answered', () => {
    const second = { ...REQUEST, id: 'request-2' };
    const { snapshot, steps } = drive([REQUEST, second, ANSWER]);
    const owed = 'reglamento/art-039/information-between-units-at-once';
    expect(steps[0]?.opened).toMatchObject([
      { rule: owed, responsible: 'UA', since: 'request-1', due: '2016-03-22T23:59:59.999-06:00' },
    ]);
    expect(steps[2]?.closed).toMatchObject([{ rule: owed, since: 'request-1' }]);
    expect(snapshot.value).toMatchObject({ exchange: 'answered' });
  });
});
