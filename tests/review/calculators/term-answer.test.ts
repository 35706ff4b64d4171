import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/audit/index';
import {
  computeTerm,
  federalCalendars,
  MECHANISM_ZONE,
  ZONE_NAMES,
  zoneOf,
} from '../../../src/calendar/index';
import {
  epochDayOf,
  formatInstant,
  formatPlainDate,
  parsePlainDate,
  weekdayOf,
} from '../../../src/core/index';
import { CALENDAR_CHOICES } from '../../../src/review/calculators/term/calendar-choice';
import { ruleChoices } from '../../../src/review/calculators/term/rule-choices';
import { termAnswer } from '../../../src/review/calculators/term/term-answer';
import {
  EMPTY_QUESTION,
  type TermQuestion,
} from '../../../src/review/calculators/term/term-question';
import { federal } from '../../../src/rules/index';

const TOLD = 'reglamento/art-094/measure-communicated-in-72-hours';
const DONE = 'reglamento/art-094/measure-implemented-in-thirty-days';
const zone = zoneOf(MECHANISM_ZONE);
const lastDay = epochDayOf(2030, 12, 31);

const answered = (question: Partial<TermQuestion>) =>
  termAnswer({ ...EMPTY_QUESTION, ...question }, federal());

function counted(question: Partial<TermQuestion>) {
  const answer = answered(question);
  if (answer.status !== 'counted') throw new Error(`${answer.status}: ${answer.message}`);
  return answer;
}

const anyDay = fc.integer({ min: epochDayOf(2012, 12, 1), max: epochDayOf(2030, 6, 30) });
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const anyRule = fc.constantFrom(...ruleChoices(federal(), lastDay).map(({ id }) => id));
const anyQuestion = fc.record({
  rule: anyRule,
  date: anyDay.map(formatPlainDate),
  time: anyTime,
  zone: fc.constantFrom(...ZONE_NAMES),
  calendar: fc.constantFrom(...CALENDAR_CHOICES),
  repeated: fc.constantFrom('first' as const, 'second' as const),
});

describe('the terms of article 94 in the page', () => {
  it('ends the 72 hours of Good Friday at one in the afternoon of Monday', () => {
    const { limits, counts, question } = counted({ rule: TOLD, date: '2026-04-03', time: '13:00' });
    expect(limits.map(({ onTimeUntil }) => onTimeUntil.exact)).toEqual(
      Array(3).fill('2026-04-06T13:00:00-06:00'),
    );
    expect(limits[0]?.onTimeUntil.words).toBe('lunes 6 de abril de 2026, 13:00 h');
    expect(counts).toHaveLength(1);
    expect(counts[0].hours.map(({ run }) => run)).toEqual([11, 35, 59, 72]);
    expect(question).toBeUndefined();
  });

  it('names question A26 where the 72 hours end on a Saturday, for the office that is closed', () => {
    const { limits, counts, question } = counted({ rule: TOLD, date: '2016-10-05', time: '12:00' });
    expect(question?.id).toBe('A26');
    expect(limits.map((limit) => [limit.onTimeUntil.exact, limit.disputedUntil?.exact])).toEqual([
      ['2016-10-08T12:00:00-05:00', '2016-10-10T09:00:00-05:00'],
      ['2016-10-08T12:00:00-05:00', undefined],
      ['2016-10-10T09:00:00-05:00', undefined],
    ]);
    expect(counts.map(({ end }) => end.exact)).toEqual([
      '2016-10-08T12:00:00-05:00',
      '2016-10-10T09:00:00-05:00',
    ]);
  });

  it('ends the thirty days on Sunday for the person, and names question A25 for the Monday', () => {
    const { limits, question } = counted({ rule: DONE, date: '2026-04-03', time: '13:00' });
    expect(question?.id).toBe('A25');
    expect(limits[0]).toMatchObject({
      onTimeUntil: { exact: '2026-05-03T23:59:59.999-06:00' },
      disputedUntil: { exact: '2026-05-04T23:59:59.999-06:00' },
    });
    expect(limits[0]?.onTimeUntil.words).toBe('domingo 3 de mayo de 2026, hasta el final del día');
  });

  it('counts thirty days without the hour, but no hours', () => {
    expect(counted({ rule: DONE, date: '2026-04-03' }).limits[0]?.onTimeUntil.exact).toBe(
      '2026-05-03T23:59:59.999-06:00',
    );
    expect(answered({ rule: TOLD, date: '2026-04-03' })).toMatchObject({
      status: 'refused',
      message: expect.stringContaining('la hora'),
    });
  });

  it('is what an audit holds a case to, whenever the Junta decided', () => {
    fc.assert(
      fc.property(anyDay, anyTime, (day, time) => {
        const date = formatPlainDate(day);
        const [hour = 0, minute = 0] = time.split(':').map(Number);
        const [instant] = zone.instantsOf(day, hour, minute);
        fc.pre(instant !== undefined);
        const at = formatInstant(instant as number, zone.offsetAt(instant as number));
        const granted = {
          id: 'e-1',
          type: 'measure.granted',
          occurredAt: at,
          actor: { organ: 'JG' },
          refs: { case: 'C', measure: 'M' },
          data: { class: 'protection', responsible: ['SSP'] },
        };
        const { findings } = audit(JSON.stringify(granted), { asOf: '2030-12-31T00:00:00Z' });
        for (const rule of [TOLD, DONE]) {
          const finding = findings.find((each) => each.rule === rule);
          expect(counted({ rule, date, time }).limits[0]?.onTimeUntil.exact).toBe(finding?.due);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the calculator of terms', () => {
  it('shows as the last cell of its calendar the day on which the term ends', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const answer = answered(question);
        if (answer.status !== 'counted') return;
        for (const { end, entries, months } of answer.counts) {
          const cells = months.flatMap(({ weeks }) => weeks.flat().filter((cell) => cell?.entry));
          const due = cells.filter((cell) => cell?.entry?.status === 'due');
          const edge = answer.isBackward ? cells[0] : cells.at(-1);
          expect(due.map((cell) => cell?.date)).toEqual([end.exact.slice(0, 10)]);
          expect(edge).toBe(due[0]);
          for (const { weeks } of months) {
            for (const week of weeks) {
              week.forEach((cell, place) => {
                const day = cell === undefined ? undefined : parsePlainDate(cell.date);
                // Weeks begin on Monday.
                if (day !== undefined) expect((weekdayOf(day) + 6) % 7).toBe(place);
              });
            }
          }
          const days = new Set(entries.map(({ date }) => date));
          expect(cells).toHaveLength(days.size);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('ends calendar days where computeTerm ends them, in each zone', () => {
    fc.assert(
      fc.property(anyDay, anyTime, fc.constantFrom(...ZONE_NAMES), (day, time, name) => {
        const own = zoneOf(name);
        const due = computeTerm(
          { length: 30, unit: 'calendar-days' },
          { kind: 'date', day },
          { calendar: federalCalendars().union, zone: own },
        );
        const answer = answered({ rule: DONE, date: formatPlainDate(day), time, zone: name });
        if (answer.status === 'counted' && due.ok) {
          expect(answer.limits[0]?.onTimeUntil.epochMs).toBe(due.due);
        } else {
          // Only an hour that the clock skips has no answer.
          expect(answer).toMatchObject({ status: 'refused' });
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('runs the hours of a line to the length of the term, over every change of the clock', () => {
    fc.assert(
      fc.property(anyDay, anyTime, fc.constantFrom(...ZONE_NAMES), (day, time, name) => {
        const answer = answered({ rule: TOLD, date: formatPlainDate(day), time, zone: name });
        if (answer.status !== 'counted') return;
        expect(answer.counts[0].hours.at(-1)?.run).toBe(72);
      }),
      { numRuns: 2_000 },
    );
  });

  it('says of every rule with a term when it ends, or why nobody can know', () => {
    for (const { id } of ruleChoices(federal(), lastDay)) {
      const answer = answered({ rule: id, date: '2026-04-03', time: '13:00' });
      expect(answer.status, id).toMatch(/^(counted|uncounted)$/);
      if (answer.status === 'uncounted') expect(answer.message).toMatch(/sesión|inmediato|momento/);
    }
  });

  it('guesses nothing beyond the calendars, before the law, or at an hour that did not exist', () => {
    const refusal = (question: Partial<TermQuestion>) => {
      const answer = answered({ rule: DONE, time: '12:00', ...question });
      return answer.status === 'refused' ? answer.message : answer.status;
    };
    expect(refusal({ date: '2030-12-01' })).toBe('counted');
    expect(refusal({ date: '2030-12-02' })).toContain('No se puede saber');
    expect(refusal({ date: '2031-01-01' })).toContain('No se puede saber');
    expect(refusal({ date: '2012-12-01' })).toBe('counted');
    expect(refusal({ date: '2012-11-30' })).toContain('no está vigente');
    expect(refusal({ date: '2022-04-03', time: '02:30' })).toContain('Esa hora no existió');
    expect(refusal({ date: '2026-02-30' })).toContain('no existe');
    expect(refusal({ date: '2026-04-03', time: '25:00' })).toContain('no existe');
  });

  it('asks which of the two where the clock showed an hour twice', () => {
    const question = { rule: TOLD, date: '2022-10-30', time: '01:30' };
    const first = counted({ ...question, repeated: 'first' });
    const second = counted({ ...question, repeated: 'second' });
    expect([first.isRepeated, second.isRepeated]).toEqual([true, true]);
    expect((second.start.epochMs - first.start.epochMs) / 3_600_000).toBe(1);
  });

  it('waits for a rule and a date, and repeats nothing of a rule that it does not know', () => {
    expect(answered({})).toMatchObject({ status: 'unasked' });
    expect(answered({ rule: DONE })).toMatchObject({ status: 'unasked' });
    const unknown = answered({ rule: 'reglamento/art-094/no-such-rule', date: '2026-04-03' });
    expect(unknown.status).toBe('refused');
    expect(JSON.stringify(unknown)).not.toContain('no-such-rule');
    const quorum = answered({ rule: 'reglamento/art-013/quorum-at-each-vote', date: '2026-04-03' });
    expect(quorum).toMatchObject({ status: 'refused' });
  });
});
