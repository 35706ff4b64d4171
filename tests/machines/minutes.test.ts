import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { juntaSessionMachine, type MachineInput, minutesMachine } from '../../src/machines/index';
import { minutes } from '../../src/machines/minutes/minutes';
import { hourly, present, run, type Short } from './kit';

const machine = minutesMachine as unknown as AnyStateMachine;
const REFS = { session: 'J2' };
const INPUT: MachineInput = { subject: REFS };
const SEATED = ['SEGOB', 'PGR', 'SSP', 'SRE', 'CNDH'];
const NINE = [...SEATED, 'CC-1', 'CC-2', 'CC-3', 'CC-4'];

const drive = (shorts: readonly Short[], input = INPUT) => run(machine, hourly(shorts), input);
const written = (shorts: readonly Short[], input = INPUT) =>
  (drive(shorts, input).snapshot.value as { minutes: { written?: unknown } }).minutes.written;

const OPENED: Short = {
  type: 'junta.session-opened',
  by: 'SE',
  refs: REFS,
  data: { attendance: present(5), presiding: 'SEGOB', quorumDeclared: true },
};
const CALLED: Short = {
  type: 'junta.convocation-issued',
  by: 'SE',
  refs: REFS,
  data: { kind: 'ordinary', recipients: NINE },
};
const CLOSED: Short = { type: 'junta.session-closed', by: 'JG-P', refs: REFS };
const DRAFTED: Short = {
  type: 'junta.minutes-drafted',
  by: 'SE',
  refs: REFS,
  data: { containsVotes: true, containsOpinions: true },
};
const signs = (signer: string, refused = false): Short => ({
  type: 'junta.minutes-signed',
  by: 'JG-M',
  refs: REFS,
  data: { signer, refused },
});
const copy = (to: string, toKind = 'member', scope = 'full'): Short => ({
  type: 'junta.minutes-delivered',
  by: 'SE',
  refs: REFS,
  data: { to, toKind, scope },
});
const INVITEE: Short = {
  type: 'junta.invitee-admitted',
  by: 'JG',
  refs: REFS,
  data: { person: 'I1', kind: 'non-permanent', mode: 'in-person' },
};
const DECIDED: Short = {
  type: 'junta.decision-adopted',
  by: 'JG',
  refs: { ...REFS, case: 'C1', decision: 'D2' },
  data: { kind: 'grant', voteRef: 'v' },
};
const SIGNERS = [...SEATED, 'SE'];
const HELD = [CALLED, OPENED, CLOSED, DRAFTED];

describe('the minutes of a session', () => {
  it('are the same region in the session and on their own', () => {
    expect(minutesMachine.config.states?.minutes).toBe(minutes);
    expect(juntaSessionMachine.config.states?.minutes).toBe(minutes);
  });

  it('go from the draft to the last copy', () => {
    const shorts = [
      ...HELD,
      ...SIGNERS.map((signer) => signs(signer)),
      ...NINE.map((to) => copy(to)),
    ];
    const { snapshot, steps } = drive(shorts);
    expect(steps.map(({ outcome }) => outcome)).toEqual(shorts.map(() => 'applied'));
    expect(steps.flatMap(({ failed }) => failed)).toEqual([]);
    expect(snapshot.value).toEqual({
      session: 'closed',
      minutes: { written: { signatures: 'byEach', refusals: 'none', copies: 'distributed' } },
    });
  });

  it('are signed in part while one attendee is missing, and a refusal stands for a signature', () => {
    const some = SIGNERS.slice(0, -1).map((signer) => signs(signer));
    expect(written([...HELD, ...some])).toMatchObject({ signatures: 'inPart' });
    expect(written([...HELD, ...some, signs('SE', true)])).toMatchObject({
      signatures: 'byEach',
      refusals: 'onRecord',
    });
  });

  it('want the signature of an invitee who attended', () => {
    const all = SIGNERS.map((signer) => signs(signer));
    const held = [CALLED, OPENED, INVITEE, CLOSED, DRAFTED];
    expect(written([...held, ...all])).toMatchObject({ signatures: 'inPart' });
    expect(written([...held, ...all, signs('I1')])).toMatchObject({ signatures: 'byEach' });
  });

  it('are signed by each at the close, where all signed before it', () => {
    const before = [CALLED, OPENED, DRAFTED, ...SIGNERS.map((signer) => signs(signer))];
    expect(written(before)).toMatchObject({ signatures: 'inPart' });
    expect(written([...before, CLOSED])).toMatchObject({ signatures: 'byEach' });
  });

  it('are not distributed before the person has the part on their case', () => {
    const members = NINE.map((to) => copy(to));
    const held = [CALLED, OPENED, DECIDED, CLOSED, DRAFTED];
    expect(written([...held, ...members])).toMatchObject({ copies: 'inPart' });
    const person = copy('P1', 'person', 'excerpt');
    expect(written([...held, ...members, person])).toMatchObject({ copies: 'distributed' });
  });

  it('cannot be signed or delivered before they are written', () => {
    for (const early of [signs('SEGOB'), copy('SEGOB')]) {
      expect(drive([CALLED, OPENED, CLOSED, early]).steps.at(-1)?.outcome).toBe('not-enabled');
    }
  });
});

const unlawful = [
  {
    name: 'a copy of the whole given to a person (V10)',
    before: HELD,
    act: copy('P1', 'person', 'full'),
    rule: 'reglamento/art-024/person-receives-only-own-excerpt',
    article: '24',
  },
  {
    name: 'a copy given to an invitee of another session',
    before: HELD,
    act: copy('I1', 'non-permanent-invitee'),
    rule: 'reglamento/art-024/non-permanent-invitee-own-sessions-only',
    article: '24',
  },
  {
    name: 'minutes that do not tell the views of the members',
    before: [CALLED, OPENED, CLOSED],
    act: { ...DRAFTED, data: { containsVotes: true, containsOpinions: false } },
    rule: 'reglamento/art-021/minutes-record-votes-and-views',
    article: '21',
  },
];

describe('what the minutes may not do', () => {
  it.each(unlawful)('blocks $name in drive mode', ({ before, act, rule, article }) => {
    const { steps } = drive([...before, act]);
    expect(steps.at(-1)?.outcome).toBe('blocked');
    const failure = steps.at(-1)?.failed.find((failed) => failed.rule === rule);
    expect(failure?.citation?.article).toBe(article);
  });

  it.each(unlawful)('takes and reports $name in audit mode', ({ before, act, rule }) => {
    const { steps } = drive([...before, act], { ...INPUT, mode: 'audit' });
    expect(steps.at(-1)?.outcome).toBe('applied');
    expect(steps.at(-1)?.failed.map((failed) => failed.rule)).toContain(rule);
  });
});

describe('the duties of the minutes', () => {
  it('run from the close: a signature of each, and a copy for each in five business days', () => {
    const { steps } = drive([...HELD, signs('SEGOB'), copy('SEGOB')]);
    const open = steps.at(3)?.opened ?? [];
    const copies = open.filter(({ rule }) => rule.includes('copy-to-each-member'));
    const signatures = open.filter(({ rule }) => rule.includes('signed-by-each'));
    expect(copies).toHaveLength(9);
    expect(signatures).toHaveLength(SIGNERS.length);
    expect(signatures.map(({ item }) => item)).toEqual(SIGNERS);
    // Closed on Saturday 19 March 2016; Monday 21 was a holiday, 28 is the fifth working day.
    expect(copies[0]?.due?.slice(0, 10)).toBe('2016-03-28');
    expect(steps.at(-2)?.closed.map(({ rule }) => rule)).toEqual([signatures[0]?.rule]);
    expect(steps.at(-1)?.closed.map(({ rule }) => rule)).toEqual([copies[0]?.rule]);
  });
});
