import { parseInstant } from '../../core/index';
import type { FactType } from '../format/fact';
import { type Bounds, isBounds } from './bounds';

/** A single value of a fact. */
export type FactScalar = string | number | boolean;

/** A fact as the evaluator sees it; `undefined` is unknown. */
export type FactValue = FactScalar | readonly FactScalar[] | Bounds | undefined;

/** Facts by name; a name that is missing or `undefined` is unknown. */
export type Facts = Readonly<Record<string, FactValue>>;

/** Facts by the place in which a rule declares them; each is read when it is first asked for. */
export interface PlacedFacts {
  get(place: number): FactValue;
}

/** The place of each fact, by its name. */
export type Slots = ReadonlyMap<string, number>;

const isScalar = (value: unknown): value is FactScalar =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/**
 * The value if it has the declared type, else unknown. A number written as text is not a number,
 * and a date without an offset is not a moment: nothing is repaired.
 */
export function typed(type: FactType, value: unknown): FactValue {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'text':
      return typeof value === 'string' ? value : undefined;
    case 'count':
      return isCount(value) ||
        (isBounds(value) &&
          isCount(value.atLeast) &&
          (isCount(value.atMost) || value.atMost === Number.POSITIVE_INFINITY))
        ? value
        : undefined;
    case 'moment':
      if (typeof value === 'string') return parseInstant(value)?.epochMs;
      return Number.isFinite(value) || isBounds(value) ? (value as number | Bounds) : undefined;
    case 'list':
      return Array.isArray(value) && value.every(isScalar) ? (value as FactScalar[]) : undefined;
  }
}
