import { describe, expect, it } from 'vitest';
import { type Series, type Shape, seriesSuspicions, suspicions } from './every-population';

const SHAPES: readonly (readonly [string, Shape])[] = [
  ['months', { months: 4, categories: ['a'], most: 13, threshold: 3 }],
  ['three categories', { months: 1, categories: [...'abc'], most: 18, threshold: 3 }],
  ['four categories', { months: 1, categories: [...'abcd'], most: 16, threshold: 3 }],
  ['five categories', { months: 1, categories: [...'abcde'], most: 13, threshold: 3 }],
  ['another threshold', { months: 1, categories: [...'abc'], most: 22, threshold: 4 }],
  [
    'measures, whose zeros are not told',
    { months: 1, categories: [...'abcd'], most: 15, threshold: 3, hidesZero: true },
  ],
  [
    'categories within categories',
    { months: 1, categories: ['p', ['x', 'y'], 'q', 'r'], most: 16, threshold: 3 },
  ],
  ['two months of two categories', { months: 2, categories: [...'ab'], most: 15, threshold: 3 }],
  ['two months of three', { months: 2, categories: [...'abc'], most: 10, threshold: 3 }],
  ['three months of two', { months: 3, categories: [...'ab'], most: 10, threshold: 3 }],
];

describe('whoever knows the method and tries every population', () => {
  it.each(SHAPES)(
    'is left with as many values as the threshold of each hidden count: %s',
    (_, shape) => {
      const { asked, found } = suspicions(shape);
      expect(asked).toBeGreaterThan(100);
      expect(found).toEqual([]);
    },
  );
});

const SERIES: readonly (readonly [string, Series])[] = [
  ['two releases', { categories: ['a'], releases: 2, most: 15, threshold: 3 }],
  ['two with categories', { categories: ['a', 'b'], releases: 2, most: 12, threshold: 3 }],
  ['three releases', { categories: ['a'], releases: 3, most: 12, threshold: 3 }],
];

describe('whoever knows the method and has every release of a series', () => {
  it.each(SERIES)('is left with as many values of what arrived between them: %s', (_, series) => {
    const { asked, found } = seriesSuspicions(series);
    expect(asked).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });
});
