import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { LogEvent, RefKey } from '../../events/index';
import type { Profile } from '../../rules/index';
import type { Noting } from '../procedure/guards';
import { withProfile } from '../procedure/profile-of';
import { statesOf } from '../procedure/states-of';
import { trialOf } from '../procedure/trial';
import { nameAndVersion } from '../snapshot/envelope';
import { initialSnapshot } from '../step/initial-snapshot';
import { take } from '../step/take';
import { CAST, type Part } from './cast';
import type { CaseActor, ProtectionCase } from './protection-case';

const bound = new WeakMap<Profile, Map<AnyStateMachine, AnyStateMachine>>();

/** The machine of a part, judging by a profile; made once for each. */
function machineOf({ machine }: Part, profile: Profile): AnyStateMachine {
  let machines = bound.get(profile);
  if (machines === undefined) {
    machines = new Map();
    bound.set(profile, machines);
  }
  let own = machines.get(machine);
  if (own === undefined) {
    own = withProfile(machine, profile);
    machines.set(machine, own);
  }
  return own;
}

/** What a machine does with event types: those it acts on, and of those, the ones it governs. */
interface Competence {
  readonly acts: ReadonlySet<string>;
  readonly governs: ReadonlySet<string>;
}

const competences = new WeakMap<object, Competence>();

export function competenceOf(machine: AnyStateMachine): Competence {
  let known = competences.get(machine.root);
  if (known === undefined) {
    const transitions = statesOf(machine).flatMap((state) => state.transitions);
    const isNoted = ({ meta }: (typeof transitions)[number]) => meta?.evidence === true;
    known = {
      acts: new Set(transitions.flatMap((each) => (isNoted(each) ? [] : [each.event]))),
      governs: new Set(
        transitions.flatMap((each) =>
          isNoted(each) && (each.guard?.params as Noting | undefined)?.own === true
            ? [each.event]
            : [],
        ),
      ),
    };
    competences.set(machine.root, known);
  }
  return known;
}

/**
 * The machines that an event may begin in a case, each brought up to where the history leaves it.
 * They are of the case once they take the event as an act of theirs.
 */
export function candidatesFor(current: ProtectionCase, event: LogEvent): readonly CaseActor[] {
  return CAST.flatMap((part): readonly CaseActor[] => {
    if (!competenceOf(part.machine).acts.has(event.type)) return [];
    const role = nameAndVersion(part.machine.id).machine;
    const ofRole = current.actors.filter((actor) => actor.role === role);
    const { per } = part;
    if (per !== undefined) {
      if (!mayOpen(part, event)) return [];
      return idsOf(current, event, per)
        .filter((id) => !ofRole.some(({ subject }) => subject[per] === id))
        .map((id) => begin(current, part, `${role}:${id}`, { [per]: id }));
    }
    if (ofRole.length > 0) return [];
    const isOwed = competenceOf(part.machine).governs.has(event.type);
    return isOwed || mayOpen(part, event) ? [begin(current, part, role, {})] : [];
  });
}

/**
 * The machines that a case could begin, as they would stand: those of the case that have not begun,
 * one for each measure that the case knows, and one of an id yet to be given for the other kinds.
 */
export function actorsToBegin(current: ProtectionCase): readonly CaseActor[] {
  const measures = new Set(current.actors.flatMap(({ subject }) => subject.measure ?? []));
  return CAST.flatMap((part): readonly CaseActor[] => {
    const role = nameAndVersion(part.machine.id).machine;
    const ofRole = current.actors.filter((actor) => actor.role === role);
    const { per } = part;
    if (per === undefined) return ofRole.length > 0 ? [] : [begin(current, part, role, {})];
    if (per !== 'measure' || role === per) return [begin(current, part, `${role}:`, {})];
    return [...measures]
      .filter((id) => !ofRole.some(({ subject }) => subject.measure === id))
      .map((id) => begin(current, part, `${role}:${id}`, { measure: id }));
  });
}

/** Whether an act is one of those that the case lists as the beginning of a machine. */
export function isBegunBy({ role }: CaseActor, event: LogEvent): boolean {
  return CAST.some(
    (part) =>
      part.opensOn !== undefined &&
      nameAndVersion(part.machine.id).machine === role &&
      mayOpen(part, event),
  );
}

function mayOpen({ opensOn }: Part, event: LogEvent): boolean {
  if (opensOn === undefined) return true;
  const openings = opensOn[event.type as keyof typeof opensOn] ?? [];
  return openings.some(
    ({ given, lacks }) =>
      (lacks === undefined || event.data[lacks] === undefined) &&
      Object.entries(given ?? {}).every(([key, values]) =>
        values.includes(event.data[key] as string | boolean),
      ),
  );
}

/** The ids of a kind that an event names, itself or through what it is tied to. */
function idsOf(
  { profile, history }: ProtectionCase,
  event: LogEvent,
  key: RefKey,
): readonly string[] {
  const named = event.refs[key];
  if (named !== undefined) return [named];
  const listed = key === 'measure' ? event.data.measureRefs : undefined;
  if (Array.isArray(listed)) return listed as string[];
  const tied = trialOf(profile, history, event)?.event.links[key];
  return tied === undefined ? [] : [tied];
}

function begin(
  { id, profile, mode, history }: ProtectionCase,
  part: Part,
  key: string,
  own: CaseActor['subject'],
): CaseActor {
  const machine = machineOf(part, profile);
  const { acts } = competenceOf(machine);
  const subject = { ...(id === undefined ? {} : { case: id }), ...own };
  let snapshot = initialSnapshot(machine, { mode, subject }) as AnyMachineSnapshot;
  history.forEach((past, at) => {
    if (!acts.has(past.type)) return;
    const seen = withHistory(snapshot, history.slice(0, at));
    snapshot = take(machine, profile, seen, past).snapshot;
  });
  const role = nameAndVersion(machine.id).machine;
  return { key, role, subject, machine, snapshot: withHistory(snapshot, history) };
}

/** A snapshot that remembers the history of the case, which its guards read. */
export function withHistory(
  snapshot: AnyMachineSnapshot,
  history: readonly LogEvent[],
): AnyMachineSnapshot {
  return { ...snapshot, context: { ...snapshot.context, history } } as AnyMachineSnapshot;
}
