import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant, READINGS } from '../../src/core/index';
import { federal, type ResponseRule, termEnds } from '../../src/rules/index';

const { rules, calendars } = federal();
const at = (text: string) => parseInstant(text)?.epochMs ?? Number.NaN;
const rule = (id: string) => rules.versionsOf(id)[0]?.rule as ResponseRule;
const ends = (id: string, start: string) => termEnds(rule(id), rules, at(start), calendars);
const responses = rules.rules.flatMap(({ rule: each }) => (each.kind === 'response' ? each : []));

describe('the ends of the term of a rule', () => {
  it('are the same under every reading, and turn on no question, where the hours end in office', () => {
    const counted = ends(
      'reglamento/art-094/measure-communicated-in-72-hours',
      '2026-04-03T13:00:00-06:00',
    );
    expect(counted).toMatchObject({ kind: 'counted', length: 72, question: undefined });
  });

  it('turn on the question of the unit where the readings differ', () => {
    const THIRTY = 'reglamento/art-094/measure-implemented-in-thirty-days';
    expect(ends(THIRTY, '2026-04-03T13:00:00-06:00')).toMatchObject({ question: 'A25' });
    expect(ends(THIRTY, '2026-04-02T13:00:00-06:00')).toMatchObject({ question: 'A25' });
    // Monday 4 May is a business day; Tuesday the 5th is not.
    expect(ends(THIRTY, '2026-04-04T13:00:00-06:00')).toMatchObject({ question: undefined });
    expect(ends(THIRTY, '2026-04-05T13:00:00-06:00')).toMatchObject({ question: 'A25' });
  });

  it('are none for what is owed at once or at the next session', () => {
    expect(
      ends('reglamento/art-055/facts-referred-at-once', '2026-04-03T13:00:00-06:00').kind,
    ).toBe('immediately');
    expect(
      ends(
        'reglamento/art-093/unresolved-case-returns-at-next-session',
        '2026-04-03T13:00:00-06:00',
      ),
    ).toEqual({ kind: 'next-session', question: 'A22' });
  });

  it('are told for any rule and any instant, in order, or are not covered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...responses), fc.double(), (each, start) => {
        const told = termEnds(each, rules, start, calendars);
        if (told.kind !== 'counted') return;
        for (const reading of READINGS) {
          const { strict, lenient } = told.byReading[reading];
          if (strict.ok && lenient.ok) expect(strict.due).toBeLessThanOrEqual(lenient.due);
          else expect(strict.ok || strict.code).toBe(lenient.ok || lenient.code);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
