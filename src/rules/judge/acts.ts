import type { PlacedFacts } from '../evaluate/fact-value';
import type { Environment } from '../history/environment';
import type { HistoryEvent, Links } from '../history/history';
import { precedes } from '../history/order';
import type { Selector } from '../history/select';

/** The acts in the log that may answer a duty. */
export interface Acts {
  /** The first one that surely answers it. */
  readonly first: HistoryEvent | undefined;
  /** One that may answer it: its content is not known well enough. */
  readonly possible: boolean;
  /** One that answers it but came before the duty arose. */
  readonly early: HistoryEvent | undefined;
  /** Nobody can tell which acts are meant. */
  readonly untraceable: boolean;
}

/** Acts that answer a duty arisen with `event`; before it, for a term counted backwards. */
export function actsFor(
  env: Environment,
  selector: Selector,
  event: HistoryEvent,
  links: Links,
  facts: PlacedFacts,
  direction: 'after' | 'before',
): Acts {
  const matches = selector.matches(env, links, facts);
  if (matches === undefined) {
    return { first: undefined, possible: false, early: undefined, untraceable: true };
  }
  let first: HistoryEvent | undefined;
  let possible = env.history.mayHaveLost(selector.types, links.case);
  let early: HistoryEvent | undefined;
  for (const match of matches) {
    if (match.event === event) continue;
    if (direction === 'after' && precedes(match.event, event) === true) {
      if (match.sure) early = match.event;
      continue;
    }
    if (!match.sure) possible = true;
    else first ??= match.event;
  }
  return { first, possible, early, untraceable: false };
}
