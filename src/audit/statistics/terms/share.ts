/** A share told only as a range of whole percents: from the first to under the second, or to 100. */
export interface Share {
  readonly atLeast: number;
  readonly atMost: number;
}

/** Into how many ranges a whole may be divided; each number divides those before it. */
const DIVISIONS = [100, 20, 10, 5] as const;
/** With fewer ranges a share would tell nothing. */
const FEWEST = 5;

/** The least of which a share can be told: every range holds more counts than the threshold. */
export const leastWhole = (threshold: number): number => FEWEST * (threshold + 1);

/**
 * The share of a whole of which it is known to be at least `least`. The ranges begin at nothing and
 * end at all of it, so that whoever knows the whole has more counts than the threshold left of the
 * part and of the rest, however small one of them is. `undefined` where even few ranges would hold
 * less.
 */
export function shareOf(
  part: number,
  whole: number,
  { least, threshold }: { readonly least: number; readonly threshold: number },
): Share | undefined {
  const ranges = DIVISIONS.find((each) => least >= each * (threshold + 1));
  if (ranges === undefined) return undefined;
  const at = Math.min(ranges - 1, Math.floor((part * ranges) / whole));
  const width = 100 / ranges;
  return { atLeast: at * width, atMost: (at + 1) * width };
}

/** The least that the part may be where the whole is at least `least`. */
export const leastPart = ({ atLeast }: Share, least: number): number =>
  Math.ceil((atLeast * least) / 100);

/** The least that may be left of a whole of at least `least` beside the part. */
export const leastRest = ({ atMost }: Share, least: number): number =>
  Math.ceil(((100 - atMost) * least) / 100);
