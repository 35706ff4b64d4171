import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DataFault,
  officeHourFaults,
  readCalendarData,
  zoneFaults,
} from '../../src/calendar/index';
import { calendarFile } from './fixtures';

const json = (path: string) => JSON.parse(readFileSync(`rules/${path}`, 'utf8'));
const told = (faults: readonly DataFault[]) =>
  faults.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('a calendar that is read', () => {
  it('tells of every fault in it, and not of the first alone', () => {
    const file = calendarFile(['2015-02-05', '2015-02-05', '2014-12-31', '2015-02-30']);
    expect(told(faultsOf({ ...file, weekendSource: null }))).toEqual([
      'E_CAL_SOURCE weekendSource',
      'E_CAL_DUPLICATE days.1.date',
      'E_CAL_RANGE days.2.date',
      'E_CAL_RANGE days.3.date',
    ]);
  });

  it('names an unknown key beside its place', () => {
    expect(faultsOf(calendarFile([], { extra: 1 }))).toMatchObject([
      { code: 'E_CAL_SHAPE', path: [], key: 'extra' },
    ]);
  });

  const faultsOf = (data: unknown): readonly DataFault[] => {
    const reading = readCalendarData(data);
    return reading.read === undefined ? reading.faults : [];
  };
});

describe('the office hours', () => {
  const hours = (changes: object) =>
    told(officeHourFaults({ ...json('calendars/office-hours.json'), ...changes }));

  it('of the package are in order', () => expect(hours({})).toEqual([]));

  it('leave room for the minutes of grace, to the minute', () => {
    expect(hours({ opens: '17:00' })).toEqual([]);
    expect(hours({ opens: '17:01' })).toEqual(['E_CAL_RANGE closes']);
  });

  it('are times of day', () => {
    expect(hours({ closes: '23:59' })).toEqual([]);
    expect(hours({ closes: '24:00' })).toEqual(['E_CAL_SHAPE closes']);
    expect(hours({ graceMinutes: 0 })).toEqual(['E_CAL_SHAPE graceMinutes']);
  });
});

describe('the zones', () => {
  const changed = (change: (file: ReturnType<typeof json>) => void) => {
    const file = json('zones/mexico.json');
    change(file);
    return told(zoneFaults(file));
  };
  const CITY = 'America/Mexico_City';

  it('of the package are in order', () => expect(changed(() => undefined)).toEqual([]));

  it.each([
    [
      'two changes of the clock at one moment',
      (file: ReturnType<typeof json>) => {
        file.zones[CITY].transitions[1].at = file.zones[CITY].transitions[0].at;
      },
      `E_ZONE_ORDER zones.${CITY}.transitions.1.at`,
    ],
    [
      'a change at no moment',
      (file: ReturnType<typeof json>) => {
        file.zones[CITY].transitions[0].at = '2010-02-30T08:00:00Z';
      },
      `E_ZONE_RANGE zones.${CITY}.transitions.0.at`,
    ],
    [
      'a change after the coverage',
      (file: ReturnType<typeof json>) => {
        file.zones[CITY].transitions.at(-1).at = '2031-04-04T08:00:00Z';
      },
      `E_ZONE_RANGE zones.${CITY}.transitions.25.at`,
    ],
    [
      'a coverage that ends before it begins',
      (file: ReturnType<typeof json>) => {
        file.coverage.to = '2009-12-31';
      },
      'E_ZONE_RANGE coverage',
    ],
    [
      'a seat in no zone',
      (file: ReturnType<typeof json>) => {
        file.mechanismZone = 'constructor';
      },
      'E_ZONE_UNKNOWN mechanismZone',
    ],
    [
      'a state in no zone',
      (file: ReturnType<typeof json>) => {
        file.states[4].exceptions[0].before = 'America/Nowhere';
      },
      'E_ZONE_UNKNOWN states.4.exceptions.0.before',
    ],
    [
      'a state twice',
      (file: ReturnType<typeof json>) => {
        file.states[1].inegi = '01';
      },
      'E_ZONE_DUPLICATE states.1.inegi',
    ],
    [
      'an exception since no day',
      (file: ReturnType<typeof json>) => {
        file.states[4].exceptions[0].since = '2010-02-30';
      },
      'E_ZONE_RANGE states.4.exceptions.0.since',
    ],
    [
      'an offset of more than any clock',
      (file: ReturnType<typeof json>) => {
        file.zones[CITY].initialOffsetMinutes = -841;
      },
      `E_ZONE_SHAPE zones.${CITY}.initialOffsetMinutes`,
    ],
  ])('are told to have %s', (_, change, expected) => expect(changed(change)).toEqual([expected]));
});

describe('whatever is read as a calendar, office hours or zones', () => {
  it('gets faults or none, and never an error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        readCalendarData(value);
        officeHourFaults(value);
        zoneFaults(value);
      }),
      { numRuns: 2000 },
    );
  });
});
