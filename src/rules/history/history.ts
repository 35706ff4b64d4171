import type { Zone } from '../../calendar/index';
import {
  eventTypes,
  isEventType,
  type LogEvent,
  type LostEvent,
  REF_KEYS,
  type RefKey,
} from '../../events/index';

/** An event in its place in the history, tied to others by its references. */
export interface HistoryEvent extends LogEvent {
  /** Place in the order of the contract: by instant, then by line. */
  readonly position: number;
  /** `refs`, completed from the payload (`caseRef`, `decisionRef`) and from what the event made. */
  readonly links: Readonly<Partial<Record<RefKey, string>>>;
  /** Its civil day at the seat of the authority: by it the law in force is chosen. */
  readonly day: number;
}

/** How events of a type are told apart by one field; `keyOf` is never the empty text. */
export interface FieldIndex {
  readonly name: string;
  keyOf(event: HistoryEvent): string | undefined;
}

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

/** Payload keys that hold a reference of `refs`, or the id of the event that made the thing. */
const PAYLOAD_REFS: readonly (readonly [payloadKey: string, key: RefKey])[] = [
  ['caseRef', 'case'],
  ['sessionRef', 'session'],
  ['decisionRef', 'decision'],
  ['measureRef', 'measure'],
  ['procurementRef', 'procurement'],
];

const NONE: readonly HistoryEvent[] = Object.freeze([]);

/**
 * The events of a log in order, indexed by type and by reference. Immutable; building it is linear.
 */
export class History {
  readonly events: readonly HistoryEvent[];
  /** Epoch milliseconds up to which the absence of an event is a fact; `-Infinity` if never. */
  readonly knownThrough: number;
  /** The whole log is known: no event after the last one can have happened. */
  readonly isComplete: boolean;
  readonly #byId = new Map<string, HistoryEvent>();
  readonly #byType = new Map<string, HistoryEvent[]>();
  readonly #byRef = Object.fromEntries(
    REF_KEYS.map((key) => [key, new Map<string, Map<string, HistoryEvent[]>>()]),
  ) as Readonly<Record<RefKey, Map<string, Map<string, HistoryEvent[]>>>>;
  readonly #lost: readonly LostEvent[];
  readonly #byField = new Map<string, Map<string, HistoryEvent[]>>();
  readonly #listing = new Map<string, Map<string, HistoryEvent[]>>();
  readonly #unnamed = new Map<string, HistoryEvent[]>();
  readonly #aliases: ReadonlyMap<string, string>;

  constructor(
    events: readonly LogEvent[],
    knownThrough: number,
    asOf: number,
    zone: Zone,
    lost: readonly LostEvent[] = [],
  ) {
    this.#lost = lost;
    this.knownThrough = Math.min(knownThrough, asOf);
    this.isComplete = knownThrough >= asOf;
    this.#aliases = aliasesOf(events);
    const alone = onlyInconformidades(events);
    this.events = events.map((event, position) => this.#place(event, position, alone, zone));
    for (const event of this.events) this.#index(event);
  }

  /**
   * Whether an event of one of these types is on record in a line that cannot be read, and may be
   * of this case, and of its session where that is asked: then that there is none is not a fact.
   */
  mayHaveLost(
    types: readonly string[],
    file: string | undefined,
    same: readonly RefKey[] = [],
  ): boolean {
    if (this.#lost.length === 0) return false;
    const ofSession = same.includes('session');
    return this.#lost.some(
      (lost) =>
        types.includes(lost.type) &&
        !(ofSession && lost.ofNoSession === true) &&
        (lost.case === undefined || file === undefined || lost.case === file),
    );
  }

  byId(id: string): HistoryEvent | undefined {
    return this.#byId.get(id);
  }

  /** Events of a type, in order. */
  ofType(type: string): readonly HistoryEvent[] {
    return this.#byType.get(type) ?? NONE;
  }

  /** Events of a type that carry a reference, in order. */
  ofTypeWith(type: string, key: RefKey, value: string): readonly HistoryEvent[] {
    return this.#byRef[key].get(value)?.get(type) ?? NONE;
  }

  /**
   * Events of a type and a case that are of an inconformidad and do not say of which: in a case with
   * several, any of them may be the one meant.
   */
  ofNoNamedInconformidad(type: string, file: string): readonly HistoryEvent[] {
    return this.#unnamed.size === 0 ? NONE : (this.#unnamed.get(`${type} ${file}`) ?? NONE);
  }

  /**
   * Events of a type whose field has a value under `keyOf`, and those where it has no such value at
   * all, in order. The index of a field is built when it is first asked for.
   */
  ofTypeWhere(type: string, index: FieldIndex, value: string): readonly HistoryEvent[] {
    const name = `${type} ${index.name}`;
    let byValue = this.#byField.get(name);
    if (byValue === undefined) {
      byValue = new Map();
      for (const event of this.ofType(type)) append(byValue, index.keyOf(event) ?? '', event);
      this.#byField.set(name, byValue);
    }
    const found = byValue.get(value) ?? [];
    const unknown = byValue.get('') ?? [];
    if (unknown.length === 0) return found;
    return [...found, ...unknown].sort((a, b) => a.position - b.position);
  }

  /** Measures that an event is about: those that it lists, or else the one that it refers to. */
  measuresOf({ data, links }: HistoryEvent): readonly string[] | undefined {
    const refs = data.measureRefs;
    if (!Array.isArray(refs)) return links.measure === undefined ? undefined : [links.measure];
    return refs.filter((ref) => typeof ref === 'string').map((ref) => this.nameOf('measure', ref));
  }

  /** Events of a type that are about a measure, by its name or in a list, in order. */
  listing(type: string, measure: string): readonly HistoryEvent[] {
    let byMeasure = this.#listing.get(type);
    if (byMeasure === undefined) {
      byMeasure = new Map();
      for (const event of this.ofType(type)) {
        for (const each of this.measuresOf(event) ?? []) append(byMeasure, each, event);
      }
      this.#listing.set(type, byMeasure);
    }
    return byMeasure.get(measure) ?? NONE;
  }

  /** The name by which a thing is known in `refs`, given that name or the id of its event. */
  nameOf(key: RefKey, value: string): string {
    return this.#aliases.size === 0 ? value : (this.#aliases.get(`${key}:${value}`) ?? value);
  }

  #place(
    event: LogEvent,
    position: number,
    alone: ReadonlyMap<string, string>,
    zone: Zone,
  ): HistoryEvent {
    const links: Partial<Record<RefKey, string>> = {};
    for (const key of REF_KEYS) {
      const value = event.refs[key];
      if (value !== undefined) links[key] = this.nameOf(key, value);
    }
    for (const [payloadKey, key] of PAYLOAD_REFS) {
      const value = event.data[payloadKey];
      if (typeof value === 'string') links[key] ??= this.nameOf(key, value);
    }
    const made = madeBy(event);
    if (made !== undefined) links[made] ??= event.id;
    const only = links.case === undefined ? undefined : alone.get(links.case);
    if (only !== undefined && isOfInconformidad(event)) links.inconformidad ??= only;
    return { ...event, position, links, day: civilDayOf(event, zone) };
  }

  #index(event: HistoryEvent): void {
    this.#byId.set(event.id, event);
    append(this.#byType, event.type, event);
    const { case: file, inconformidad } = event.links;
    if (file !== undefined && inconformidad === undefined && isOfInconformidad(event)) {
      append(this.#unnamed, `${event.type} ${file}`, event);
    }
    for (const key of REF_KEYS) {
      const value = event.links[key];
      if (value === undefined) continue;
      const things = this.#byRef[key];
      let types = things.get(value);
      if (types === undefined) {
        types = new Map();
        things.set(value, types);
      }
      append(types, event.type, event);
    }
  }
}

/** The civil day of an event; by the offset that it was written in where the zone knows none. */
function civilDayOf({ at, from }: LogEvent, zone: Zone): number {
  if (at.kind === 'date') return at.day;
  if (zone.covers(from)) return zone.dayOf(from);
  return Math.floor((at.epochMs + at.offsetMinutes * MINUTE_MS) / DAY_MS);
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The kind of thing that an event brings into being; an event of unknown type makes nothing. */
const madeBy = ({ type, known }: LogEvent): RefKey | undefined =>
  known ? MAKERS[type] : undefined;

/** Whether the contract ties an event to an inconformidad: what concerns it, and not only its case. */
const isOfInconformidad = ({ type, known }: LogEvent): boolean =>
  known && isEventType(type) && eventTypes[type].refs.includes('inconformidad');

/** The inconformidad of each case that has just one: an event about it need not name it. */
function onlyInconformidades(events: readonly LogEvent[]): ReadonlyMap<string, string> {
  const byCase = new Map<string, string | undefined>();
  for (const { type, refs, id } of events) {
    if (type !== 'inconformidad.filed' || refs.case === undefined) continue;
    byCase.set(refs.case, byCase.has(refs.case) ? undefined : (refs.inconformidad ?? id));
  }
  const alone = new Map<string, string>();
  for (const [file, inconformidad] of byCase) {
    if (inconformidad !== undefined) alone.set(file, inconformidad);
  }
  return alone;
}

function append(index: Map<string, HistoryEvent[]>, key: string, event: HistoryEvent): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [event]);
  else list.push(event);
}

/** `decision:e-0012` to `D-1`, where event `e-0012` made decision `D-1`. */
function aliasesOf(events: readonly LogEvent[]): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const event of events) {
    const made = madeBy(event);
    const name = made === undefined ? undefined : event.refs[made];
    if (made !== undefined && name !== undefined) aliases.set(`${made}:${event.id}`, name);
  }
  return aliases;
}
