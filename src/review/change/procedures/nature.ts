import type { FileState, FileTransition } from './flatten';

/** What an act does to protection: by where it leads, and by what doubt does to it. */
export type Nature = 'ends' | 'grants' | 'keeps' | 'unknown';

type States = ReadonlyMap<string, FileState>;

/**
 * Whether an act takes protection away, gives it, or leaves it. A procedure that marks no state as
 * protective tells it by its guards alone: doubt stops what ends, reduces or denies.
 */
export function natureOf(act: FileTransition, state: FileState, states: States): Nature {
  const [from, to] = [
    protects(state.path, states),
    act.target === undefined ? undefined : protects(act.target, states),
  ];
  if (to !== undefined && from !== to) return from ? 'ends' : 'grants';
  if (to !== undefined && from && to) return 'keeps';
  const { doubt } = act.params;
  return doubt === 'blocks' ? 'ends' : doubt === 'passes' ? 'grants' : 'unknown';
}

/** Whether protection is in force in a state, or in some state in it. */
export function protects(path: string, states: States): boolean {
  const beneath = path === '' ? '' : `${path}.`;
  for (const [each, { isProtective }] of states) {
    if (isProtective && (each === path || each.startsWith(beneath) || path.startsWith(`${each}.`)))
      return true;
  }
  return false;
}
