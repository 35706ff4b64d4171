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
  const acts = [...CHANGES, CONFIRMATION]
    .flatMap((type) => env.history.ofTypeWith(type, 'decision', decision))
    .filter(({ type, data }) => type !== CONFIRMATION || data.confirmed !== false);
  const measures = acts.flatMap(({ links }) =>
    links.measure === undefined ? [] : [links.measure],
  );
  const codes = [...new Set(measures)].flatMap((measure) => {
    const of = (type: string) => env.history.ofTypeWith(type, 'measure', measure);
    const told = of('measure.communicated').filter(({ data }) => LEVELS.includes(data.toKind));
    return [
      ...of('measure.granted').flatMap(({ data }) => data.responsible ?? []),
      ...[...of('measure.ordered'), ...told].map(({ data }) => data.to),
    ];
  });
  const named = codes.filter((code): code is string => typeof code === 'string');
  return [...new Set(named.map((code) => env.authority(code)))];
}
