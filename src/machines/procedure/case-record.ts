import { EVENT_TYPES, type EventType } from '../../events/index';

/** Families of events that tell of a case, of its measures or of the sessions that decide on them. */
const FAMILIES = [
  'agency.',
  'application.',
  'authority.',
  'case.',
  'cen.head-',
  'complaint.',
  'consent.',
  'determination.',
  'fund.',
  'immediate-study.',
  'inconformidad.',
  'independent-study.',
  'intake.',
  'junta.',
  'measure.',
  'preliminary.',
  'procedure.',
  'protection-plan.',
  'protection.',
  'representative.',
  'resolution.',
  'risk-study.',
  'secure-channel.',
  'state.',
  'urgent-measures.',
] as const;

/** What a machine is shown besides its own acts: whatever a rule may read about a case. */
export const CASE_RECORD: readonly EventType[] = EVENT_TYPES.filter((type) =>
  FAMILIES.some((family) => type.startsWith(family)),
);
