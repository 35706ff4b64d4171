import type { RefKey } from './vocabulary/refs';

/** Payload keys that hold a reference of `refs`, or the id of the event that made the thing. */
export const PAYLOAD_REFS: readonly (readonly [payloadKey: string, key: RefKey])[] = [
  ['caseRef', 'case'],
  ['sessionRef', 'session'],
  ['decisionRef', 'decision'],
  ['measureRef', 'measure'],
  ['procurementRef', 'procurement'],
];
