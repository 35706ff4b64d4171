import type { Truth } from '../../core/index';
import type { PlacedFacts } from '../evaluate/fact-value';
import type { Environment } from '../history/environment';
import type { Occurrence } from '../history/facts';
import { cameBefore } from '../history/query';
import type { Selector } from '../history/select';

/** Whether one of the antecedents of a rule of kind `precedence` came before the event. */
export function judgePrecedence(
  env: Environment,
  after: readonly Selector[],
  { event, links }: Occurrence,
  facts: PlacedFacts,
): Truth {
  let result: Truth = false;
  for (const antecedent of after) {
    const came = cameBefore(env, antecedent, event, links, facts);
    if (came === true) return true;
    if (came === undefined) result = undefined;
  }
  return result;
}
