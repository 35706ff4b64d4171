import type { Item, Population } from '../../../src/audit/statistics/population';

/** A text in both languages. */
export const label = (text: string) => ({ es: text, en: text });

/** A population of units that were made up. */
export function madePopulation(
  views: Population['views'],
  items: readonly Item[],
  hidesZero: boolean,
): Population {
  return {
    id: 'p',
    title: label('p'),
    universe: label('u'),
    dating: label('d'),
    sources: [],
    hidesZero,
    views,
    items,
    expected: items.map(({ month }) => month),
  };
}
