import { describe, expect, it } from 'vitest';
import { MECHANISM_ZONE, zoneOf } from '../../src/calendar/index';
import { readLog, STATES } from '../../src/events/index';
import { aggressorsOf, columnsOf, contentsOf, countOf } from '../../src/rules/history/database';
import type { Environment } from '../../src/rules/history/environment';
import type { HistoryEvent } from '../../src/rules/history/history';
import { endOfPeriod, nextPeriodOf, nextYearOf, periodOf } from '../../src/rules/history/report';
import { federal } from '../../src/rules/index';

/** An event as the log reader leaves it, whatever was taken out of it. */
function read(type: string, data: unknown): HistoryEvent {
  const line = {
    id: 'e',
    type,
    occurredAt: '2016-07-05',
    actor: { organ: 'UPSA' },
    refs: {},
    data,
  };
  return readLog([JSON.stringify(line)]).events[0] as unknown as HistoryEvent;
}

const updated = (indicators: unknown) => read('database.updated', { indicators });
const NINE = [10, 6, 3, {}, 80, 3, {}, 2, { municipal: 4 }];

describe('the contents of the database', () => {
  it('go by their place, and null is none', () => {
    expect(contentsOf(updated(NINE))?.length).toBe(9);
    expect(contentsOf(updated([10, null, 3]))).toEqual(['I', 'III']);
  });

  it('are unknown where one could not be read: the others may have moved', () => {
    expect(contentsOf(updated([10, 'six', ...NINE.slice(2)]))).toBeUndefined();
    expect(contentsOf(updated([10, 6, 3, { urgent: -1 }, ...NINE.slice(4)]))).toBeUndefined();
    expect(countOf(updated(['ten', ...NINE.slice(1)]), 'I')).toBeUndefined();
    expect(aggressorsOf(updated(['ten', ...NINE.slice(1)]))).toBeUndefined();
  });

  it('are added up where they are given by code', () => {
    expect(countOf(updated([{ ordinary: 7, extraordinary: 2 }]), 'I')).toBe(9);
    expect(countOf(updated([4]), 'II')).toBeUndefined();
  });

  it('tell aggressors apart by the codes of a table, if there is one', () => {
    expect(aggressorsOf(updated(NINE))).toEqual(['municipal']);
    expect(aggressorsOf(updated([...NINE.slice(0, 8), 4]))).toEqual([]);
  });
});

describe('the columns of published data', () => {
  it('are unknown where the name of one could not be read, such as that of a person', () => {
    expect(columnsOf(read('database.published', { fields: ['state'] }))).toEqual(['state']);
    expect(
      columnsOf(read('database.published', { fields: ['state', 'Ana Ruiz'] })),
    ).toBeUndefined();
  });
});

describe('the period of a document', () => {
  const of = (period: unknown) => read('report.published', { period });
  const env = { zone: zoneOf(MECHANISM_ZONE) } as Environment;
  const end = (period: string | undefined) => {
    const last = endOfPeriod(env, period);
    return last === undefined ? undefined : new Date(last + 1).toISOString();
  };

  it('is a year or a month, from the document or from the plan', () => {
    expect(periodOf(of('2016-03'))).toBe('2016-03');
    expect(periodOf(read('cen.work-plan-submitted', { year: 2016 }))).toBe('2016');
    expect(periodOf(of(2016))).toBeUndefined();
  });

  it('is followed by the next one of its kind', () => {
    expect(nextPeriodOf(of('2016'))).toBe('2017');
    expect(nextPeriodOf(of('2016-09'))).toBe('2016-10');
    expect(nextPeriodOf(of('2016-12'))).toBe('2017-01');
    expect(nextPeriodOf(of(undefined))).toBeUndefined();
    expect(nextYearOf(of('2016'))).toBe(2017);
    expect(nextYearOf(of(undefined))).toBeUndefined();
  });

  it('ends with its last instant in the zone', () => {
    expect(end('2016')).toBe('2017-01-01T06:00:00.000Z');
    expect(end('2016-02')).toBe('2016-03-01T06:00:00.000Z');
    expect(end('2016-12')).toBe('2017-01-01T06:00:00.000Z');
    expect(end('2016-06')).toBe('2016-07-01T05:00:00.000Z');
  });

  it('has no known end outside of the days that the zone covers', () => {
    expect(end('0000')).toBeUndefined();
    expect(end('9999')).toBeUndefined();
    expect(end(undefined)).toBeUndefined();
  });
});

describe('the federative entities', () => {
  it('are each in the parameter under one of the names that the contract admits', () => {
    const { rules } = federal();
    const listed = rules.parameterOn('convenios/federative-entities', 20_000) as string[];
    expect(listed.length).toBe(32);
    expect([...new Set(STATES.map((name) => rules.authority(name)))].sort()).toEqual(
      [...listed].sort(),
    );
  });
});
