import { describe, expect, it } from 'vitest';
import { readLog } from '../../src/events/index';
import { unitSources } from '../../src/rules/history/units';
import { federal } from '../../src/rules/index';
import { openBench } from '../../src/rules/judge/open-bench';

const profile = federal();
const instant = Date.parse('2017-01-01T00:00:00-06:00');

/** What a source makes of the composition of the intake unit. */
function read(source: string, data: object) {
  const { events } = readLog([
    JSON.stringify({
      id: 'e1',
      type: 'unit.composition-recorded',
      occurredAt: '2016-09-01T10:00:00-05:00',
      actor: { organ: 'CEN' },
      refs: {},
      data: { unit: 'URCRR', ...data },
    }),
  ]);
  const { env } = openBench(events, {
    rules: profile.rules,
    policy: profile.calendars,
    asOf: instant,
    reading: 'pro-persona',
    knownThrough: instant,
  });
  const [event] = env.history.events;
  if (event === undefined) throw new Error('the composition could not be read');
  return unitSources[source]?.(env, event);
}

const expert = { expert: true, specialty: 'other', years: 5 };
const rep = (agency: string, commissioned?: boolean) => ({ agency, commissioned });

describe('experts and agencies of a unit, counted together', () => {
  const count = (members: unknown, agencyReps: unknown) =>
    read('unit.expertsAndAgencies', { members, agencyReps });

  it('counts an agency once, by any of its names, and only if it seconded somebody', () => {
    expect(count([expert, expert], [rep('SSP', true), rep('CNS', true)])).toBe(3);
    expect(count([expert], [rep('SEGOB', true), rep('PGR', false)])).toBe(2);
  });

  it('is a range where it is not known of somebody whether they are an expert', () => {
    expect(count([expert, { specialty: 'other' }], [rep('SEGOB', true)])).toEqual({
      atLeast: 2,
      atMost: 3,
    });
  });

  it('is unknown where members or agencies are', () => {
    expect(count(undefined, [rep('SEGOB', true)])).toBeUndefined();
    expect(count([expert], undefined)).toBeUndefined();
    expect(count([expert], [rep('SEGOB')])).toBeUndefined();
  });
});

describe('experts without the proven years', () => {
  const count = (members: unknown) => read('unit.expertsWithoutYears', { members });

  it('leaves out who is no expert', () => {
    expect(count([expert, { ...expert, years: 4 }, { expert: false, years: 0 }])).toBe(1);
  });

  it('is a range where years are not known', () => {
    expect(count([expert, { expert: true, specialty: 'other' }])).toEqual({
      atLeast: 0,
      atMost: 1,
    });
  });
});
