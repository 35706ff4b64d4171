import type { LogEvent } from '../../events/index';
import { inEffect } from './in-effect';
import type { Concern } from './law';
import type { MachineContext } from './machine-context';

/**
 * Whether the measure of a machine is urgent: issued by the intake unit, or granted as such. A case
 * has measures of both kinds; only a birth that names none speaks for a measure that no other names.
 */
export function isUrgent({ history, subject: { measure } }: MachineContext): boolean {
  const births = inEffect(history).filter(
    ({ type }) => type === 'urgent-measures.issued' || type === 'measure.granted',
  );
  const birth =
    measure === undefined
      ? births[0]
      : (births.find(names(measure)) ?? births.find((each) => measuresNamed(each) === undefined));
  return birth?.type === 'urgent-measures.issued' || birth?.data.class === 'urgent';
}

/** The measures that an act names; a grant without a reference names the measure after itself. */
function measuresNamed({ id, type, refs, data }: LogEvent): readonly string[] | undefined {
  if (refs.measure !== undefined) return [refs.measure];
  if (Array.isArray(data.measureRefs)) return data.measureRefs as string[];
  return type === 'measure.granted' ? [id] : undefined;
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

/**
 * Whether nobody alive but the person named is known to be protected by the measure of a machine;
 * where its grant lists nobody, or the machine is of no measure, by those of the case.
 */
export function isSoleBeneficiary(
  { history, subject: { measure } }: MachineContext,
  { refs }: LogEvent,
): boolean {
  const known = inEffect(history);
  const dead = new Set(
    known.filter(({ type }) => type === 'case.person-deceased').map((death) => death.refs.person),
  );
  const grants = known.filter(({ type }) => type === 'measure.granted');
  const own = measure === undefined ? [] : grants.filter(names(measure));
  const listed = own.some(({ data }) => data.beneficiaries !== undefined) ? own : grants;
  const protectedPersons = new Set(
    listed
      .flatMap(({ data }) => (data.beneficiaries ?? []) as string[])
      .filter((person) => !dead.has(person)),
  );
  if (protectedPersons.size > 1) return false;
  return (
    refs.person === undefined || protectedPersons.size === 0 || protectedPersons.has(refs.person)
  );
}

const names = (measure: string) => (act: LogEvent) =>
  measuresNamed(act)?.includes(measure) === true;

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
