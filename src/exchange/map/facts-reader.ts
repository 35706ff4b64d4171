import { eventTypes, isEventType } from '../../events/index';
import { columnsIn } from './columns-in';
import { datumReader } from './datum-reader';
import { itemKeys } from './item-keys';
import type { MapContext } from './map-context';
import { mapProblem } from './map-problem';
import type { DatumSpec, EventSpec } from './map-schema';
import type { RecordFields } from './record-fields';
import { thingsReader } from './things-reader';

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
    const place = [...path, key];
    if (!('type' in spec && spec.type === 'objects')) {
      return { steps, read: datumReader(spec, context, place) };
    }
    const keys = [spec.each ?? [], ...(spec.items ?? [])].flatMap((each) => Object.keys(each));
    const admitted = known && itemKeys(Reflect.get(known.schema.shape, first));
    const unknown = admitted && keys.find((each) => !admitted.includes(each));
    if (unknown !== undefined) throw mapProblem('E_MAP_KEY', [...place, unknown]);
    return { steps, read: thingsReader(spec, context, place) };
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
  return Object.entries(data).flatMap(([name, spec]) => {
    if (bare.startsWith(`${name}.`)) return partColumns(spec, bare.slice(name.length + 1));
    return bare === name || name.startsWith(`${bare}.`) ? [...columnsIn(spec)] : [];
  });
}

/** The columns of one key of several things, where the map says it, else of all of them. */
function partColumns(spec: DatumSpec, key: string): readonly string[] {
  const things =
    'type' in spec && spec.type === 'objects' ? [spec.each, ...(spec.items ?? [])] : [];
  const parts = columnsIn(things.map((thing) => thing?.[key]));
  return [...(parts.size > 0 ? parts : columnsIn(spec))];
}
