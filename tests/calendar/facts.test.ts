import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CalendarData } from '../../src/calendar/index';
import { federalCalendarFiles } from '../../src/calendar/index';

const FACTS = '../shared/law/non-working-days.json';

interface Fact {
  readonly date: string;
  readonly layer: string;
  readonly authority: string;
}

/** Runs only beside the facts file that the calendars were made from; the package does without. */
describe.skipIf(!existsSync(FACTS))('against the file of facts, 2012 to 2030', () => {
  const facts = existsSync(FACTS)
    ? Object.values(JSON.parse(readFileSync(FACTS, 'utf8')) as Record<string, Fact[]>).flat()
    : [];
  const files = federalCalendarFiles() as readonly CalendarData[];

  it.each([
    ['lfpa-28', ({ layer }: Fact) => layer === 'LFPA28', 173],
    ['calendario-oficial', ({ layer }: Fact) => layer === 'CAL_OFICIAL', 156],
    ['lft-74', ({ layer }: Fact) => layer === 'LFT74', 137],
    ['dof-closures-segob', ({ authority }: Fact) => authority === 'SEGOB', 5],
  ] as const)('%s lists the same days', (id, belongs, size) => {
    const listed = files
      .find((file) => file.id === id)
      ?.days.map(({ date }) => date)
      .filter((date) => date >= '2012');
    const known = facts.filter(belongs).map(({ date }) => date);
    expect(listed).toHaveLength(size);
    expect(listed).toEqual(known.sort());
  });
});
