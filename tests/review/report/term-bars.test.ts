import { describe, expect, it } from 'vitest';
import { termBars } from '../../../src/review/report/html/term-bars';
import { hostileFinding, zone } from '../../support/reports';

describe('the bars of a case', () => {
  it('are drawn however many events it has', () => {
    const start = Date.parse('2016-03-18T22:40:00Z');
    const events = Array.from({ length: 200_000 }, (_, at) => ({
      id: `e-${at}`,
      line: at + 1,
      type: 'application.received',
      label: 'Recepción',
      occurredAt: '2016-03-18T22:40:00Z',
      from: start + (at % 10) * 3_600_000,
      to: start + (at % 10) * 3_600_000,
      refs: {},
    }));
    const finding = {
      ...hostileFinding('x'),
      rule: 'reglamento/art-083/immediate-study-in-three-hours',
      startedAt: '2016-03-18T22:40:00Z',
      due: '2016-03-19T01:40:00Z',
    };
    const { text } = termBars(
      [finding],
      events,
      { anchorOf: () => undefined },
      { language: 'es', zone, asOf: start },
    );
    expect(text).toContain('18 de marzo de 2016');
  });
});
