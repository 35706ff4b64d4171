import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeTerm,
  type Ledger,
  type LedgerEntry,
  type Moment,
  type TermContext,
  type TermSpec,
  zoneOf,
} from '../../src/calendar/index';
import { formatPlainDate, parsePlainDate } from '../../src/core/index';
import { at, day, due, FIRST_DAY, federal, LAST_DAY, mexicoCity, on } from './fixtures';

const byUnion = { calendar: federal.union, zone: mexicoCity };
const lines = (entries: readonly LedgerEntry[] = []) =>
  entries.map(({ date, status, ordinal, reason, source }) =>
    [date.slice(5), status, ordinal, reason, source && `(${source})`]
      .filter((x) => x !== undefined)
      .join(' '),
  );

/** The ledger of a term that ends. */
function ledgerOf(spec: TermSpec, from: Moment, context: TermContext): Ledger | undefined {
  const term = computeTerm(spec, from, context);
  return term.ok ? term.ledger : undefined;
}

describe('the ledger of a term', () => {
  it('lists each business day counted, and each day skipped with its reason and source', () => {
    const ledger = ledgerOf(
      { length: 8, unit: 'business-days' },
      at('2018-03-12T09:00:00-06:00'),
      byUnion,
    );
    expect(ledger?.trigger).toBe('2018-03-12T09:00:00-06:00');
    expect(ledger?.due).toBe('2018-03-26T23:59:59.999-06:00');
    expect(lines(ledger?.entries)).toEqual([
      '03-12 trigger el plazo corre desde el día siguiente (LFPA 38)',
      '03-13 counted 1',
      '03-14 counted 2',
      '03-15 counted 3',
      '03-16 counted 4',
      '03-17 skipped sábado (LFPA 28)',
      '03-18 skipped domingo (LFPA 28)',
      '03-19 skipped tercer lunes de marzo, por el 21 de marzo (Calendario Oficial, reforma DOF 27-01-2006)',
      '03-20 counted 5',
      '03-21 skipped 21 de marzo (LFPA 28)',
      '03-22 counted 6',
      '03-23 counted 7',
      '03-24 skipped sábado (LFPA 28)',
      '03-25 skipped domingo (LFPA 28)',
      '03-26 due 8',
    ]);
    expect(ledger?.entries[0]?.weekday).toBe('monday');
  });

  it('shows the nominal last day, why it cannot be the last, and where it passes to', () => {
    const spec: TermSpec = { length: 10, unit: 'calendar-days', lastDay: 'rolls' };
    const ledger = ledgerOf(spec, on('2016-04-21'), byUnion);
    expect(lines(ledger?.entries).slice(-3)).toEqual([
      '04-30 counted 9',
      '05-01 rolled 10 domingo; 1 de mayo (LFPA 28; Calendario Oficial, DOF 06-10-1993)',
      '05-02 due siguiente día hábil (LFPA 29)',
    ]);
    expect(ledger?.trigger).toBe('2016-04-21');
  });

  it('shows a last day that passes over several days', () => {
    const spec: TermSpec = { length: 1, unit: 'calendar-days', lastDay: 'rolls' };
    expect(lines(ledgerOf(spec, on('2014-01-31'), byUnion)?.entries)).toEqual([
      '01-31 trigger el plazo corre desde el día siguiente (LFPA 38)',
      '02-01 rolled 1 sábado (LFPA 28)',
      '02-02 skipped domingo (LFPA 28)',
      '02-03 skipped primer lunes de febrero, por el 5 de febrero (Calendario Oficial, reforma DOF 27-01-2006)',
      '02-04 due siguiente día hábil (LFPA 29)',
    ]);
  });

  it('says that a month without that day was rounded', () => {
    expect(
      lines(ledgerOf({ length: 1, unit: 'months' }, on('2015-01-31'), byUnion)?.entries).slice(1),
    ).toEqual([
      '03-01 rolled 1 el mes no tiene día 31: vence el primer día hábil del mes siguiente; domingo (LFPA 29; LFPA 28)',
      '03-02 due siguiente día hábil (LFPA 29)',
    ]);
    expect(
      lines(ledgerOf({ length: 1, unit: 'months' }, on('2013-01-31'), byUnion)?.entries).slice(1),
    ).toEqual([
      '03-01 due 1 el mes no tiene día 31: vence el primer día hábil del mes siguiente (LFPA 29)',
    ]);
    expect(
      lines(ledgerOf({ length: 3, unit: 'months' }, on('2013-01-31'), byUnion)?.entries).slice(1),
    ).toEqual([
      '03-31 counted 2',
      '05-01 rolled 3 el mes no tiene día 31: vence el primer día hábil del mes siguiente; 1 de mayo (LFPA 29; LFPA 28; Calendario Oficial, DOF 06-10-1993)',
      '05-02 due siguiente día hábil (LFPA 29)',
    ]);
  });

  it('goes back in time for a term of notice', () => {
    const notice: TermSpec = { length: 5, unit: 'business-days', direction: 'before' };
    expect(lines(ledgerOf(notice, on('2014-05-09'), byUnion)?.entries)).toEqual([
      '05-09 trigger el día del acto anunciado no se cuenta',
      '05-08 counted 1',
      '05-07 counted 2',
      '05-06 counted 3',
      '05-05 skipped 5 de mayo (LFPA 28; Calendario Oficial, DOF 06-10-1993)',
      '05-04 skipped domingo (LFPA 28)',
      '05-03 skipped sábado (LFPA 28)',
      '05-02 counted 4',
      '05-01 skipped 1 de mayo (LFPA 28; Calendario Oficial, DOF 06-10-1993)',
      '04-30 due 5',
    ]);
    const rolled = { ...notice, unit: 'calendar-days', lastDay: 'rolls' } as const;
    expect(lines(ledgerOf(rolled, on('2014-05-09'), byUnion)?.entries).at(-1)).toBe(
      '05-02 due día hábil anterior',
    );
  });

  it('shows the hours as run, and a change of the clock in between', () => {
    const ledger = ledgerOf(
      { length: 72, unit: 'hours' },
      at('2013-10-27T00:30:00-05:00'),
      byUnion,
    );
    expect(lines(ledger?.entries)).toEqual([
      '10-27 trigger',
      '10-29 due 72 horas corridas, de momento a momento; el reloj oficial pasa de -05:00 a -06:00',
    ]);
    expect(ledger?.due).toBe('2013-10-29T23:30:00-06:00');
    const plain = ledgerOf(
      { length: 3, unit: 'hours' },
      { kind: 'instant', epochMs: day('2016-03-18') * 86_400_000 },
      byUnion,
    );
    expect(plain?.trigger).toBe('2016-03-17T18:00:00-06:00');
    expect(lines(plain?.entries)[1]).toBe('03-17 due 3 horas corridas, de momento a momento');
  });

  it('counts the event day as the first where the rule says so', () => {
    const spec: TermSpec = { length: 2, unit: 'business-days', countEventDay: true };
    expect(lines(ledgerOf(spec, on('2016-06-11'), byUnion)?.entries)).toEqual([
      '06-11 trigger el día del hecho se cuenta',
      '06-11 skipped sábado (LFPA 28)',
      '06-12 skipped domingo (LFPA 28)',
      '06-13 counted 1',
      '06-14 due 2',
    ]);
  });

  it('is written once, when it is first read, and stays out of what is serialised', () => {
    const result = due(
      computeTerm({ length: 2, unit: 'business-days' }, on('2016-06-13'), byUnion),
    );
    expect(result.ledger).toBe(result.ledger);
    expect(JSON.stringify(result)).not.toContain('ledger');
  });

  it('does not exist for a term that cannot be computed', () => {
    expect(ledgerOf({ length: 2, unit: 'hours' }, on('2016-06-13'), byUnion)).toBeUndefined();
  });

  it('leaves out no day, numbers each counted day once and ends where the term ends', () => {
    const specs = fc.record({
      length: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom('business-days', 'calendar-days'),
      direction: fc.constantFrom('after', 'before'),
      countEventDay: fc.boolean(),
      lastDay: fc.constantFrom('rolls', 'stands'),
    });
    const events = fc.integer({ min: FIRST_DAY + 150, max: LAST_DAY - 150 });
    fc.assert(
      fc.property(
        specs,
        events,
        fc.constantFrom('America/Mexico_City', 'America/Tijuana'),
        (spec, event, name) => {
          const zone = zoneOf(name);
          const result = due(
            computeTerm(spec, { kind: 'date', day: event }, { calendar: federal.union, zone }),
          );
          const [trigger, ...days] = result.ledger.entries;
          expect(trigger).toMatchObject({ status: 'trigger', date: formatPlainDate(event) });
          const step = spec.direction === 'before' ? -1 : 1;
          const first = spec.countEventDay ? event : event + step;
          expect(days.map(({ date }) => parsePlainDate(date))).toEqual(
            days.map((_, i) => first + i * step),
          );
          const ordinals = days.flatMap(({ ordinal }) => ordinal ?? []);
          expect(ordinals).toEqual(Array.from({ length: spec.length }, (_, i) => i + 1));
          for (const { status, date, reason, source } of days) {
            if (status === 'skipped' || status === 'rolled') {
              expect(reason && source).toBeTruthy();
              expect(federal.union.isBusinessDay(parsePlainDate(date) ?? 0)).toBe(false);
            } else if (spec.unit === 'business-days') {
              expect(federal.union.isBusinessDay(parsePlainDate(date) ?? 0)).toBe(true);
            }
          }
          expect(days.at(-1)).toMatchObject({
            status: 'due',
            date: formatPlainDate(result.dueDay),
          });
          expect(days.filter(({ status }) => status === 'due')).toHaveLength(1);
          expect(result.ledger.due.slice(0, 10)).toBe(formatPlainDate(result.dueDay));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
