import type { Reading } from '../../core/index';
import { atMostOf, type Bounds } from '../evaluate/bounds';
import type { PlacedFacts, Slots } from '../evaluate/fact-value';
import type { ResponseRule } from '../format/rule';
import type { RuleTerm } from '../format/term';
import { Selector } from '../history/select';
import { TermLimits } from './limit';

/** What a rule of kind `response` asks, ready to be judged. */
export class Duty {
  readonly on: readonly string[];
  readonly term: RuleTerm;
  readonly limits: TermLimits;
  readonly start: TermStart;
  /** The acts that answer; `undefined` where the event itself is the act. */
  readonly response: Selector | undefined;
  readonly endedBy: readonly Selector[];
  /** Hours run alike under every reading, but for the grace of an office. */
  readonly isReadAlike: boolean;

  constructor({ on, term, response, endedBy = [] }: ResponseRule, slots: Slots) {
    this.on = on;
    this.term = term;
    this.limits = new TermLimits(term);
    this.start = new TermStart(term, slots);
    this.response = response === 'self' ? undefined : new Selector(response, slots);
    this.endedBy = endedBy.map((selection) => new Selector(selection, slots));
    this.isReadAlike =
      term.unit === 'hours' && term.officeGrace !== true && this.start.earliest === undefined;
  }
}

type Moment = number | Bounds | undefined;

/** From where a term runs: the event, or one of the moments that some facts tell. */
export class TermStart {
  readonly isEvent: boolean;
  /** Readings that count from the first of the moments, and the question that decides it. */
  readonly earliest: EarliestStart | undefined;
  readonly #places: readonly number[];
  readonly #isLatest: boolean;

  constructor({ from }: RuleTerm, slots: Slots) {
    this.isEvent = from === 'event';
    this.#isLatest = typeof from === 'object' && 'latest' in from;
    this.#places = namesIn(from).map((name) => slots.get(name) ?? NO_PLACE);
    this.earliest = typeof from === 'object' && 'latest' in from ? from.earliest : undefined;
  }

  /** The moment that the facts give under a reading, where the term does not run from the event. */
  of(facts: PlacedFacts, reading: Reading): Moment {
    if (this.#isLatest) return this.#latestOf(facts, reading);
    for (let at = 0; at < this.#places.length; at++) {
      const moment = facts.get(this.#places[at] as number) as Moment;
      if (moment !== undefined) return moment;
    }
    return undefined;
  }

  #latestOf(facts: PlacedFacts, reading: Reading): Moment {
    const takesFirst = this.earliest?.readings.includes(reading) === true;
    let found: Moment;
    for (let at = 0; at < this.#places.length; at++) {
      const moment = facts.get(this.#places[at] as number) as Moment;
      if (moment === undefined) continue;
      if (found === undefined) found = moment;
      else if (takesFirst) found = atMostOf(moment) < atMostOf(found) ? moment : found;
      else found = atMostOf(moment) >= atMostOf(found) ? moment : found;
    }
    return found;
  }
}

type EarliestStart = NonNullable<Extract<RuleTerm['from'], { latest: unknown }>['earliest']>;

const NO_PLACE = -1;

function namesIn(from: RuleTerm['from']): readonly string[] {
  if (from === 'event') return [];
  if ('fact' in from) return [from.fact];
  return 'firstKnown' in from ? from.firstKnown : from.latest;
}
