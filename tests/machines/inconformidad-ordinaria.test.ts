import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import {
  initialSnapshot,
  MACHINES,
  inconformidadOrdinariaMachine as machine,
  step,
} from '../../src/machines/index';
import {
  CASE,
  COMMISSIONED,
  closedBy,
  does,
  drive,
  filed,
  I1,
  INDEPENDENTLY_STUDIED,
  lawful,
  openedBy,
  PERSISTED,
  RESTUDIED,
  resolved,
  unlawful,
  voted,
} from './inconformidad-scenarios';
import { contextOf, event, hourly, run, type Short } from './kit';

const AGAINST_JUNTA = filed('ordinary', 'junta-resolution');
const courseOf = (events: readonly Short[], mode?: 'drive' | 'audit') =>
  (drive(machine, events, mode).snapshot.value as { course: unknown }).course;

const M1 = { case: 'C1', measure: 'M1' };
const REJECTED = does('measure.rejected-by-authority', { mode: 'express' }, 'SSP', M1);
const IMPLEMENTED = does('measure.implemented', { complete: true }, 'SSP', M1);
const EXHORTED = does(
  'authority.exhorted',
  { authority: 'SSP', sanctionsCited: true },
  'CEN',
  CASE,
);
const REFUSED: readonly Short[] = [REJECTED, filed('ordinary', 'authority-refusal')];

describe('an inconformidad of the ordinary route', () => {
  it('is resolved on a new study, a dictamen and two thirds when the Junta is challenged', () => {
    const snapshot = lawful(machine, [
      AGAINST_JUNTA,
      ...RESTUDIED,
      ...voted(6, 3),
      resolved('confirm'),
    ]);
    expect(snapshot.value).toEqual({
      course: 'resolved',
      safeguard: 'notEnsured',
      amparo: 'notReported',
    });
    expect(snapshot.hasTag('closed')).toBe(true);
  });

  it('is resolved by more for than against when the Coordination is challenged', () => {
    const against = filed('ordinary', 'cen-unit-resolution');
    const snapshot = lawful(machine, [against, ...RESTUDIED, ...voted(5, 4), resolved('confirm')]);
    expect(snapshot.value).toMatchObject({ course: 'resolved' });
  });

  it('is resolved on a dictamen of the risk unit that hears the person when compliance is poor', () => {
    const snapshot = lawful(machine, [
      filed('ordinary', 'deficient-compliance'),
      does('inconformidad.dictamen-submitted', { basis: 'compliance', personOpinion: true }, 'UER'),
      ...voted(5, 4),
      resolved('confirm'),
    ]);
    expect(snapshot.value).toMatchObject({ course: 'resolved' });
  });

  it('ends for good after persistence, an independent study, a dictamen on it and two thirds', () => {
    const snapshot = lawful(machine, [
      AGAINST_JUNTA,
      ...RESTUDIED,
      ...voted(6, 3),
      resolved('confirm'),
      ...INDEPENDENTLY_STUDIED,
      ...voted(6, 3, 'D3'),
      resolved('confirm', 'JG', 'D3'),
    ]);
    expect(snapshot.value).toMatchObject({ course: 'definitive' });
  });

  it('is fulfilled once the authority that refused implements, and may persist all the same', () => {
    const story = [
      ...REFUSED,
      EXHORTED,
      does('protection.ensured-interim', { means: 'patrol' }),
      IMPLEMENTED,
    ];
    const snapshot = lawful(machine, story);
    expect(snapshot.value).toMatchObject({ course: 'fulfilled', safeguard: 'ensured' });
    expect(courseOf([...story, resolved('fulfilled', 'CEN')])).toBe('fulfilled');
    expect(drive(machine, [...story, resolved('confirm')]).steps.at(-1)?.outcome).toBe(
      'not-enabled',
    );
    expect(courseOf([...story, PERSISTED])).toEqual({ secondStage: 'persisting' });
    expect(courseOf([...story, REJECTED])).toEqual({ firstStage: 'admitted' });
    expect(courseOf([...story, REJECTED, EXHORTED])).toEqual({ firstStage: 'exhorted' });
  });

  it('is dismissed when it came late, or was not cured once that was asked', () => {
    const late = { ...AGAINST_JUNTA, data: { ...AGAINST_JUNTA.data, notifiedAt: '2016-01-01' } };
    expect(
      lawful(machine, [late, does('inconformidad.dismissed', { ground: 'late' }, 'SE')]).value,
    ).toMatchObject({ course: 'dismissed' });
    expect(
      lawful(machine, [
        AGAINST_JUNTA,
        does('inconformidad.cure-requested', { missing: ['signature'] }, 'SE'),
        does('inconformidad.dismissed', { ground: 'not-cured' }, 'SE'),
      ]).value,
    ).toMatchObject({ course: 'dismissed' });
  });

  it('may be admitted after it was dismissed, and filed again while it is cured', () => {
    const cure = does('inconformidad.cure-requested', { missing: ['signature'] }, 'SE');
    expect(courseOf([AGAINST_JUNTA, cure])).toEqual({ firstStage: 'curing' });
    expect(courseOf([AGAINST_JUNTA, cure, AGAINST_JUNTA])).toEqual({ firstStage: 'filed' });
    const dismissed = does('inconformidad.dismissed', { ground: 'not-cured' }, 'SE');
    const admitted = does('inconformidad.admitted', {}, 'SE');
    expect(courseOf([AGAINST_JUNTA, cure, dismissed, admitted])).toEqual({
      firstStage: 'admitted',
    });
  });

  it('is never closed by the time that passes', () => {
    const story = [AGAINST_JUNTA, does('amparo.reported', { stage: 'filed' }, 'CEN', CASE)];
    const { snapshot } = run(machine as unknown as AnyStateMachine, [
      ...hourly(story),
      event({ ...PERSISTED, id: 'late', at: '2026-01-01T00:00:00-06:00' }),
    ]);
    expect(snapshot.value).toMatchObject({ course: { firstStage: 'filed' }, amparo: 'reported' });
  });
});

describe('a vote on an inconformidad', () => {
  const base = [AGAINST_JUNTA, ...RESTUDIED];
  const two = 'reglamento/art-109/vote-against-a-junta-resolution';

  it('without two thirds decides nothing, and may be held again or lead to persistence', () => {
    expect(courseOf([...base, ...voted(5, 4)])).toEqual({ firstStage: 'voted' });
    expect(courseOf([...base, ...voted(5, 4), PERSISTED])).toEqual({ secondStage: 'persisting' });
    lawful(machine, [
      ...base,
      ...voted(5, 4),
      ...voted(6, 3, 'D3'),
      resolved('confirm', 'JG', 'D3'),
    ]);
  });

  it('is not one on another matter of the case', () => {
    const [, , vote, decision] = voted(9, 0) as [Short, Short, Short, Short];
    const grant = { ...vote, data: { ...vote.data, matter: 'grant' } };
    const granted = { ...decision, data: { ...decision.data, kind: 'grant' } };
    const first = { firstStage: 'withDictamen' };
    const second = { secondStage: 'withDictamen' };
    for (const act of [grant, granted]) {
      expect(courseOf([...base, act])).toEqual(first);
      expect(courseOf([...base, PERSISTED, ...INDEPENDENTLY_STUDIED.slice(1), act])).toEqual(
        second,
      );
    }
  });

  it('does not confirm with one less than two thirds of the nine present', () => {
    unlawful(machine, [...base, ...voted(5, 4)], resolved('confirm'), two);
  });

  it('gives reason to the person by a plain majority, which is disputed and not refused', () => {
    lawful(machine, [...base, ...voted(5, 4), resolved('revoke')]);
    unlawful(machine, [...base, ...voted(4, 5)], resolved('revoke'), two);
  });

  it('does not confirm with a minority, nor with a tie that nobody broke', () => {
    const rest = [filed('ordinary', 'cen-unit-resolution'), ...RESTUDIED];
    const plain = 'reglamento/art-109/vote-in-the-other-cases';
    unlawful(machine, [...rest, ...voted(4, 5)], resolved('confirm'), plain);
    unlawful(machine, [...rest, ...voted(4, 4)], resolved('confirm'), plain);
    lawful(machine, [...rest, ...voted(4, 4, 'D2', 'for'), resolved('confirm')]);
  });

  it('counts for nothing without a quorum', () => {
    unlawful(
      machine,
      [...base, ...voted(4, 0)],
      resolved('revoke'),
      'reglamento/art-013/quorum-at-each-vote',
    );
  });

  it('needs two thirds in the second stage whatever is challenged', () => {
    const persisted = [
      filed('ordinary', 'cen-unit-resolution'),
      ...RESTUDIED,
      ...voted(5, 4),
      resolved('confirm'),
      ...INDEPENDENTLY_STUDIED,
    ];
    const final = 'reglamento/art-109/final-vote-after-persistence';
    unlawful(machine, [...persisted, ...voted(5, 4, 'D3')], resolved('confirm', 'JG', 'D3'), final);
    lawful(machine, [...persisted, ...voted(6, 3, 'D3'), resolved('confirm', 'JG', 'D3')]);
  });
});

describe('the answer to an inconformidad of the ordinary route', () => {
  const session = voted(9, 0);

  it('is not given against the person without a new study and a dictamen', () => {
    const studied = RESTUDIED.slice(0, 3);
    const [admitted, , , dictamen] = RESTUDIED as [Short, Short, Short, Short];
    unlawful(
      machine,
      [AGAINST_JUNTA, ...studied, ...session],
      resolved('confirm'),
      'reglamento/art-109/dictamen-before-the-vote',
    );
    unlawful(
      machine,
      [AGAINST_JUNTA, admitted, { ...dictamen, data: { basis: 'compliance' } }, ...session],
      resolved('confirm'),
      'reglamento/art-109/new-study-requested',
    );
  });

  it('may be given for the person without them', () => {
    lawful(machine, [AGAINST_JUNTA, ...session, resolved('revoke')]);
  });

  it('is not given against the person on a doubtful record', () => {
    const { steps } = drive(machine, [AGAINST_JUNTA, ...RESTUDIED, resolved('confirm')]);
    expect(steps.at(-1)?.outcome).toBe('blocked');
    const bare = drive(machine, [
      does('inconformidad.rechanneled', { toRoute: 'ordinary' }),
      resolved('confirm'),
    ]);
    expect(bare.steps.at(-1)?.outcome).toBe('blocked');
    const moved = does('inconformidad.rechanneled', { toRoute: 'ordinary' });
    const fulfilled = drive(machine, [moved, IMPLEMENTED, resolved('fulfilled', 'CEN')]);
    expect(fulfilled.steps.at(-1)?.outcome).toBe('blocked');
  });

  it('is not given before the Junta votes, not even for the person', () => {
    unlawful(
      machine,
      [AGAINST_JUNTA, ...RESTUDIED],
      resolved('revoke'),
      'reglamento/art-109/submitted-to-the-vote',
    );
  });

  it('is not given by the Coordination', () => {
    unlawful(
      machine,
      [AGAINST_JUNTA, ...RESTUDIED],
      resolved('revoke', 'CEN'),
      'reglamento/art-109/resolved-by-the-junta',
    );
  });

  it('is not that it was fulfilled when nobody complied, or a resolution was challenged', () => {
    const rule = 'reglamento/art-109/fulfilled-once-the-authority-complied';
    unlawful(machine, [...REFUSED, EXHORTED], resolved('fulfilled', 'CEN'), rule);
    unlawful(machine, [AGAINST_JUNTA, IMPLEMENTED], resolved('fulfilled', 'CEN'), rule);
  });

  it('hears the person when compliance is poor', () => {
    unlawful(
      machine,
      [
        filed('ordinary', 'deficient-compliance'),
        does(
          'inconformidad.dictamen-submitted',
          { basis: 'compliance', personOpinion: false },
          'UER',
        ),
        ...session,
      ],
      resolved('confirm'),
      'reglamento/art-109/compliance-dictamen-hears-the-person',
    );
  });

  it('is nothing after persistence that does not say its outcome, or that nobody complied with', () => {
    const unsaid = does('inconformidad.resolved', {}, 'JG');
    const story = [...REFUSED, EXHORTED, PERSISTED];
    expect(drive(machine, [...story, unsaid]).steps.at(-1)?.outcome).toBe('not-enabled');
    unlawful(
      machine,
      story,
      resolved('fulfilled', 'CEN'),
      'reglamento/art-109/fulfilled-once-the-authority-complied',
    );
  });

  it('is not final without the independent study and a dictamen on it', () => {
    const first = [AGAINST_JUNTA, ...RESTUDIED, ...voted(6, 3), resolved('confirm'), PERSISTED];
    unlawful(
      machine,
      [...first, ...voted(9, 0, 'D3')],
      resolved('revoke', 'JG', 'D3'),
      'reglamento/art-109/independent-study-before-the-final-vote',
    );
    unlawful(
      machine,
      [...first, COMMISSIONED, ...voted(9, 0, 'D3')],
      resolved('confirm', 'JG', 'D3'),
      'reglamento/art-109/dictamen-on-the-independent-study',
    );
  });
});

describe('a dismissal in the ordinary route', () => {
  const dismissed = (ground?: string) =>
    does('inconformidad.dismissed', ground === undefined ? {} : { ground }, 'SE');

  it.each([
    ['in time', 'late', 'reglamento/art-107/timely-filing-is-not-dismissed'],
    ['unsigned, before that was asked', 'unsigned', 'reglamento/art-106/cure-before-dismissal'],
    ['before another organ', 'wrong-organ', 'reglamento/art-106/wrong-organ-is-rechanneled'],
    ['against what the law lists', 'scope', 'reglamento/art-108/resolutions-may-be-challenged'],
    ['for a reason that the law lacks', 'other', 'reglamento/art-106/lawful-ground-of-dismissal'],
  ])('is refused of one filed %s', (_, ground, rule) => {
    unlawful(machine, [AGAINST_JUNTA], dismissed(ground), rule);
  });

  it.each([
    ['thirtieth day', '2016-02-17', 'blocked'],
    ['day after', '2016-02-16', 'applied'],
  ])('for lateness of one filed on the %s is %3$s', (_, notifiedAt, outcome) => {
    const { steps } = drive(machine, [
      { ...AGAINST_JUNTA, data: { ...AGAINST_JUNTA.data, notifiedAt } },
      dismissed('late'),
    ]);
    expect(steps.at(-1)?.outcome).toBe(outcome);
  });

  it('is refused to the unit whose act is challenged', () => {
    const late = { ...AGAINST_JUNTA, data: { ...AGAINST_JUNTA.data, notifiedAt: '2016-01-01' } };
    unlawful(
      machine,
      [late],
      { ...dismissed('late'), by: 'URCRR' },
      'reglamento/art-106/dismissed-by-who-hears-it',
    );
  });

  it('counts from the latest of the moments on record', () => {
    const both = { notifiedAt: '2016-03-10', knownAt: '2015-06-01' };
    unlawful(
      machine,
      [filed('ordinary', 'junta-resolution', both)],
      dismissed('late'),
      'reglamento/art-107/timely-filing-is-not-dismissed',
    );
  });

  it('is refused while it is not known why, or what was challenged', () => {
    unlawful(
      machine,
      [AGAINST_JUNTA],
      dismissed(),
      'reglamento/art-106/lawful-ground-of-dismissal',
    );
    const unknown = { ...AGAINST_JUNTA, data: { route: 'ordinary', filedBefore: 'SE' } };
    expect(drive(machine, [unknown, dismissed('scope')]).steps.at(-1)?.outcome).toBe('blocked');
  });
});

describe('the independent study', () => {
  const persisted = [AGAINST_JUNTA, ...RESTUDIED, ...voted(5, 4), PERSISTED];

  it.each([
    ['the Coordination', { by: 'CEN' }, 'reglamento/art-034/commissioned-by-the-consejo'],
    [
      'the Consejo at the cost of the person',
      { data: { ...COMMISSIONED.data, funding: 'person' } },
      'reglamento/art-034/study-never-paid-by-the-person',
    ],
    [
      'the Consejo from people who are not independent',
      { data: { ...COMMISSIONED.data, independenceDeclared: false } },
      'reglamento/art-034/independent-and-confidential',
    ],
  ])('is not commissioned by %s', (_, changed, rule) => {
    unlawful(machine, persisted, { ...COMMISSIONED, ...changed }, rule);
  });

  it('is commissioned though the record does not say how it is paid', () => {
    const bare = { ...COMMISSIONED, data: {} };
    expect(courseOf([...persisted, bare])).toEqual({ secondStage: 'studying' });
  });

  it('comes before the dictamen that rests on it', () => {
    const [, , delivered] = INDEPENDENTLY_STUDIED;
    expect(courseOf([...persisted, COMMISSIONED, delivered as Short])).toEqual({
      secondStage: 'studied',
    });
    const dictamen = INDEPENDENTLY_STUDIED.at(-1) as Short;
    expect(drive(machine, [...persisted, COMMISSIONED, dictamen]).steps.at(-1)?.outcome).toBe(
      'not-enabled',
    );
  });
});

describe('a study of the case for another reason', () => {
  it('is not the new study that the Junta asks for', () => {
    const refs = { ...CASE, study: 'S2' };
    const requested = does('risk-study.requested', { reason: 'initial' }, 'CEN', refs);
    const completed = does('risk-study.completed', { reason: 'initial' }, 'UER', refs);
    expect(courseOf([AGAINST_JUNTA, requested])).toEqual({ firstStage: 'filed' });
    expect(courseOf([AGAINST_JUNTA, completed])).toEqual({ firstStage: 'filed' });
  });
});

describe('a dictamen', () => {
  it('of one stage has no place in the other', () => {
    const second = INDEPENDENTLY_STUDIED.at(-1) as Short;
    expect(drive(machine, [AGAINST_JUNTA, second]).steps.at(-1)?.outcome).toBe('not-enabled');
    const first = RESTUDIED[3] as Short;
    const studied = INDEPENDENTLY_STUDIED.slice(0, 3);
    const story = [AGAINST_JUNTA, ...RESTUDIED, ...studied, first];
    expect(drive(machine, story).steps.at(-1)?.outcome).toBe('not-enabled');
    expect(courseOf(story)).toEqual({ secondStage: 'studied' });
  });

  it('does not rest on a study that is not there', () => {
    unlawful(
      machine,
      [AGAINST_JUNTA, ...RESTUDIED.slice(0, 2)],
      RESTUDIED[3] as Short,
      'reglamento/art-109/dictamen-rests-on-the-new-study',
    );
  });
});

describe('the refusal of an authority', () => {
  it('is answered with an exhortation that names the sanctions', () => {
    const silent = { ...EXHORTED, data: { authority: 'SSP', sanctionsCited: false } };
    expect(courseOf([...REFUSED, silent])).toEqual({ firstStage: 'filed' });
    expect(courseOf([...REFUSED, EXHORTED])).toEqual({ firstStage: 'exhorted' });
    expect(courseOf([AGAINST_JUNTA, EXHORTED])).toEqual({ firstStage: 'filed' });
    expect(drive(machine, [AGAINST_JUNTA, EXHORTED]).steps.at(-1)?.outcome).toBe('applied');
  });

  it('is not mended by what was implemented before it, in part, or elsewhere', () => {
    const exhorted = { firstStage: 'exhorted' };
    expect(courseOf([IMPLEMENTED, ...REFUSED, EXHORTED])).toEqual(exhorted);
    const partly = { ...IMPLEMENTED, data: { complete: false } };
    expect(courseOf([...REFUSED, EXHORTED, partly])).toEqual(exhorted);
    const other = { ...IMPLEMENTED, refs: { case: 'C1', measure: 'M2' } };
    expect(courseOf([...REFUSED, EXHORTED, other])).toEqual(exhorted);
    expect(courseOf([REFUSED[1] as Short, EXHORTED, IMPLEMENTED])).toEqual(exhorted);
    expect(courseOf([...REFUSED, EXHORTED, REJECTED, IMPLEMENTED])).toBe('fulfilled');
  });

  it('may persist though nobody exhorted, which other grounds may not before an answer', () => {
    expect(courseOf([...REFUSED, PERSISTED])).toEqual({ secondStage: 'persisting' });
    expect(drive(machine, [AGAINST_JUNTA, PERSISTED]).steps.at(-1)?.outcome).toBe('not-enabled');
  });

  it('opens the exhortation and the protection, and closes each with its own act', () => {
    const exhort = [
      'exhort-citing-sanctions',
      'exhort-without-delay',
      'refusing-authority-is-exhorted',
    ];
    const protect = ['protection-meanwhile', 'protection-without-delay'];
    const named = (duties: readonly string[]) => duties.map((duty) => `reglamento/art-109/${duty}`);
    const { steps } = drive(machine, [
      ...REFUSED,
      EXHORTED,
      does('protection.ensured-interim', { means: 'patrol' }),
    ]);
    expect(openedBy(steps, 1)?.toSorted()).toEqual(named([...exhort, ...protect]).toSorted());
    expect(closedBy(steps, 2)?.toSorted()).toEqual(named(exhort));
    expect(closedBy(steps, 3)?.toSorted()).toEqual(named(protect));
  });
});

describe('the duties of an inconformidad of the ordinary route', () => {
  it('begin with the filing and end with the resolution', () => {
    const duty = 'reglamento/art-109/resolved-at-the-next-session';
    const { steps } = drive(machine, [
      AGAINST_JUNTA,
      ...RESTUDIED,
      ...voted(6, 3),
      resolved('confirm'),
    ]);
    expect(openedBy(steps, 0)).toEqual([duty]);
    expect(closedBy(steps, -1)).toEqual([duty]);
  });

  it('begin for the Consejo when the person persists, and end with the commission', () => {
    const duty = 'reglamento/art-109/independent-study-commissioned';
    const story = [AGAINST_JUNTA, ...RESTUDIED, ...voted(6, 3), resolved('confirm'), PERSISTED];
    const { steps } = drive(machine, [...story, COMMISSIONED]);
    expect(steps.at(-2)?.opened).toMatchObject([{ rule: duty, responsible: 'CC' }]);
    expect(closedBy(steps, -1)).toEqual([duty]);
  });
});

describe('an act that names no inconformidad', () => {
  const subject = { case: 'C1', inconformidad: 'I1' };
  const second = { ...AGAINST_JUNTA, refs: { case: 'C1', inconformidad: 'I2' } };
  const cure = does('inconformidad.cure-requested', { missing: ['signature'] }, 'SE', CASE);
  const dismissed = does('inconformidad.dismissed', { ground: 'not-cured' }, 'SE', CASE);
  const study = does('risk-study.requested', { reason: 'inconformidad' }, 'CEN', CASE);
  const go = (events: readonly Short[], mode: 'drive' | 'audit') =>
    drive(machine, events, mode, subject);

  it.each(['drive', 'audit'] as const)('is of the only one of its case, in %s mode', (mode) => {
    const { snapshot } = go([AGAINST_JUNTA, cure, dismissed], mode);
    expect(snapshot.value).toMatchObject({ course: 'dismissed' });
    expect(go([AGAINST_JUNTA, study], mode).snapshot.value).toMatchObject({
      course: { firstStage: 'restudying' },
    });
  });

  it.each(['drive', 'audit'] as const)('is of neither of two, in %s mode', (mode) => {
    for (const acts of [[cure, dismissed], [study], voted(9, 0), [EXHORTED]]) {
      const { snapshot } = go([AGAINST_JUNTA, second, ...acts], mode);
      expect(snapshot.value).toMatchObject({ course: { firstStage: 'filed' } });
    }
  });

  it('is not of one whose filing is not on record while another one is', () => {
    const here = does('inconformidad.rechanneled', { toRoute: 'ordinary' });
    expect(go([here, study], 'drive').snapshot.value).toMatchObject({
      course: { firstStage: 'restudying' },
    });
    expect(go([here, second, study], 'drive').snapshot.value).toMatchObject({
      course: { firstStage: 'filed' },
    });
  });

  it('is of the only one of its case, whatever was filed in other cases', () => {
    const elsewhere = { ...AGAINST_JUNTA, refs: { case: 'C2', inconformidad: 'I9' } };
    expect(go([elsewhere, AGAINST_JUNTA, study], 'drive').snapshot.value).toMatchObject({
      course: { firstStage: 'restudying' },
    });
  });

  it('is judged by what its own inconformidad was filed against', () => {
    const refused = { ...filed('ordinary', 'authority-refusal'), refs: second.refs ?? {} };
    const named = { ...EXHORTED, refs: I1 };
    expect(go([refused, AGAINST_JUNTA, named], 'drive').snapshot.value).toMatchObject({
      course: { firstStage: 'filed' },
    });
  });

  it('does not end another one', () => {
    const late = { ...second, data: { ...second.data, notifiedAt: '2015-01-01' } };
    const named = { ...dismissed, refs: late.refs ?? {}, data: { ground: 'late' } };
    const { snapshot, steps } = go([AGAINST_JUNTA, late, named], 'drive');
    expect(snapshot.value).toMatchObject({ course: { firstStage: 'filed' } });
    expect(contextOf(snapshot).history).toHaveLength(3);
    expect(steps.at(-1)?.outcome).toBe('applied');
  });
});

describe('the route of an inconformidad', () => {
  const other = filed('extraordinary', 'deficient-compliance');
  const toOrdinary = does('inconformidad.rechanneled', { toRoute: 'ordinary' });
  const toFast = does('inconformidad.rechanneled', { toRoute: 'extraordinary' });

  it('is that on which it was filed, until it is moved', () => {
    expect(courseOf([other])).toBe('onOtherRoute');
    expect(courseOf([other, resolved('revoke', 'CEN')])).toBe('onOtherRoute');
    expect(courseOf([other, toOrdinary])).toEqual({ firstStage: 'filed' });
    expect(courseOf([AGAINST_JUNTA, toFast])).toBe('onOtherRoute');
    expect(courseOf([AGAINST_JUNTA, toFast, toOrdinary])).toEqual({ firstStage: 'filed' });
    expect(courseOf([AGAINST_JUNTA, toOrdinary])).toEqual({ firstStage: 'filed' });
    expect(courseOf([toFast])).toBe('onOtherRoute');
    const nowhere = does('inconformidad.rechanneled');
    expect(courseOf([nowhere])).toBe('start');
    expect(drive(machine, [AGAINST_JUNTA, nowhere]).steps.at(-1)?.outcome).toBe('not-enabled');
    expect(courseOf([other, nowhere])).toBe('onOtherRoute');
  });

  it('is worked out where the person named none', () => {
    const unnamed = (ground: string, filedBefore: string) =>
      filed('unspecified', ground, { filedBefore });
    expect(courseOf([unnamed('junta-resolution', 'CEN')])).toEqual({ firstStage: 'filed' });
    expect(courseOf([unnamed('urgent-access', 'SE')])).toBe('onOtherRoute');
    expect(courseOf([unnamed('deficient-compliance', 'CEN')])).toBe('onOtherRoute');
    expect(courseOf([unnamed('deficient-compliance', 'SE')])).toEqual({ firstStage: 'filed' });
    expect(courseOf([filed(undefined, 'junta-resolution')])).toEqual({ firstStage: 'filed' });
  });

  it('keeps its history when it moves, so that its duty counts from there', () => {
    const duty = 'reglamento/art-109/resolved-at-the-next-session';
    const { steps, snapshot } = drive(machine, [other, toOrdinary]);
    expect(openedBy(steps, 1)).toEqual([duty]);
    expect(contextOf(snapshot).history).toHaveLength(2);
  });
});

const WHOLE: readonly Short[] = [
  AGAINST_JUNTA,
  ...RESTUDIED,
  ...voted(6, 3),
  resolved('confirm'),
  ...INDEPENDENTLY_STUDIED,
  ...voted(6, 3, 'D3'),
  resolved('confirm', 'JG', 'D3'),
];

describe('a lawful story of which some acts are left out', () => {
  it('confirms for good only after a study of the Consejo, a dictamen on it and a vote', () => {
    let ended = 0;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 11 }), {
          minLength: WHOLE.length,
          maxLength: WHOLE.length,
        }),
        (keep) => {
          const kept = WHOLE.filter((_, at) => keep[at] !== 0);
          const { snapshot } = drive(machine, kept);
          const has = (type: string, text = '') =>
            kept.some((short) => short.type === type && JSON.stringify(short).includes(text));
          if ((snapshot.value as { course: unknown }).course !== 'definitive') return;
          ended++;
          expect(has('independent-study.commissioned')).toBe(true);
          expect(has('inconformidad.dictamen-submitted', 'independent-study')).toBe(true);
          expect(has('junta.vote-held', 'J-D3')).toBe(true);
          expect(has('inconformidad.persistence-declared')).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
    expect(ended).toBeGreaterThan(0);
  });
});

describe('every machine', () => {
  it('takes the acts of an inconformidad once', () => {
    const first = event({ ...AGAINST_JUNTA, id: 'once' });
    for (const each of MACHINES) {
      const start = initialSnapshot(each, { subject: I1 });
      const taken = step(each, start, first).snapshot;
      expect(step(each, taken, first).outcome).toBe('not-enabled');
    }
  });
});
