import { EVENT_TYPES, type EventType } from '../../events/index';

/** What the machines of the Council are shown: all that is its own, and what its rules read besides. */
export const COUNCIL_RECORD: readonly EventType[] = EVENT_TYPES.filter(
  (type) =>
    type.startsWith('consejo.') ||
    type === 'junta.council-opinion-requested' ||
    type === 'junta.session-closed',
);
