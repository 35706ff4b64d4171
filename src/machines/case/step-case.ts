import type { LogEvent, ProtocolEvent } from '../../events/index';
import type { Profile } from '../../rules/index';
import { CASE_RECORD } from '../procedure/case-record';
import { isSpentIn } from '../procedure/concerns';
import type { FailedGuard } from '../procedure/failed-guard';
import { dutiesOf, type Obligation } from '../procedure/obligations';
import { readSent } from '../procedure/sent-event';
import { dutyChange } from '../step/duties';
import {
  notBegun,
  OTHER_CASE,
  RECORDED,
  type Refusal,
  refusalOf,
  unreadable,
} from '../step/refusal';
import type { StepOptions } from '../step/step';
import { type StepOutcome, type Taking, take } from '../step/take';
import { type Beginning, candidatesFor, competenceOf, withHistory } from './actors';
import { castOf } from './cast-of';
import type { CaseActor, ProtectionCase } from './protection-case';
import { goesOnFrom } from './unbegun';

/** What came of one event in a case. */
export interface CaseStep {
  readonly case: ProtectionCase;
  readonly outcome: StepOutcome;
  /** Keys of the machines that took the event as an act of theirs. */
  readonly moved: readonly string[];
  /** Duties that the event began. */
  readonly opened: readonly Obligation[];
  /** Duties that it answered, or put an end to. */
  readonly closed: readonly Obligation[];
  /** Rules that it breaks; in `audit` mode the step is taken all the same. */
  readonly failed: readonly FailedGuard[];
  /** Where the event was not taken: why, and what would make it lawful. */
  readonly refusal?: Refusal;
}

interface Turn {
  readonly actor: CaseActor;
  readonly beginning: 'begun' | Beginning;
  readonly opensOn: readonly string[];
  /** Nothing where the machine knows no such act. */
  readonly taking: Taking | undefined;
}

const records = new WeakMap<Profile, ReadonlySet<string>>();

/** What a case keeps on record: all that its rules read, and every act of its machines. */
function recordOf(profile: Profile): ReadonlySet<string> {
  let record = records.get(profile);
  if (record === undefined) {
    record = new Set([
      ...CASE_RECORD,
      ...castOf(profile).flatMap(({ machine }) => [...competenceOf(machine).acts]),
    ]);
    records.set(profile, record);
  }
  return record;
}

/**
 * Takes one event in a case: every machine that it is about takes it, or none does. In `drive` mode
 * one refusal refuses the event. Never throws for what the event holds.
 */
export function stepCase(
  current: ProtectionCase,
  sent: LogEvent | ProtocolEvent,
  options: StepOptions = {},
): CaseStep {
  const still = { case: current, moved: [], opened: [], closed: [], failed: [] };
  const read = readSent(sent, current.profile);
  if (read.event === undefined) {
    return { ...still, outcome: 'unknown-event', refusal: unreadable(read.problems) };
  }
  const { event } = read;
  const named = event.refs.case;
  if (named !== undefined && current.id !== undefined && named !== current.id) {
    return { ...still, outcome: 'not-enabled', refusal: OTHER_CASE };
  }
  if (isSpentIn(current.history, event)) {
    return { ...still, outcome: 'not-enabled', refusal: RECORDED };
  }
  const before = { ...current, id: current.id ?? named };
  const turns = turnsOf(before, event);
  const failed = uniqueFailures(turns);
  const outcome = outcomeOf(turns, event, before.profile);
  const refusal = outcome === 'applied' ? {} : { refusal: refusalIn(before, turns, event, failed) };
  if (outcome !== 'applied' && current.mode === 'drive') {
    return { ...still, outcome, failed, ...refusal };
  }
  const history = [...before.history, event];
  goesOnFrom(before.history, history);
  const after: ProtectionCase = {
    ...before,
    history,
    actors: turns.filter(isOfTheCase).map(({ actor, taking }) => ({
      ...actor,
      snapshot: withHistory(taking?.snapshot ?? actor.snapshot, history),
    })),
  };
  const duties =
    options.obligations === false
      ? { opened: [], closed: [] }
      : dutyChange(dutiesOf(before.profile), before.profile, before.history, history);
  return {
    case: after,
    outcome,
    moved: turns
      .filter((turn) => turn.taking?.acted === true && isOfTheCase(turn))
      .map(({ actor }) => actor.key),
    ...duties,
    failed,
    ...refusal,
  };
}

/** Every machine of the case, and those that the event may begin, with what each makes of it. */
function turnsOf(current: ProtectionCase, event: LogEvent): readonly Turn[] {
  const begun = current.actors.map((actor) => ({
    actor,
    beginning: 'begun' as const,
    opensOn: [],
  }));
  return [...begun, ...candidatesFor(current, event)].map(({ actor, beginning, opensOn }) => ({
    actor,
    beginning,
    opensOn,
    taking: competenceOf(actor.machine).acts.has(event.type)
      ? take(actor.machine, current.profile, actor.snapshot, event)
      : undefined,
  }));
}

/** A machine is of the case once it has taken what begins it. */
function isOfTheCase({ beginning, taking }: Turn): boolean {
  switch (beginning) {
    case 'begun':
      return true;
    case 'listed':
      return taking?.outcome === 'applied';
    case 'act':
      return taking?.acted === true;
    case 'never':
      return false;
  }
}

/** Whether the act is one of a procedure of the case that has not begun. */
const isUnbegun = ({ beginning, taking }: Turn) =>
  beginning === 'never' && (taking?.acted === true || taking?.outcome === 'not-enabled');

/**
 * One machine that the law stops stops the act. Where the state of a machine has no place for an act
 * that is its to allow, another one of the same kind must take it; where its procedure has not begun,
 * another one to which such acts belong.
 */
function outcomeOf(turns: readonly Turn[], { type }: LogEvent, profile: Profile): StepOutcome {
  const outcomes = turns.flatMap(({ taking }) => taking?.outcome ?? []);
  if (outcomes.includes('blocked')) return 'blocked';
  const acting = turns.filter((turn) => turn.taking?.acted === true && !isUnbegun(turn));
  const isGoverned = acting.some(({ actor }) => competenceOf(actor.machine).governs.has(type));
  const isRefused = turns.some((turn) => {
    if (isUnbegun(turn)) return !isGoverned;
    if (turn.taking?.outcome !== 'not-enabled') return false;
    return !acting.some(({ actor }) => actor.role === turn.actor.role);
  });
  if (isRefused) return 'not-enabled';
  return outcomes.length > 0 || recordOf(profile).has(type) ? 'applied' : 'not-enabled';
}

/** Why a case did not take an event: what the machines that refuse it say. */
function refusalIn(
  { profile }: ProtectionCase,
  turns: readonly Turn[],
  event: LogEvent,
  failed: readonly FailedGuard[],
): Refusal {
  const refusing = turns.filter(
    (turn) => turn.taking !== undefined && turn.taking.outcome !== 'applied' && !isUnbegun(turn),
  );
  const unbegun = turns.filter(isUnbegun);
  return refusing.length === 0 && unbegun.length > 0
    ? notBegun(
        event,
        unbegun.flatMap(({ opensOn }) => opensOn),
      )
    : refusalOf(
        refusing.map(({ actor }) => actor),
        profile,
        event,
        failed,
      );
}

/** Each rule once, however many machines name it. */
function uniqueFailures(turns: readonly Turn[]): readonly FailedGuard[] {
  const failures = new Map<string, FailedGuard>();
  for (const { taking } of turns) {
    for (const failure of taking?.failed ?? []) failures.set(failure.rule, failure);
  }
  return [...failures.values()];
}
