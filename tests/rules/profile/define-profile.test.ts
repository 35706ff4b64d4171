import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/audit/index';
import { parsePlainDate } from '../../../src/core/index';
import { defineProfile, federal, SAFETY_FLOOR, zoneIn } from '../../../src/rules/index';
import { CaseLog } from '../../support/case-log';
import {
  BASIS,
  EIGHT_HOURS,
  eightHours,
  NINE_HOURS,
  stateDefinition,
} from '../../support/state-profile';
import { urgentCase } from '../../support/urgent-case';

const DAY = parsePlainDate('2016-03-18') as number;
const state = defineProfile(stateDefinition());

/** The finding on one urgent measure that was in place so long after it was issued. */
function implementedAt(clock: string, profile = state) {
  const log = new CaseLog('EXP-2016-901');
  urgentCase(log, {
    appliedAt: '2016-03-18T08:00:00-06:00',
    studyAt: '2016-03-18T09:00:00-06:00',
    issuedAt: '2016-03-18T10:00:00-06:00',
    measures: { 'M-1': `2016-03-18T${clock}-06:00` },
  });
  const report = audit(log.text(), {
    asOf: '2016-12-31T23:59:59-06:00',
    profile,
    complete: true,
  });
  return report.findings.filter(({ rule }) => rule === EIGHT_HOURS || rule === NINE_HOURS);
}

describe('a profile that replaces a rule', () => {
  it('judges by its own figure, to the second, and cites its own law', () => {
    const [met] = implementedAt('18:00:00');
    expect(met).toMatchObject({
      rule: EIGHT_HOURS,
      verdict: 'compliant',
      due: '2016-03-18T18:00:00-06:00',
      citation: { instrument: 'ley-estatal', article: '13', law: { es: 'Ley estatal' } },
    });
    const [missed, ...others] = implementedAt('18:00:01');
    expect(missed).toMatchObject({ rule: EIGHT_HOURS, verdict: 'violation' });
    expect(others).toEqual([]);
  });

  it('leaves the federal order as it is', () => {
    expect(implementedAt('18:00:01', federal())).toMatchObject([
      { rule: NINE_HOURS, verdict: 'compliant', due: '2016-03-18T19:00:00-06:00' },
    ]);
  });

  it('gives the rule that stands in its place to whoever asks for the federal one', () => {
    expect(state.rules.versionOn(NINE_HOURS, DAY)?.rule.id).toBe(EIGHT_HOURS);
    expect(state.rules.placeOf(EIGHT_HOURS)).toBe(NINE_HOURS);
    expect(state.rules.inPlaceOf('reglamento/art-013/quorum-at-each-vote')).toBe(
      'reglamento/art-013/quorum-at-each-vote',
    );
  });

  it('has another hash than the federal one, and than one with another standing', () => {
    const binding = defineProfile(stateDefinition({ silence: 'binding' }));
    expect(new Set([federal(), state, binding].map(({ rules }) => rules.hash)).size).toBe(3);
  });
});

describe('the silence of a profile', () => {
  const LATE = 'reglamento/art-083/immediate-study-in-three-hours';

  function lateStudy(profile: typeof state) {
    const log = new CaseLog('EXP-2016-902');
    urgentCase(log, {
      appliedAt: '2016-03-18T08:00:00-06:00',
      studyAt: '2016-03-18T11:00:01-06:00',
      issuedAt: '2016-03-18T11:10:00-06:00',
      measures: { 'M-1': '2016-03-18T12:00:00-06:00' },
    });
    const { findings } = audit(log.text(), {
      asOf: '2016-12-31T23:59:59-06:00',
      profile,
      complete: true,
    });
    return findings.find(({ rule }) => rule === LATE);
  }

  it('keeps federal rules to compare by: to miss one is a warning under every reading', () => {
    const finding = lateStudy(state);
    expect(finding).toMatchObject({ verdict: 'warning', reference: true });
    expect(finding?.readings).toEqual({
      'pro-persona': 'warning',
      literal: 'warning',
      'authority-lenient': 'warning',
    });
    expect(finding?.message.es).toContain('norma federal');
  });

  it('lets them bind where it says so, one by one or all', () => {
    const all = defineProfile(stateDefinition({ silence: 'binding' }));
    const one = defineProfile(stateDefinition({ binds: [{ rules: [LATE], basis: BASIS }] }));
    for (const profile of [all, one]) {
      expect(lateStudy(profile)).toMatchObject({ verdict: 'violation' });
      expect(lateStudy(profile)).not.toHaveProperty('reference');
    }
  });

  it('says of what it keeps as the least of protection that its own law may not ask it', () => {
    const MINUTES = 'reglamento/art-024/minutes-of-each-session';
    const floor = (profile: typeof state) => profile.rules.isFloor(MINUTES);
    expect(floor(state)).toBe(true);
    expect(floor(defineProfile(stateDefinition({ silence: 'binding' })))).toBe(false);
    const bound = stateDefinition({ binds: [{ rules: [MINUTES], basis: BASIS }] });
    expect(floor(defineProfile(bound))).toBe(false);
    expect(federal().rules.isFloor(MINUTES)).toBe(false);
  });

  it('never weakens a rule on which a safety property rests', () => {
    for (const id of SAFETY_FLOOR) {
      expect(state.rules.isReference(id), id).toBe(false);
      expect(state.rules.versionsOf(id).map(({ rule }) => rule)).toEqual(
        federal()
          .rules.versionsOf(id)
          .map(({ rule }) => rule),
      );
    }
    expect(SAFETY_FLOOR.size).toBeGreaterThan(40);
  });
});

describe('a profile that closes a rule', () => {
  const CLOSED = 'reglamento/art-083/immediate-study-in-three-hours';
  const closes = [{ rules: [CLOSED], basis: BASIS }];

  it('owes it no more, and finds nothing by it', () => {
    const profile = defineProfile(stateDefinition({ closes }));
    expect(profile.rules.versionsOf(CLOSED)).toEqual([]);
    expect(profile.rules.isSilent(CLOSED)).toBe(true);
    expect(federal().rules.versionsOf(CLOSED)).toHaveLength(1);
  });

  it.each([...SAFETY_FLOOR])('cannot close %s, on which a safety property rests', (rule) => {
    expect(() =>
      defineProfile(stateDefinition({ closes: [{ rules: [rule], basis: BASIS }] })),
    ).toThrow(expect.objectContaining({ code: 'E_PROFILE_FLOOR' }));
  });
});

describe('a definition', () => {
  const thrown = (changes: Parameters<typeof stateDefinition>[0]) => () =>
    defineProfile(stateDefinition(changes));
  const code = (name: string, where?: string) =>
    expect.objectContaining({ code: name, ...(where === undefined ? {} : { where }) });

  it('names rules that are there', () => {
    const rules = ['reglamento/art-087/urgent-measure-in-nine-hour'];
    expect(thrown({ closes: [{ rules, basis: BASIS }] })).toThrow(
      code('E_PROFILE_RULE', 'closes.0.rules.0'),
    );
    expect(
      thrown({ replaces: [{ rules: [NINE_HOURS], by: 'ley-estatal/art-001/x', basis: BASIS }] }),
    ).toThrow(code('E_PROFILE_RULE', 'replaces.0.by'));
  });

  it('changes a rule once', () => {
    expect(thrown({ closes: [{ rules: [NINE_HOURS], basis: BASIS }] })).toThrow(
      code('E_PROFILE_TWICE'),
    );
  });

  it('rests each change on a law that it declares', () => {
    const basis = { instrument: 'ley-inventada', certainty: 'low' } as const;
    expect(thrown({ replaces: [{ rules: [NINE_HOURS], by: EIGHT_HOURS, basis }] })).toThrow(
      code('E_PROFILE_SOURCE', 'replaces.0.basis.instrument'),
    );
    expect(thrown({ instruments: [] })).toThrow(code('E_PROFILE_SOURCE'));
  });

  it('answers questions that there are, and counts by lists and zones that there are', () => {
    const basis = BASIS;
    expect(thrown({ readings: [{ question: 'A99', reading: 'literal', basis }] })).toThrow(
      code('E_PROFILE_QUESTION'),
    );
    expect(thrown({ calendars: { lists: ['lft-75'], basis } })).toThrow(code('E_PROFILE_CALENDAR'));
    expect(thrown({ zone: { name: 'America/Lima', source: 'x' } })).toThrow(code('ZONE_UNKNOWN'));
  });

  it('does not give a rule of its own the id of a federal one in silence', () => {
    const rule = { ...eightHours(), id: 'reglamento/art-013/quorum-to-open' };
    const definition = { ...stateDefinition(), rules: [eightHours(), rule] };
    expect(() => defineProfile(definition)).toThrow(code('E_PROFILE_RULE'));
  });

  it('extends what it is given, by value or by what gives it', () => {
    const city = defineProfile({ id: 'ciudad', extends: state, zone: 'America/Monterrey' });
    expect(city.rules).toBe(state.rules);
    expect(city.calendars.zone.name).toBe('America/Monterrey');
    expect(defineProfile({ id: 'ciudad', extends: () => state }).rules).toBe(state.rules);
    const narrower = defineProfile({
      id: 'ciudad',
      extends: state,
      closes: [{ rules: [EIGHT_HOURS], basis: BASIS }],
    });
    expect(narrower.rules.versionsOf(EIGHT_HOURS)).toEqual([]);
  });
});

describe('what a profile settles and names', () => {
  it('gives an open question one answer under every reading', () => {
    const before = federal().rules.pack.rules.filter(({ contested }) =>
      contested?.some(({ question }) => question === 'A40'),
    );
    expect(before.length).toBeGreaterThan(0);
    const settled = defineProfile(
      stateDefinition({
        silence: 'binding',
        readings: [{ question: 'A40', reading: 'literal', basis: BASIS }],
      }),
    );
    const verdicts = settled.rules.rules.flatMap(({ rule }) =>
      (rule.contested ?? [])
        .filter(({ question }) => question === 'A40')
        .map(({ verdict }) => new Set(Object.values(verdict)).size),
    );
    expect(verdicts.length).toBeGreaterThan(0);
    for (const count of verdicts) expect(count).toBeLessThanOrEqual(1);
  });

  it('calls organs as the state does', () => {
    const name = { es: 'Unidad estatal', en: 'State unit' };
    const profile = defineProfile(
      stateDefinition({ authorities: [{ code: 'URCRR', name, basis: BASIS }] }),
    );
    expect(implementedAt('18:00:01', profile)[0]).toMatchObject({
      responsible: 'URCRR',
      responsibleName: name,
    });
    expect(implementedAt('18:00:01')[0]).not.toHaveProperty('responsibleName');
  });

  it('knows the zone of its municipalities by date', () => {
    const before = parsePlainDate('2015-01-01') as number;
    expect(zoneIn(state, 'Piedras Negras')?.name).toBe('America/Matamoros');
    expect(zoneIn(state, 'Saltillo')?.name).toBe('America/Monterrey');
    expect(zoneIn(state, 'Allende', before)).toBeUndefined();
    expect(zoneIn(federal(), 'Saltillo')).toBeUndefined();
    const own = defineProfile(
      stateDefinition({
        zone: {
          name: 'America/Monterrey',
          source: 'x',
          municipalities: [{ names: ['Saltillo'], zone: 'America/Mazatlan', source: 'x' }],
        },
      }),
    );
    expect(zoneIn(own, 'Saltillo')?.name).toBe('America/Mazatlan');
  });

  it('counts by lists of its own, and by closures of its own', () => {
    const list = {
      id: 'estatal',
      title: 'Lista',
      authority: 'Estado',
      territory: 'MX-COA',
      kind: 'list' as const,
      source: 'Ley',
      coverage: { from: '2012-01-01', to: '2020-12-31' },
      weekend: ['saturday' as const, 'sunday' as const],
      weekendSource: 'Ley',
      notes: [],
      days: [
        {
          date: '2016-03-22',
          reason: 'x',
          source: 'Ley',
          published: null,
          certainty: 'high' as const,
        },
      ],
    };
    const closure = {
      ...list,
      id: 'cierres',
      kind: 'closure' as const,
      weekend: [],
      weekendSource: null,
      days: [{ ...list.days[0], date: '2016-03-23' } as (typeof list.days)[0]],
    };
    const profile = defineProfile({
      ...stateDefinition({ calendars: { lists: ['estatal', 'lft-74'], basis: BASIS } }),
      calendarFiles: [list, closure],
    });
    const off = (date: string) =>
      !profile.calendars.union.isBusinessDay(parsePlainDate(date) as number);
    expect([off('2016-03-22'), off('2016-03-23'), off('2016-03-24')]).toEqual([true, true, false]);
    expect(profile.calendars.lists.map(({ id }) => id)).toEqual(['estatal', 'lft-74']);
    expect(profile.calendarsHash).not.toBe(federal().calendarsHash);
  });
});
