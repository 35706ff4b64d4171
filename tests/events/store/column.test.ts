import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Column } from '../../../src/events/store/column';
import { urgentSample } from '../../support/sample-logs';

/** As that of a browser, which refuses bytes that are shared. */
class BrowserDecoder extends TextDecoder {
  override decode(...[input, options]: Parameters<TextDecoder['decode']>): string {
    if (ArrayBuffer.isView(input) && input.buffer instanceof SharedArrayBuffer) {
      throw new TypeError('The provided ArrayBufferView value must not be shared.');
    }
    return super.decode(input, options);
  }
}

async function auditAnew() {
  vi.resetModules();
  const { audit } = await import('../../../src/audit/index');
  return audit(urgentSample().text(), { asOf: '2016-12-31T23:59:59-06:00' });
}

describe('the memory of columns', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('serves an isolated page, whose browser has shared bytes and makes no texts of them', async () => {
    const report = await auditAnew();
    vi.stubGlobal('TextDecoder', BrowserDecoder);
    expect(await auditAnew()).toEqual(report);
  });

  it('serves a page that has no shared bytes', async () => {
    const report = await auditAnew();
    vi.stubGlobal('SharedArrayBuffer', undefined);
    expect(await auditAnew()).toEqual(report);
  });

  it('is shared between threads where the platform can read texts out of it', async () => {
    const { newMemory } = await import('../../../src/events/store/column');
    expect(newMemory(8)).toBeInstanceOf(SharedArrayBuffer);
  });
});

/** Stretches of the same number, across the ends of pages. */
const stretches = fc.array(
  fc.record({ value: fc.integer({ min: -2, max: 2 }), rows: fc.integer({ min: 1, max: 5_000 }) }),
  { minLength: 1, maxLength: 5 },
);

describe('a column', () => {
  it('gives back what was set, and what was set in place of it', () => {
    fc.assert(
      fc.property(stretches, fc.array(fc.nat({ max: 24_999 }), { maxLength: 5 }), (some, later) => {
        const column = new Column();
        const expected = some.flatMap(({ value, rows }) => Array<number>(rows).fill(value));
        for (const [row, value] of expected.entries()) column.set(row, value);
        for (const row of later.filter((each) => each < expected.length)) {
          column.set(row, 7);
          expected[row] = 7;
        }
        const copy = new Column(column.pages);
        expect(expected.findIndex((value, row) => column.get(row) !== value)).toBe(-1);
        expect(expected.findIndex((value, row) => copy.get(row) !== value)).toBe(-1);
      }),
      { numRuns: 300 },
    );
  });

  it('takes no memory for a page whose rows all have the same number', () => {
    const column = new Column();
    for (let row = 0; row < 10_000; row++) column.set(row, row < 9_000 ? 5 : row);
    expect(column.pages.map((page) => typeof page)).toEqual(['number', 'number', 'object']);
  });
});
