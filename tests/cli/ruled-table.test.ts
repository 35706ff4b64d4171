import { stripVTControlCharacters } from 'node:util';
import Table from 'cli-table3';
import fc from 'fast-check';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { ruledTable } from '../../src/cli/table/ruled-table';

const colors = pc.createColors(true);
const WIDTHS = [9, 14, 11];

const word = fc.stringMatching(/^[a-zñé.,]{1,7}$/);
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const paint = fc.constantFrom((text: string) => text, colors.red, colors.bold);
const cell = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 3 }), paint)
  .map(([lines, painted]) => lines.map((text) => painted(text)).join('\n'));
const row = fc.tuple(cell, cell, cell);

describe('a ruled table', () => {
  it('is the one that the library draws whole', () => {
    fc.assert(
      fc.property(row, fc.array(row, { maxLength: 3 }), (headings, rows) => {
        const whole = new Table({
          head: headings,
          colWidths: WIDTHS,
          wordWrap: true,
          style: { head: [], border: [] },
        });
        for (const cells of rows) whole.push(cells);
        const drawn = ruledTable({ headings, widths: WIDTHS, rows });
        expect(plain(drawn)).toBe(plain(whole.toString()));
      }),
      { numRuns: 60 },
    );
  });

  it('divides a word that is wider than its column, and loses nothing of it', () => {
    const drawn = ruledTable({
      headings: ['a', 'b', 'c'],
      widths: WIDTHS,
      rows: [['x'.repeat(40), '', '']],
    });
    expect(drawn.match(/x/g)).toHaveLength(40);
    expect(drawn).not.toContain('…');
    expect(new Set(drawn.split('\n').map(({ length }) => length)).size).toBe(1);
  });

  it('ends the colour of each line with the line', () => {
    const red = colors.red('uno dos tres cuatro');
    for (const each of ruledTable({ headings: [red, '', ''], widths: WIDTHS, rows: [] }).split(
      '\n',
    )) {
      expect(each.split('\u001b[31m').length).toBe(each.split('\u001b[39m').length);
    }
  });
});

/** Colours are opened and closed at other places, and paint the same letters. */
const plain = stripVTControlCharacters;
