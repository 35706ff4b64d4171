import { canonicalJson } from '../../../core/index';
import { effectOfAct } from '../act-effects';
import type { FileState, FileTransition } from './flatten';

/** What an act does to protection: by where it leads, by what it is, and by what doubt does to it. */
export type Nature = 'ends' | 'grants' | 'keeps' | 'unknown';

type States = ReadonlyMap<string, FileState>;

/**
 * Whether an act takes protection away, gives it, or leaves it. A procedure that marks no state as
 * protective tells it by the acts: what they are, and whether doubt stops them, or others of their
 * type, as it does with what ends, reduces or denies. That doubt does not stop an act grants
 * nothing: whoever writes it so may be opening a way out.
 */
export function natureOf(act: FileTransition, state: FileState, states: States): Nature {
  const [from, to] = [
    protects(state.path, states),
    act.target === undefined ? undefined : protects(act.target, states),
  ];
  if (to !== undefined && from !== to) return from ? 'ends' : 'grants';
  const effect = effectOfAct(act.event);
  if (effect === 'ends') return 'ends';
  if (to !== undefined && from && to) return 'keeps';
  if (effect !== undefined) return effect;
  const { doubt } = act.params;
  return doubt === 'blocks' || (doubt === 'passes' && hasStoppedTwin(act, states))
    ? 'ends'
    : 'unknown';
}

/** Whether doubt stops the same act, said to be of the same kind, anywhere in the procedure. */
function hasStoppedTwin({ event, params }: FileTransition, states: States): boolean {
  const given = canonicalJson(params.given ?? null);
  return [...states.values()].some(({ transitions }) =>
    transitions.some(
      (each) =>
        each.event === event &&
        each.params.doubt === 'blocks' &&
        canonicalJson(each.params.given ?? null) === given,
    ),
  );
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
