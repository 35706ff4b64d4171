import type { Move, PartGraph } from './part-graph';

/** The fewest acts that lead to a configuration of a part, by breadth-first search. */
export function shortestPath({ moves }: PartGraph, to: number): readonly Move[] {
  const from = new Map<number, Move[]>();
  for (const move of moves) {
    if (move.from === move.to) continue;
    const known = from.get(move.from);
    if (known === undefined) from.set(move.from, [move]);
    else known.push(move);
  }
  const arrived = new Map<number, Move | undefined>([[0, undefined]]);
  for (const at of arrived.keys()) {
    if (at === to) break;
    for (const move of from.get(at) ?? []) {
      if (!arrived.has(move.to)) arrived.set(move.to, move);
    }
  }
  const path: Move[] = [];
  for (let move = arrived.get(to); move !== undefined; move = arrived.get(move.from)) {
    path.unshift(move);
  }
  return path;
}
