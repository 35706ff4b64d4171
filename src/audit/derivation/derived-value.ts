import type { Zone } from '../../calendar/index';
import type { FactType, FactValue } from '../../rules/index';
import { instantText } from '../finding';
import type { DerivedValue } from './derivation';

/** The largest instant that can be written; what lies beyond has no date. */
const LAST_INSTANT = 4_133_980_800_000;

/** A value of a fact as people and programs read it; `undefined` where it is unknown. */
export function derivedValue(
  value: FactValue,
  type: FactType | undefined,
  zone: Zone,
): DerivedValue | undefined {
  if (value === undefined) return undefined;
  const one = (quantity: number): string | number =>
    type === 'moment' && Math.abs(quantity) < LAST_INSTANT ? instantText(quantity, zone) : quantity;
  if (typeof value === 'number') return one(value);
  if (typeof value === 'object' && 'atLeast' in value) {
    const { atLeast, atMost } = value;
    return { atLeast: one(atLeast), atMost: Number.isFinite(atMost) ? one(atMost) : null };
  }
  return value;
}
