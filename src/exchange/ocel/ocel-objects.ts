import { REPEATED } from '../foreign-record';
import { Unreadable } from '../unreadable';
import type { ObjectValue, OcelObject } from './read-object';

const MAX_OBJECTS = 2_000_000;
const ATTRIBUTE_FIELD = 'ocel:attribute:';

/** The field of an attribute of the related objects of a type. */
export const attributeField = (type: string, name: string): string =>
  `${ATTRIBUTE_FIELD}${type}:${name}`;

/** What is kept of the objects of a log: their types, and the attributes that somebody will ask for. */
export class OcelObjects {
  readonly #asked: ReadonlySet<string>;
  readonly #types = new Map<string, string>();
  readonly #values = new Map<string, readonly ObjectValue[]>();

  constructor(columns: readonly string[]) {
    this.#asked = new Set(columns.filter((column) => column.startsWith(ATTRIBUTE_FIELD)));
  }

  add({ id, type, values }: OcelObject): void {
    if (this.#types.size >= MAX_OBJECTS) throw new Unreadable('E_LIMIT_OBJECTS');
    this.#types.set(id, type);
    const kept = values.filter(({ name }) => this.#asked.has(attributeField(type, name)));
    if (kept.length > 0) {
      this.#values.set(
        id,
        kept.sort((a, b) => Math.sign((a.from ?? 0) - (b.from ?? 0) || 0)),
      );
    }
  }

  typeOf(id: string): string | undefined {
    return this.#types.get(id);
  }

  /**
   * The attributes of an object as they were at an instant (epoch milliseconds). `REPEATED` where it
   * is not known which value held: the instant is not known, or since when a value did.
   */
  valuesAt(id: string, at: number | undefined): ReadonlyMap<string, string | typeof REPEATED> {
    const found = new Map<string, string | typeof REPEATED>();
    for (const { name, value, from } of this.#values.get(id) ?? []) {
      const isKnown = found.get(name) !== REPEATED && from !== undefined;
      const always = !found.has(name) && (from ?? 1) <= 0;
      if (!isKnown || (at === undefined && !always)) found.set(name, REPEATED);
      else if (at === undefined || from <= at) found.set(name, String(value));
    }
    return found;
  }
}
