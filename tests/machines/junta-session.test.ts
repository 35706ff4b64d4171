import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { juntaSessionMachine, type MachineInput } from '../../src/machines/index';
import { ballots, hourly, present, run, type Short, sessionDeciding } from './kit';
import { CONVENED } from './scenarios';

const machine = juntaSessionMachine as unknown as AnyStateMachine;
const REFS = { session: 'J2' };
const INPUT: MachineInput = { subject: REFS };

const drive = (shorts: readonly Short[], input = INPUT) => run(machine, hourly(shorts), input);

const OPENED = (attendance: readonly unknown[] = present(9)): Short => ({
  type: 'junta.session-opened',
  by: 'SE',
  refs: REFS,
  data: { attendance, presiding: 'SEGOB', quorumDeclared: true },
});
const VOTE = (matter: string, votes: readonly unknown[] = ballots(9, 0)): Short => ({
  type: 'junta.vote-held',
  id: `v-${matter}`,
  by: 'SE',
  refs: REFS,
  data: { matter, votes },
});
const DECISION = (kind: string): Short => ({
  type: 'junta.decision-adopted',
  by: 'JG',
  refs: { ...REFS, decision: 'D2' },
  data: { kind, voteRef: `v-${kind}` },
});
const CLOSED: Short = { type: 'junta.session-closed', by: 'JG-P', refs: REFS };
const DECIDED = (kind: string) => [...CONVENED, OPENED(), VOTE(kind), DECISION(kind)];
const MANUAL: Short = {
  type: 'junta.manual-approved',
  id: 'manual',
  by: 'JG',
  refs: { decision: 'D2' },
  data: {
    kind: 'manual',
    criteria: { I: true, II: true, III: true, IV: true },
    participatory: true,
    consulted: ['journalists', 'defenders', 'competent-bodies'],
  },
};
const PROFILE: Short = {
  type: 'junta.manual-approved',
  id: 'profile',
  by: 'JG',
  refs: { decision: 'D1' },
  data: { kind: 'technical-profile', criteria: {}, participatory: false, consulted: [] },
};
const HEAD: Short = {
  type: 'unit.head-appointed',
  by: 'JG',
  refs: { decision: 'D2' },
  data: {
    unit: 'UER',
    person: 'P5',
    degree: 'bachelor',
    criminalRecord: false,
    disqualified: false,
    hrViolations: false,
    profileRef: 'profile',
  },
};
const having = (short: Short, data: object): Short => ({
  ...short,
  data: { ...short.data, ...data },
});

describe('a session of the Junta', () => {
  it('is asked for, authorized, convened, found without quorum and convened again', () => {
    const shorts: Short[] = [
      { type: 'junta.session-requested', by: 'CEN', refs: REFS, data: { by: 'CEN' } },
      { type: 'junta.session-authorized', by: 'JG-P', refs: REFS, data: { granted: true } },
      ...CONVENED,
      { type: 'junta.session-not-held', by: 'SE', refs: REFS, data: { reason: 'no-quorum' } },
      CONVENED.at(-1) as Short,
      OPENED(),
      CLOSED,
    ];
    const { snapshot, steps } = drive(shorts);
    expect(steps.map(({ outcome }) => outcome)).toEqual(shorts.map(() => 'applied'));
    expect(snapshot.value).toMatchObject({ sitting: 'closed', minutes: 'unwritten' });
  });

  it('owes a session that was asked for until it is convened (12)', () => {
    const asked: Short = { type: 'junta.session-requested', by: 'CEN', data: { by: 'CEN' } };
    const refused: Short = {
      type: 'junta.session-authorized',
      by: 'JG-P',
      data: { granted: false },
    };
    const call = having(CONVENED.at(-1) as Short, { kind: 'extraordinary' });
    const { steps } = drive([asked, refused, CONVENED[0] as Short, call]);
    const duty = 'reglamento/art-012/convened-on-request';
    expect(steps[0]?.opened.map(({ rule }) => rule)).toContain(duty);
    expect(steps[1]?.closed).toEqual([]);
    expect(steps.at(-1)?.closed.map(({ rule }) => rule)).toContain(duty);
  });

  it('seats a substitute who was appointed beforehand, and nobody twice in one seat', () => {
    const appointed: Short = {
      type: 'junta.substitute-appointed',
      by: 'JG-M',
      data: { seat: 'SEGOB', person: 'P3', rank: 'director-general', decisionPowers: true },
    };
    const stands = { seat: 'SEGOB', mode: 'in-person', substitute: true, person: 'P3' };
    const four = present(5).slice(1);
    const lawful = drive([...CONVENED, appointed, OPENED([stands, ...four])]);
    expect(lawful.steps.at(-1)?.outcome).toBe('applied');
    expect(lawful.snapshot.value).toMatchObject({ seats: 'substituted' });
    const unlawful = drive([...CONVENED, OPENED([stands, ...four])]);
    const failed = unlawful.steps.at(-1)?.failed.map(({ rule }) => rule);
    expect(failed).toContain('reglamento/art-007/substitute-appointed-beforehand');
    expect(failed).toContain('reglamento/art-013/quorum-to-open');
    const twice = drive([...CONVENED, appointed, OPENED([stands, ...present(4)])]);
    expect(twice.steps.at(-1)?.failed.map(({ rule }) => rule)).toContain(
      'reglamento/art-013/quorum-to-open',
    );
  });

  it('finds a ballot from a seat that somebody holds without right only where the seat is judged', () => {
    const stands = { seat: 'CC-4', mode: 'in-person', substitute: true, person: 'P3' };
    const { steps } = run(
      machine,
      hourly([...CONVENED, OPENED([...present(8), stands]), VOTE('report')]),
      { ...INPUT, mode: 'audit' },
    );
    expect(steps.at(-2)?.failed.map(({ citation }) => citation?.article)).toEqual(['7']);
    expect(steps.at(-1)?.failed).toEqual([]);
  });

  it('decides on an inconformidad against its own resolution by two thirds (109)', () => {
    const filed: Short = {
      type: 'inconformidad.filed',
      by: 'BEN',
      refs: { case: 'C1', inconformidad: 'I1' },
      data: { ground: 'junta-resolution', route: 'ordinary' },
    };
    const outcome = (inFavour: number) =>
      drive([
        filed,
        ...CONVENED,
        ...sessionDeciding({
          session: 'J2',
          case: 'C1',
          kind: 'inconformidad',
          decision: 'D2',
          votes: ballots(inFavour, 9 - inFavour),
        }),
      ]).steps.at(-1);
    expect(outcome(6)?.outcome).toBe('applied');
    expect(outcome(5)?.outcome).toBe('blocked');
    expect(outcome(5)?.failed.map(({ rule }) => rule)).toEqual([
      'reglamento/art-109/two-thirds-at-the-decision',
    ]);
  });

  it('knows who heads the Executive Secretariat, and in which order they are stood in for', () => {
    const head: Short = {
      type: 'cen.head-appointed',
      by: 'SEGOB',
      data: { person: 'P9', isHeadOfHumanRightsUnit: true },
    };
    const stoodIn = (by: string, unavailable: readonly string[]): Short => ({
      type: 'cen.head-substituted',
      by: 'UA-T',
      data: { by, unavailable },
    });
    const { snapshot } = drive([head, stoodIn('uer', ['urcrr'])]);
    expect(snapshot.value).toMatchObject({ secretariat: 'stoodIn' });
    const skipped = drive([head, stoodIn('upsa', ['urcrr'])]).steps.at(-1);
    expect(skipped?.outcome).toBe('blocked');
    expect(skipped?.failed.map(({ citation }) => citation?.article)).toEqual(['41']);
  });
});

describe('what rests on a decision of the Junta', () => {
  it('is a manual, an appointment, a reform, an opinion, a budget', () => {
    const shorts: Short[] = [
      PROFILE,
      ...DECIDED('appoint'),
      HEAD,
      { type: 'junta.council-opinion-requested', by: 'JG-M', data: { topic: 'manual' } },
      { type: 'reform.proposed', by: 'UPSA', data: { kind: 'law' } },
      {
        type: 'junta.reform-proposal-analysed',
        by: 'JG',
        refs: REFS,
        data: { source: 'upsa', outcome: 'accepted', forwardedThrough: 'CEN' },
      },
      { type: 'cen.budget-submitted', by: 'CEN', data: { year: 2016 } },
    ];
    const { snapshot, steps } = drive(shorts);
    expect(steps.map(({ outcome }) => outcome)).toEqual(shorts.map(() => 'applied'));
    expect(snapshot.value).toMatchObject({
      affairs: {
        appointments: 'made',
        advice: 'asked',
        reforms: 'analysed',
        plans: 'submitted',
      },
    });
    const manual = drive([...DECIDED('manual'), MANUAL]);
    expect(manual.snapshot.value).toMatchObject({ affairs: { manuals: 'approved' } });
  });

  const unlawful = [
    {
      name: 'a manual that adds formalities',
      events: [
        ...DECIDED('manual'),
        having(MANUAL, { criteria: { I: true, II: false, III: true, IV: true } }),
      ],
      article: '19',
    },
    {
      name: 'a manual made without journalists',
      events: [
        ...DECIDED('manual'),
        having(MANUAL, { consulted: ['defenders', 'competent-bodies'] }),
      ],
      article: '38',
    },
    {
      name: 'a head of unit without a degree',
      events: [PROFILE, ...DECIDED('appoint'), having(HEAD, { degree: 'none' })],
      article: '40',
    },
    {
      name: 'a head of unit whose profile was not approved',
      events: [...DECIDED('appoint'), HEAD],
      article: '40',
    },
    {
      name: 'a head of unit on a decision about a report',
      events: [PROFILE, ...DECIDED('report'), HEAD],
      article: '38',
    },
    {
      name: 'a member of the intake unit whom the Coordination did not propose',
      events: [
        ...DECIDED('appoint'),
        {
          type: 'unit.member-designated',
          by: 'JG',
          refs: { decision: 'D2' },
          data: { unit: 'URCRR', person: 'P6', proposedBy: 'SEGOB' },
        },
      ],
      article: '43',
    },
    {
      name: 'an intake unit of one',
      events: [
        {
          type: 'unit.composition-recorded',
          by: 'CEN',
          data: {
            unit: 'URCRR',
            members: [
              {
                expert: true,
                specialty: 'journalism',
                years: 9,
                victimYears: 9,
                assistanceSkills: [],
              },
            ],
            agencyReps: [],
          },
        },
      ],
      article: '43',
    },
    {
      name: 'a reform that was accepted and goes elsewhere',
      events: [
        {
          type: 'junta.reform-proposal-analysed',
          by: 'JG',
          refs: REFS,
          data: { source: 'upsa', outcome: 'accepted' },
        },
      ],
      article: '26',
    },
    {
      name: 'a remote session that the presidency did not approve',
      events: [having(CONVENED.at(-1) as Short, { remote: true })],
      article: '10',
    },
  ];

  it.each(unlawful)('is not $name', ({ events, article }) => {
    const driven = drive(events).steps.at(-1);
    expect(driven?.outcome).toBe('blocked');
    expect(driven?.failed.map(({ citation }) => citation?.article)).toContain(article);
    const audited = drive(events, { ...INPUT, mode: 'audit' }).steps.at(-1);
    expect(audited?.outcome).toBe('applied');
    expect(audited?.failed).toEqual(driven?.failed);
  });
});
