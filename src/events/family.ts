import type * as z from 'zod';
import type { Organ } from './vocabulary/organs';
import type { RefKey } from './vocabulary/refs';

/** What the contract says of one event type. */
export interface EventDefinition {
  /** Spanish name, for people. */
  readonly label: string;
  /** Organs whose act it is. Another actor is for a rule to judge, never an ill-formed event. */
  readonly actors: readonly Organ[];
  /** Keys of `refs` that are normally present. */
  readonly refs: readonly RefKey[];
  /** Articles of the Reglamento that read it; transitory ones are `T1` to `T7`. */
  readonly articles: readonly string[];
  readonly data: z.ZodObject<z.ZodRawShape, z.core.$strict>;
}

/** Declares a family of event types: checks each definition and keeps its exact type. */
export function family<const Definitions extends Record<string, EventDefinition>>(
  definitions: Definitions,
): Definitions {
  return definitions;
}
