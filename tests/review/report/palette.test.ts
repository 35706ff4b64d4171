import { describe, expect, it } from 'vitest';
import { STYLE as CHANGE_STYLE } from '../../../src/review/change/html/style';
import { DARK, LIGHT } from '../../../src/review/report/html/palette';
import { STYLE } from '../../../src/review/report/html/style';
import { PAGE_STYLE } from '../../../src/review/statistics/page-style';
import { contrast } from '../../support/contrast';

const TEXT = ['ink', 'soft', 'accent', 'bar'] as const;
const DRAWN = ['ink', 'soft', 'accent', 'bar', 'term'] as const;
const GROUNDS = ['paper', 'wash'] as const;

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s palette', (_, palette) => {
  it.each(GROUNDS)('keeps text at 4.5:1 or more on %s', (ground) => {
    for (const name of TEXT) {
      expect(contrast(palette[name], palette[ground]), name).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(GROUNDS)('keeps what is drawn at 3:1 or more on %s', (ground) => {
    for (const name of DRAWN) {
      expect(contrast(palette[name], palette[ground]), name).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('a contrast', () => {
  it('is 21 for black on white, 1 for a colour on itself, and the same both ways', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#8c1d18', '#8c1d18')).toBe(1);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'));
  });
});

describe.each([
  ['an audit', STYLE],
  ['statistics', PAGE_STYLE],
])('the style of the page of %s', (_, style) => {
  it('takes its colours from the palettes alone, so that both themes have all of them', () => {
    const own = [...LIGHT_AND_DARK].reduce((text, color) => text.replaceAll(color, ''), style);
    expect(own.match(/#[0-9a-f]{3,8}\b/gi) ?? []).toEqual([]);
  });
});

const LIGHT_AND_DARK = new Set([...Object.values(LIGHT), ...Object.values(DARK)]);

describe('the dark theme', () => {
  it.each([STYLE, PAGE_STYLE, CHANGE_STYLE])('is for screens: paper is light', (style) => {
    const asked = style.match(/@media[^{]*prefers-color-scheme[^{]*/g) ?? [];
    expect(asked.length).toBeGreaterThan(0);
    for (const query of asked) expect(query).toMatch(/^@media screen and /);
  });
});
