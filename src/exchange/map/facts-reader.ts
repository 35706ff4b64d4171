import { eventTypes, isEventType } from '../../events/index';
import { datumReader } from './datum-reader';
import type { MapContext } from './map-context';
import { mapProblem } from './map-problem';
import type { EventSpec } from './map-schema';
import type { RecordFields } from './record-fields';

type Facts = Record<string, unknown>;

/** Reads the `data` of an event: each fact at its key, `a.b` being b inside a. */
export function factsReader(
  { type, data = {} }: EventSpec,
  context: MapContext,
  path: readonly PropertyKey[],
): (fields: RecordFields) => Facts | undefined {
  const readers = Object.entries(data).map(([key, spec]) => {
    const steps = key.split('.');
    const [first = ''] = steps;
    const known = typeof type === 'string' && isEventType(type) ? eventTypes[type] : undefined;
    if (known !== undefined && !Object.hasOwn(known.schema.shape, first)) {
      throw mapProblem('E_MAP_KEY', [...path, key]);
    }
    return { steps, read: datumReader(spec, context, [...path, key]) };
  });
  return (fields) => {
    const facts: Facts = Object.create(null);
    for (const { steps, read } of readers) {
      const found = read(fields);
      if (found !== undefined) put(facts, steps, found.value);
    }
    return Object.keys(facts).length === 0 ? undefined : facts;
  };
}

/** Objects without a prototype: a key such as `__proto__` is one like any other. */
function put(facts: Facts, steps: readonly string[], value: unknown): void {
  let owner = facts;
  for (const step of steps.slice(0, -1)) {
    const next = owner[step];
    if (typeof next === 'object' && next !== null && !Array.isArray(next)) owner = next as Facts;
    else {
      const made: Facts = Object.create(null);
      owner[step] = made;
      owner = made;
    }
  }
  owner[steps.at(-1) ?? ''] = value;
}

/** The columns in which a map finds the fact of a key, or of a part of it. */
export function factColumns({ data = {} }: EventSpec, key: string): readonly string[] {
  const bare = key.replaceAll('[]', '');
  return Object.entries(data).flatMap(([name, spec]) =>
    'column' in spec &&
    (bare === name || bare.startsWith(`${name}.`) || name.startsWith(`${bare}.`))
      ? [spec.column]
      : [],
  );
}
