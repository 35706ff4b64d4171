import { eventTypes, isEventType, type RefKey } from '../../events/index';
import { type Bench, type HistoryEvent, voteOf } from '../../rules/index';

/** From the closest tie to the loosest. */
const TIES = ['decision', 'inconformidad', 'session', 'study', 'measure', 'case'] as const;

/**
 * The event on which a rule is judged when another one asks: itself where the rule is about its
 * type; else the last one of the rule's types that it rests on. An act that rests on a decision is
 * judged by that decision and its vote and by no other: where it names none, nobody can say which.
 */
export function occurrenceOf(
  bench: Bench,
  event: HistoryEvent,
  on: readonly string[],
): HistoryEvent | undefined {
  if (on.includes(event.type)) return event;
  if (on.includes('junta.vote-held')) return voteOf(bench.env, event);
  for (const key of TIES) {
    const value = event.links[key];
    if (value === undefined) {
      if (key === 'decision' && restsOn(event, 'decision') && on.some((type) => makes(type))) {
        return undefined;
      }
      continue;
    }
    const found = latestWith(bench, on, key, value, event);
    if (found !== undefined) return found;
    if (key === 'decision' && on.some((type) => makes(type))) return undefined;
  }
  return undefined;
}

const restsOn = (event: HistoryEvent, key: RefKey) =>
  isEventType(event.type) && (eventTypes[event.type].refs as readonly string[]).includes(key);

const makes = (type: string) => type === 'junta.decision-adopted';

function latestWith(
  { env }: Bench,
  types: readonly string[],
  key: RefKey,
  value: string,
  before: HistoryEvent,
): HistoryEvent | undefined {
  return types
    .flatMap((type) => env.history.ofTypeWith(type, key, value))
    .filter((candidate) => candidate !== before && candidate.from <= before.to)
    .filter((candidate) => !isOfAnotherCase(candidate, before))
    .sort((first, second) => first.position - second.position)
    .at(-1);
}

/** An act on one case rests on nothing that the same session did about another. */
const isOfAnotherCase = ({ links }: HistoryEvent, { links: own }: HistoryEvent) =>
  links.case !== undefined && own.case !== undefined && links.case !== own.case;
