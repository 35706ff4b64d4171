import type { DiagramState, DiagramTransition } from './diagram';
import { parentOf } from './wiring';

/** A transition with the state that it leaves. */
export interface Leaving {
  readonly from: DiagramState;
  readonly act: DiagramTransition;
}

/** Every state of a picture, parents before children, the root first. */
export function allStates(root: DiagramState): readonly DiagramState[] {
  return [root, ...root.states.flatMap(allStates)];
}

/** The acts that lead from a state to another one, with each other state that they lead to. */
export function leadingActs(root: DiagramState): readonly (Leaving & { readonly to: string })[] {
  return allStates(root).flatMap((from) =>
    from.transitions.flatMap((act) =>
      act.targets.filter((to) => to !== from.id).map((to) => ({ from, act, to })),
    ),
  );
}

/** The acts that leave a state as it is. */
export function stayingActs({ id, transitions }: DiagramState): readonly DiagramTransition[] {
  return transitions.filter(({ targets }) => targets.length === 0 || targets.includes(id));
}

/** Whether a state is another one or lies in it. */
export function isWithin(id: string, holder: string): boolean {
  for (let at = id; ; at = parentOf(at)) {
    if (at === holder) return true;
    if (at === '') return false;
  }
}
