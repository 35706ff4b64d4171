import type { PartGraph } from './part-graph';
import type { StateGraph } from './state-graph';

/** How many configurations of all parts at once are walked; above it the parts must do. */
export const MOST_CONFIGURATIONS = 4_000_000;

/** The parts of a machine moving together, each act offered to all of them at once. */
export interface Product {
  /** Configurations of the whole machine that are reached. */
  readonly configurations: number;
  /** Acts told apart by what they do, in each of them. */
  readonly steps: number;
  /** For each part, the configurations of it that occur in one that is reached. */
  readonly seen: readonly ReadonlySet<number>[];
}

/** Walks the product of the parts, or nothing where it is larger than `MOST_CONFIGURATIONS`. */
export function productOf({ parts }: StateGraph): Product | undefined {
  const sizes = parts.map(({ configurations }) => configurations.length);
  const total = sizes.reduce((product, size) => product * size, 1);
  if (total > MOST_CONFIGURATIONS) return undefined;
  const weights = sizes.map((_, at) => sizes.slice(0, at).reduce((all, size) => all * size, 1));
  const effects = effectsOf(parts);
  const { alone, joint } = jumpsOf(effects, sizes, weights);
  const visited = new Uint8Array(total);
  const queue = new Uint32Array(total);
  const seen = parts.map(() => new Set<number>());
  const places = new Uint32Array(sizes.length);
  visited[0] = 1;
  let reached = 1;
  const reach = (to: number) => {
    if (visited[to] === 1) return;
    visited[to] = 1;
    queue[reached++] = to;
  };
  for (let next = 0; next < reached; next++) {
    const code = queue[next] as number;
    for (let at = 0; at < places.length; at++) {
      const place = Math.floor(code / (weights[at] as number)) % (sizes[at] as number);
      places[at] = place;
      seen[at]?.add(place);
      for (const jump of alone[at]?.[place] ?? []) reach(code + jump);
    }
    for (const { parts: moved, jumps } of joint) {
      let to = code;
      for (let each = 0; each < moved.length; each++) {
        to += (jumps[each] as Int32Array)[places[moved[each] as number] as number] as number;
      }
      reach(to);
    }
  }
  return { configurations: reached, steps: reached * effects.length, seen };
}

/** How far in the numbering of configurations an act leads, from each place of the parts that it moves. */
interface JointJumps {
  readonly parts: readonly number[];
  readonly jumps: readonly Int32Array[];
}

interface Jumps {
  /** For each part and place, where acts lead that move that part only; each jump once. */
  readonly alone: readonly (readonly (readonly number[])[])[];
  readonly joint: readonly JointJumps[];
}

function jumpsOf(
  effects: readonly (readonly Effect[])[],
  sizes: readonly number[],
  weights: readonly number[],
): Jumps {
  const alone = sizes.map((size) => Array.from({ length: size }, () => new Set<number>()));
  const joint: JointJumps[] = [];
  for (const effect of effects) {
    const jumps = effect.map(({ part, leads }) =>
      Int32Array.from(leads, (to, place) => (to - place) * (weights[part] as number)),
    );
    const moved = effect.map(({ part }) => part);
    const [only] = moved;
    if (moved.length > 1 || only === undefined) joint.push({ parts: moved, jumps });
    else jumps[0]?.forEach((jump, place) => void (jump !== 0 && alone[only]?.[place]?.add(jump)));
  }
  return { alone: alone.map((places) => places.map((jumps) => [...jumps])), joint };
}

/** What an act does to one part: from each configuration, the next. */
interface Effect {
  readonly part: number;
  readonly leads: Uint32Array;
}

/** What acts do to all parts, those that do the same taken once. */
function effectsOf(parts: readonly PartGraph[]): readonly (readonly Effect[])[] {
  const bySignal = new Map<object, Map<number, Uint32Array>>();
  for (const [part, { moves, configurations }] of parts.entries()) {
    for (const { signal, from, to } of moves) {
      const effect = bySignal.get(signal) ?? new Map<number, Uint32Array>();
      bySignal.set(signal, effect);
      const leads = effect.get(part) ?? Uint32Array.from(configurations.keys());
      effect.set(part, leads);
      leads[from] = to;
    }
  }
  const distinct = new Map<string, readonly Effect[]>();
  for (const effect of bySignal.values()) {
    const list = [...effect].map(([part, leads]) => ({ part, leads }));
    distinct.set(list.map(({ part, leads }) => `${part}:${leads.join()}`).join(';'), list);
  }
  return [...distinct.values()];
}
