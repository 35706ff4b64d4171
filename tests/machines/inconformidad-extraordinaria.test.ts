import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import {
  extraordinaryProcedureMachine,
  inconformidadExtraordinariaMachine as machine,
  openObligations,
  profileOf,
} from '../../src/machines/index';
import {
  AGAINST_URGENT,
  closedBy,
  does,
  drive,
  filed,
  I1,
  lawful,
  openedBy,
  resolved,
  unlawful,
} from './inconformidad-scenarios';
import { contextOf, isProtective, type Short } from './kit';
import { CONSULTED, STUDIED, URGENT } from './scenarios';

const TOLD = ['junta', 'council'].map((to) => does('inconformidad.reported', { to }));
const TWELVE = 'reglamento/art-110/resolved-in-twelve-hours';
const courseOf = (events: readonly Short[], mode?: 'drive' | 'audit') =>
  (drive(machine, events, mode).snapshot.value as { course: unknown }).course;

describe('an inconformidad of the extraordinary route', () => {
  it('is resolved by the Coordination once the Junta and the Consejo know of it', () => {
    const snapshot = lawful(machine, [
      AGAINST_URGENT,
      does('inconformidad.admitted'),
      ...TOLD,
      resolved('confirm', 'CEN'),
    ]);
    expect(snapshot.value).toEqual({
      course: 'resolved',
      report: 'bothTold',
      amparo: 'notReported',
    });
  });

  it.each(['revoke', 'modify'])('may end at once where the answer is to %s', (outcome) => {
    expect(lawful(machine, [AGAINST_URGENT, resolved(outcome, 'CEN')]).value).toMatchObject({
      course: 'resolved',
      report: 'nobodyTold',
    });
  });

  it('is heard by word of mouth and passed on by whoever else received it', () => {
    const said = {
      ...AGAINST_URGENT,
      data: { ...AGAINST_URGENT.data, filedBefore: 'SE', form: 'verbal' },
    };
    const passed = does('inconformidad.rechanneled', { toRoute: 'extraordinary' }, 'SE');
    expect(lawful(machine, [said, passed]).value).toMatchObject({ course: { pending: 'arrived' } });
    const { steps } = drive(machine, [said, passed, resolved('revoke', 'CEN')]);
    const passOn = 'reglamento/art-114/passed-on-to-the-coordination';
    expect(openedBy(steps, 0)).toEqual([passOn]);
    expect(openedBy(steps, 1)).toEqual([TWELVE]);
    expect(closedBy(steps, 1)).toEqual([passOn]);
    expect(closedBy(steps, 2)).toEqual([TWELVE]);
  });

  it('may be completed while the hours run', () => {
    const asked = does('inconformidad.cure-requested', { missing: ['grievances'] });
    const notCured = does('inconformidad.dismissed', { ground: 'not-cured' });
    expect(courseOf([AGAINST_URGENT, asked])).toEqual({ pending: 'curing' });
    expect(courseOf([AGAINST_URGENT, asked, AGAINST_URGENT])).toEqual({ pending: 'filed' });
    expect(lawful(machine, [AGAINST_URGENT, asked, notCured]).value).toMatchObject({
      course: 'dismissed',
    });
    const admitted = does('inconformidad.admitted');
    expect(courseOf([AGAINST_URGENT, asked, notCured, admitted])).toEqual({ pending: 'admitted' });
  });

  it('tells the Junta and the Consejo in any order', () => {
    const reports = (events: readonly Short[]) =>
      (drive(machine, [AGAINST_URGENT, ...events]).snapshot.value as { report: unknown }).report;
    const [junta, council] = TOLD as [Short, Short];
    expect(reports([junta])).toBe('juntaTold');
    expect(reports([council])).toBe('consejoTold');
    expect(reports([council, junta])).toBe('bothTold');
    expect(reports([junta, junta])).toBe('juntaTold');
  });
});

describe('the twelve hours', () => {
  it('run from the filing before the Coordination', () => {
    const { steps } = drive(machine, [AGAINST_URGENT]);
    expect(steps[0]?.opened).toMatchObject([
      { rule: TWELVE, due: '2016-03-19T10:00:00-06:00', responsible: 'CEN', verdict: 'pending' },
    ]);
  });

  it('leave it open and in breach when nobody answers', () => {
    const { snapshot } = drive(machine, [AGAINST_URGENT]);
    expect(snapshot.value).toMatchObject({ course: { pending: 'filed' } });
    const bound = machine as unknown as AnyStateMachine;
    const at = (instant: string) =>
      openObligations(bound, profileOf(bound), contextOf(snapshot).history, Date.parse(instant));
    expect(at('2016-03-19T10:00:00-06:00')).toMatchObject([{ rule: TWELVE, verdict: 'pending' }]);
    expect(at('2016-03-19T10:00:01-06:00')).toMatchObject([{ rule: TWELVE, verdict: 'violation' }]);
    expect(at('2026-03-19T10:00:01-06:00')).toMatchObject([{ rule: TWELVE, verdict: 'violation' }]);
  });

  it('are not answered by the unit whose act is challenged', () => {
    unlawful(
      machine,
      [AGAINST_URGENT],
      resolved('revoke', 'URCRR'),
      'reglamento/art-110/resolved-by-the-coordination',
    );
  });

  it('may be answered by the Junta where the Coordination is silent', () => {
    lawful(machine, [AGAINST_URGENT, resolved('revoke', 'JG')]);
  });

  it.each([
    ['nobody', []],
    ['the Junta alone', TOLD.slice(0, 1)],
    ['the Consejo alone', TOLD.slice(1)],
  ])('do not end against the person with %s told', (_, told) => {
    unlawful(
      machine,
      [AGAINST_URGENT, ...told],
      resolved('confirm', 'CEN'),
      'reglamento/art-110/reported-to-junta-and-council',
    );
  });

  it('do not end as fulfilled where urgent measures were denied, or nobody complied', () => {
    const rule = 'reglamento/art-109/fulfilled-once-the-authority-complied';
    const implemented = does('measure.implemented', { complete: true }, 'SSP', {
      case: 'C1',
      measure: 'M1',
    });
    unlawful(machine, [AGAINST_URGENT, implemented], resolved('fulfilled', 'CEN'), rule);
    const poor = filed('extraordinary', 'deficient-compliance');
    unlawful(machine, [poor], resolved('fulfilled', 'CEN'), rule);
    lawful(machine, [poor, implemented, resolved('fulfilled', 'CEN')]);
  });
});

describe('a dismissal in the extraordinary route', () => {
  const dismissed = (ground?: string) =>
    does('inconformidad.dismissed', ground === undefined ? {} : { ground });

  it.each([
    ['unsigned', 'reglamento/art-111/any-form-is-admitted'],
    ['not-cured', 'reglamento/art-111/any-form-is-admitted'],
    ['wrong-organ', 'reglamento/art-114/wrong-organ-is-rechanneled'],
    ['scope', 'reglamento/art-113/urgent-decisions-may-be-challenged'],
    ['other', 'reglamento/art-106/lawful-ground-of-dismissal'],
    ['late', 'reglamento/art-112/late-is-rechanneled-not-dismissed'],
  ])('as %s is refused', (ground, rule) => {
    unlawful(machine, [AGAINST_URGENT], dismissed(ground), rule);
  });

  it('is refused while it is not known why', () => {
    unlawful(
      machine,
      [AGAINST_URGENT],
      dismissed(),
      'reglamento/art-106/lawful-ground-of-dismissal',
    );
  });

  it('is refused to the unit whose act is challenged', () => {
    unlawful(
      machine,
      [filed('extraordinary', 'urgent-access', { notifiedAt: '2015-01-01' })],
      { ...dismissed('late'), by: 'URCRR-T' },
      'reglamento/art-106/dismissed-by-who-hears-it',
    );
  });

  it('for lateness is lawful only after the thirty days of the other route', () => {
    const at = (notifiedAt: string) => {
      const late = filed('extraordinary', 'deficient-compliance', {
        finalResolutionKnownAt: notifiedAt,
      });
      return drive(machine, [late, dismissed('late')]).steps.at(-1)?.outcome;
    };
    expect(at('2016-02-17')).toBe('blocked');
    expect(at('2016-02-16')).toBe('applied');
  });
});

describe('the fast route', () => {
  const toOrdinary = does('inconformidad.rechanneled', { toRoute: 'ordinary' });
  const toFast = does('inconformidad.rechanneled', { toRoute: 'extraordinary' });
  const kept = 'reglamento/art-112/fast-route-is-not-taken-away';
  const notified = (notifiedAt: string) =>
    filed('extraordinary', 'urgent-grant-denial', { notifiedAt });

  it('is not taken from who came in time, unless the person asks', () => {
    unlawful(machine, [notified('2016-03-08')], toOrdinary, kept);
    lawful(machine, [notified('2016-03-07'), toOrdinary]);
    lawful(machine, [notified('2016-03-08'), { ...toOrdinary, by: 'BEN' }]);
  });

  it('is neither left nor ended against the person while the filing is not on record', () => {
    const implemented = does('measure.implemented', { complete: true }, 'SSP', {
      case: 'C1',
      measure: 'M1',
    });
    for (const act of [toOrdinary, resolved('confirm', 'CEN'), resolved('fulfilled', 'CEN')]) {
      const { steps } = drive(machine, [toFast, ...TOLD, implemented, act]);
      expect(steps.at(-1)?.outcome).toBe('blocked');
    }
  });

  it('is not left by an act that does not say for where', () => {
    const nowhere = does('inconformidad.rechanneled');
    expect(courseOf([nowhere])).toBe('start');
    expect(drive(machine, [notified('2016-01-01'), nowhere]).steps.at(-1)?.outcome).toBe(
      'not-enabled',
    );
  });

  it('is left for what only the ordinary one hears', () => {
    const story = [filed('extraordinary', 'junta-resolution'), toOrdinary];
    expect(lawful(machine, story).value).toMatchObject({ course: 'onOtherRoute' });
  });

  it('is taken up by one that was filed on the other', () => {
    const other = filed('ordinary', 'deficient-compliance', { filedBefore: 'CEN' });
    expect(courseOf([other])).toBe('onOtherRoute');
    expect(courseOf([toOrdinary])).toBe('onOtherRoute');
    const { snapshot, steps } = drive(machine, [other, toFast]);
    expect(snapshot.value).toMatchObject({ course: { pending: 'arrived' } });
    expect(openedBy(steps, 1)).toEqual([TWELVE]);
    expect(courseOf([other, toFast, resolved('revoke', 'CEN')])).toBe('resolved');
  });
});

describe('an act of another inconformidad of the case', () => {
  it('neither answers nor dismisses this one', () => {
    const start = [
      AGAINST_URGENT,
      { ...AGAINST_URGENT, refs: { case: 'C1', inconformidad: 'I2' } },
    ];
    const unnamed = { case: 'C1' };
    const other = { case: 'C1', inconformidad: 'I2' };
    for (const refs of [unnamed, other]) {
      for (const mode of ['drive', 'audit'] as const) {
        const acts = [
          does('inconformidad.resolved', { outcome: 'revoke' }, 'CEN', refs),
          does('inconformidad.dismissed', { ground: 'late' }, 'CEN', refs),
          does('inconformidad.reported', { to: 'junta' }, 'CEN', refs),
        ];
        const { snapshot } = drive(machine, [...start, ...acts], mode, I1);
        expect(snapshot.value).toMatchObject({
          course: { pending: 'filed' },
          report: 'nobodyTold',
        });
      }
    }
  });
});

describe('the procedure of the case', () => {
  const bound = extraordinaryProcedureMachine as unknown as AnyStateMachine;
  const measuresOf = (events: readonly Short[]) => {
    const { snapshot } = drive(bound, events);
    return [(snapshot.value as { measures: unknown }).measures, isProtective(snapshot)];
  };
  const denied = does('urgent-measures.denied', { reasonsRef: 'doc-1' }, 'URCRR-T', { case: 'C1' });

  it('has urgent measures to decide again when their denial is revoked, and not before', () => {
    expect(measuresOf([denied, AGAINST_URGENT])).toEqual(['denied', false]);
    expect(measuresOf([denied, AGAINST_URGENT, resolved('revoke', 'CEN')])).toEqual([
      'undecided',
      false,
    ]);
    expect(measuresOf([denied, AGAINST_URGENT, resolved('confirm', 'CEN')])).toEqual([
      'denied',
      false,
    ]);
  });

  it('keeps its urgent measures whatever becomes of the inconformidad', () => {
    for (const outcome of ['confirm', 'revoke', 'modify', 'fulfilled']) {
      const issued = [...CONSULTED, STUDIED, URGENT];
      const story = [...issued, AGAINST_URGENT, ...TOLD, resolved(outcome, 'CEN')];
      expect(measuresOf(story)).toEqual(['issued', true]);
    }
  });
});
