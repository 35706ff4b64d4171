import type { AnyStateMachine } from 'xstate';
import { type Citation, formatInstant, type Verdict } from '../../core/index';
import type { LogEvent } from '../../events/index';
import { type Bench, type Judgement, judge, type Profile } from '../../rules/index';
import { statesOf } from './states-of';
import { benchOver } from './trial';

/** A duty that an act opened and that nothing has answered yet. */
export interface Obligation {
  readonly rule: string;
  readonly citation: Citation;
  /** Organ that owes it. */
  readonly responsible: string;
  /** Id of the event that it began with. */
  readonly since: string;
  /** The element of a list that it is about, such as one measure of several. */
  readonly item?: string;
  /** Last instant on time, in the zone of the profile; absent where it cannot be computed. */
  readonly due?: string;
  /** `pending` while its term runs; what its lateness is, after. */
  readonly verdict: Verdict;
}

const OPEN: ReadonlySet<Verdict> = new Set([
  'pending',
  'violation',
  'warning',
  'contestable',
  'indeterminate',
]);

const opening = new WeakMap<object, readonly string[]>();

/** Ids of the rules whose duties the states of a machine open. */
export function openingRules(machine: AnyStateMachine): readonly string[] {
  let ids = opening.get(machine.root);
  if (ids === undefined) {
    ids = [...new Set(statesOf(machine).flatMap(({ meta }) => meta?.opens ?? []))];
    opening.set(machine.root, ids);
  }
  return ids;
}

/**
 * The duties of a machine that are open in a history, at the instant of its latest event or at `asOf`
 * (epoch milliseconds): an act that opens one is on record, and none that answers it.
 */
export function openObligations(
  machine: AnyStateMachine,
  profile: Profile,
  history: readonly LogEvent[],
  asOf?: number,
): readonly Obligation[] {
  return dutiesOpen(openingRules(machine), profile, history, asOf);
}

/** The duties of some rules that are open in a history; see `openObligations`. */
export function dutiesOpen(
  rules: readonly string[],
  profile: Profile,
  history: readonly LogEvent[],
  asOf?: number,
): readonly Obligation[] {
  if (history.length === 0) return [];
  const bench = benchOver(profile, history, asOf);
  const asked = new Set(rules.map((id) => profile.rules.inPlaceOf(id)));
  return bench.env.history.events.flatMap((event) =>
    profile.rules
      .governing(event.type, event.day)
      .filter(({ rule }) => asked.has(rule.id))
      .flatMap((compiled) => judge(bench, compiled, event))
      .filter(({ verdict, act }) => OPEN.has(verdict) && act === undefined)
      .map((judgement) => obligationOf(judgement, bench, profile)),
  );
}

const owed = new WeakMap<Profile, readonly string[]>();

/** Ids of every rule of a profile by which something is owed within a term. */
export function dutiesOf(profile: Profile): readonly string[] {
  let ids = owed.get(profile);
  if (ids === undefined) {
    const responses = profile.rules.rules.filter(({ rule }) => rule.kind === 'response');
    ids = [...new Set(responses.map(({ rule }) => rule.id))];
    owed.set(profile, ids);
  }
  return ids;
}

function obligationOf(
  { compiled, occurrence, due, verdict }: Judgement,
  bench: Bench,
  { rules }: Profile,
): Obligation {
  const { rule } = compiled;
  const { zone } = bench.policy;
  const end = typeof due === 'object' ? due.atMost : due;
  const item = nameOf(occurrence.item);
  return {
    rule: rule.id,
    citation: rules.citationOf(rule),
    responsible: rule.addressee,
    since: occurrence.event.id,
    ...(item === undefined ? {} : { item }),
    ...(end === undefined || !zone.covers(end)
      ? {}
      : { due: formatInstant(end, zone.offsetAt(end)) }),
    verdict,
  };
}

/** What tells an element of a list from the others: itself, or the code of whoever it is. */
function nameOf(item: Judgement['occurrence']['item']): string | undefined {
  const name = typeof item === 'object' ? item.code : item;
  return typeof name === 'string' ? name : undefined;
}
