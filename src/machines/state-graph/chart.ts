import type { AnyStateMachine } from 'xstate';

/** A state as XState holds it. */
export type Chart = AnyStateMachine['root'];

/** A transition as XState holds it. */
export type Arrow =
  ReturnType<Chart['transitions']['get']> extends readonly (infer Each)[] | undefined
    ? Each
    : never;

export const pathOf = (chart: Chart): string => chart.path.join('.');

export const childrenOf = (chart: Chart): readonly Chart[] =>
  Object.values(chart.states) as readonly Chart[];

export const arrowsOf = (chart: Chart): readonly Arrow[] => [...chart.transitions.values()].flat();

export const targetsOf = ({ target }: Arrow): readonly Chart[] =>
  (target ?? []) as readonly Chart[];

/** A state and all that it holds, parents before children. */
export function within(chart: Chart): readonly Chart[] {
  return [chart, ...childrenOf(chart).flatMap(within)];
}

/** A state and those that hold it. */
export const upwards = (chart: Chart): readonly Chart[] =>
  chart.parent === undefined ? [chart] : [chart, ...upwards(chart.parent as Chart)];

export function isBelow(chart: Chart, ancestor: Chart): boolean {
  for (let above = chart.parent; above !== undefined; above = above.parent) {
    if (above === ancestor) return true;
  }
  return false;
}

/** What a transition leaves and enters lies in here; `undefined` for one that stays where it is. */
export function domainOf(arrow: Arrow): Chart | undefined {
  const targets = targetsOf(arrow);
  if (targets.length === 0) return undefined;
  const source = arrow.source as Chart;
  const isInner = (target: Chart) => target === source || isBelow(target, source);
  if (arrow.reenter !== true && targets.every(isInner)) return source;
  let above = source.parent;
  while (above !== undefined && !targets.every((target) => isBelow(target, above as Chart))) {
    above = above.parent;
  }
  return above ?? source.machine.root;
}

/** The innermost states in which a state begins, on the way to the targets that lie in it. */
export function entered(chart: Chart, targets: readonly Chart[]): readonly Chart[] {
  const children = childrenOf(chart);
  if (children.length === 0) return [chart];
  const inside = targets.filter((target) => isBelow(target, chart));
  const leadsTo = (child: Chart) =>
    inside.some((target) => target === child || isBelow(target, child));
  if (chart.type === 'parallel') return children.flatMap((child) => entered(child, inside));
  const child = children.find(leadsTo) ?? (chart.initial.target?.[0] as Chart);
  return entered(child, [...inside, ...(chart.initial.target as readonly Chart[])]);
}
