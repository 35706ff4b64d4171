import type { Zone } from '../../calendar/index';
import {
  EVENT_TYPES,
  eventTypes,
  type LogEvent,
  type LostEvent,
  REF_KEYS,
  type RefKey,
} from '../../events/index';
import type { Links } from './history';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Event types that bring a thing into being; without a reference of its own it takes the event's id. */
const MAKERS: Readonly<Record<string, RefKey>> = {
  'junta.decision-adopted': 'decision',
  'urgent-measures.issued': 'decision',
  'measure.granted': 'measure',
  'measure.proposed': 'measure',
  'inconformidad.filed': 'inconformidad',
  'fund.emergency-procurement': 'procurement',
  'fund.procurement': 'procurement',
};

/** The kind of thing that events of a type of the contract bring into being. */
export const madeBy = (type: string): RefKey | undefined =>
  Object.hasOwn(MAKERS, type) ? MAKERS[type] : undefined;

/** Whether the contract ties an event to an inconformidad: what concerns it, and not only its case. */
export const isOfInconformidad = (type: string): boolean => OF_INCONFORMIDAD.has(type);

const OF_INCONFORMIDAD: ReadonlySet<string> = new Set(
  EVENT_TYPES.filter((type) => eventTypes[type].refs.includes('inconformidad')),
);

type NameOf = (key: RefKey, value: string) => string;

/** Links of an event from its references alone. */
export function linksOfRefs(refs: LogEvent['refs'], nameOf: NameOf): Links {
  const links = noLinks();
  for (const key of REF_KEYS) {
    const value = refs[key];
    if (value !== undefined) links[key] = nameOf(key, value);
  }
  return links;
}

/** All keys are there, in one order: what reads links then always reads the same kind of object. */
export const noLinks = (): Record<RefKey, string | undefined> => ({
  case: undefined,
  person: undefined,
  measure: undefined,
  study: undefined,
  session: undefined,
  decision: undefined,
  inconformidad: undefined,
  convenio: undefined,
  report: undefined,
  procurement: undefined,
});

/** What else ties an event to others. */
export interface OtherTies {
  id(): string;
  /** The only inconformidad of a case, where there is just one. */
  onlyInconformidad(file: string): string | undefined;
}

/**
 * Links of an event of a type of the contract: its references, those of its payload, the thing that it
 * makes, and the only inconformidad of its case.
 */
export function completed(
  fromRefs: Links,
  type: string,
  payloadRefs: Links | undefined,
  ties: OtherTies,
  nameOf: NameOf,
): Links {
  const links = Object.assign(noLinks(), fromRefs);
  for (const key of REF_KEYS) {
    const value = payloadRefs?.[key];
    if (value !== undefined) links[key] ??= nameOf(key, value);
  }
  const made = madeBy(type);
  if (made !== undefined) links[made] ??= ties.id();
  if (isOfInconformidad(type) && links.case !== undefined) {
    const only = ties.onlyInconformidad(links.case);
    if (only !== undefined) links.inconformidad ??= only;
  }
  return links;
}

/** The inconformidad of each case that has just one: an event about it need not name it. */
export class OnlyInconformidades {
  readonly #byCase = new Map<string, string | undefined>();

  add(file: string | undefined, inconformidad: string): void {
    if (file === undefined) return;
    this.#byCase.set(file, this.#byCase.has(file) ? undefined : inconformidad);
  }

  of(file: string): string | undefined {
    return this.#byCase.get(file);
  }
}

/** The civil day of an event; by the offset that it was written in where the zone knows none. */
export function civilDayOf({ at, from }: Pick<LogEvent, 'at' | 'from'>, zone: Zone): number {
  if (at.kind === 'date') return at.day;
  if (zone.covers(from)) return zone.dayOf(from);
  return Math.floor((at.epochMs + at.offsetMinutes * MINUTE_MS) / DAY_MS);
}

/** See `History.mayHaveLost`. */
export function mayBeAmong(
  lost: readonly LostEvent[],
  types: readonly string[],
  file: string | undefined,
  same: readonly RefKey[] = [],
): boolean {
  if (lost.length === 0) return false;
  const ofSession = same.includes('session');
  return lost.some(
    (each) =>
      types.includes(each.type) &&
      !(ofSession && each.ofNoSession === true) &&
      (each.case === undefined || file === undefined || each.case === file),
  );
}

/** See `History.measuresOf`. */
export function measuresIn(
  measureRefs: unknown,
  measure: string | undefined,
  nameOf: NameOf,
): readonly string[] | undefined {
  if (!Array.isArray(measureRefs)) return measure === undefined ? undefined : [measure];
  return measureRefs.filter((ref) => typeof ref === 'string').map((ref) => nameOf('measure', ref));
}
