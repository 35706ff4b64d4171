import { formatInstant } from '../../core/index';
import { type EventRefs, REF_KEYS } from '../../events/index';
import { flattenTexts, OWN_PREFIX } from '../native/flatten';
import { OWN_VERSION } from '../native/own-log';
import type { ExportedEvent, ExportedLog } from '../native/read-native';
import { LOG_OBJECT } from './read-object';

/** From the beginning: how OCEL dates what an object always was. */
const ALWAYS = '1970-01-01T00:00:00Z';

interface OcelValue {
  readonly name: string;
  readonly value: string;
  readonly time?: string;
}
interface WrittenObject {
  readonly id: string;
  readonly type: string;
  readonly attributes: OcelValue[];
}

/**
 * A log as OCEL 2.0 in JSON, in pieces: an object for each thing that an event refers to, of the type
 * of its reference and with its type before its id, for ids are unique only among things of a kind.
 * The phase is an attribute of the event, and of the case from each change on. From the attributes
 * under names of this library `importLog` gives the same log back.
 */
export function* writeOcel({ header, events }: ExportedLog): Generator<string> {
  const objects = objectsOf(events);
  const log: WrittenObject = {
    id: LOG_OBJECT,
    type: LOG_OBJECT,
    attributes: flattenTexts({
      version: OWN_VERSION,
      ...(header === undefined ? {} : { header }),
    }).map(([name, value]) => ({ name: `${OWN_PREFIX}${name}`, value, time: ALWAYS })),
  };
  const all = [log, ...objects.values()];
  const typesOf = (things: readonly { type: string; attributes: readonly OcelValue[] }[]) =>
    JSON.stringify(declared(things));
  yield `{"objectTypes":${typesOf(all)},\n`;
  yield `"eventTypes":${typesOf(
    events.map((event) => ({ type: event.written.type, attributes: attributesOf(event) })),
  )},\n`;
  yield '"objects":[\n';
  for (const [at, object] of all.entries()) {
    yield `${at === 0 ? '' : ',\n'}${JSON.stringify({ ...object, relationships: [] })}`;
  }
  yield '\n],\n"events":[\n';
  const ids = new Set<string>();
  for (const [at, event] of events.entries()) {
    const { id } = event.written;
    // Ids are unique in OCEL; no id of a log has a number sign.
    const unique = ids.has(id) ? `${id}#${event.line}` : id;
    ids.add(id);
    yield `${at === 0 ? '' : ',\n'}${JSON.stringify(writtenEvent(event, unique))}`;
  }
  yield '\n]}\n';
}

function writtenEvent(event: ExportedEvent, id: string): object {
  return {
    id,
    type: event.written.type,
    // At one offset: readers put the times of a log into one column.
    time: formatInstant(event.epochMs, 0),
    attributes: attributesOf(event),
    relationships: relationshipsOf(event.written.refs as EventRefs),
  };
}

function attributesOf({ line, phase, written }: ExportedEvent): readonly OcelValue[] {
  const own = { line, ...(phase === undefined ? {} : { phase }), ...written };
  return flattenTexts(own).map(([name, value]) => ({ name: `${OWN_PREFIX}${name}`, value }));
}

/** What is of nothing is of the log: readers leave out an event that relates to no object. */
function relationshipsOf(refs: EventRefs): readonly { objectId: string; qualifier: string }[] {
  const relations = relationsOf(refs);
  if (relations.length === 0) return [{ objectId: LOG_OBJECT, qualifier: 'log' }];
  return relations.map(([key, objectId]) => ({ objectId, qualifier: key }));
}

const relationsOf = (refs: EventRefs): readonly (readonly [string, string])[] =>
  REF_KEYS.flatMap((key) =>
    refs[key] === undefined ? [] : [[key, `${key}:${refs[key]}`] as const],
  );

function objectsOf(events: readonly ExportedEvent[]): ReadonlyMap<string, WrittenObject> {
  const objects = new Map<string, WrittenObject>();
  const phases = new Map<string, string>();
  for (const { written, phase, epochMs } of events) {
    for (const [type, id] of relationsOf(written.refs as EventRefs)) {
      const object = objects.get(id) ?? { id, type, attributes: [] };
      objects.set(id, object);
      if (type !== 'case' || phase === undefined || phases.get(id) === phase) continue;
      phases.set(id, phase);
      object.attributes.push({ name: 'phase', value: phase, time: formatInstant(epochMs, 0) });
    }
  }
  return objects;
}

/**
 * The types and the names of their attributes. All are texts: the schema of the standard takes no
 * other value, while tools take both.
 */
function declared(
  things: readonly { readonly type: string; readonly attributes: readonly OcelValue[] }[],
): readonly object[] {
  const types = new Map<string, Set<string>>();
  for (const { type, attributes } of things) {
    const known = types.get(type) ?? new Set<string>();
    types.set(type, known);
    for (const { name } of attributes) known.add(name);
  }
  return [...types.keys()].sort().map((name) => ({
    name,
    attributes: [...(types.get(name) ?? [])].sort().map((key) => ({ name: key, type: 'string' })),
  }));
}
