import type { Zone } from '../../calendar/index';
import {
  type LogEvent,
  type LostEvent,
  PAYLOAD_REFS,
  REF_KEYS,
  type RefKey,
} from '../../events/index';
import {
  type FieldIndex,
  type History,
  type HistoryEvent,
  type Links,
  type Share,
  WHOLE,
} from './history';
import {
  civilDayOf,
  completed,
  isOfInconformidad,
  linksOfRefs,
  madeBy,
  mayBeAmong,
  measuresIn,
  OnlyInconformidades,
} from './linking';
import { byTime } from './order';

const NONE: readonly HistoryEvent[] = Object.freeze([]);

/**
 * A history of events that are in memory, indexed by type and by reference. Immutable; building it is
 * linear.
 */
export class EventHistory implements History {
  readonly events: readonly HistoryEvent[];
  readonly knownThrough: number;
  readonly isComplete: boolean;
  readonly #zone: Zone;
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
  readonly #alone = new OnlyInconformidades();

  constructor(
    events: readonly LogEvent[],
    knownThrough: number,
    asOf: number,
    zone: Zone,
    lost: readonly LostEvent[] = [],
  ) {
    this.#zone = zone;
    this.#lost = lost;
    this.knownThrough = Math.min(knownThrough, asOf);
    this.isComplete = knownThrough >= asOf;
    this.#aliases = aliasesOf(events);
    for (const { type, refs, id } of events) {
      if (type === 'inconformidad.filed') this.#alone.add(refs.case, refs.inconformidad ?? id);
    }
    this.events = events.map((event, position) => this.#place(event, position));
    for (const event of this.events) this.#index(event);
  }

  get size(): number {
    return this.events.length;
  }

  get caseCount(): number {
    return this.#byRef.case.size;
  }

  groups({ part }: Share = WHOLE): Iterable<readonly HistoryEvent[]> {
    return part === 0 ? [this.events] : [];
  }

  mayHaveLost(types: readonly string[], file: string | undefined, same?: readonly RefKey[]) {
    return mayBeAmong(this.#lost, types, file, same);
  }

  byId(id: string): HistoryEvent | undefined {
    return this.#byId.get(id);
  }

  sizeOfType(type: string): number {
    return this.ofType(type).length;
  }

  ofType(type: string): readonly HistoryEvent[] {
    return this.#byType.get(type) ?? NONE;
  }

  eachOfType(type: string): Iterable<HistoryEvent> {
    return this.ofType(type);
  }

  ofCase(file: string): readonly HistoryEvent[] {
    return [...(this.#byRef.case.get(file)?.values() ?? [])].flat().sort(byTime);
  }

  ofTypeWith(type: string, key: RefKey, value: string): readonly HistoryEvent[] {
    return this.#byRef[key].get(value)?.get(type) ?? NONE;
  }

  ofSessionAndCase(type: string, session: string, file: string): readonly HistoryEvent[] {
    return this.ofTypeWith(type, 'session', session).filter(
      ({ links }) => links.case === undefined || links.case === file,
    );
  }

  ofNoNamedInconformidad(type: string, file: string): readonly HistoryEvent[] {
    return this.#unnamed.size === 0 ? NONE : (this.#unnamed.get(`${type} ${file}`) ?? NONE);
  }

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
    return [...found, ...unknown].sort(byTime);
  }

  measuresOf({ data, links }: HistoryEvent): readonly string[] | undefined {
    return measuresIn(data.measureRefs, links.measure, this.#nameOf);
  }

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

  nameOf(key: RefKey, value: string): string {
    return this.#nameOf(key, value);
  }

  readonly #nameOf = (key: RefKey, value: string): string =>
    this.#aliases.size === 0 ? value : (this.#aliases.get(`${key}:${value}`) ?? value);

  #place(event: LogEvent, position: number): HistoryEvent {
    const { id, type } = event;
    const fromRefs = linksOfRefs(event.refs, this.#nameOf);
    const payloadRefs = payloadRefsOf(event.data);
    const ties = { id: () => id, onlyInconformidad: (file: string) => this.#alone.of(file) };
    const links = completed(fromRefs, event.known ? type : '', payloadRefs, ties, this.#nameOf);
    return { ...event, position, links, day: civilDayOf(event, this.#zone) };
  }

  #index(event: HistoryEvent): void {
    this.#byId.set(event.id, event);
    append(this.#byType, event.type, event);
    const { case: file, inconformidad } = event.links;
    const isUnnamed = file !== undefined && inconformidad === undefined;
    if (isUnnamed && event.known && isOfInconformidad(event.type)) {
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

function payloadRefsOf(data: LogEvent['data']): Links | undefined {
  let refs: Partial<Record<RefKey, string>> | undefined;
  for (const [payloadKey, key] of PAYLOAD_REFS) {
    const value = data[payloadKey];
    if (typeof value !== 'string') continue;
    refs ??= {};
    refs[key] = value;
  }
  return refs;
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
    const made = event.known ? madeBy(event.type) : undefined;
    const name = made === undefined ? undefined : event.refs[made];
    if (made !== undefined && name !== undefined) aliases.set(`${made}:${event.id}`, name);
  }
  return aliases;
}
