import type { Environment } from './environment';
import type { HistoryEvent } from './history';

/** Acts by which a decision of the Junta changes, suspends or ends a measure. */
const CHANGES = [
  'measure.modified',
  'measure.extended',
  'measure.reduced',
  'measure.suspended',
  'measure.terminated',
  'measure.withdrawn',
];

/** A confirmation ends a measure too; a refusal of it changes nothing. */
const CONFIRMATION = 'measure.termination-confirmed';
const CHANGES_AND_CONFIRMATION = [...CHANGES, CONFIRMATION];

/** Municipal executors are not among those whom art. 105 names. */
const LEVELS: readonly unknown[] = ['federal', 'state', undefined];

/**
 * Authorities that take part in executing the measures which a decision changes or ends: those
 * charged with them, and those to whom they were ordered or communicated. Empty where the log ties
 * no measure to the decision.
 */
export function executorsOf(env: Environment, event: HistoryEvent): readonly string[] {
  const { decision } = event.links;
  if (decision === undefined) return [];
  const measures = new Set<string>();
  for (const type of CHANGES_AND_CONFIRMATION) {
    for (const { data, links } of env.history.ofTypeWith(type, 'decision', decision)) {
      const isRefusal = type === CONFIRMATION && data.confirmed === false;
      if (!isRefusal && links.measure !== undefined) measures.add(links.measure);
    }
  }
  const executors = new Set<string>();
  const add = (code: unknown) => {
    if (typeof code === 'string') executors.add(env.authority(code));
  };
  for (const measure of measures) {
    const of = (type: string) => env.history.ofTypeWith(type, 'measure', measure);
    for (const { data } of of('measure.granted')) {
      for (const code of [data.responsible ?? []].flat()) add(code);
    }
    for (const { data } of of('measure.ordered')) add(data.to);
    for (const { data } of of('measure.communicated')) {
      if (LEVELS.includes(data.toKind)) add(data.to);
    }
  }
  return [...executors];
}
