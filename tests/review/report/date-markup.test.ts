import { describe, expect, it } from 'vitest';
import { dateMarkup } from '../../../src/review/report/html/page-style';
import { federal } from '../../../src/rules/index';

const style = { language: 'es', zone: federal().calendars.zone, asOf: 0 } as const;

describe('a time of a page', () => {
  it.each(['2016-03-18T22:40:00-06:00', '2016-03-19T04:40:00Z', '2016-03-19T04:40:00.000+00:00'])(
    'has the offset of the clock that it is told by, not the one that the log wrote: %s',
    (written) => {
      const { text } = dateMarkup(written, style);
      expect(text).toContain('18 de marzo de 2016, 22:40 h (UTC−06:00)');
      expect(text).toContain(`datetime="${written}"`);
    },
  );

  it('has that of the summer in the summer', () => {
    expect(dateMarkup('2016-07-01T15:00:00Z', style).text).toContain('10:00 h (UTC−05:00)');
  });
});
