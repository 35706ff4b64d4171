import type { Noting } from '../procedure/guards';
import type { Law } from '../procedure/law';
import type { Mode } from '../procedure/machine-context';
import { holds, type Terms } from './act-class';
import { type Arrow, type Chart, childrenOf, domainOf, entered, isBelow, targetsOf } from './chart';
import type { Signal } from './signal';

/** Whether a guard lets a transition be taken, in the abstract. */
export function lets({ guard }: Arrow, { act, failing }: Signal, mode: Mode): boolean {
  const { type, params } = guard as unknown as { type: string; params: unknown };
  if (type === 'concerns') return holds(params as Terms, act);
  if (type === 'satisfies') {
    return holds(params as Law, act) && (mode === 'audit' || !failing.laws.has(params as Law));
  }
  if (act.standing === 'spent') return false;
  if (mode === 'audit') return true;
  if ((params as Noting).own && act.standing === 'about') return false;
  return failing.laws.size === 0;
}

/**
 * The transitions that an act takes in a part: of the innermost states first, and of a state the
 * first that is let; each region of a parallel state on its own.
 */
export function takenIn(
  chart: Chart,
  active: readonly Chart[],
  signal: Signal,
  mode: Mode,
): readonly Arrow[] {
  const open = childrenOf(chart).filter((child) =>
    active.some((leaf) => leaf === child || isBelow(leaf, child)),
  );
  const inner = open.flatMap((child) => takenIn(child, active, signal, mode));
  if (inner.length > 0) return inner;
  const own = (chart.transitions.get(signal.act.type) ?? []) as readonly Arrow[];
  const first = own.find((arrow) => lets(arrow, signal, mode));
  return first === undefined ? [] : [first];
}

/** Where transitions lead from the innermost states given; of two that exit the same, the first. */
export function after(active: readonly Chart[], taken: readonly Arrow[]): readonly Chart[] {
  let leaves = active;
  const left: Chart[] = [];
  for (const arrow of taken) {
    const domain = domainOf(arrow);
    if (domain === undefined || left.some((other) => overlap(other, domain))) continue;
    const stays = leaves.filter((leaf) => leaf !== domain && !isBelow(leaf, domain));
    if (stays.length < leaves.length) left.push(domain);
    leaves = [...stays, ...entered(domain, targetsOf(arrow))];
  }
  return [...new Set(leaves)].sort((first, second) => first.order - second.order);
}

const overlap = (first: Chart, second: Chart) =>
  first === second || isBelow(first, second) || isBelow(second, first);
