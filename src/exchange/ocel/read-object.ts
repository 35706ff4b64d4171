import { parseInstant } from '../../core/index';
import type { Scalar } from '../foreign-record';
import { offsetTime } from '../map/offset-time';
import { OWN_PREFIX } from '../native/flatten';

/** Type of the one object that says that this library exported the log, and with which header. */
export const LOG_OBJECT = 'mecanismo:log';

/** An attribute of an object as it was from an instant on. */
export interface ObjectValue {
  readonly name: string;
  readonly value: Scalar;
  /** Epoch milliseconds; before all time where the log gives none, `undefined` where it is unreadable. */
  readonly from: number | undefined;
}

/** An object of a foreign log. */
export interface OcelObject {
  readonly id: string;
  readonly type: string;
  readonly values: readonly ObjectValue[];
  readonly native: ReadonlyMap<string, Scalar>;
}

/** The own members of a value; none where it is no object. */
export function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return new Map(isObject ? Object.entries(value) : []);
}

/** The items of a list; none where it is no list. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Whether a value is one that an attribute may have. */
export const isScalar = (value: unknown): value is Scalar =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** Reads an object; `undefined` where it has no id or no type. */
export function readObject(value: unknown): OcelObject | undefined {
  const members = membersOf(value);
  const [id, type] = [members.get('id'), members.get('type')];
  if (typeof id !== 'string' || typeof type !== 'string') return undefined;
  const values: ObjectValue[] = [];
  const native = new Map<string, Scalar>();
  for (const attribute of itemsOf(members.get('attributes')).map(membersOf)) {
    const [name, held, time] = ['name', 'value', 'time'].map((key) => attribute.get(key));
    if (typeof name !== 'string' || !isScalar(held)) continue;
    if (name.startsWith(OWN_PREFIX)) native.set(name.slice(OWN_PREFIX.length), held);
    else
      values.push({
        name,
        value: held,
        from: time === undefined ? Number.NEGATIVE_INFINITY : instantOf(time),
      });
  }
  return { id, type, values, native };
}

/** Epoch milliseconds of an instant with its offset. */
export function instantOf(text: unknown): number | undefined {
  const written = typeof text === 'string' ? offsetTime(text)?.text : undefined;
  return written === undefined ? undefined : parseInstant(written)?.epochMs;
}
