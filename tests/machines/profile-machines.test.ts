import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  brokenInvariants,
  MACHINES,
  machinesOf,
  openCase,
  rulesOf,
  step,
} from '../../src/machines/index';
import { defineProfile, federal, SAFETY_FLOOR } from '../../src/rules/index';
import {
  BASIS,
  EIGHT_HOURS,
  federalFigure,
  NINE_HOURS,
  stateDefinition,
} from '../support/state-profile';

const written = (name: string): string => readFileSync(`rules/procedures/${name}.json`, 'utf8');
const state = defineProfile(stateDefinition());

describe('the machines of a profile', () => {
  it('are those of the Reglamento, in the same order', () => {
    expect([...machinesOf(state).values()].map(({ id }) => id)).toEqual(
      MACHINES.map(({ id }) => id),
    );
  });

  it('ask no rule that is closed, or of another order', () => {
    const asked = new Set([...machinesOf(state).values()].flatMap(rulesOf));
    expect(asked).toContain(NINE_HOURS);
    for (const id of asked) {
      expect(id === NINE_HOURS || SAFETY_FLOOR.has(id), id).toBe(true);
    }
  });

  it('keep every safety property, although the state keeps nothing else of the federal order', () => {
    const others = federal().rules.rules.map(({ rule }) => rule.id);
    const rules = [...new Set(others)].filter((id) => !SAFETY_FLOOR.has(id));
    const bare = defineProfile({
      id: 'bare',
      instruments: stateDefinition().instruments,
      closes: [{ rules, basis: BASIS }],
    });
    expect(bare.rules.rules.length).toBe(
      federal().rules.rules.filter(({ rule }) => SAFETY_FLOOR.has(rule.id)).length,
    );
    expect(brokenInvariants([...machinesOf(bare).values()], bare)).toEqual([]);
  });

  it('are its own where it brings them, and name rules by the place in which they stand', () => {
    const own = written('extraordinary-procedure').replaceAll(NINE_HOURS, EIGHT_HOURS);
    const profile = defineProfile({
      ...stateDefinition(),
      procedures: { 'extraordinary-procedure': JSON.parse(own) },
    });
    const machine = machinesOf(profile).get('extraordinary-procedure');
    expect(machine && rulesOf(machine)).toContain(NINE_HOURS);
    expect(machine && rulesOf(machine)).not.toContain(EIGHT_HOURS);
  });

  it('are not of another name than machines have', () => {
    const procedures = { 'secret-procedure': JSON.parse(written('measure')) };
    expect(() => machinesOf(defineProfile({ id: 'x', procedures }))).toThrow(
      expect.objectContaining({ code: 'E_PROCEDURE_UNKNOWN' }),
    );
    const swapped = { measure: JSON.parse(written('minutes')) };
    expect(() => machinesOf(defineProfile({ id: 'x', procedures: swapped }))).toThrow(
      expect.objectContaining({ code: 'E_PROCEDURE_UNKNOWN' }),
    );
  });
});

describe('a case under a profile', () => {
  const at = (clock: string) => `2016-03-18T${clock}-06:00`;
  const refs = { case: 'EXP-1' };

  it('opens the duties of the state, with its figure, and cites its law', () => {
    let current = openCase(state, { mode: 'audit' });
    for (const event of [
      {
        id: 'e-1',
        type: 'application.received',
        occurredAt: at('08:00:00'),
        actor: { organ: 'BP' },
        refs,
        data: { declaresImminentDanger: true },
      },
      {
        id: 'e-2',
        type: 'urgent-measures.issued',
        occurredAt: at('10:00:00'),
        actor: { organ: 'URCRR' },
        refs,
        data: { measureRefs: ['M-1'] },
      },
    ]) {
      const taken = step(current, event as never);
      expect(taken.outcome).toBe('applied');
      current = taken.case;
      if (event.id !== 'e-2') continue;
      expect(taken.opened.filter(({ rule }) => rule === EIGHT_HOURS)).toMatchObject([
        { due: at('18:00:00'), citation: { instrument: 'ley-estatal', article: '13' } },
      ]);
      expect(taken.opened.some(({ rule }) => rule === NINE_HOURS)).toBe(false);
    }
  });

  it('is not driven where a procedure lets a measure end without the votes', () => {
    const vote = '"reglamento/art-102/termination-vote"';
    const measure = written('measure')
      .replaceAll(`${vote},`, '')
      .replaceAll(`, ${vote}`, '')
      .replaceAll(vote, '');
    const profile = defineProfile({ id: 'x', procedures: { measure: JSON.parse(measure) } });
    const open = () => openCase(profile);
    expect(open).toThrow(expect.objectContaining({ code: 'E_PROFILE_SAFETY' }));
    expect(open, 'the second time as well').toThrow(/S\d+/);
  });

  it('is not driven under a profile that only names an unsafe one anew', () => {
    const figure = federalFigure('votes/two-thirds-numerator');
    const parameters = [{ ...figure, values: [{ from: '2012-12-01', to: null, value: 1 }] }];
    const unsafe = defineProfile({ id: 'x', parameters });
    const renamed = defineProfile({ id: 'y', extends: unsafe, zone: 'America/Tijuana' });
    expect(() => openCase(renamed)).toThrow(expect.objectContaining({ code: 'E_PROFILE_SAFETY' }));
    const whole = defineProfile({ id: 'z', rules: unsafe.rules });
    expect(() => openCase(whole)).toThrow(expect.objectContaining({ code: 'E_PROFILE_SAFETY' }));
  });

  it('is not driven where a figure lets a handful of the seats decide', () => {
    const figure = federalFigure('junta/quorum');
    const withQuorum = (value: number) =>
      defineProfile({
        id: 'x',
        parameters: [{ ...figure, values: [{ from: '2012-12-01', to: null, value }] }],
      });
    expect(() => openCase(withQuorum(4))).toThrow(/V1/);
    expect(openCase(withQuorum(6)).history).toEqual([]);
  });

  it('is not driven where a figure takes away the two thirds', () => {
    const figure = federalFigure('votes/two-thirds-numerator');
    const parameters = [{ ...figure, values: [{ from: '2012-12-01', to: null, value: 1 }] }];
    expect(() => openCase(defineProfile({ id: 'x', parameters }))).toThrow(
      expect.objectContaining({ code: 'E_PROFILE_SAFETY' }),
    );
  });
});
