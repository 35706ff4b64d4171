import type { EventType } from '../../events/index';

/**
 * What an act does to protection by what it is, whatever a procedure makes of it: `ends` where it
 * takes it away, stops it, reduces it or denies it; `grants` where it gives it, keeps it going or
 * opens the way to it.
 */
export type ActEffect = 'ends' | 'grants';

const EFFECTS: Readonly<Partial<Record<EventType, ActEffect>>> = {
  'application.not-admitted': 'ends',
  'application.withdrawn': 'ends',
  'consent.refused': 'ends',
  'consent.withdrawn': 'ends',
  'inconformidad.dismissed': 'ends',
  'measure.denied': 'ends',
  'measure.lapsed': 'ends',
  'measure.reduced': 'ends',
  'measure.suspended': 'ends',
  'measure.terminated': 'ends',
  'measure.withdrawn': 'ends',
  'urgent-measures.denied': 'ends',
  'application.admitted': 'grants',
  'inconformidad.admitted': 'grants',
  'measure.continued': 'grants',
  'measure.extended': 'grants',
  'measure.granted': 'grants',
  'measure.ordered': 'grants',
  'measure.resumed': 'grants',
  'protection.ensured-interim': 'grants',
  'urgent-measures.issued': 'grants',
};

/** What an act of a type does to protection; nothing where that hangs on what the act says. */
export const effectOfAct = (type: string): ActEffect | undefined => EFFECTS[type as EventType];
