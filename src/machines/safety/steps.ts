import type { Noting } from '../procedure/guards';
import type { StateMeta } from '../procedure/meta';
import type { ActClass } from '../state-graph/act-class';
import { type Arrow, type Chart, upwards } from '../state-graph/chart';
import type { PartGraph } from '../state-graph/part-graph';
import { lawsFor, termsOn } from '../state-graph/signal';
import type { StateGraph } from '../state-graph/state-graph';
import { takenIn } from '../state-graph/take';
import { type Failing, failures, type Said, type Verdicts } from '../state-graph/verdicts';
import type { Breach, Proof, Step } from './invariant';

/** Every act in the abstract in every configuration, of one event type or of all. */
export function stepsOf({ graphs }: Proof, type?: string): readonly Step[] {
  return graphs.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.moves
        .filter(({ signal }) => type === undefined || signal.act.type === type)
        .map((move) => ({ part, move })),
    ),
  );
}

const hasTag = (tag: string, states: readonly Chart[]) =>
  states.flatMap(upwards).some(({ tags }) => tags.includes(tag));

export const statesAt = (part: PartGraph, at: number): readonly Chart[] =>
  part.configurations[at]?.states ?? [];

const protective = new WeakMap<PartGraph, readonly boolean[]>();

export function isProtective(part: PartGraph, at: number): boolean {
  let known = protective.get(part);
  if (known === undefined) {
    known = part.configurations.map(({ states }) => hasTag('protective', states));
    protective.set(part, known);
  }
  return known[at] === true;
}

export const isClosed = (part: PartGraph, at: number): boolean =>
  statesAt(part, at).some(({ type }) => type === 'final') || hasTag('closed', statesAt(part, at));

/** The acts after which a measure that protected no longer does. */
export const leavingProtection = (proof: Proof): readonly Step[] =>
  stepsOf(proof).filter(
    ({ part, move }) => isProtective(part, move.from) && !isProtective(part, move.to),
  );

export const said = ({ move }: Step, key: string): string | boolean | undefined => {
  const value = move.signal.act.payload[key];
  return value?.is === 'value' ? value.value : undefined;
};

export const typeOf = ({ move }: Step): string => move.signal.act.type;

/** Rules that the transitions of an act ask. */
export const rulesAsked = ({ move }: Step): readonly string[] =>
  move.taken.flatMap(
    ({ guard }) => (guard as { params?: { rules?: readonly string[] } }).params?.rules ?? [],
  );

/** The machines whose own acts those of a type are, to allow or to refuse. */
export const governing = ({ graphs }: Proof, type: string): readonly StateGraph[] =>
  graphs.filter(({ machine }) =>
    (machine.root.transitions.get(type) ?? []).some(
      ({ guard }) => (guard as unknown as { params?: Noting }).params?.own === true,
    ),
  );

/** The acts of a type in the machines that govern it. */
export const governedSteps = (proof: Proof, type: string): readonly Step[] =>
  stepsOf({ ...proof, graphs: governing(proof, type) }, type);

/** Whether the act can still take the same transition where rules say what `fixed` has them say. */
export function stillTaken({ part, move }: Step, fixed: Verdicts): boolean {
  const possible = takenWhere(part, move.from, move.signal.act, fixed);
  return move.taken.some((arrow) => possible.has(arrow));
}

/** What an act may do in a part, by what rules are made to say. */
interface Outcomes {
  /** The ways in which laws may fail, which are the same in every configuration. */
  readonly failing: Map<string, readonly Failing[]>;
  readonly arrows: Map<string, ReadonlySet<Arrow>>;
}

const known = new WeakMap<PartGraph, WeakMap<ActClass, Outcomes>>();

/** Every transition that an act may take in a configuration. Asked of each move that it makes there. */
function takenWhere(
  part: PartGraph,
  from: number,
  act: ActClass,
  fixed: Verdicts,
): ReadonlySet<Arrow> {
  const ofPart = known.get(part) ?? new WeakMap<ActClass, Outcomes>();
  known.set(part, ofPart);
  const ofAct: Outcomes = ofPart.get(act) ?? { failing: new Map(), arrows: new Map() };
  ofPart.set(act, ofAct);
  const said = JSON.stringify(fixed);
  const key = `${from} ${said}`;
  let arrows = ofAct.arrows.get(key);
  if (arrows === undefined) {
    let failing = ofAct.failing.get(said);
    if (failing === undefined) {
      failing = failures(lawsFor(termsOn(part.machine, act.type), act), fixed);
      ofAct.failing.set(said, failing);
    }
    arrows = new Set(
      failing.flatMap((each) =>
        takenIn(part.root, statesAt(part, from), { act, failing: each }, part.mode),
      ),
    );
    ofAct.arrows.set(key, arrows);
  }
  return arrows;
}

/** Breaches where an act is taken although one of the rules says this of it. */
export function takenInSpiteOf(
  steps: readonly Step[],
  rules: readonly string[],
  saying: readonly Said[],
  says: string,
): readonly Breach[] {
  return steps.flatMap((step) =>
    rules.flatMap((rule) =>
      saying
        .filter((each) => stillTaken(step, { [rule]: each }))
        .map((each) => breach(says, step, rule, each)),
    ),
  );
}

/**
 * The same, over the machines that govern an event type. An act that moves nothing in one of them,
 * such as a vote on another case, may be left to another one that refuses it in every case.
 */
export function governedInSpiteOf(
  proof: Proof,
  type: string,
  rules: readonly string[],
  saying: readonly Said[],
  says: string,
): readonly Breach[] {
  return rules.flatMap((rule) => {
    const ofEach = governing(proof, type).map((graph) =>
      takenInSpiteOf(stepsOf({ ...proof, graphs: [graph] }, type), [rule], saying, says),
    );
    const isRefusedByOne = ofEach.some((found) => found.length === 0);
    const moves = ({ step }: Breach) => step?.move.from !== step?.move.to;
    return ofEach.flat().filter((found) => !isRefusedByOne || moves(found));
  });
}

export function breach(says: string, step: Step, rule?: string, said?: Said): Breach {
  return {
    says,
    machine: step.part.machine.id,
    step,
    ...(rule === undefined ? {} : { rule }),
    ...(said === undefined ? {} : { said }),
  };
}

export const BROKEN: readonly Said[] = ['broken'];
export const NOT_CERTAIN: readonly Said[] = ['broken', 'doubtful'];

/** Configurations of a part that are reached without any act of these types. */
export function reachedWithout(part: PartGraph, types: readonly string[]): ReadonlySet<number> {
  const reached = new Set([0]);
  for (const at of reached) {
    for (const { from, to, signal } of part.moves) {
      if (from === at && !types.includes(signal.act.type)) reached.add(to);
    }
  }
  return reached;
}

/** Whether a state of a configuration, or one that holds it, opens a duty. */
export const opensDuty = (part: PartGraph, at: number, rule: string): boolean =>
  statesAt(part, at)
    .flatMap(upwards)
    .some(({ meta }) => (meta as StateMeta | undefined)?.opens?.includes(rule) === true);
