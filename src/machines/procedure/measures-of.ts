import type { LogEvent } from '../../events/index';
import { inEffect } from './in-effect';
import type { Concern } from './law';
import type { MachineContext } from './machine-context';

/** Whether the measure of a machine is urgent: issued by the intake unit, or granted as such. */
export function isUrgent({ history }: MachineContext): boolean {
  const birth = inEffect(history).find(
    ({ type }) => type === 'urgent-measures.issued' || type === 'measure.granted',
  );
  return birth?.type === 'urgent-measures.issued' || birth?.data.class === 'urgent';
}

const PROTECTING = new Set([
  'urgent-measures.issued',
  'measure.granted',
  'measure.continued',
  'measure.extended',
  'measure.resumed',
]);

/**
 * Whether an act is dated before one that gave or renewed the measure of a machine: entered late,
 * it cannot take away what came after it.
 */
export function comesBeforeProtection(
  { history, subject }: MachineContext,
  { to }: LogEvent,
): boolean {
  return (
    subject.measure !== undefined &&
    inEffect(history).some(
      ({ type, from, refs, data }) =>
        PROTECTING.has(type) &&
        from > to &&
        (Array.isArray(data.measureRefs)
          ? data.measureRefs.includes(subject.measure)
          : refs.measure === subject.measure),
    )
  );
}

/** Whether nobody but the person named is known to be protected by the measure of a machine. */
export function isSoleBeneficiary({ history }: MachineContext, { refs }: LogEvent): boolean {
  const protectedPersons = new Set(
    inEffect(history)
      .filter(({ type }) => type === 'measure.granted')
      .flatMap(({ data }) => (data.beneficiaries ?? []) as string[]),
  );
  if (protectedPersons.size > 1) return false;
  return (
    refs.person === undefined || protectedPersons.size === 0 || protectedPersons.has(refs.person)
  );
}

/**
 * Whether, with this event, each measure of the case that was made has its act. A measure whose id
 * is not on record leaves it open.
 */
export function everyMeasure(
  { history, subject }: MachineContext,
  event: LogEvent,
  { made, done }: NonNullable<Concern['every']>,
): boolean {
  const events = inEffect([...history, event]).filter(
    ({ refs }) => subject.case === undefined || (refs.case ?? subject.case) === subject.case,
  );
  const measures = new Set(events.filter(({ type }) => made.includes(type)).flatMap(measuresMade));
  const finished = new Set(
    events
      .filter(({ type, data }) => type === done && data.complete !== false)
      .map(({ refs }) => refs.measure),
  );
  return measures.size > 0 && [...measures].every((measure) => finished.has(measure));
}

function measuresMade({ id, refs, data }: LogEvent): readonly string[] {
  if (Array.isArray(data.measureRefs)) return data.measureRefs as string[];
  return [refs.measure ?? id];
}

/**
 * Whether, with this event, each measure of the case that an authority rejected is implemented in
 * full after the last time it did. Where no refusal is on record, nobody can say.
 */
export function mendsRefusal({ history, subject }: MachineContext, event: LogEvent): boolean {
  const last = new Map<string | undefined, boolean>();
  for (const { type, refs, data } of inEffect([...history, event])) {
    if (subject.case !== undefined && (refs.case ?? subject.case) !== subject.case) continue;
    if (type === 'measure.rejected-by-authority') last.set(refs.measure, false);
    if (type === 'measure.implemented' && data.complete === true && last.has(refs.measure)) {
      last.set(refs.measure, true);
    }
  }
  return last.size > 0 && [...last.values()].every((mended) => mended);
}
