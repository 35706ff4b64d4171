import type { AnyStateMachine } from 'xstate';
import { ProtocolError } from '../../core/index';
import { arrowsOf, type Chart, childrenOf, domainOf, isBelow, pathOf, within } from './chart';

/** What guards read: the event, and the history that all parts share. None reads a state. */
const READ_NO_STATE: readonly unknown[] = ['concerns', 'satisfies', 'isEvidence'];

/**
 * The parts of a machine that move independently of each other: no guard reads a state, no
 * transition of one part leads into another, and nothing runs by itself. What a part can reach alone
 * is therefore what it reaches beside the others.
 *
 * @throws ProtocolError `GRAPH_FORM` for a machine with a timer, an actor, an eventless transition or
 * a guard of another kind, whose states cannot be enumerated from its acts.
 */
export function partsOf(machine: AnyStateMachine): readonly Chart[] {
  for (const chart of within(machine.root)) {
    const opaque = arrowsOf(chart).find(
      ({ guard }) => !READ_NO_STATE.includes((guard as { type?: unknown } | undefined)?.type),
    );
    const runs = (chart.always?.length ?? 0) + chart.after.length + chart.invoke.length;
    if (runs > 0 || opaque !== undefined || chart.type === 'history') {
      throw new ProtocolError(
        'GRAPH_FORM',
        `the state \`${pathOf(chart)}\` of \`${machine.id}\` cannot be enumerated`,
        'machines move by acts only, under the guards of `act`',
      );
    }
  }
  return split(machine.root);
}

function split(chart: Chart): readonly Chart[] {
  if (chart.type !== 'parallel') return [chart];
  const own = arrowsOf(chart);
  const holdsStill =
    chart.parent === undefined && own.every((arrow) => domainOf(arrow) === undefined);
  const staysInside = within(chart).every(
    (inner) =>
      inner === chart ||
      arrowsOf(inner).every((arrow) => {
        const domain = domainOf(arrow);
        return domain === undefined || isBelow(domain, chart);
      }),
  );
  return (own.length === 0 || holdsStill) && staysInside
    ? childrenOf(chart).flatMap(split)
    : [chart];
}
