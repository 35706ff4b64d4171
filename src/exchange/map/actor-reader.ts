import { type EventActor, ORGANS, type Organ } from '../../events/index';
import { idReader } from './identifier-reader';
import type { MapContext } from './map-context';
import { mapProblem } from './map-problem';
import type { EventSpec } from './map-schema';
import type { RecordFields } from './record-fields';

const isOrgan = (value: unknown): value is Organ => ORGANS.includes(value as Organ);
const PERSONAL = ['seat', 'person', 'substituteOf'] as const;

/** Reads who acted. An act whose actor cannot be told is still an act, and is written without one. */
export function actorReader(
  spec: NonNullable<EventSpec['actor']>,
  context: MapContext,
  path: readonly PropertyKey[],
): (fields: RecordFields) => Partial<EventActor> {
  const organOf = organReader(spec.organ, context, [...path, 'organ']);
  const personal = PERSONAL.flatMap((key) => {
    const given = spec[key];
    return given === undefined ? [] : [{ key, read: idReader(given, context, [...path, key]) }];
  });
  return (fields) => {
    const organ = organOf(fields);
    const actor: Partial<EventActor> = organ === undefined ? {} : { organ };
    for (const { key, read } of personal) {
      const found = read(fields);
      if (typeof found === 'object') actor[key] = found.id;
    }
    return actor;
  };
}

function organReader(
  spec: NonNullable<EventSpec['actor']>['organ'],
  context: MapContext,
  path: readonly PropertyKey[],
): (fields: RecordFields) => Organ | undefined {
  if (spec === undefined) throw mapProblem('E_MAP_ACTOR', path.slice(0, -2));
  if (typeof spec === 'string') return () => spec;
  const { column, otherwise } = spec;
  const table = context.table(spec.values, isOrgan, [...path, 'values']);
  return (fields) => {
    const texts = fields.isRepeated(column) ? [] : fields.list(column);
    const organ = (texts.length === 1 ? table(texts[0] ?? '') : undefined) ?? otherwise;
    if (organ === undefined) fields.report('E_IMPORT_ACTOR', [column]);
    return organ;
  };
}
