import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/audit/index';
import { EVENT_TYPES, readLog } from '../../../src/events/index';
import { MACHINES } from '../../../src/machines/index';
import { actFields } from '../../../src/review/calculators/procedure/act-fields';
import {
  beginWalk,
  type CaseWalk,
  takeAct,
} from '../../../src/review/calculators/procedure/case-walk';
import { readLength, writeLength } from '../../../src/review/calculators/procedure/length-of-time';
import { logText } from '../../../src/review/calculators/procedure/log-text';
import { newFindings } from '../../../src/review/calculators/procedure/new-findings';
import { supposedAct } from '../../../src/review/calculators/procedure/supposed-act';
import {
  refusalWords,
  type WalkView,
  walkView,
} from '../../../src/review/calculators/procedure/walk-view';
import { federal } from '../../../src/rules/index';

const profile = federal();
const hour = (at: number) =>
  `2026-01-${String(5 + Math.floor(at / 24)).padStart(2, '0')}T${String(at % 24).padStart(2, '0')}:00:00-06:00`;

/** Where a walk leads that does, each time, the act at a place of the list of those offered. */
function walked(machine: (typeof MACHINES)[number], picks: readonly number[]): CaseWalk {
  return picks.reduce<CaseWalk>((walk, pick, at) => {
    const { offered } = walkView(walk, hour(at), profile);
    const act = offered[pick % Math.max(1, offered.length)];
    return act === undefined ? walk : takeAct(walk, act.event).walk;
  }, beginWalk(machine));
}

const outcomes = (walk: CaseWalk, acts: WalkView['offered']) => [
  ...new Set(acts.map(({ event }) => takeAct(walk, event).taken.outcome)),
];

describe('a procedure step by step', () => {
  it.each(MACHINES.map((machine) => [machine.id, machine] as const))(
    '%s takes every act that is offered and no other',
    (_id, machine) => {
      fc.assert(
        fc.property(fc.array(fc.nat(), { maxLength: 5 }), (picks) => {
          const walk = walked(machine, picks);
          const view = walkView(walk, hour(picks.length), profile);
          expect(view.states.length).toBeGreaterThan(0);
          expect(outcomes(walk, [...view.offered, ...view.noted])).toEqual(
            view.offered.length + view.noted.length === 0 ? [] : ['applied'],
          );
          const refused = [...view.forbidden, ...view.incomplete, ...view.elsewhere];
          expect(outcomes(walk, refused)).not.toContain('applied');
          for (const { refusal } of refused) expect(refusal?.message).not.toBe('');
          for (const { refusal } of view.forbidden) expect(refusal?.places).not.toEqual([]);
        }),
        { numRuns: 8 },
      );
    },
  );

  it('refuses urgent measures before the agencies are heard, with the article that asks for it', () => {
    const machine = MACHINES.find(({ id }) => id.startsWith('extraordinary-procedure'));
    const view = walkView(beginWalk(machine as (typeof MACHINES)[number]), hour(0), profile);
    const issued = view.forbidden.find(({ type }) => type === 'urgent-measures.issued');
    expect(issued?.refusal?.places).toEqual(['art. 81']);
  });

  it('tells what an act begins to owe, and until when', () => {
    const walk = beginWalk(MACHINES[0] as (typeof MACHINES)[number]);
    const received = walkView(walk, hour(9), profile).offered.find(
      ({ type }) => type === 'application.received',
    );
    if (received === undefined) throw new Error('an application is not offered');
    const after = takeAct(walk, received.event).walk;
    const { owed } = walkView(after, hour(10), profile);
    expect(owed.find(({ place }) => place === 'art. 91 párr. 2')?.until).toBe(
      '15 de enero de 2026',
    );
    expect(after.before).toBe(walk);
  });

  it('says after an act what the audit of its very log begins to say', () => {
    const machine = MACHINES.find(({ id }) => id.startsWith('junta-session'));
    const empty = beginWalk(machine as (typeof MACHINES)[number]);
    const agenda = {
      id: 'e-1',
      type: 'junta.agenda-authorized' as const,
      occurredAt: '2026-01-05T08:00:00-06:00',
      actor: { organ: 'JG-P' as const },
      refs: { session: 'SESION-1' },
    };
    const authorized = takeAct(empty, agenda as Parameters<typeof takeAct>[1]).walk;
    const convened = (scheduledAt: string) => {
      const event = {
        id: 'e-2',
        type: 'junta.convocation-issued' as const,
        occurredAt: '2026-01-05T09:00:00-06:00',
        actor: { organ: 'SE' as const },
        refs: { session: 'SESION-1' },
        data: { kind: 'ordinary' as const, scheduledAt },
      };
      return takeAct(authorized, event as Parameters<typeof takeAct>[1]).walk;
    };
    const late = newFindings(convened('2026-01-07T10:00:00-06:00'), profile);
    expect(late.map(({ verdict, place }) => [verdict, place])).toContainEqual([
      'warning',
      'art. 11',
    ]);
    expect(newFindings(convened('2026-02-16T10:00:00-06:00'), profile)).toEqual([]);
    expect(newFindings(empty, profile)).toEqual([]);
  });

  it('says what is missed between two acts, once', () => {
    const walk = beginWalk(MACHINES[0] as (typeof MACHINES)[number]);
    const received = walkView(walk, hour(0), profile).offered.find(
      ({ type }) => type === 'application.received',
    );
    if (received === undefined) throw new Error('an application is not offered');
    const { findings } = audit(logText([received.event]), { asOf: hour(0), profile });
    const told = findings.filter(({ verdict }) =>
      ['violation', 'warning', 'contestable'].includes(verdict),
    );
    const first = takeAct(walk, received.event).walk;
    expect(newFindings(first, profile)).toHaveLength(told.length);
    const again = takeAct(first, { ...received.event, id: 'e-2', occurredAt: hour(1) }).walk;
    const keys = newFindings(again, profile).map(({ key }) => key);
    for (const { key } of newFindings(first, profile)) expect(keys).not.toContain(key);
  });

  it('lists what is owed by its date, and says what an act left out for the date to be known', () => {
    const machine = MACHINES[0] as (typeof MACHINES)[number];
    const received = walkView(beginWalk(machine), hour(0), profile).offered.find(
      ({ type }) => type === 'application.received',
    );
    if (received === undefined) throw new Error('an application is not offered');
    expect(received.isBare).toBe(true);
    const { owed } = walkView(takeAct(beginWalk(machine), received.event).walk, hour(1), profile);
    const undated = owed.filter(({ until }) => until === undefined);
    expect(undated.map(({ lacks }) => lacks)).toEqual([
      ['Forma en que se presentó la solicitud (en «Recepción de la solicitud»)'],
    ]);
    expect(owed.slice(-1)).toEqual(undated);
    expect(owed.length).toBeGreaterThan(1);
  });

  it('says where an act cannot be read, and repeats nothing of it', () => {
    const walk = beginWalk(MACHINES[0] as (typeof MACHINES)[number]);
    const [act] = walkView(walk, hour(0), profile).offered;
    if (act === undefined) throw new Error('nothing is offered');
    const { taken } = takeAct(walk, { ...act.event, refs: { case: '<b>Ana</b>' } });
    if (taken.refusal === undefined) throw new Error('it was taken');
    const told = refusalWords(taken.refusal, act.type);
    expect(told.remedies[0]).toMatch(/^refs\.case: el identificador sólo puede/);
    expect(JSON.stringify(told)).not.toContain('Ana');
  });

  it('names the field that cannot be read as the form does, and sends nobody to a file', () => {
    const machine = MACHINES.find(({ id }) => id.startsWith('measure@'));
    const walk = beginWalk(machine as (typeof MACHINES)[number]);
    const [act] = walkView(walk, hour(0), profile).offered;
    if (act === undefined) throw new Error('nothing is offered');
    const event = { ...act.event, type: 'measure.granted', data: { responsible: ['La policía'] } };
    const { taken } = takeAct(walk, event as Parameters<typeof takeAct>[1]);
    if (taken.refusal === undefined) throw new Error('it was taken');
    const told = refusalWords(taken.refusal, event.type).remedies.join(' ');
    expect(told).not.toMatch(/schema|data\.|responsible/);
    expect(told).toMatch(/^«quien responde de ejecutarla»: el valor/);
  });

  it('asks a length of time as a number and a unit, and authorities by their names', () => {
    const fields = new Map(actFields('measure.granted').map((field) => [field.key, field]));
    expect(fields.get('duration')?.kind).toBe('duration');
    expect(fields.get('responsible')?.values).toContain('SSP');
    expect(readLength('P3M')).toEqual({ number: 3, unit: 'M' });
    for (const text of ['P12D', 'P1Y', 'P2W']) {
      const length = readLength(text);
      expect(length === undefined ? undefined : writeLength(length)).toBe(text);
    }
    for (const text of ['PT3M', 'P1Y2M', '3M', '']) expect(readLength(text)).toBeUndefined();
  });

  it('begins every type of act with data that the vocabulary knows', () => {
    const walk = beginWalk(MACHINES[0] as (typeof MACHINES)[number]);
    for (const type of EVENT_TYPES) {
      const known = actFields(type).map(({ key }) => key);
      const act = supposedAct({ type, concern: { known } }, walk, hour(0), profile, 20_000);
      const { problems } = readLog([JSON.stringify(act)]);
      expect(problems, type).toEqual([]);
    }
  });

  it('gives a log that is read without a problem', () => {
    const walk = walked(MACHINES[0] as (typeof MACHINES)[number], [1, 4, 2]);
    expect(walk.log).toHaveLength(3);
    const { events, problems, header } = readLog(logText(walk.log).trimEnd().split('\n'));
    expect(problems).toEqual([]);
    expect(events.map(({ id }) => id)).toEqual(walk.log.map(({ id }) => id));
    expect(header).toMatchObject({ profile: 'federal' });
  });
});
