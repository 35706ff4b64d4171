import type { LogEvent, RefKey } from '../../events/index';

/** An event in its place in the history, tied to others by its references. */
export interface HistoryEvent extends LogEvent {
  /** Place in the log: of two events at the same time the one with the smaller came first. */
  readonly position: number;
  /** `refs`, completed from the payload (`caseRef`, `decisionRef`) and from what the event made. */
  readonly links: Links;
  /** Its civil day at the seat of the authority: by it the law in force is chosen. */
  readonly day: number;
}

/** References that tie events to each other. */
export type Links = Readonly<Partial<Record<RefKey, string | undefined>>>;

/** How events of a type are told apart by one field; `keyOf` is never the empty text. */
export interface FieldIndex {
  readonly field: string;
  /** Apart from those of other indexes of the field. */
  readonly name: string;
  keyOf(event: HistoryEvent): string | undefined;
}

/** One of several equal parts of a work, from 0. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

/** The whole work. */
export const WHOLE: Share = { part: 0, of: 1 };

/** The events of a log as rules ask for them: by type, by what they refer to, in order of time. */
export interface History {
  /** Epoch milliseconds up to which the absence of an event is a fact; `-Infinity` if never. */
  readonly knownThrough: number;
  /** The whole log is known: no event after the last one can have happened. */
  readonly isComplete: boolean;
  /** How many events there are. */
  readonly size: number;
  /** All of them, in order. */
  readonly events: readonly HistoryEvent[];
  /** How many cases there are. */
  readonly caseCount: number;
  /**
   * The events in groups that are best judged together; in each, in order. A group may be forgotten
   * when the next one is taken. A share has some of them: every group is in one of the shares.
   */
  groups(share?: Share): Iterable<readonly HistoryEvent[]>;
  /**
   * Whether an event of one of these types is on record in a line that cannot be read, and may be
   * of this case, and of its session where that is asked: then that there is none is not a fact.
   */
  mayHaveLost(
    types: readonly string[],
    file: string | undefined,
    same?: readonly RefKey[],
  ): boolean;
  byId(id: string): HistoryEvent | undefined;
  /** How many events of a type there are. */
  sizeOfType(type: string): number;
  /** Events of a type, in order. */
  ofType(type: string): readonly HistoryEvent[];
  /** The same one by one, for those who look at each only once. */
  eachOfType(type: string): Iterable<HistoryEvent>;
  /** Events of a case, in order. */
  ofCase(file: string): readonly HistoryEvent[];
  /** Events of a type that carry a reference, in order. */
  ofTypeWith(type: string, key: RefKey, value: string): readonly HistoryEvent[];
  /**
   * Events of a type and a session that are of a case, or of none, in order: a session hears many
   * cases.
   */
  ofSessionAndCase(type: string, session: string, file: string): readonly HistoryEvent[];
  /**
   * Events of a type and a case that are of an inconformidad and do not say of which: in a case with
   * several, any of them may be the one meant.
   */
  ofNoNamedInconformidad(type: string, file: string): readonly HistoryEvent[];
  /**
   * Events of a type whose field has a value under `keyOf`, and those where it has no such value at
   * all, in order. The index of a field is built when it is first asked for.
   */
  ofTypeWhere(type: string, index: FieldIndex, value: string): readonly HistoryEvent[];
  /** Measures that an event is about: those that it lists, or else the one that it refers to. */
  measuresOf(event: HistoryEvent): readonly string[] | undefined;
  /** Events of a type that are about a measure, by its name or in a list, in order. */
  listing(type: string, measure: string): readonly HistoryEvent[];
  /** The name by which a thing is known in `refs`, given that name or the id of its event. */
  nameOf(key: RefKey, value: string): string;
}
