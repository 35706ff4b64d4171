import type { AnyStateMachine } from 'xstate';
import { ProtocolError } from '../../core/index';
import type { Law } from '../procedure/law';
import { profileOf } from '../procedure/profile-of';
import { type ActClass, holds, type Terms } from './act-class';
import { classesOf } from './act-classes';
import { arrowsOf, within } from './chart';
import { type Failing, failures, type Verdicts } from './verdicts';

/** An act in the abstract: its class, and the laws that it fails. */
export interface Signal {
  readonly act: ActClass;
  readonly failing: Failing;
}

interface Guard {
  readonly type: string;
  readonly params: unknown;
}

const asked = new WeakMap<object, Map<string, readonly Terms[]>>();

/** What the states of a machine ask of an event type, the root's notes apart. */
export function termsOn({ root }: AnyStateMachine, type: string): readonly Terms[] {
  const ofMachine = asked.get(root) ?? new Map<string, readonly Terms[]>();
  asked.set(root, ofMachine);
  let terms = ofMachine.get(type);
  if (terms === undefined) {
    const guards = within(root).flatMap((chart) =>
      (chart.transitions.get(type) ?? []).map(({ guard }) => guard as Guard | undefined),
    );
    const all = guards.flatMap((guard) =>
      guard === undefined || guard.type === 'isEvidence' ? [] : [guard.params as Terms],
    );
    terms = [...new Set(all)];
    ofMachine.set(type, terms);
  }
  return terms;
}

/** Every event type on which a machine has a transition, the notes of the root apart or not. */
export function typesOf(machine: AnyStateMachine, notes: 'with notes' | 'acts only'): string[] {
  const arrows = within(machine.root).flatMap(arrowsOf);
  const counted = arrows.filter(
    ({ guard }) => notes === 'with notes' || (guard as Guard | undefined)?.type !== 'isEvidence',
  );
  return [...new Set(counted.map(({ eventType }) => eventType))];
}

/** Laws that an act of a class is put to, in any state. */
export const lawsFor = (terms: readonly Terms[], act: ActClass): readonly Law[] =>
  terms.filter((each): each is Law => 'rules' in each && holds(each, act));

const known = new WeakMap<object, Map<string, readonly Signal[]>>();

/** Every act of a type in the abstract. */
export function signalsOf(machine: AnyStateMachine, type: string): readonly Signal[] {
  const ofMachine = known.get(machine.root) ?? new Map<string, readonly Signal[]>();
  known.set(machine.root, ofMachine);
  let signals = ofMachine.get(type);
  if (signals === undefined) {
    signals = signalsWhere(machine, type, {});
    ofMachine.set(type, signals);
  }
  return signals;
}

/** Terms on one event type, and acts in the abstract; in the federal machines at most 24 and 266. */
const [MOST_TERMS, MOST_SIGNALS] = [120, 4_000];

/**
 * The same, where some rules are known to say what `fixed` has them say.
 *
 * @throws ProtocolError `GRAPH_SIZE` for more than 120 terms or 4,000 acts in the abstract.
 */
export function signalsWhere(
  machine: AnyStateMachine,
  type: string,
  fixed: Verdicts,
): readonly Signal[] {
  const terms = termsOn(machine, type);
  const signals: Signal[] = [];
  const classes =
    terms.length > MOST_TERMS ? undefined : classesOf(type, terms, listsIn(machine, terms));
  // Many classes are put to the same laws.
  const failingOf = new Map<string, readonly Failing[]>();
  for (const act of classes ?? []) {
    const laws = lawsFor(terms, act);
    const key = laws.map((law) => terms.indexOf(law)).join();
    const ways = failingOf.get(key) ?? failures(laws, fixed);
    failingOf.set(key, ways);
    for (const failing of ways) signals.push({ act, failing });
    if (signals.length > MOST_SIGNALS) break;
  }
  if (classes === undefined || signals.length > MOST_SIGNALS) {
    throw new ProtocolError('GRAPH_SIZE', `acts of \`${type}\` are told apart in too many ways`);
  }
  return signals;
}

/** A civil day on which every list that is in force without an end is in force. */
const ANY_LATER_DAY = 365_000;

/** The lists of the law that terms name, as the profile of the machine holds them. */
function listsIn(machine: AnyStateMachine, terms: readonly Terms[]): ActClass['lists'] {
  const { rules } = profileOf(machine);
  const ids = terms.flatMap(({ listed }) => Object.values(listed ?? {}));
  return Object.fromEntries(
    ids.map((id) => {
      const list = rules.parameterOn(id, ANY_LATER_DAY);
      return [id, Array.isArray(list) ? (list as readonly unknown[]) : []];
    }),
  );
}
