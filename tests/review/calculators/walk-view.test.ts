import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES, readLog } from '../../../src/events/index';
import { MACHINES } from '../../../src/machines/index';
import { actFields } from '../../../src/review/calculators/procedure/act-fields';
import {
  beginWalk,
  type CaseWalk,
  takeAct,
} from '../../../src/review/calculators/procedure/case-walk';
import { logText } from '../../../src/review/calculators/procedure/log-text';
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

  it('says where an act cannot be read, and repeats nothing of it', () => {
    const walk = beginWalk(MACHINES[0] as (typeof MACHINES)[number]);
    const [act] = walkView(walk, hour(0), profile).offered;
    if (act === undefined) throw new Error('nothing is offered');
    const { taken } = takeAct(walk, { ...act.event, refs: { case: '<b>Ana</b>' } });
    if (taken.refusal === undefined) throw new Error('it was taken');
    const told = refusalWords(taken.refusal);
    expect(told.remedies[0]).toMatch(/^refs\.case: el identificador sólo puede/);
    expect(JSON.stringify(told)).not.toContain('Ana');
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
