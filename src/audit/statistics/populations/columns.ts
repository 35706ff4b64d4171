import type { BilingualText } from '../../../core/index';
import { STATES } from '../../../events/index';
import type { Column } from '../population';

export const column = (
  id: string,
  es: string,
  en: string,
  columns?: readonly Column[],
): Column => ({
  id,
  label: { es, en },
  ...(columns === undefined ? {} : { columns }),
});

/** Where the log gives none, or none that could be read. */
export const NOT_STATED = 'not-stated';
export const notStated = column(NOT_STATED, 'no consta', 'not stated');

/** Longer official names, and the one of before 2016, of entities that the tables name once. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'Coahuila de Zaragoza': 'Coahuila',
  'Distrito Federal': 'Ciudad de México',
  'Estado de México': 'México',
  'Michoacán de Ocampo': 'Michoacán',
  'Veracruz de Ignacio de la Llave': 'Veracruz',
};

/** The federative entities, each once. */
export const stateColumns: readonly Column[] = [
  ...STATES.filter((name) => OTHER_NAMES[name] === undefined).map((name) =>
    column(name, name, name),
  ),
  notStated,
];

export const statePath = (name: string | undefined): readonly string[] => [
  name === undefined ? NOT_STATED : (OTHER_NAMES[name] ?? name),
];

/**
 * Columns for codes that a log uses, in their order. A code is only ever shown where as many units
 * as the threshold have it.
 */
export function codeColumns(codes: Iterable<string>): readonly Column[] {
  // A log that spells out that it does not state one says no more than one that leaves it out.
  const own = [...new Set(codes)].filter((code) => code !== NOT_STATED).sort();
  return [
    ...own.map((code) => ({ ...column(code, code, code), fromLog: true as const })),
    notStated,
  ];
}

export const BY_EVENT: BilingualText = {
  es: 'El mes del evento, en la hora de la autoridad; si sólo consta el día, el de ese día.',
  en: "The month of the event, in the authority's time; of the day, where only the day is known.",
};
