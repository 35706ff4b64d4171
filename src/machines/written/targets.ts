import { everyState } from './every-state';
import type { WrittenRoot } from './procedure-schema';

/** Finds the state that a target names: `#id`, `.child`, `sibling`, each with `.child`s after it. */
export function targetFinder(root: WrittenRoot) {
  const states = everyState(root);
  const paths = new Set(states.map(({ path }) => path.join('.')));
  const ids = new Map(
    states.flatMap(({ state, path }) =>
      state.id === undefined ? [] : [[state.id, path] as const],
    ),
  );
  const known = (path: readonly string[]) => (paths.has(path.join('.')) ? path : undefined);
  return {
    /** Path of the state that a transition from `source` leads to, or nothing where there is none. */
    find(target: string, source: readonly string[]): readonly string[] | undefined {
      const [first = '', ...below] = target.replace(/^[#.]/, '').split('.');
      if (target.startsWith('#')) {
        const start = ids.get(first);
        return start === undefined ? undefined : known([...start, ...below]);
      }
      const base = target.startsWith('.') ? source : source.slice(0, -1);
      if (!target.startsWith('.') && source.length === 0) return undefined;
      return known([...base, first, ...below]);
    },
    /** What may be written as a target in a state of that path. */
    names(source: readonly string[]): readonly string[] {
      const above = source.slice(0, -1);
      const siblings = states
        .filter(
          ({ path }) =>
            path.length === above.length + 1 && path.slice(0, -1).join('.') === above.join('.'),
        )
        .map(({ path }) => path.at(-1) ?? '');
      return [...siblings.filter((name) => name !== ''), ...[...ids.keys()].map((id) => `#${id}`)];
    },
  };
}
