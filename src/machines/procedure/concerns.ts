import type { LogEvent, RefKey } from '../../events/index';
import type { Profile } from '../../rules/index';
import { isAnswered } from './answered';
import { isOfInconformidad } from './inconformidad-of';
import type { Concern, Law } from './law';
import type { MachineContext } from './machine-context';
import {
  comesBeforeProtection,
  everyMeasure,
  isSoleBeneficiary,
  isUrgent,
  mendsRefusal,
} from './measures-of';
import { sentEvent } from './sent-event';
import { trialOf } from './trial';

/**
 * Whether an act is about the subject of a machine and of the kind that a transition is for. An
 * event that cannot be read, or whose id was already seen, is about nothing.
 */
export function concerns(
  profile: Profile,
  context: MachineContext,
  sent: unknown,
  concern: Concern & Partial<Pick<Law, 'doubt'>>,
): boolean {
  const event = sentEvent(sent, profile);
  if (event === undefined) return false;
  if (isSpent(context, event)) return false;
  // What the event says by itself goes first: to place it in the history takes far longer.
  for (const key in concern.given) {
    if (concern.given[key]?.includes(event.data[key] as string | boolean) !== true) return false;
  }
  if (concern.known?.some((key) => event.data[key] === undefined) === true) return false;
  if (concern.missing?.some((key) => event.data[key] !== undefined) === true) return false;
  if (!isAboutSubject(profile, context, event, concern.names ?? [])) return false;
  if (concern.doubt === 'blocks' && comesBeforeProtection(context, event)) return false;
  for (const [key, parameter] of Object.entries(concern.listed ?? {})) {
    if (!isListed(profile, context, event, key, parameter)) return false;
  }
  if (concern.urgent !== undefined && isUrgent(context) !== concern.urgent) return false;
  if (concern.soleBeneficiary === true && !isSoleBeneficiary(context, event)) return false;
  if (concern.mendsRefusal === true && !mendsRefusal(context, event)) return false;
  if (
    concern.inconformidad !== undefined &&
    !isOfInconformidad(profile, context, event, concern.inconformidad)
  ) {
    return false;
  }
  if (concern.every !== undefined && !everyMeasure(context, event, concern.every)) return false;
  return concern.answered === undefined || isAnswered(profile, context, event, concern.answered);
}

/** Whether a key of the payload has a value of the list that a parameter holds on that day. */
export function isListed(
  profile: Profile,
  { history }: MachineContext,
  event: LogEvent,
  key: string,
  parameter: string,
): boolean {
  const trial = trialOf(profile, history, event);
  const values = trial?.bench.env.parameter(parameter, trial.event);
  return Array.isArray(values) && values.includes(event.data[key] as string);
}

/** Whether an event was already seen, or another one has corrected it. */
export function isSpent({ history }: MachineContext, event: LogEvent): boolean {
  return isSpentIn(history, event);
}

/** Whether a history holds an event, or one that corrects it. */
export function isSpentIn(history: readonly LogEvent[], { id }: LogEvent): boolean {
  return history.some((past) => past.id === id || past.supersedes === id);
}

/** Whether an event corrects one that the machine knows: the record is set right in any state. */
export function isCorrection({ history }: MachineContext, { supersedes }: LogEvent): boolean {
  return supersedes !== undefined && history.some(({ id }) => id === supersedes);
}

/** Lists of a payload that say what an act is about where its references do not. */
const LISTED: Readonly<Partial<Record<RefKey, string>>> = {
  measure: 'measureRefs',
  case: 'itemRefs',
};

/** Whether an event is about the subject, as far as it says: a reference left out denies nothing. */
export function isAboutSubject(
  profile: Profile,
  context: MachineContext,
  event: LogEvent,
  names: readonly RefKey[] = [],
): boolean {
  return (Object.keys(context.subject) as RefKey[]).every((key) => {
    const subject = context.subject[key];
    if (subject === undefined) return true;
    const listed = event.data[LISTED[key] ?? ''];
    if (event.refs[key] === undefined && Array.isArray(listed)) return listed.includes(subject);
    if (event.refs[key] === subject) return true;
    const link = trialOf(profile, context.history, event)?.event.links[key];
    return link === undefined ? !names.includes(key) : link === subject;
  });
}
