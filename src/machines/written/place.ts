import { type Arrow, type Chart, targetsOf } from '../state-graph/chart';
import type { Move } from '../state-graph/part-graph';

/** Keys and positions that lead from the top of a written procedure to a value of it. */
export type Place = readonly (string | number)[];

/** Where a state is written. */
export const statePlace = (chart: Chart): Place => chart.path.flatMap((key) => ['states', key]);

/** Where a transition is written. */
export function arrowPlace(arrow: Arrow): Place {
  const source = arrow.source as Chart;
  const { eventType } = arrow;
  const written = (source.config.on as Readonly<Record<string, unknown>> | undefined)?.[eventType];
  const position = (source.transitions.get(eventType) ?? []).indexOf(arrow as never);
  return [
    ...statePlace(source),
    'on',
    eventType,
    ...(Array.isArray(written) && position >= 0 ? [position] : []),
  ];
}

/** Where the transition of an act is written: of several, the first that leads somewhere. */
export function movePlace({ taken }: Move): Place {
  const arrow = taken.find((each) => targetsOf(each).length > 0) ?? taken[0];
  return arrow === undefined ? [] : arrowPlace(arrow);
}
