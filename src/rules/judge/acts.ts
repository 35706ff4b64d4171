import type { PlacedFacts } from '../evaluate/fact-value';
import type { Environment } from '../history/environment';
import type { HistoryEvent, Links } from '../history/history';
import { byTime, precedes } from '../history/order';
import type { Onlooker, Selector } from '../history/select';

/** The acts in the log that may answer a duty. */
export interface Acts {
  /** The first one that surely answers it. */
  readonly first: HistoryEvent | undefined;
  /** One that may answer it: its content is not known well enough. */
  readonly possible: boolean;
  /** One that answers it but came before the duty arose. */
  readonly early: HistoryEvent | undefined;
}

/**
 * Acts that answer a duty arisen with `event`; before it, for a term counted backwards.
 *
 * @returns `undefined` where nobody can tell which acts are meant.
 */
export function actsFor(
  env: Environment,
  selector: Selector,
  event: HistoryEvent,
  links: Links,
  facts: PlacedFacts,
  direction: 'after' | 'before',
): Acts | undefined {
  const acts = new ActsSeen(event, direction);
  if (!selector.show(env, links, facts, acts)) return undefined;
  if (env.history.mayHaveLost(selector.types, links.case)) acts.possible = true;
  return acts;
}

class ActsSeen implements Acts, Onlooker {
  readonly isFromEnd = false;
  readonly isDone = false;
  first: HistoryEvent | undefined;
  possible = false;
  early: HistoryEvent | undefined;
  readonly #event: HistoryEvent;
  readonly #isAfter: boolean;

  constructor(event: HistoryEvent, direction: 'after' | 'before') {
    this.#event = event;
    this.#isAfter = direction === 'after';
  }

  sees(act: HistoryEvent, sure: boolean): boolean {
    if (act === this.#event) return false;
    if (this.#isAfter && precedes(act, this.#event) === true) {
      if (sure && (this.early === undefined || byTime(act, this.early) > 0)) this.early = act;
    } else if (!sure) this.possible = true;
    else if (this.first === undefined || byTime(act, this.first) < 0) this.first = act;
    return false;
  }
}
