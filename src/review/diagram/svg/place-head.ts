import type { Wire } from './scene';

/** Room between the head of a box and a line beside it. */
const CLEAR = 4;

/**
 * How far to the right the head of a box must stand so that no line goes through its words;
 * `undefined` where there is no such place.
 */
export function placeOfHead(
  frame: { readonly x: number; readonly y: number; readonly width: number },
  head: { readonly width: number; readonly height: number },
  wires: readonly Wire[],
): number | undefined {
  const bottom = frame.y + head.height;
  const taken = wires.flatMap(({ points }) =>
    points.slice(1).flatMap((point, at) => {
      const from = points[at] ?? point;
      const [high, low] = [Math.min(from.y, point.y), Math.max(from.y, point.y)];
      if (low <= frame.y + 1 || high >= bottom) return [];
      return [{ left: Math.min(from.x, point.x), right: Math.max(from.x, point.x) }];
    }),
  );
  const places = [0, ...taken.map(({ right }) => right - frame.x + CLEAR)].sort((a, b) => a - b);
  return places.find(
    (dx) =>
      dx >= 0 &&
      dx + head.width <= frame.width &&
      taken.every(
        ({ left, right }) =>
          right <= frame.x + dx + CLEAR || left >= frame.x + dx + head.width - CLEAR,
      ),
  );
}
