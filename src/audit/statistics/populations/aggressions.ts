import type { LogEventOf } from '../../../events/index';
import { parseMonth } from '../month';
import type { Population } from '../population';
import { codeColumns, column, NOT_STATED, notStated, stateColumns, statePath } from './columns';
import type { Source } from './source';

const AGGRESSORS = [
  column('federal', 'autoridad federal', 'federal authority'),
  column('state', 'autoridad estatal', 'state authority'),
  column('municipal', 'autoridad municipal', 'municipal authority'),
  column('private', 'particular', 'private person'),
  column('organised-crime', 'delincuencia organizada', 'organised crime'),
  column('unknown', 'desconocido', 'unknown'),
  notStated,
];

/** Aggressions, by who commits them, their type and where. */
export function aggressions(source: Source): Population {
  const events = source.eventsOf('aggression.recorded').flat();
  const monthOf = (event: LogEventOf<'aggression.recorded'>) =>
    parseMonth(event.data.month ?? '') ?? source.monthOf(event);
  return {
    id: 'aggressions',
    title: { es: 'Agresiones', en: 'Aggressions' },
    universe: { es: 'Agresiones registradas.', en: 'Aggressions recorded.' },
    dating: {
      es: 'El mes de la agresión que el registro indica; si no consta, el de su anotación, en la hora de la autoridad.',
      en: "The month of the aggression that the log gives; if none, that of its entry, in the authority's time.",
    },
    sources: ['aggression.recorded'],
    hidesZero: false,
    views: [
      {
        id: 'aggressor',
        title: { es: 'Probable agresor', en: 'Probable aggressor' },
        columns: AGGRESSORS,
      },
      {
        id: 'type',
        title: { es: 'Tipo, por su clave', en: 'Type, by its code' },
        columns: codeColumns(events.flatMap(({ data }) => data.type ?? [])),
      },
      {
        id: 'state',
        title: { es: 'Entidad federativa', en: 'Federative entity' },
        columns: stateColumns,
      },
    ],
    items: events.map((event) => ({
      month: monthOf(event),
      paths: [
        [event.data.aggressorType ?? NOT_STATED],
        [event.data.type ?? NOT_STATED],
        statePath(event.data.state),
      ],
    })),
    expected: events.map(monthOf),
  };
}
