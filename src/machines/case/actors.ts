import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { LogEvent, RefKey } from '../../events/index';
import type { Noting } from '../procedure/guards';
import { statesOf } from '../procedure/states-of';
import { trialOf } from '../procedure/trial';
import { nameAndVersion } from '../snapshot/envelope';
import { initialSnapshot } from '../step/initial-snapshot';
import { take } from '../step/take';
import type { Part } from './cast';
import { castOf } from './cast-of';
import type { CaseActor, ProtectionCase } from './protection-case';
import { keepStanding, lastStanding } from './unbegun';

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
 * How an event may begin a machine. `listed`: the case lists it as a beginning. `act`: the case lists
 * none, and any act that is the machine's to allow begins it. `never`: the act is this machine's to allow, and it has not begun.
 */
export type Beginning = 'listed' | 'act' | 'never';

/** A machine that an event may begin. */
export interface Candidate {
  readonly actor: CaseActor;
  readonly beginning: Beginning;
  /** The types of the acts that the case lists as its beginnings. */
  readonly opensOn: readonly string[];
}

/** The machines that an event may begin in a case, each brought up to where the history leaves it. */
export function candidatesFor(current: ProtectionCase, event: LogEvent): readonly Candidate[] {
  return castOf(current.profile).flatMap((part): readonly Candidate[] => {
    const { acts, governs } = competenceOf(part.machine);
    if (!acts.has(event.type)) return [];
    const beginning = beginningOf(part, governs, event);
    const isListedOtherwise = part.opensOn !== undefined && event.type in part.opensOn;
    if (beginning === 'never' && (isListedOtherwise || !governs.has(event.type))) return [];
    const role = nameAndVersion(part.machine.id).machine;
    const ofRole = current.actors.filter((actor) => actor.role === role);
    const { per } = part;
    const opensOn = Object.keys(part.opensOn ?? {});
    if (per === undefined) {
      return ofRole.length > 0
        ? []
        : [{ actor: begin(current, part, role, {}), beginning, opensOn }];
    }
    return idsOf(current, event, per)
      .filter((id) => !ofRole.some(({ subject }) => subject[per] === id))
      .map((id) => {
        const actor = begin(current, part, `${role}:${id}`, { [per]: id });
        return { actor, beginning, opensOn };
      });
  });
}

function beginningOf({ opensOn }: Part, governs: ReadonlySet<string>, event: LogEvent): Beginning {
  if (opensOn === undefined) return governs.has(event.type) ? 'act' : 'never';
  const openings = opensOn[event.type as keyof typeof opensOn] ?? [];
  const isListed = openings.some(
    ({ given, lacks }) =>
      (lacks === undefined || event.data[lacks] === undefined) &&
      Object.entries(given ?? {}).every(([key, values]) =>
        values.includes(event.data[key] as string | boolean),
      ),
  );
  return isListed ? 'listed' : 'never';
}

/**
 * The machines that a case could begin, as they would stand: those of the case that have not begun,
 * one for each measure that the case knows, and one of an id yet to be given for the other kinds.
 */
export function actorsToBegin(current: ProtectionCase): readonly ActorToBegin[] {
  const measures = new Set(current.actors.flatMap(({ subject }) => subject.measure ?? []));
  return castOf(current.profile).flatMap((part): readonly ActorToBegin[] => {
    const role = nameAndVersion(part.machine.id).machine;
    const ofRole = current.actors.filter((actor) => actor.role === role);
    const { per, opensOn } = part;
    const by = new Set(
      opensOn === undefined ? competenceOf(part.machine).governs : Object.keys(opensOn),
    );
    const toBegin = (key: string, own: CaseActor['subject']) => ({
      actor: begin(current, part, key, own),
      by,
    });
    if (per === undefined) return ofRole.length > 0 ? [] : [toBegin(role, {})];
    if (per !== 'measure' || role === per) return [toBegin(`${role}:`, {})];
    return [...measures]
      .filter((id) => !ofRole.some(({ subject }) => subject.measure === id))
      .map((id) => toBegin(`${role}:${id}`, { measure: id }));
  });
}

/** A machine that a case could begin, and the types of the acts that would. */
export interface ActorToBegin {
  readonly actor: CaseActor;
  readonly by: ReadonlySet<string>;
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
  const { machine } = part;
  const { acts } = competenceOf(machine);
  const subject = { ...(id === undefined ? {} : { case: id }), ...own };
  const of = { machine, profile, mode, caseId: id, history };
  const last = lastStanding(key, of);
  let snapshot =
    last?.snapshot ?? (initialSnapshot(machine, { mode, subject }) as AnyMachineSnapshot);
  for (let at = last?.history.length ?? 0; at < history.length; at++) {
    const past = history[at];
    if (past === undefined || !acts.has(past.type)) continue;
    const seen = withHistory(snapshot, history.slice(0, at));
    snapshot = take(machine, profile, seen, past).snapshot;
  }
  keepStanding(key, { ...of, snapshot });
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
