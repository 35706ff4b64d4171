import type { AnyMachineSnapshot } from 'xstate';
import { type Citation, formatInstant } from '../../core/index';
import { type EventType, eventTypes, isEventType, type LogEvent } from '../../events/index';
import type { Profile, Rule } from '../../rules/index';
import type { FailedGuard } from '../procedure/failed-guard';
import type { Concern } from '../procedure/law';
import type { MachineContext, Subject } from '../procedure/machine-context';
import type { TransitionMeta } from '../procedure/meta';
import { sentEvent } from '../procedure/sent-event';
import { failuresOf } from '../step/failures';
import { actorsToBegin, competenceOf } from './actors';
import { castOf } from './cast-of';
import type { CaseActor, ProtectionCase } from './protection-case';
import { stepCase } from './step-case';

/** An act for which a case has a place now. */
export interface LawfulAct {
  readonly type: EventType;
  /** Spanish name of the act. */
  readonly label: string;
  /** Organs whose act it is. */
  readonly by: readonly string[];
  /** Key of the machine that would take it. */
  readonly actor: string;
  readonly refs: Subject;
  readonly citation: Citation;
  /** Payload by which this act is told from others of its type. */
  readonly given: Readonly<Record<string, readonly (string | boolean)[]>>;
  /**
   * `lawful`: nothing on record forbids it. `depends`: on what the event will say. `not-yet`: the
   * record lacks what has to come first.
   */
  readonly standing: 'lawful' | 'depends' | 'not-yet';
  /** The rules that are not met by what is on record. */
  readonly asks: readonly FailedGuard[];
  /** What would make it lawful, in Spanish, where it is not. */
  readonly remedies: readonly string[];
}

interface Candidate {
  readonly actor: CaseActor;
  readonly type: EventType;
  readonly concern: Concern;
  readonly citation: Citation;
}

/**
 * Every act for which a case has a place, at an instant (epoch milliseconds), with what the law asks
 * of it. Each is tried on the case as if it were done at that instant; the case is not changed.
 */
export function lawfulActs(current: ProtectionCase, asOf: number): readonly LawfulAct[] {
  const driven = inDriveMode(current);
  const acts = new Map<string, LawfulAct>();
  for (const candidate of candidatesOf(driven)) {
    const act = tried(driven, candidate, asOf);
    if (act === undefined) continue;
    const key = JSON.stringify([act.type, act.given, act.refs]);
    if (!acts.has(key)) acts.set(key, act);
  }
  return [...acts.values()];
}

/** The case as it would be driven from here on, however it came to be. */
function inDriveMode(current: ProtectionCase): ProtectionCase {
  if (current.mode === 'drive') return current;
  return {
    ...current,
    mode: 'drive',
    actors: current.actors.map((actor) => ({
      ...actor,
      snapshot: {
        ...actor.snapshot,
        context: { ...(actor.snapshot.context as MachineContext), mode: 'drive' },
      } as AnyMachineSnapshot,
    })),
  };
}

/** The acts of each machine that governs them, or of any machine where none does. */
function candidatesOf(current: ProtectionCase): readonly Candidate[] {
  const governed = new Set(
    castOf(current.profile).flatMap(({ machine }) => [...competenceOf(machine).governs]),
  );
  const begun = current.actors.map((actor) => ({ actor, by: undefined }));
  return [...begun, ...actorsToBegin(current)].flatMap(({ actor, by }) => {
    const { governs } = competenceOf(actor.machine);
    return actor.snapshot._nodes.flatMap((node) =>
      [...node.transitions].flatMap(([type, transitions]): readonly Candidate[] => {
        if (!isEventType(type)) return [];
        const isItsOwn = by === undefined ? governs.has(type) || !governed.has(type) : by.has(type);
        if (!isItsOwn) return [];
        return transitions.flatMap(({ guard, meta }): readonly Candidate[] => {
          const { citation, evidence } = meta as TransitionMeta;
          const { params } = guard as unknown as { readonly params: Concern };
          // A transition for acts that say too little refuses them; nobody is told to do such.
          const isFor = evidence !== true && params.missing === undefined;
          return isFor ? [{ actor, type, concern: params, citation }] : [];
        });
      }),
    );
  });
}

function tried(
  current: ProtectionCase,
  { actor, type, concern, citation }: Candidate,
  asOf: number,
): LawfulAct | undefined {
  const event = supposed(current, actor.subject, type, concern, asOf);
  if (event === undefined) return undefined;
  const { outcome, failed, refusal } = stepCase(current, event, { obligations: false });
  const isPlaced = outcome === 'applied' || outcome === 'blocked' || refusal?.reason === 'content';
  if (!isPlaced || failed.some((failure) => isForbidden(current.profile, failure, concern))) {
    return undefined;
  }
  const asks =
    outcome === 'applied' ? failuresOf(actor.snapshot, current.profile, event, true) : failed;
  const standing =
    outcome === 'applied' && asks.length === 0
      ? 'lawful'
      : asks.every(({ rule }) => readsTheAct(current.profile, rule, type))
        ? 'depends'
        : 'not-yet';
  return {
    type,
    label: eventTypes[type].label,
    by: eventTypes[type].actors,
    actor: actor.key,
    refs: actor.subject,
    citation,
    given: concern.given ?? {},
    standing,
    asks,
    remedies: refusal?.remedies ?? asks.flatMap(({ remedies }) => remedies),
  };
}

/** The act as it would be recorded, with no more in it than what tells it from others. */
function supposed(
  { profile, history }: ProtectionCase,
  subject: Subject,
  type: EventType,
  concern: Concern,
  asOf: number,
): LogEvent | undefined {
  const { refs: keys, actors } = eventTypes[type];
  const decision = history.findLast((past) => past.type === 'junta.decision-adopted')?.refs
    .decision;
  const rests = (keys as readonly string[]).includes('decision');
  const refs: Subject = rests && decision !== undefined ? { ...subject, decision } : subject;
  const data = Object.fromEntries(
    Object.entries(concern.given ?? {}).map(([key, [first]]) => [key, first]),
  );
  const { zone } = profile.calendars;
  return sentEvent(
    {
      id: `supposed-${type}`,
      type,
      occurredAt: formatInstant(asOf, zone.covers(asOf) ? zone.offsetAt(asOf) : 0),
      actor: { organ: actors[0] ?? 'ANY' },
      refs,
      data,
    },
    profile,
  );
}

/** Whether a rule forbids the act for the very payload by which it is told from others. */
function isForbidden(
  profile: Profile,
  { rule: id, verdict, facts }: FailedGuard,
  { given }: Concern,
): boolean {
  if (verdict !== 'violation' || given === undefined || facts.length === 0) return false;
  const [compiled] = profile.rules.versionsOf(id);
  return facts.every(({ fact }) => {
    const source = compiled?.rule.facts?.[fact]?.source;
    return typeof source === 'string' && Object.hasOwn(given, source.replace(/^event\.data\./, ''));
  });
}

/** Whether what a rule asks is for the act itself to say: its payload, its ballots, its attendance. */
function readsTheAct(profile: Profile, id: string, type: EventType): boolean {
  return profile.rules
    .versionsOf(id)
    .some(
      ({ rule }) => rule.on.includes(type) && (readsPayload(rule) || rule.forEach !== undefined),
    );
}

function readsPayload({ facts }: Rule): boolean {
  return Object.values(facts ?? {}).some(
    ({ source }) => typeof source === 'string' && /^(event|item|vote|session)\b/.test(source),
  );
}
