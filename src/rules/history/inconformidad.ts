import type { Truth } from '../../core/index';
import type { Environment } from './environment';
import type { HistoryEvent } from './history';
import { precedes } from './order';

/** The filing of the inconformidad that an event belongs to; the event itself where it is that. */
export function filingOf(env: Environment, event: HistoryEvent): HistoryEvent | undefined {
  if (event.type === 'inconformidad.filed') return event;
  const inconformidad = event.links.inconformidad;
  if (inconformidad === undefined) return undefined;
  return env.history.ofTypeWith('inconformidad.filed', 'inconformidad', inconformidad)[0];
}

/**
 * The route on which an inconformidad runs at the moment of an event: where it was last rechanneled,
 * else as it was filed. One filed without naming a route runs on the only route that hears it; where
 * both do, on the extraordinary one if it was filed before the CEN, else on the ordinary (A63, A67).
 */
export function routeOf(env: Environment, event: HistoryEvent): unknown {
  const filing = filingOf(env, event);
  if (filing === undefined) return undefined;
  const route = namedRouteOf(env, event, filing);
  return mayHaveMoved(env, event, filing, route) ? undefined : route;
}

/** Whether a rechanneling of the case that does not say of which inconformidad may have changed it. */
function mayHaveMoved(
  env: Environment,
  event: HistoryEvent,
  filing: HistoryEvent,
  route: unknown,
): boolean {
  const file = filing.links.case;
  if (filing === event || file === undefined) return false;
  return env.history
    .ofNoNamedInconformidad('inconformidad.rechanneled', file)
    .some((move) => move.data.toRoute !== route && precedes(move, event) !== false);
}

function namedRouteOf(env: Environment, event: HistoryEvent, filing: HistoryEvent): unknown {
  if (filing !== event && event.links.inconformidad !== undefined) {
    const moves = env.history
      .ofTypeWith('inconformidad.rechanneled', 'inconformidad', event.links.inconformidad)
      .map((move) => ({ move, came: precedes(move, event) }))
      .filter(({ came }) => came !== false);
    const last = moves.at(-1);
    if (last !== undefined) return last.came === true ? last.move.data.toRoute : undefined;
  }
  const { route, filedBefore, ground } = filing.data;
  if (route !== 'unspecified') return route;
  const isIn = (parameter: string, code: unknown) => listed(env, parameter, filing, code);
  if (isIn('inconformidades/grounds-of-the-ordinary-route-alone', ground)) return 'ordinary';
  if (isIn('inconformidades/grounds-of-the-extraordinary-route-alone', ground)) {
    return 'extraordinary';
  }
  const fast = isIn('inconformidades/organs-of-the-extraordinary-route', filedBefore);
  if (fast === undefined) return undefined;
  return fast ? 'extraordinary' : 'ordinary';
}

/** Whether a code is one of a parameter's; unknown where either is. */
function listed(env: Environment, parameter: string, at: HistoryEvent, code: unknown): Truth {
  const list = env.parameter(parameter, at);
  return Array.isArray(list) && typeof code === 'string' ? list.includes(code) : undefined;
}

/**
 * Whether an inconformidad was filed in time for a route, by the rules that a parameter names. The days are
 * counted where those rules are judged, so that a term has one count and one set of readings.
 */
export function filedInTime(
  env: Environment,
  event: HistoryEvent,
  parameter: string,
  route: 'ordinary' | 'extraordinary',
): Truth {
  const filing = filingOf(env, event);
  const rules = filing === undefined ? undefined : env.parameter(parameter, filing);
  if (filing === undefined || !Array.isArray(rules)) return undefined;
  // The rest of the event stays what it is, whatever it is made of.
  const onRoute: HistoryEvent = Object.create(filing, {
    data: { value: { ...filing.data, route }, enumerable: true },
  });
  let result: Truth = true;
  for (const rule of rules) {
    const holds = env.holds(rule, onRoute, {});
    if (holds === false) return false;
    if (holds === undefined) result = undefined;
  }
  return result;
}
