import { readerEnvelope } from '../envelope';
import { eventTypes } from '../event-types';
import { jsonSchemaOf } from '../json-schema';

let contractKeys: Set<string> | undefined;

/**
 * A path as a problem may show it: `data.votes[].vote`. A step that is no key of the contract (the
 * names of published indicators are free) is content, and reads `*`.
 */
export function keyPath(path: readonly PropertyKey[]): string {
  contractKeys ??= collectKeys();
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += '[]';
    else {
      const name = String(step);
      text += `${text === '' ? '' : '.'}${contractKeys.has(name) ? name : '*'}`;
    }
  }
  return text;
}

function collectKeys(): Set<string> {
  const keys = new Set(['data']);
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as { properties?: object };
    for (const key of Object.keys(properties ?? {})) keys.add(key);
    Object.values(node).forEach(visit);
  };
  visit(jsonSchemaOf(readerEnvelope));
  for (const { schema } of Object.values(eventTypes)) visit(jsonSchemaOf(schema));
  return keys;
}
