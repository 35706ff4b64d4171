import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZONE_NAMES } from '../../../src/calendar/index';
import { CALENDAR_CHOICES } from '../../../src/review/calculators/term/calendar-choice';
import { readTermLink, writeTermLink } from '../../../src/review/calculators/term/term-link';
import { EMPTY_QUESTION } from '../../../src/review/calculators/term/term-question';

const RULE = 'reglamento/art-094/measure-implemented-in-thirty-days';

describe('a link to the term calculator', () => {
  it('chooses the rule and the moment that it names', () => {
    expect(readTermLink(`#plazo?regla=${RULE}&desde=2026-04-03T13:00`)).toEqual({
      ...EMPTY_QUESTION,
      rule: RULE,
      date: '2026-04-03',
      time: '13:00',
    });
    expect(readTermLink(`#plazo?regla=${encodeURIComponent(RULE)}`)?.rule).toBe(RULE);
    expect(readTermLink('#plazo')).toEqual(EMPTY_QUESTION);
    expect(readTermLink('#votacion?regla=x')).toBeUndefined();
    expect(readTermLink('')).toBeUndefined();
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.record({
          rule: fc.constantFrom('', RULE),
          date: fc.constantFrom('2026-04-03', '2012-12-01'),
          time: fc.constantFrom('', '13:00', '23:59:59'),
          zone: fc.constantFrom(...ZONE_NAMES),
          calendar: fc.constantFrom(...CALENDAR_CHOICES),
          repeated: fc.constantFrom('first' as const, 'second' as const),
        }),
        (question) => {
          expect(readTermLink(writeTermLink(question))).toEqual(question);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('leaves out whatever is no rule, moment, zone or list, and never throws', () => {
    const isPlain = (hash: string) => {
      const read = readTermLink(hash);
      if (read === undefined) return;
      expect(read.rule).toMatch(/^([a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+)?$/);
      expect(read.date).toMatch(/^(\d{4}-\d{2}-\d{2})?$/);
      expect(read.time).toMatch(/^(\d{2}:\d{2}(:\d{2})?)?$/);
      expect(ZONE_NAMES).toContain(read.zone);
      expect(CALENDAR_CHOICES).toContain(read.calendar);
    };
    isPlain(
      '#plazo?regla=<img src=x onerror=alert(1)>&desde=<b>&zona=constructor&calendario=__proto__',
    );
    isPlain('#plazo?regla=%E0%A4%A&desde=%');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (regla, rest) =>
        isPlain(`#plazo?regla=${regla}&${rest}`),
      ),
      { numRuns: 2_000 },
    );
  });
});
