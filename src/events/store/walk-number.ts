import type { Walk } from './walk';

const [ZERO, NINE] = [48, 57];
/** More digits may be a number that cannot be told from its neighbours. */
const MOST_DIGITS = 15;
/** Numbers of people and votes are small: what was said of such a number is remembered. */
const REMEMBERED = 1 << 10;
const [UNASKED, TAKEN, REFUSED] = [0, 1, 2];

/** Over a whole number in plain digits that a schema takes as it is. */
export function walkNumber(takes: (value: number) => boolean): Walk {
  const said = new Uint8Array(REMEMBERED);
  const isTaken = (value: number): boolean => {
    if (value >= REMEMBERED) return takes(value);
    if (said[value] === UNASKED) said[value] = takes(value) ? TAKEN : REFUSED;
    return said[value] === TAKEN;
  };
  return (bytes, from) => {
    let value = 0;
    let at = from;
    for (; (bytes[at] as number) >= ZERO && (bytes[at] as number) <= NINE; at++) {
      value = value * 10 + (bytes[at] as number) - ZERO;
    }
    const digits = at - from;
    if (digits === 0 || digits > MOST_DIGITS || (digits > 1 && bytes[from] === ZERO)) return -1;
    return isTaken(value) ? at : -1;
  };
}
