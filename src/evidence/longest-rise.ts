/**
 * The places of a longest strictly rising part of a list of numbers, in order: what stayed in order
 * when the rest was moved. It takes n log n steps, whatever the list.
 */
export function longestRise(values: readonly number[]): readonly number[] {
  /** Place of the smallest last value of a rise of each length. */
  const ends: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  values.forEach((value, place) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[place] = ends[low - 1] as number;
    ends[low] = place;
  });
  const rise: number[] = [];
  for (let place = ends.at(-1) ?? -1; place !== -1; place = before[place] as number) {
    rise.push(place);
  }
  return rise.reverse();
}
