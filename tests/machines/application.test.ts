import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import {
  applicationMachine,
  extraordinaryProcedureMachine,
  ordinaryProcedureMachine,
} from '../../src/machines/index';
import { contextOf, hourly, run, type Short } from './kit';
import * as s from './scenarios';

const machine = applicationMachine as unknown as AnyStateMachine;
const act = (type: string, by: string, data?: Short['data']): Short => ({
  type,
  by,
  refs: s.CASE,
  ...(data === undefined ? {} : { data }),
});

const HEARD = act('intake.facts-known', 'CNDH', {
  sourceOrgan: 'CNDH',
  viaPotentialBeneficiary: true,
});
const NOTICED = act('intake.risk-known-without-application', 'UPSA', {
  detectedByMonitoring: true,
});
const REFERRED = act('intake.referred-to-urcrr', 'CNDH', { fromOrgan: 'CNDH' });
const FAILED = act('intake.contact-attempted', 'URCRR', { channel: 'phone', outcome: 'failed' });
const contact = (who: string) =>
  act('intake.first-contact', 'URCRR', { channel: 'phone', with: who });
const INFORMED = act('complaint.right-informed', 'URCRR', {
  moment: 'first-contact',
  to: 'beneficiary',
});
const consents = (scope: string, by = 'BEN') =>
  act('consent.given', by, { scope, form: 'express-written' });
const REFUSED = act('consent.refused', 'BEN', { scope: 'procedure' });
const applies = (data: Short['data'] = {}) =>
  act('application.received', 'BEN', {
    form: 'phone',
    filedBy: 'self',
    receivedBy: 'URCRR',
    declaresImminentDanger: false,
    ...data,
  });
const BY_ANOTHER = {
  ...applies({ filedBy: 'third-party', declaresImminentDanger: true }),
  by: 'PET',
};
const hindered = (kind: string) => act('application.grave-cause-recorded', 'URCRR', { kind });
const CEASED = act('application.impediment-ceased', 'URCRR');
const FACTORS = {
  threatCycles: true,
  continuity: false,
  temporalProximity: false,
  irreparability: false,
};
const assessed = (data: Short['data'] = {}) =>
  act('preliminary.assessed', 'URCRR', {
    imminent: false,
    high: false,
    doubt: false,
    factors: FACTORS,
    ...data,
  });
const determined = (track: string, decidedBy = 'URCRR-T') =>
  act('procedure.determined', 'URCRR-T', { track, decidedBy });
const incident = (imminent?: boolean) =>
  act('case.new-incident', 'BEN', {
    receivedBy: 'URCRR',
    ...(imminent === undefined ? {} : { imminent }),
  });
const notAdmitted = (ground: string) =>
  act('application.not-admitted', 'URCRR', { ground, reasonsRef: 'doc-1' });
const WITHDRAWN = act('application.withdrawn', 'BEN');

const drive = (events: readonly Short[], mode: 'drive' | 'audit' = 'drive') =>
  run(machine, hourly(events), { mode });

/** Drives a lawful log: each event is applied and breaks nothing. */
function lawful(events: readonly Short[]): AnyMachineSnapshot {
  const { snapshot, steps } = drive(events);
  expect(steps.map(({ outcome, failed }) => [outcome, failed])).toEqual(
    steps.map(() => ['applied', []]),
  );
  return snapshot;
}

const routeOf = (snapshot: AnyMachineSnapshot): unknown =>
  (snapshot.value as { route: unknown }).route;

/** The last act is refused in `drive` by one rule, and taken and reported in `audit`. */
function refused(before: readonly Short[], last: Short, rule: string, article: string): void {
  const reached = lawful(before);
  const { steps, snapshot } = drive([...before, last]);
  expect(steps.at(-1)).toMatchObject({ outcome: 'blocked' });
  expect(steps.at(-1)?.failed.map(({ rule: id }) => id)).toContain(`reglamento/${rule}`);
  expect(steps.at(-1)?.failed.map(({ citation }) => citation?.article)).toContain(article);
  expect(snapshot.value).toEqual(reached.value);
  const audited = drive([...before, last], 'audit').steps.at(-1);
  expect(audited?.outcome).toBe('applied');
  expect(audited?.failed.map(({ rule: id }) => id)).toContain(`reglamento/${rule}`);
}

describe('the way of an application', () => {
  it('goes from a written application to the ordinary procedure', () => {
    const snapshot = lawful([applies({ form: 'written' }), assessed(), determined('ordinary')]);
    expect(snapshot.value).toMatchObject({
      route: { open: 'toOrdinary' },
      consent: 'given',
      writing: 'written',
    });
  });

  it('goes from a call at night to the extraordinary procedure, with nothing in writing', () => {
    const snapshot = lawful([
      applies({ declaresImminentDanger: true }),
      assessed({ imminent: true }),
      determined('extraordinary'),
    ]);
    expect(snapshot.value).toMatchObject({
      route: { open: 'toExtraordinary' },
      writing: 'toFormalize',
    });
  });

  it.each(['written', 'verbal', 'phone', 'electronic', undefined])(
    'takes an application by any channel: %s',
    (form) => {
      const data = form === undefined ? { filedBy: 'self' } : { form, filedBy: 'self' };
      expect(routeOf(lawful([act('application.received', 'BEN', data)]))).toEqual({
        open: 'received',
      });
    },
  );

  it('goes from facts told to another authority, through contact and consent', () => {
    const events = [HEARD, REFERRED, FAILED, contact('beneficiary'), INFORMED];
    const states = events.map((_, at) => routeOf(lawful(events.slice(0, at + 1))));
    expect(states).toEqual(
      ['heard', 'referred', 'referred', 'contacted', 'contacted'].map((open) => ({ open })),
    );
    const snapshot = lawful([...events, consents('procedure'), assessed(), determined('ordinary')]);
    expect(snapshot.value).toMatchObject({
      route: { open: 'toOrdinary' },
      consent: 'given',
      crimeInfo: 'informed',
    });
  });

  it('does not take for a contact with the person one with whoever asked for it', () => {
    expect(routeOf(lawful([NOTICED, REFERRED, contact('petitioner')]))).toEqual({
      open: 'referred',
    });
  });

  it('begins without consent where a grave cause keeps the person from giving it', () => {
    const snapshot = lawful([
      NOTICED,
      hindered('prevents-agreement'),
      assessed({ imminent: true }),
      determined('extraordinary'),
    ]);
    expect(snapshot.value).toMatchObject({
      route: { open: 'toExtraordinary' },
      consent: 'exempt',
    });
  });

  it('goes on by the ordinary procedure too after the extraordinary one', () => {
    const snapshot = lawful([
      applies(),
      assessed({ imminent: true }),
      determined('extraordinary'),
      determined('ordinary'),
    ]);
    expect(routeOf(snapshot)).toEqual({ open: 'toExtraordinary' });
  });
});

describe('an application by a third party', () => {
  it('is noticed and stops nothing: it is assessed and determined at once', () => {
    expect(routeOf(lawful([BY_ANOTHER]))).toEqual({ open: 'byThirdParty' });
    const snapshot = lawful([
      BY_ANOTHER,
      assessed({ imminent: true }),
      determined('extraordinary'),
    ]);
    expect(snapshot.value).toMatchObject({
      route: { open: 'toExtraordinary' },
      consent: 'pending',
    });
  });

  it('asks for the consent of the person once the impediment ends', () => {
    const before = [BY_ANOTHER, hindered('prevents-own-filing')];
    expect(lawful(before).value).toMatchObject({ consent: 'exempt', writing: 'excused' });
    expect(lawful([...before, CEASED]).value).toMatchObject({ consent: 'pending' });
    const { steps } = drive([...before, CEASED, consents('procedure')]);
    const rule = 'reglamento/art-054/consent-once-the-impediment-ends';
    expect(steps[2]?.opened.map(({ rule: id }) => id)).toContain(rule);
    expect(steps[3]?.closed.map(({ rule: id }) => id)).toContain(rule);
    expect(lawful([...before, CEASED, consents('procedure')]).value).toMatchObject({
      consent: 'given',
      writing: 'toFormalize',
    });
  });

  it('gives no consent in the name of the person without a grave cause', () => {
    refused([BY_ANOTHER], consents('procedure', 'PET'), 'art-054/consent-by-the-person', '54');
    lawful([BY_ANOTHER, hindered('prevents-own-filing'), consents('procedure', 'PET')]);
  });
});

describe('the choice of procedure', () => {
  const DOUBTS: readonly [string, readonly Short[], Short, string, string][] = [
    ['no assessment', [applies()], determined('ordinary'), 'art-078/assessment-before-track', '78'],
    [
      'no assessment, even to the extraordinary one',
      [applies()],
      determined('extraordinary'),
      'art-078/assessment-before-track',
      '78',
    ],
    [
      'an imminent risk',
      [applies(), assessed({ imminent: true })],
      determined('ordinary'),
      'art-078/imminent-risk-opens-extraordinary',
      '78',
    ],
    [
      'a doubt',
      [applies(), assessed({ doubt: true })],
      determined('ordinary'),
      'art-061/doubt-brings-urgent-measures',
      '61',
    ],
    [
      'an assessment that does not say whether there was a doubt',
      [applies(), act('preliminary.assessed', 'URCRR', { imminent: false, factors: FACTORS })],
      determined('ordinary'),
      'art-061/doubt-brings-urgent-measures',
      '61',
    ],
    [
      'an assessment that does not say whether the risk is imminent',
      [applies(), act('preliminary.assessed', 'URCRR', { doubt: false, factors: FACTORS })],
      determined('ordinary'),
      'art-078/imminent-risk-opens-extraordinary',
      '78',
    ],
    [
      'a factor that nobody answered',
      [applies(), assessed({ factors: { threatCycles: true } })],
      determined('ordinary'),
      'art-080/four-factors-answered',
      '80',
    ],
    [
      'another organ than the head of the unit',
      [applies(), assessed()],
      determined('ordinary', 'CEN'),
      'art-079/head-decides-procedure',
      '79',
    ],
    [
      'neither application nor consent',
      [NOTICED, REFERRED, contact('beneficiary'), assessed({ imminent: true })],
      determined('extraordinary'),
      'art-056/consent-before-procedure',
      '56',
    ],
  ];

  it.each(DOUBTS)('is refused with %s', (_, before, last, rule, article) => {
    refused(before, last, rule, article);
  });

  it('is the extraordinary one in doubt, whatever the record lacks', () => {
    lawful([applies(), assessed({ doubt: true }), determined('extraordinary')]);
    lawful([
      applies(),
      act('preliminary.assessed', 'URCRR', { imminent: true }),
      determined('extraordinary'),
    ]);
  });

  it('is made anew after an imminent incident, and after one that nobody qualified', () => {
    const before = [applies(), assessed(), determined('ordinary')];
    expect(routeOf(lawful([...before, incident(true)]))).toEqual({ open: 'received' });
    expect(routeOf(lawful([...before, incident()]))).toEqual({ open: 'received' });
    expect(routeOf(lawful([...before, incident(false)]))).toEqual({ open: 'toOrdinary' });
    expect(
      routeOf(
        lawful([
          ...before,
          incident(true),
          assessed({ imminent: true }),
          determined('extraordinary'),
        ]),
      ),
    ).toEqual({ open: 'toExtraordinary' });
  });
});

describe('a closed file', () => {
  const CLOSED: readonly [string, readonly Short[]][] = [
    ['notAdmitted', [applies(), notAdmitted('not-defender-or-journalist')]],
    ['withdrawn', [applies(), WITHDRAWN]],
    ['withoutConsent', [NOTICED, REFERRED, contact('beneficiary'), REFUSED]],
  ];

  it.each(CLOSED)('is %s, and hears the person again', (state, before) => {
    expect(routeOf(lawful(before))).toBe(state);
    expect(lawful(before).hasTag('closed')).toBe(true);
    for (const [heard, open] of [
      [applies(), 'received'],
      [incident(true), 'received'],
      [incident(), 'received'],
      [incident(false), 'noticed'],
      [NOTICED, 'noticed'],
      [HEARD, 'heard'],
      [REFERRED, 'referred'],
    ] as const) {
      expect(routeOf(lawful([...before, heard]))).toEqual({ open });
    }
  });

  it.each(CLOSED)('is %s, and takes no assessment before it is open again', (_, before) => {
    const { steps } = drive([...before, assessed()]);
    expect(steps.at(-1)?.outcome).toBe('not-enabled');
    lawful([...before, applies(), assessed(), determined('ordinary')]);
  });

  it('opens again where the person consents after all, or an inconformidad is won', () => {
    expect(
      routeOf(lawful([NOTICED, REFERRED, contact('beneficiary'), REFUSED, consents('procedure')])),
    ).toEqual({ open: 'received' });
    const revoked = act('inconformidad.resolved', 'CEN', { outcome: 'revoke' });
    const confirmed = act('inconformidad.resolved', 'CEN', { outcome: 'confirm' });
    const before = [applies(), notAdmitted('not-defender-or-journalist')];
    expect(routeOf(lawful([...before, revoked]))).toEqual({ open: 'received' });
    expect(routeOf(lawful([...before, confirmed]))).toBe('notAdmitted');
  });

  it.each([
    ['form', 'art-053/not-refused-for-its-form', '53'],
    ['incomplete', 'art-053/not-refused-for-its-form', '53'],
    ['previous-termination', 'art-101/may-apply-again', '101'],
  ])('is never so for %s', (ground, rule, article) => {
    refused([applies()], notAdmitted(ground), rule, article);
  });

  it('is not so on a ground that nobody wrote down', () => {
    const before = [applies()];
    const last = act('application.not-admitted', 'URCRR', { reasonsRef: 'doc-1' });
    refused(before, last, 'art-053/not-refused-for-its-form', '53');
  });

  it('is not so for want of consent before somebody spoke with the person', () => {
    refused([NOTICED, REFERRED], REFUSED, 'art-056/informed-before-refusal', '56');
    refused(
      [NOTICED, REFERRED, contact('petitioner')],
      REFUSED,
      'art-056/informed-before-refusal',
      '56',
    );
  });

  it('is not withdrawn by whoever asked for the person', () => {
    const byAnother = { ...WITHDRAWN, by: 'PET' };
    refused([BY_ANOTHER], byAnother, 'art-054/withdrawn-by-the-person', '54');
    const power = act('representative.designated', 'BEN', {
      form: 'written',
      powers: ['terminate'],
    });
    expect(routeOf(lawful([BY_ANOTHER, power, byAnother]))).toBe('withdrawn');
  });

  it('is not so where one measure or the study is refused', () => {
    const partly = act('consent.refused', 'BEN', { scope: 'measures' });
    expect(routeOf(lawful([applies(), partly]))).toEqual({ open: 'received' });
  });

  it('is final only after a death', () => {
    const dead = act('case.person-deceased', 'CEN');
    const snapshot = lawful([applies(), dead]);
    expect(routeOf(snapshot)).toBe('extinguished');
    const { steps } = drive([applies(), dead, assessed()]);
    expect(steps.at(-1)?.outcome).toBe('not-enabled');
  });
});

describe('what surrounds the application', () => {
  it('opens the three hours, the ten days and the eight days with a call', () => {
    const { steps } = drive([applies({ declaresImminentDanger: true })]);
    expect(steps[0]?.opened.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'reglamento/art-053/written-form-in-eight-days',
        'reglamento/art-083/immediate-study-in-three-hours',
      ]),
    );
    expect(drive([applies()]).steps[0]?.opened.map(({ rule }) => rule)).toContain(
      'reglamento/art-091/study-in-ten-days-from-application',
    );
  });

  it('only warns of a writing that never came, and refuses nothing for it', () => {
    const late = { ...assessed(), at: '2016-06-01T10:00:00-05:00' };
    const snapshot = lawful([applies(), late]);
    expect(snapshot.value).toMatchObject({ route: { open: 'assessed' }, writing: 'toFormalize' });
  });

  it('asks the authority that heard of it to tell the unit, until it does', () => {
    const { steps } = drive([HEARD, REFERRED, FAILED]);
    const told = 'reglamento/art-055/facts-referred-at-once';
    const sought = 'reglamento/art-056/contact-attempted';
    expect(steps[0]?.opened).toMatchObject([{ rule: told }]);
    expect(steps[1]?.closed).toMatchObject([{ rule: told }]);
    expect(steps[1]?.opened).toMatchObject([{ rule: sought }]);
    expect(steps[2]?.closed).toMatchObject([{ rule: sought }]);
  });

  it('asks for a procedure from the application on, or from the assessment, until there is one', () => {
    const rule = 'reglamento/art-078/no-case-without-a-track';
    const ids = (duties: readonly { rule: string }[] | undefined) =>
      duties?.map(({ rule: id }) => id);
    const { steps } = drive([applies(), assessed(), determined('ordinary')]);
    expect(ids(steps[0]?.opened)).toContain(rule);
    expect(ids(steps[1]?.opened)).toEqual([]);
    expect(ids(steps[2]?.closed)).toContain(rule);
    expect(ids(drive([NOTICED, assessed()]).steps[1]?.opened)).toEqual([rule]);
  });

  it('asks to tell the person why the application was not admitted', () => {
    const { steps } = drive([applies(), notAdmitted('not-defender-or-journalist')]);
    expect(steps[1]?.opened.map(({ rule }) => rule)).toEqual([
      'reglamento/art-075/non-admission-communicated',
    ]);
  });

  it('tells the right to report the crime at first contact, and again after the study', () => {
    const { steps, snapshot } = drive([
      contact('beneficiary'),
      INFORMED,
      s.IMPLEMENTED,
      act('risk-study.completed', 'UER'),
      act('complaint.right-informed', 'URCRR', { moment: 'post-implementation' }),
    ]);
    expect(steps[0]?.opened).toMatchObject([
      { rule: 'reglamento/art-076/right-told-at-first-contact' },
    ]);
    expect(steps[1]?.closed).toMatchObject([
      { rule: 'reglamento/art-076/right-told-at-first-contact' },
    ]);
    expect(steps[3]?.opened).toMatchObject([{ rule: 'reglamento/art-076/right-told-after-study' }]);
    expect(steps[4]?.closed).toMatchObject([{ rule: 'reglamento/art-076/right-told-after-study' }]);
    expect(snapshot.value).toMatchObject({ crimeInfo: 'informedAgain' });
  });

  it('owes help to report the crime from the moment it is asked for', () => {
    const asked = act('complaint.assistance-requested', 'BEN');
    const given = act('complaint.assistance-provided', 'URCRR', { kind: 'advice' });
    const { steps, snapshot } = drive([asked, given, asked]);
    const rule = 'reglamento/art-077/assistance-given-when-asked';
    expect(steps[0]?.opened).toMatchObject([{ rule }]);
    expect(steps[1]?.closed).toMatchObject([{ rule }]);
    expect(snapshot.value).toMatchObject({ assistance: 'asked' });
  });

  it('keeps the file of a person who cannot be found', () => {
    const lost = act('case.person-unreachable', 'URCRR', { attempts: 9 });
    const before = [applies(), assessed(), lost];
    expect(lawful(before).value).toMatchObject({
      route: { open: 'assessed' },
      whereabouts: 'unreachable',
    });
    expect(lawful([...before, FAILED]).value).toMatchObject({ whereabouts: 'unreachable' });
    expect(lawful([...before, applies()]).value).toMatchObject({ whereabouts: 'locatable' });
  });

  it('keeps a representative named in writing when another is named without it', () => {
    const named = (form: string) => act('representative.designated', 'BEN', { form, powers: [] });
    expect(lawful([named('other')]).value).toMatchObject({ representative: 'notInWriting' });
    expect(lawful([named('other'), named('written'), named('other')]).value).toMatchObject({
      representative: 'designated',
    });
  });

  it('keeps the file open when consent is withdrawn: measures end by their own rules', () => {
    const snapshot = lawful([applies(), act('consent.withdrawn', 'BEN', { scope: 'procedure' })]);
    expect(snapshot.value).toMatchObject({ route: { open: 'received' }, consent: 'withdrawn' });
  });
});

describe('any course of a file', () => {
  const STEPS: readonly Short[] = [
    HEARD,
    NOTICED,
    REFERRED,
    contact('beneficiary'),
    contact('petitioner'),
    applies(),
    BY_ANOTHER,
    hindered('prevents-own-filing'),
    CEASED,
    consents('procedure'),
    consents('procedure', 'PET'),
    REFUSED,
    assessed(),
    assessed({ imminent: true }),
    assessed({ doubt: true }),
    act('preliminary.assessed', 'URCRR', { factors: FACTORS }),
    determined('ordinary'),
    determined('extraordinary'),
    s.URGENT,
    incident(true),
    incident(),
    notAdmitted('not-defender-or-journalist'),
    notAdmitted('form'),
    WITHDRAWN,
    { ...WITHDRAWN, by: 'PET' },
  ];
  const course = fc.array(fc.constantFrom(...STEPS), { maxLength: 9 });

  it('hears the person again, wherever it has come to', () => {
    fc.assert(
      fc.property(course, (events) => {
        const { snapshot, steps } = drive([...events, applies({ declaresImminentDanger: true })]);
        expect(steps.at(-1)?.outcome).toBe('applied');
        expect(Object.keys(routeOf(snapshot) as object)).toEqual(['open']);
      }),
      { numRuns: 300 },
    );
  });

  it('is ordinary only on an assessment that leaves neither danger nor doubt', () => {
    let ordinary = 0;
    fc.assert(
      fc.property(course, (events) => {
        const { snapshot } = drive([applies(), ...events, determined('ordinary')]);
        if ((routeOf(snapshot) as { open?: unknown }).open !== 'toOrdinary') return;
        ordinary++;
        const { history } = contextOf(snapshot);
        const last = history.findLast(({ type }) => type === 'preliminary.assessed');
        const urgent = history.some(({ type }) => type === 'urgent-measures.issued');
        expect(last?.data.imminent).toBe(false);
        expect(last?.data.doubt === false || urgent).toBe(true);
      }),
      { numRuns: 600 },
    );
    expect(ordinary).toBeGreaterThan(20);
  });

  it('is without consent only after somebody spoke with the person', () => {
    let closed = 0;
    fc.assert(
      fc.property(course, (events) => {
        const { snapshot } = drive([...events, REFUSED]);
        if (routeOf(snapshot) !== 'withoutConsent') return;
        closed++;
        const spoken = contextOf(snapshot).history.some(
          ({ type, data }) => type === 'intake.first-contact' && data.with === 'beneficiary',
        );
        expect(spoken).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(closed).toBeGreaterThan(10);
  });
});

describe('the agency that the facts involve', () => {
  const involved = act('agency.implicated', 'URCRR', { agency: 'PGR' });
  const consulted = act('agency.consulted', 'URCRR-T', { agency: 'PGR', reached: true });
  const extraordinary = extraordinaryProcedureMachine as unknown as AnyStateMachine;
  const refusal = (events: readonly Short[]) => {
    const { steps } = run(extraordinary, hourly(events));
    expect(steps.slice(0, -1).map(({ outcome }) => outcome)).not.toContain('blocked');
    return steps.at(-1);
  };

  it('is not consulted', () => {
    const last = refusal([s.APPLIED, involved, consulted]);
    expect(last?.outcome).toBe('blocked');
    expect(last?.failed).toMatchObject([
      { rule: 'reglamento/art-043/implicated-agency-not-consulted', citation: { article: '43' } },
    ]);
    expect(refusal([s.APPLIED, consulted])?.outcome).toBe('applied');
  });

  it('makes no study', () => {
    const last = refusal([s.APPLIED, involved, { ...s.STUDIED, by: 'PGR' }]);
    expect(last).toMatchObject({
      outcome: 'blocked',
      failed: [{ rule: 'reglamento/art-043/implicated-agency-takes-no-part' }],
    });
  });

  it('is excluded, and its exclusion is owed until it is on record', () => {
    const { steps } = run(
      extraordinary,
      hourly([involved, act('agency.excluded', 'URCRR-T', { agency: 'PGR' })]),
    );
    const rule = 'reglamento/art-043/implicated-agency-excluded';
    expect(steps[0]?.opened).toMatchObject([{ rule }]);
    expect(steps[1]?.closed).toMatchObject([{ rule }]);
  });
});

describe('the two procedures', () => {
  const extraordinary = extraordinaryProcedureMachine as unknown as AnyStateMachine;
  const ordinary = ordinaryProcedureMachine as unknown as AnyStateMachine;
  const denied = act('urgent-measures.denied', 'URCRR-T', { reasonsRef: 'doc-1' });

  it('deny no urgent measures in doubt, nor where the risk is imminent', () => {
    for (const data of [{ doubt: true }, { imminent: true }]) {
      const { steps } = run(extraordinary, hourly([s.APPLIED, assessed(data), denied]));
      expect(steps.at(-1)).toMatchObject({
        outcome: 'blocked',
        failed: [{ rule: 'reglamento/art-061/no-denial-in-doubt' }],
      });
    }
    const { snapshot } = run(extraordinary, hourly([s.APPLIED, assessed(), denied]));
    expect(snapshot.value).toMatchObject({ measures: 'denied', handover: 'due' });
  });

  it('hear whoever was denied urgent measures and applies again', () => {
    const { snapshot } = run(extraordinary, hourly([s.APPLIED, assessed(), denied, s.APPLIED]));
    expect(snapshot.value).toMatchObject({ measures: 'undecided' });
  });

  it('open the extraordinary one again after the Junta decided on its measures', () => {
    const events = [
      s.APPLIED,
      ...s.CONSULTED,
      s.STUDIED,
      s.URGENT,
      act('case.forwarded-to-uer', 'URCRR', { basis: 'art-88' }),
    ];
    const decision = act('junta.decision-adopted', 'JG', { kind: 'continue' });
    const audited = (more: readonly Short[]) =>
      run(extraordinary, hourly([...events, decision, ...more]), { mode: 'audit' }).snapshot;
    expect(audited([]).value).toMatchObject({ handover: 'reviewedByJunta' });
    expect(audited([incident(false)]).value).toMatchObject({ handover: 'reviewedByJunta' });
    expect(audited([incident(true)]).value).toMatchObject({
      handover: 'withIntake',
      study: 'open',
    });
  });

  it('begin with the consent of a person for whom nobody applied', () => {
    expect(run(extraordinary, hourly([consents('procedure')])).snapshot.value).toMatchObject({
      study: 'open',
    });
    expect(run(ordinary, hourly([consents('procedure')])).snapshot.value).toMatchObject({
      course: 'applied',
    });
  });

  it('take the study of a review while measures are carried out', () => {
    const update = act('risk-study.updated', 'UER', { riskLevel: 'high' });
    const { snapshot } = run(ordinary, hourly([act('case.forwarded-to-uer', 'URCRR')]), {
      mode: 'audit',
    });
    for (const course of ['granted', 'communicated', 'implemented', 'monitoring', 'denied']) {
      const value = { ...(snapshot.value as object), course };
      const state = ordinary.resolveState({
        value: value as never,
        context: { ...snapshot.context, mode: 'drive' } as never,
      });
      const { steps } = run(ordinary, hourly([{ ...update, id: 'u1' }]), {}, state as never);
      expect(steps[0]?.outcome, course).toBe('applied');
    }
  });

  it('leave the choice of the procedure to the machine of the application', () => {
    const { steps } = run(ordinary, hourly([determined('extraordinary')]));
    expect(steps[0]?.outcome).toBe('applied');
  });
});
