/** A count told only as a range: the two ends are in it. */
export interface Band {
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * The band of a count: ranges twice the threshold wide, the first of which begins at zero. Being
 * ranges, they tell no small count, no 0 % and no 100 %, and no difference with a count of another
 * table that would. A band of the previous release stands until the count is beyond it by the
 * threshold: that a count crossed its end would tell of a single case.
 */
export function bandOf(count: number, threshold: number, previous?: Band): Band {
  if (
    previous !== undefined &&
    count < previous.atMost + threshold &&
    count > previous.atLeast - threshold
  ) {
    return previous;
  }
  const width = 2 * threshold;
  const atLeast = count - (count % width);
  return { atLeast, atMost: atLeast + width - 1 };
}
