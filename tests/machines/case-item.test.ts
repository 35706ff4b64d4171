import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { caseItemMachine, type MachineInput } from '../../src/machines/index';
import { ballots, hourly, present, run, type Short, sessionDeciding } from './kit';
import { CONVENED, RISK_REDUCED } from './scenarios';

const machine = caseItemMachine as unknown as AnyStateMachine;
const SUBJECT = { case: 'C1', session: 'J2' };
const INPUT: MachineInput = { subject: SUBJECT };
const AUDIT: MachineInput = { subject: SUBJECT, mode: 'audit' };

const drive = (shorts: readonly Short[], input = INPUT) => run(machine, hourly(shorts), input);
const outcomes = (shorts: readonly Short[], input = INPUT) =>
  drive(shorts, input).steps.map(({ outcome }) => outcome);

const SUMMONED: Short = {
  type: 'junta.person-summoned',
  by: 'SE',
  refs: SUBJECT,
  data: { to: 'beneficiary', mode: 'written', facilitiesOffered: true },
};
const OPENED: Short = {
  type: 'junta.session-opened',
  by: 'SE',
  refs: { session: 'J2' },
  data: { attendance: present(9), presiding: 'SEGOB', quorumDeclared: true },
};
const taken = (personPresent: string, companion = 'none'): Short => ({
  type: 'junta.case-opened',
  by: 'JG-P',
  refs: SUBJECT,
  data: { informationProvidedAt: '2016-01-01T00:00:00Z', personPresent, companion },
});
const VOTE = (matter: string, votes: readonly unknown[] = ballots(9, 0)): Short => ({
  type: 'junta.vote-held',
  id: `v-${matter}`,
  by: 'SE',
  refs: SUBJECT,
  data: { matter, votes },
});
const DECISION = (kind: string, data = {}): Short => ({
  type: 'junta.decision-adopted',
  by: 'JG',
  refs: { ...SUBJECT, decision: 'D2' },
  data: { kind, voteRef: `v-${kind}`, ...data },
});
const CLOSED: Short = { type: 'junta.session-closed', by: 'JG-P', refs: { session: 'J2' } };
const RECESS: Short = { type: 'junta.recess-declared', by: 'JG-P', refs: SUBJECT };
const RESUMED: Short = {
  type: 'junta.session-resumed',
  by: 'JG-P',
  refs: { session: 'J2' },
  data: { attendance: present(9) },
};
const LISTED = [...CONVENED, SUMMONED, OPENED];
const ON_THE_TABLE = [...LISTED, taken('in-person')];
const INVITEE = (kind: string, mode = 'in-person'): Short => ({
  type: 'junta.invitee-admitted',
  by: 'JG',
  refs: SUBJECT,
  data: { person: 'I1', kind, mode },
});
const CONSENT: Short = {
  type: 'consent.given',
  by: 'BEN',
  refs: { case: 'C1' },
  data: { scope: 'non-permanent-invitee', form: 'express-written', subjectRef: 'I1' },
};
const NOTICE: Short = {
  type: 'determination.notified',
  by: 'CEN',
  refs: { case: 'C1', decision: 'D2' },
  data: { to: 'beneficiary', form: 'written', officialFormat: true, decisionRef: 'D2' },
};

function lawful(shorts: readonly Short[]) {
  const { snapshot, steps } = drive(shorts);
  expect(steps.map(({ outcome }) => outcome)).toEqual(shorts.map(() => 'applied'));
  expect(steps.flatMap(({ failed }) => failed.map(({ rule }) => rule))).toEqual([]);
  return snapshot.value as Record<string, unknown>;
}

describe('a case in a session', () => {
  it('goes from the agenda to a decision of which the person and the state are told', () => {
    const value = lawful([
      ...LISTED,
      CONSENT,
      INVITEE('non-permanent'),
      taken('in-person', 'admitted'),
      VOTE('grant'),
      DECISION('grant'),
      {
        type: 'junta.invitee-follow-up-granted',
        by: 'JG',
        refs: SUBJECT,
        data: { person: 'I1' },
      },
      CLOSED,
      NOTICE,
      {
        type: 'resolution.communicated-to-state',
        by: 'CEN',
        refs: { case: 'C1', decision: 'D2' },
        data: { state: 'Oaxaca', decisionRef: 'D2' },
      },
    ]);
    expect(value).toEqual({
      deliberation: 'resolved',
      person: 'over',
      invitees: 'following',
      notices: { person: 'told', state: 'told' },
    });
  });

  it('is put off once for information that is named, after a recess of less than seventy-two hours', () => {
    const value = lawful([
      ...ON_THE_TABLE,
      RECESS,
      SUMMONED,
      { type: 'junta.information-provided', by: 'SE', refs: SUBJECT, data: { to: ['SEGOB'] } },
      RESUMED,
      VOTE('no-resolution'),
      DECISION('no-resolution', { missingInformation: ['DOC-1'] }),
      CLOSED,
    ]);
    expect(value).toMatchObject({ deliberation: 'postponed' });
  });

  it('is left over where the session closes before it is decided', () => {
    for (const before of [[], CONVENED, ON_THE_TABLE, [...ON_THE_TABLE, VOTE('grant')]]) {
      expect(lawful([...before, CLOSED])).toMatchObject({ deliberation: 'leftOver' });
    }
  });

  it('decides on several measures of the case one after another', () => {
    const again: Short[] = [
      VOTE('extend'),
      { ...DECISION('extend'), refs: { ...SUBJECT, decision: 'D3' } },
    ];
    const value = lawful([...ON_THE_TABLE, VOTE('grant'), DECISION('grant'), ...again]);
    expect(value).toMatchObject({ deliberation: 'decided' });
  });

  it('is not listed by an agenda that names another case', () => {
    const other = CONVENED.map((short) =>
      short.data?.itemRefs === undefined ? short : { ...short, data: { itemRefs: ['C2'] } },
    );
    expect(drive(other).snapshot.value).toMatchObject({ deliberation: 'unlisted' });
    expect(drive(CONVENED).snapshot.value).toMatchObject({ deliberation: 'listed' });
  });

  it('has no part in what the session decides besides cases, nor in other cases', () => {
    const manual: Short[] = ['junta.vote-held', 'junta.decision-adopted'].map((type) => ({
      type,
      by: 'JG',
      refs: { session: 'J2' },
      data:
        type === 'junta.vote-held'
          ? { matter: 'manual', votes: ballots(9, 0) }
          : { kind: 'manual' },
    }));
    for (const [before, place] of [
      [LISTED, 'listed'],
      [ON_THE_TABLE, 'deliberating'],
    ] as const) {
      expect(drive([...before, ...manual]).snapshot.value).toMatchObject({ deliberation: place });
    }
    const otherCase = sessionDeciding({ session: 'J2', case: 'C2', kind: 'deny', decision: 'D7' });
    const value = drive([...LISTED, ...manual, ...otherCase.slice(1)]);
    expect(value.steps.map(({ outcome }) => outcome)).not.toContain('blocked');
    expect(value.steps.map(({ outcome }) => outcome)).not.toContain('not-enabled');
    expect(value.snapshot.value).toMatchObject({ deliberation: 'listed', person: 'summoned' });
  });

  it('takes no vote before the case is on the table', () => {
    expect(outcomes([...LISTED, VOTE('grant')]).at(-1)).toBe('not-enabled');
    expect(outcomes([...LISTED, DECISION('grant')]).at(-1)).toBe('not-enabled');
  });

  it('takes no decision without a vote on record, and says that its quorum and its majority are not', () => {
    for (const kind of ['grant', 'deny', 'terminate', 'no-resolution']) {
      const unvoted = { ...DECISION(kind), data: { kind } };
      for (const decision of [unvoted, DECISION(kind)]) {
        const last = drive([...RISK_REDUCED, ...CONVENED, OPENED, taken('in-person'), decision]);
        expect(last.steps.at(-1)?.outcome).toBe('blocked');
        const articles = last.steps.at(-1)?.failed.map(({ citation }) => citation?.article);
        expect(articles).toContain('13');
      }
    }
  });

  it('lets two decisions rest on one vote that is on record', () => {
    const second = { ...DECISION('grant'), refs: { ...SUBJECT, decision: 'D3' } };
    expect(lawful([...ON_THE_TABLE, VOTE('grant'), DECISION('grant'), second])).toMatchObject({
      deliberation: 'decided',
    });
  });

  it('knows how the person is in it', () => {
    const secure: Short = {
      type: 'secure-channel.provided',
      by: 'CEN',
      refs: { session: 'J2' },
      data: { sessionRef: 'J2', participant: 'P1', participantKind: 'beneficiary' },
    };
    const written: Short = {
      type: 'representative.designated',
      by: 'BEN',
      refs: { case: 'C1' },
      data: { form: 'written' },
    };
    const places = [
      { presence: 'in-person', before: [], place: 'inTheRoom' },
      { presence: 'remote', before: [secure], place: 'remote' },
      { presence: 'representative', before: [written], place: 'represented' },
      { presence: 'absent', before: [], place: 'absent' },
    ];
    for (const { presence, before, place } of places) {
      expect(lawful([...LISTED, ...before, taken(presence)])).toMatchObject({ person: place });
    }
  });
});

interface Unlawful {
  readonly name: string;
  readonly before: readonly Short[];
  readonly act: Short;
  readonly rule: string;
  readonly article: string;
}

const without = (shorts: readonly Short[], type: string) =>
  shorts.filter((short) => short.type !== type);

const unlawful: readonly Unlawful[] = [
  {
    name: 'a case opened to which the person was not called (V8)',
    before: [...CONVENED, OPENED],
    act: taken('absent'),
    rule: 'reglamento/art-009/summoned-to-their-case',
    article: '9',
  },
  {
    name: 'a case opened with the companion turned away',
    before: LISTED,
    act: taken('in-person', 'refused'),
    rule: 'reglamento/art-009/companion-of-their-choice',
    article: '9',
  },
  {
    name: 'a person who takes part remotely without a secure channel',
    before: LISTED,
    act: taken('remote'),
    rule: 'reglamento/art-009/secure-channel-for-the-person',
    article: '9',
  },
  {
    name: 'a representative whom nobody designated in writing',
    before: LISTED,
    act: taken('representative'),
    rule: 'reglamento/art-009/representative-in-writing',
    article: '9',
  },
  {
    name: 'a person sent out while their case is deliberated',
    before: ON_THE_TABLE,
    act: { type: 'junta.person-excluded', by: 'JG-P', refs: SUBJECT },
    rule: 'reglamento/art-009/present-until-the-decision',
    article: '9',
  },
  {
    name: 'a non-permanent invitee who enters without the consent of the person (V9)',
    before: ON_THE_TABLE,
    act: INVITEE('non-permanent'),
    rule: 'reglamento/art-008/prior-consent-to-each-invitee',
    article: '8',
  },
  {
    name: 'a case opened before an invitee whom the person did not accept (V9)',
    before: [...LISTED, INVITEE('non-permanent')],
    act: taken('in-person'),
    rule: 'reglamento/art-008/prior-consent-to-each-invitee',
    article: '8',
  },
  {
    name: 'a remote invitee without a secure channel',
    before: LISTED,
    act: INVITEE('permanent', 'remote'),
    rule: 'reglamento/art-015/secure-channel-for-each-remote-invitee',
    article: '15',
  },
  {
    name: 'a follow-up by somebody who was not at the session',
    before: [...LISTED, INVITEE('permanent')],
    act: {
      type: 'junta.invitee-follow-up-granted',
      by: 'JG',
      refs: SUBJECT,
      data: { person: 'I2' },
    },
    rule: 'reglamento/art-008/follow-up-by-an-invitee-of-the-session',
    article: '8',
  },
  {
    name: 'a case opened of which one member knows nothing',
    before: [
      ...CONVENED,
      SUMMONED,
      {
        type: 'junta.information-provided',
        by: 'SE',
        refs: SUBJECT,
        data: { to: ['SEGOB', 'PGR', 'SSP', 'SRE', 'CNDH', 'CC-1', 'CC-2', 'CC-3'] },
      },
      OPENED,
    ],
    act: taken('in-person'),
    rule: 'reglamento/art-021/information-to-each-member',
    article: '21',
  },
  {
    name: 'a vote below the quorum, though the session opened with it (V1)',
    before: [
      ...ON_THE_TABLE,
      ...['CC-1', 'CC-2', 'CC-3', 'CC-4', 'CNDH'].map((seat) => ({
        type: 'junta.attendance-changed',
        by: 'SE',
        refs: { session: 'J2' },
        data: { seat, change: 'left' },
      })),
    ],
    act: VOTE('grant', ballots(4, 0)),
    rule: 'reglamento/art-013/quorum-at-each-vote',
    article: '13',
  },
  {
    name: 'a ballot of the Executive Secretary (V2)',
    before: ON_THE_TABLE,
    act: VOTE('grant', [...ballots(9, 0), { seat: 'SE', vote: 'for' }]),
    rule: 'reglamento/art-006/ballots-from-seats-only',
    article: '6',
  },
  {
    name: 'a second ballot of one seat (V3)',
    before: ON_THE_TABLE,
    act: VOTE('grant', [...ballots(9, 0), { seat: 'SRE', vote: 'for' }]),
    rule: 'reglamento/art-006/one-ballot-per-seat',
    article: '6',
  },
  {
    name: 'an end of measures before a person who is absent (102)',
    before: [...RISK_REDUCED, ...CONVENED, OPENED, taken('absent'), VOTE('terminate')],
    act: DECISION('terminate'),
    rule: 'reglamento/art-102/person-present',
    article: '102',
  },
  {
    name: 'an end of measures by five of nine (V5)',
    before: [
      ...RISK_REDUCED,
      ...CONVENED,
      OPENED,
      taken('in-person'),
      VOTE('terminate', ballots(5, 4)),
    ],
    act: DECISION('terminate'),
    rule: 'reglamento/art-102/termination-vote',
    article: '102',
  },
  {
    name: 'an inconformidad against the Junta decided by five of nine',
    before: [
      {
        type: 'inconformidad.filed',
        by: 'BEN',
        refs: { case: 'C1', inconformidad: 'I1' },
        data: { ground: 'junta-resolution', route: 'ordinary' },
      },
      ...ON_THE_TABLE,
      VOTE('inconformidad', ballots(5, 4)),
    ],
    act: DECISION('inconformidad'),
    rule: 'reglamento/art-109/two-thirds-at-the-decision',
    article: '109',
  },
  {
    name: 'a case left unresolved a third time',
    before: [
      ...['JA', 'JB'].map((session) => ({
        type: 'junta.decision-adopted',
        by: 'JG',
        refs: { session, case: 'C1', decision: `D-${session}` },
        data: { kind: 'no-resolution', missingInformation: ['DOC-1'] },
      })),
      ...ON_THE_TABLE,
      VOTE('no-resolution'),
    ],
    act: DECISION('no-resolution', { missingInformation: ['DOC-1'] }),
    rule: 'reglamento/art-022/case-left-unresolved-once',
    article: '22',
  },
  {
    name: 'a resumption one second after seventy-two hours (V10)',
    before: [...ON_THE_TABLE, { ...RECESS, at: '2016-03-20T00:00:00Z' }],
    act: { ...RESUMED, at: '2016-03-23T00:00:01Z' },
    rule: 'reglamento/art-021/recess-of-seventy-two-hours',
    article: '21',
  },
];

describe('a case item in drive mode', () => {
  it.each(unlawful)('blocks $name', ({ before, act, rule, article }) => {
    const { steps } = drive([...before, act]);
    expect(steps.slice(0, -1).map(({ outcome }) => outcome)).not.toContain('blocked');
    const last = steps.at(-1);
    expect(last?.outcome).toBe('blocked');
    expect(last?.snapshot).toBe(steps.at(-2)?.snapshot);
    const failure = last?.failed.find((failed) => failed.rule === rule);
    expect(failure?.citation?.article).toBe(article);
    expect(failure?.conditions.length).toBeGreaterThan(0);
  });

  it('takes a resumption at seventy-two hours exactly', () => {
    const { steps } = drive([
      ...ON_THE_TABLE,
      { ...RECESS, at: '2016-03-20T00:00:00Z' },
      { ...RESUMED, at: '2016-03-23T00:00:00Z' },
    ]);
    expect(steps.at(-1)?.outcome).toBe('applied');
  });

  it('lets the case be opened where the record does not say whether the person was called', () => {
    const unread = { ...SUMMONED, data: {} };
    expect(outcomes([...without(LISTED, SUMMONED.type), unread, taken('absent')]).at(-1)).toBe(
      'applied',
    );
  });
});

describe('a case item in audit mode', () => {
  it.each(unlawful)('takes $name, and reports it', ({ before, act, rule }) => {
    const last = drive([...before, act], AUDIT).steps.at(-1);
    expect(last?.outcome).toBe('applied');
    expect(last?.failed.map((failed) => failed.rule)).toContain(rule);
  });
});

it('judges an invitee by the case that they are admitted to, whichever was opened last', () => {
  const other: Short = { ...taken('in-person'), refs: { session: 'J2', case: 'C2' } };
  const { steps } = drive([...ON_THE_TABLE, other, INVITEE('non-permanent')]);
  expect(steps.at(-2)?.outcome).toBe('applied');
  expect(steps.at(-1)?.failed.map(({ rule }) => rule)).toEqual([
    'reglamento/art-008/prior-consent-to-each-invitee',
  ]);
});

it('reports a decision on record that no vote came before, and takes it', () => {
  const unvoted = { ...DECISION('deny'), data: { kind: 'deny' } };
  const last = drive([...ON_THE_TABLE, unvoted], AUDIT).steps.at(-1);
  expect(last?.outcome).toBe('applied');
  expect(last?.snapshot.value).toMatchObject({ deliberation: 'decided' });
  expect(last?.failed.map(({ citation }) => citation?.article)).toEqual(['13', '21']);
});

describe('the duties of a case item', () => {
  const rulesOf = (duties: readonly { readonly rule: string }[] | undefined) =>
    (duties ?? []).map(({ rule }) => rule);

  it('begin with the decision, and end with the written notice', () => {
    const { steps } = drive([...ON_THE_TABLE, VOTE('grant'), DECISION('grant'), CLOSED, NOTICE]);
    const notice = 'reglamento/art-022/written-notice-in-ten-business-days';
    expect(rulesOf(steps.at(-3)?.opened)).toContain(notice);
    expect(rulesOf(steps.at(-1)?.closed)).toContain(notice);
  });

  it('bring an unresolved case back at the next session', () => {
    const { steps } = drive([
      ...ON_THE_TABLE,
      VOTE('no-resolution'),
      DECISION('no-resolution', { missingInformation: ['DOC-1'] }),
    ]);
    const back = 'reglamento/art-093/unresolved-case-returns-at-next-session';
    expect(rulesOf(steps.at(-1)?.opened)).toContain(back);
  });

  it('owe the petitioner a notice of their own once the beneficiary has one', () => {
    const applied: Short = {
      type: 'application.received',
      by: 'PET',
      refs: { case: 'C1' },
      data: { form: 'written', filedBy: 'third-party' },
    };
    const before = [applied, ...ON_THE_TABLE, VOTE('deny'), DECISION('deny'), NOTICE];
    const petitioner = { ...NOTICE, data: { ...NOTICE.data, to: 'petitioner' } };
    const { steps } = drive([...before, petitioner]);
    const owed = 'reglamento/art-022/written-notice-to-the-petitioner';
    expect(rulesOf(steps.at(-2)?.opened)).toContain(owed);
    expect(rulesOf(steps.at(-1)?.closed)).toContain(owed);
  });

  it('run for seventy-two hours from a recess to its end', () => {
    const { steps } = drive([...ON_THE_TABLE, RECESS, RESUMED]);
    const recess = 'reglamento/art-021/recess-of-seventy-two-hours';
    expect(rulesOf(steps.at(-2)?.opened)).toContain(recess);
    expect(rulesOf(steps.at(-1)?.closed)).toContain(recess);
  });
});
