import { eventTypes, isEventType } from '../../events/index';
import { checkEvent } from '../native/check-event';
import type { NativeEvent } from '../native/written-event';
import { actorReader } from './actor-reader';
import { conditionOf } from './condition';
import { factColumns, factsReader } from './facts-reader';
import { idReader } from './identifier-reader';
import type { MapContext } from './map-context';
import { mapProblem } from './map-problem';
import type { EventSpec, ImportMapData } from './map-schema';
import type { RecordFields } from './record-fields';
import { documentsOf, refsReader } from './refs-reader';
import { timeColumns, timeReader } from './time-reader';
import { typeReader } from './type-reader';

/** Makes one event of a record, or none: it was not meant, or what it lacks has been reported. */
export type EventConverter = (fields: RecordFields, ownId: string) => NativeEvent | undefined;

/** What no reader has reported yet: the others know of their own. */
const ALREADY_REPORTED: ReadonlySet<string> = new Set(['E_LOG_TYPE', 'E_LOG_SHAPE']);

/**
 * The converter of an entry of `events`; `common` says what the entry leaves open.
 *
 * @throws ProtocolError `E_MAP_…` for an entry that cannot be followed.
 */
export function eventConverter(
  spec: EventSpec,
  map: ImportMapData,
  context: MapContext,
  path: readonly PropertyKey[],
): EventConverter {
  const { common = {} } = map;
  const time = spec.occurredAt ?? common.occurredAt;
  if (time === undefined) throw mapProblem('E_MAP_TIME', path);
  const late = spec.recordedAt ?? common.recordedAt;
  const documents = spec.evidence ?? common.evidence;
  const isMeant = conditionOf(spec.when);
  const typeOf = typeReader(spec.type, map.unmapped === 'keep', context, [...path, 'type']);
  const occurredAt = timeReader(time, context, [...path, 'occurredAt']);
  const recordedAt = late && timeReader(late, context, [...path, 'recordedAt']);
  const actorOf = actorReader({ ...common.actor, ...spec.actor }, context, [...path, 'actor']);
  const refsOf = refsReader({ ...common.refs, ...spec.refs }, context, [...path, 'refs']);
  const idOf = spec.id && idReader(spec.id, context, [...path, 'id']);
  const { case: file } = { ...common.refs, ...spec.refs };
  const caseColumns = file?.columns ?? (file?.column === undefined ? [] : [file.column]);
  const factsOf = factsReader(spec, context, [...path, 'data']);

  const recordedAs = (fields: RecordFields): string | undefined => {
    const found = recordedAt?.(fields);
    if (typeof found !== 'object') return undefined;
    if (found.precision !== 'date') return found.text;
    fields.report('E_IMPORT_DATE', late === undefined ? [] : timeColumns(late));
    return undefined;
  };

  return (fields, ownId) => {
    if (!isMeant(fields)) return undefined;
    const id = idOf === undefined ? { id: ownId } : idOf(fields);
    if (id === undefined) fields.report('E_IMPORT_ID', spec.id?.columns ?? [spec.id?.column ?? '']);
    const refs = refsOf(fields);
    const type = typeOf(fields, refs === 'lost' ? {} : refs);
    const at = occurredAt(fields);
    if (at === undefined) fields.report('E_IMPORT_DATE', timeColumns(time));
    const isLost = typeof id !== 'object' || typeof at !== 'object' || type === undefined;
    if (isLost || refs === 'lost') {
      fields.lose();
      return undefined;
    }
    if (caseColumns.length > 0 && refs.case === undefined && isOfCase(type)) {
      fields.report('E_IMPORT_CASE', caseColumns);
      fields.lose();
    }
    const written = recordedAs(fields);
    // Of a foreign type nothing is known: a free text among its facts would have nowhere to hide.
    const data = isEventType(type) ? factsOf(fields) : undefined;
    const evidence = documents === undefined ? [] : documentsOf(documents, fields);
    const event: NativeEvent = {
      id: id.id,
      type,
      occurredAt: at.text,
      ...(written === undefined ? {} : { recordedAt: written }),
      ...(at.precision === 'minute' ? { precision: 'minute' } : {}),
      actor: actorOf(fields),
      refs,
      ...(data === undefined ? {} : { data }),
      ...(evidence.length === 0 ? {} : { evidence }),
    };
    return accepted(event, spec, fields);
  };
}

const isOfCase = (type: string): boolean =>
  isEventType(type) && (eventTypes[type].refs as readonly string[]).includes('case');

/** The event as the contract takes it; a fact that it does not take is reported, and is `null`. */
function accepted(
  event: NativeEvent,
  spec: EventSpec,
  fields: RecordFields,
): NativeEvent | undefined {
  const checked = checkEvent(event, 'none');
  for (const { code, key = '' } of checked.problems) {
    if (ALREADY_REPORTED.has(code)) continue;
    const path = key.startsWith('data.') ? key.slice('data.'.length) : '';
    if (path !== '' && isNullAt(event.data, path)) continue;
    fields.report('E_IMPORT_VALUE', path === '' ? [] : factColumns(spec, path));
  }
  if (checked.event === undefined) fields.lose();
  return checked.event;
}

/** Whether the fact of a key is one that its reader could not read and has reported. */
function isNullAt(data: NativeEvent['data'], key: string): boolean {
  let value: unknown = data;
  for (const step of key.split('.')) value = (value as Record<string, unknown> | undefined)?.[step];
  return value === null;
}
