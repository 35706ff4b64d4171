import { REF_LABELS } from '../words/concern-words';
import { FLAGS } from '../words/payload-flags';
import { labelOf } from '../words/payload-words';
import { partWords } from './part-words';

const OF_EVENT: Readonly<Record<string, string>> = {
  id: 'la clave del hecho',
  type: 'la clase de hecho',
  occurredAt: 'el momento del hecho',
  recordedAt: 'el momento en que se registró',
  'actor.organ': 'quien actúa',
  'actor.seat': 'el asiento que actúa',
  'actor.person': 'la persona que actúa',
};

/** A field of an event as a person calls it; `type` narrows what a key of the payload means. */
export function fieldWords(path: string, type: string): string {
  if (Object.hasOwn(OF_EVENT, path)) return OF_EVENT[path] as string;
  const [root, key = '', ...parts] = path.split('.');
  if (root === 'refs') {
    return `${(REF_LABELS as Readonly<Record<string, { es: string }>>)[key]?.es ?? key} que identifica`;
  }
  // A key that is answered with yes or no has no name, but what its yes says.
  const flag = Object.hasOwn(FLAGS, key) ? FLAGS[key]?.[0] : undefined;
  const name = flag === undefined ? labelOf(type, key, 'es') : `si ${flag}`;
  return [name, ...parts.map(partWords)].join(', en ella ');
}
