import { describe, expect, it } from 'vitest';
import {
  type CaseStep,
  openCase,
  type ProtectionCase,
  persistCase,
  restoreCase,
  step,
} from '../../../src/machines/index';
import { ballots, hourly, type Short, sessionDeciding } from '../kit';
import * as s from '../scenarios';

/** Sends events one hour apart; the last step, and the case that it leaves. */
function drive(shorts: readonly Short[], from: ProtectionCase = openCase()): readonly CaseStep[] {
  let current = from;
  return hourly(shorts).map((event) => {
    const taken = step(current, event);
    current = taken.case;
    return taken;
  });
}

const last = (steps: readonly CaseStep[]) => steps.at(-1) as CaseStep;
const rolesOf = ({ actors }: ProtectionCase) => actors.map(({ key }) => key);
const stateOf = ({ actors }: ProtectionCase, key: string) =>
  actors.find((actor) => actor.key === key)?.snapshot.value;

const FORWARDED: Short = {
  type: 'case.forwarded-to-uer',
  by: 'URCRR',
  refs: s.CASE,
  data: { basis: 'art-88' },
};
const URGENT_CASE: readonly Short[] = [s.APPLIED, ...s.CONSULTED, s.STUDIED, s.URGENT, FORWARDED];
const SUMMONED: Short = {
  type: 'junta.person-summoned',
  by: 'SE',
  refs: { ...s.CASE, session: 'J2' },
  data: { to: 'beneficiary', mode: 'written', facilitiesOffered: true },
};
const DECIDED: readonly Short[] = [
  ...s.CONVENED,
  SUMMONED,
  ...sessionDeciding({ session: 'J2', case: 'C1', kind: 'grant', decision: 'D2' }),
];
const INCIDENT: Short = {
  type: 'case.new-incident',
  by: 'BEN',
  refs: s.CASE,
  data: { imminent: true },
};

describe('openCase', () => {
  it('begins with nothing and learns its id from the first event that names a case', () => {
    expect(openCase()).toMatchObject({ id: undefined, mode: 'drive', history: [], actors: [] });
    expect(last(drive([s.APPLIED])).case.id).toBe('C1');
  });

  it('refuses a mode that is none and an id that is no identifier', () => {
    expect(() => openCase(undefined, { mode: 'demo' as never })).toThrow(/drive/);
    expect(() => openCase(undefined, { case: 'no es un id' })).toThrow(/identifier/);
  });

  it('begins one machine for each measure, for the session, and the ordinary procedure (88)', () => {
    const steps = drive([
      ...URGENT_CASE.slice(0, -2),
      { ...s.URGENT, data: { measureRefs: ['M1', 'M2'] } },
      FORWARDED,
      ...DECIDED,
    ]);
    expect(steps.filter(({ outcome }) => outcome !== 'applied')).toEqual([]);
    const { case: current } = last(steps);
    expect(rolesOf(current)).toEqual(
      expect.arrayContaining([
        'extraordinary-procedure',
        'measure:M1',
        'measure:M2',
        'ordinary-procedure',
        'junta-session:J2',
      ]),
    );
    expect(stateOf(current, 'extraordinary-procedure')).toMatchObject({
      handover: 'reviewedByJunta',
    });
  });

  it('routes an act to the measure that it names and to no other', () => {
    const steps = drive([
      ...URGENT_CASE.slice(0, -2),
      { ...s.URGENT, data: { measureRefs: ['M1', 'M2'] } },
      { ...s.IMPLEMENTED, refs: { case: 'C1', measure: 'M2' } },
    ]);
    expect(last(steps).moved).toContain('measure:M2');
    expect(last(steps).moved).not.toContain('measure:M1');
    expect(stateOf(last(steps).case, 'measure:M1')).toMatchObject({ execution: 'awaitingOrder' });
    expect(stateOf(last(steps).case, 'measure:M2')).toMatchObject({ execution: 'implemented' });
  });

  it('begins the extraordinary procedure anew at an imminent incident once it was over (58, 61, 78)', () => {
    const key = 'extraordinary-procedure';
    const over = last(drive([...URGENT_CASE, ...DECIDED])).case;
    expect(stateOf(over, key)).toMatchObject({ study: 'studied', handover: 'reviewedByJunta' });
    for (const data of [{ imminent: true }, {}]) {
      const after = last(drive([...URGENT_CASE, ...DECIDED, { ...INCIDENT, data }]));
      expect(after.outcome).toBe('applied');
      expect(stateOf(after.case, key)).toMatchObject({ study: 'open', handover: 'withIntake' });
      // What the notice does not say is no fact: the study is awaited, and no term is counted.
      expect(after.opened.some(({ rule }) => rule.endsWith('immediate-study-in-three-hours'))).toBe(
        data.imminent === true,
      );
    }
    const mild = last(
      drive([...URGENT_CASE, ...DECIDED, { ...INCIDENT, data: { imminent: false } }]),
    );
    expect(stateOf(mild.case, key)).toEqual(stateOf(over, key));
  });

  it('begins the extraordinary procedure at an imminent incident in an ordinary case', () => {
    const written = { ...s.APPLIED.data, declaresImminentDanger: false, requestsUrgent: false };
    const ordinary = { ...s.APPLIED, data: written };
    expect(rolesOf(last(drive([ordinary])).case)).not.toContain('extraordinary-procedure');
    expect(rolesOf(last(drive([ordinary, INCIDENT])).case)).toContain('extraordinary-procedure');
  });

  it('refuses an act of another case, one already recorded, and what is no event', () => {
    const { case: current } = last(drive(URGENT_CASE));
    const [other] = hourly([{ ...FORWARDED, id: 'otro', refs: { case: 'C9' } }]);
    expect(step(current, other as never)).toMatchObject({
      case: current,
      outcome: 'not-enabled',
      refusal: { reason: 'other-case' },
    });
    expect(step(current, current.history[0] as never)).toMatchObject({
      outcome: 'not-enabled',
      refusal: { reason: 'recorded' },
    });
    expect(step(current, { type: 'measure.ended' } as never)).toMatchObject({
      case: current,
      outcome: 'unknown-event',
      refusal: { reason: 'unreadable' },
    });
  });
});

describe('a refused act', () => {
  const FIVE_OF_NINE = [
    ...s.RISK_REDUCED,
    ...s.CONVENED,
    ...sessionDeciding({
      session: 'J2',
      case: 'C1',
      kind: 'terminate',
      decision: 'D2',
      votes: ballots(5, 4),
    }),
  ];

  it('changes nothing, and says the rule, the article, the facts that it saw and what is needed', () => {
    const steps = drive([...FIVE_OF_NINE]);
    const refused = last(steps);
    expect(refused.outcome).toBe('blocked');
    expect(refused.case).toBe((steps.at(-2) as CaseStep).case);
    const failure = refused.failed.find(({ rule }) => rule.endsWith('art-102/termination-vote'));
    expect(failure?.citation).toMatchObject({ article: '102', paragraph: 3 });
    expect(failure?.facts.map(({ value }) => value)).toEqual(expect.arrayContaining([15, 18]));
    expect(failure?.remedies).toEqual([
      'Debe cumplirse: Votan a favor al menos dos terceras partes de los presentes',
    ]);
    expect(refused.refusal?.reason).toBe('rule');
    expect(refused.refusal?.message).toContain('Terminación con dos terceras partes');
  });

  it('is taken in audit mode, with the same rule reported', () => {
    const steps = drive(FIVE_OF_NINE, openCase(undefined, { mode: 'audit' }));
    expect(last(steps).outcome).toBe('applied');
    expect(last(steps).failed.map(({ rule }) => rule)).toContain(
      'reglamento/art-102/termination-vote',
    );
  });

  it('says in which state it has its place', () => {
    const [opened] = hourly([
      { type: 'junta.session-opened', id: 'opened', by: 'SE', refs: { session: 'J7' } },
    ]);
    const { outcome, refusal } = step(last(drive(URGENT_CASE)).case, opened as never);
    expect(outcome).toBe('not-enabled');
    expect(refusal).toMatchObject({ reason: 'state' });
    expect(refusal?.remedies).toContain('Cabe en este estado: La sesión está convocada.');
  });
});

describe('a suspension', () => {
  const suspended = (data: Readonly<Record<string, string>>, id: string): Short => ({
    type: 'measure.suspended',
    id,
    by: 'JG',
    refs: s.M1,
    data,
  });

  it('has no way round the decision of the Junta in a ground that is none', () => {
    const { case: current } = last(drive(URGENT_CASE));
    for (const data of [{ ground: 'other' }, { ground: 'junta-decision' }, {}]) {
      const [act] = hourly([suspended(data, `s-${JSON.stringify(data).length}`)]);
      expect(step(current, { ...(act as object) } as never).outcome, JSON.stringify(data)).not.toBe(
        'applied',
      );
    }
  });

  it('at request needs a new request once the person is back (104)', () => {
    const back: Short = { type: 'measure.resumed', by: 'CEN', refs: s.M1 };
    const again: Short = { ...(s.SUSPENSION[1] as Short), id: 'again' };
    const story = [...URGENT_CASE, ...s.SUSPENSION, back];
    const refused = last(drive([...story, again]));
    expect(refused.outcome).toBe('blocked');
    expect(refused.failed.map(({ rule }) => rule)).toEqual([
      'reglamento/art-104/asked-anew-after-each-return',
    ]);
    const asked = { ...(s.SUSPENSION[0] as Short), id: 'asked' };
    expect(last(drive([...story, asked, again])).outcome).toBe('applied');
  });
});

describe('an act of a procedure that has not begun', () => {
  it('is refused, with the acts that begin it, and begins nothing', () => {
    const { case: current } = last(drive(URGENT_CASE));
    const [act] = hourly([
      { ...s.IMPLEMENTED, id: 'of-none', refs: { case: 'C1', measure: 'M9' } },
    ]);
    const refused = step(current, act as never);
    expect(refused.case).toBe(current);
    expect(refused).toMatchObject({ outcome: 'not-enabled', refusal: { reason: 'not-begun' } });
    expect(refused.refusal?.remedies.join()).toContain('Medida otorgada');
  });

  it('is noted in audit mode, for it happened', () => {
    const audited = openCase(undefined, { mode: 'audit' });
    const steps = drive([{ ...s.IMPLEMENTED, refs: { case: 'C1', measure: 'M9' } }], audited);
    expect(last(steps).case.history.length).toBe(1);
    expect(rolesOf(last(steps).case)).toEqual([]);
  });
});

describe('a stored case', () => {
  const at = '2016-12-31T00:00:00Z';
  const story = [...URGENT_CASE, ...DECIDED, INCIDENT];
  const stored = (current: ProtectionCase) =>
    JSON.parse(JSON.stringify(persistCase(current, { at })));

  it('has after its restoration, at each prefix, the future that it would have had', () => {
    const steps = drive(story);
    const events = hourly(story);
    for (const [place, { case: current }] of steps.entries()) {
      let resumed = restoreCase(stored(current));
      for (const event of events.slice(place + 1)) resumed = step(resumed, event).case;
      const whole = last(steps).case;
      expect(resumed.actors.map(({ key, snapshot }) => [key, snapshot.value])).toEqual(
        whole.actors.map(({ key, snapshot }) => [key, snapshot.value]),
      );
      expect(resumed.history).toEqual(whole.history);
    }
  });

  it('is refused under other machines or rules, and taken from a named migration', () => {
    const envelope = stored(last(drive(story)).case);
    const old = { ...envelope, machines: ['measure@2010-01-01'] };
    expect(() => restoreCase(old)).toThrow(/other versions/);
    expect(() => restoreCase({ ...envelope, rulesHash: 'sha256:0' })).toThrow(
      /rules of the profile/,
    );
    expect(() => restoreCase(old, undefined, (read) => read)).toThrow(/named function/);
    const fromTwoThousandTen = (read: typeof envelope) => ({
      ...read,
      machines: envelope.machines,
    });
    expect(restoreCase(old, undefined, fromTwoThousandTen).id).toBe('C1');
  });

  it('is refused where its states do not follow from its history', () => {
    const envelope = stored(last(drive(story)).case);
    const forged = {
      ...envelope,
      states: { ...envelope.states, 'measure:M1': { legal: 'endedVoluntary' } },
    };
    expect(() => restoreCase(forged)).toThrow(/do not follow/);
    const shortened = { ...envelope, history: envelope.history.slice(0, -3) };
    expect(() => restoreCase(shortened)).toThrow(/do not follow/);
  });

  it('takes no event with a field for a name, says so, and never holds the name', () => {
    const canary = 'Maria-Canaria-Perez';
    const sent = {
      id: 'e-1',
      occurredAt: '2016-03-19T00:00:00-06:00',
      type: 'application.received',
      actor: { organ: 'BEN' },
      refs: s.CASE,
      data: { form: 'written', beneficiaryName: canary },
    };
    const refused = step(openCase(), sent as never);
    expect(refused).toMatchObject({ outcome: 'unknown-event', refusal: { reason: 'unreadable' } });
    expect(refused.refusal?.remedies).toEqual(['E_LOG_KEY']);
    expect(JSON.stringify(refused.refusal)).not.toContain(canary);
    const { beneficiaryName: _, ...data } = sent.data;
    const taken = step(openCase(), { ...sent, data } as never);
    expect(taken.outcome).toBe('applied');
    expect(JSON.stringify(persistCase(taken.case, { at }))).not.toContain(canary);
  });

  it('needs the instant at which it is stored', () => {
    expect(() => persistCase(openCase(), { at: 'ayer' })).toThrow(/RFC 3339/);
    expect(() => persistCase(openCase(), undefined as never)).toThrow(/RFC 3339/);
  });
});
