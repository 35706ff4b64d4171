import { type ForeignRecord, type ForeignValue, REPEATED, type Scalar } from '../foreign-record';
import { OWN_PREFIX } from '../native/flatten';
import { attributeField, type OcelObjects } from './ocel-objects';
import { instantOf, isScalar, itemsOf, membersOf } from './read-object';

/**
 * An event of an OCEL log as fields; what is not of its form is not there. `onUnknownObject` is told
 * where it refers to an object that the log does not have.
 */
export function ocelRecord(
  event: unknown,
  number: number,
  objects: OcelObjects,
  onUnknownObject: (event: number) => void,
): ForeignRecord {
  const members = membersOf(event);
  const fields = new Map<string, ForeignValue>();
  const native = new Map<string, Scalar>();
  for (const key of ['id', 'type', 'time']) {
    const value = members.get(key);
    if (isScalar(value)) fields.set(`ocel:${key}`, String(value));
  }
  for (const attribute of itemsOf(members.get('attributes')).map(membersOf)) {
    const [name, value] = [attribute.get('name'), attribute.get('value')];
    if (typeof name !== 'string' || !isScalar(value)) continue;
    if (name.startsWith(OWN_PREFIX)) native.set(name.slice(OWN_PREFIX.length), value);
    else fields.set(name, fields.has(name) ? REPEATED : String(value));
  }
  const related = new Map<string, string[]>();
  const relate = (field: string, text: string): void => {
    const known = related.get(field);
    if (known === undefined) related.set(field, [text]);
    else if (!known.includes(text)) known.push(text);
  };
  const unknown = new Set<string>();
  const at = instantOf(members.get('time'));
  for (const relation of itemsOf(members.get('relationships')).map(membersOf)) {
    const [id, qualifier] = [relation.get('objectId'), relation.get('qualifier')];
    const type = typeof id === 'string' ? objects.typeOf(id) : undefined;
    if (typeof id !== 'string' || type === undefined) {
      onUnknownObject(number);
      continue;
    }
    relate(`ocel:object:${type}`, id);
    if (typeof qualifier === 'string') relate(`ocel:object:${type}:${qualifier}`, id);
    for (const [name, value] of objects.valuesAt(id, at)) {
      const field = attributeField(type, name);
      if (value === REPEATED) unknown.add(field);
      else relate(field, value);
    }
  }
  for (const [field, texts] of related) fields.set(field, texts);
  for (const field of unknown) fields.set(field, REPEATED);
  return { number, fields, ...(native.size === 0 ? {} : { native }) };
}
