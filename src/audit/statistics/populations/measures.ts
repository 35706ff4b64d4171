import type { Population } from '../population';
import {
  BY_EVENT,
  codeColumns,
  column,
  NOT_STATED,
  notStated,
  stateColumns,
  statePath,
} from './columns';
import type { Source } from './source';

// What is under the threshold is joined from the end: those that the others explain come last.
const CLASSES = [
  ['urgent', 'urgentes de protección', 'urgent protection'],
  ['protection', 'de protección', 'protection'],
  ['preventive', 'preventivas', 'preventive'],
  ['prevention', 'de prevención', 'prevention'],
] as const;

/** Measures granted, by class and type, and by where they are implemented. */
export function measures(source: Source): Population {
  const events = source.eventsOf('measure.granted').flat();
  return {
    id: 'measures',
    title: { es: 'Medidas otorgadas', en: 'Measures granted' },
    universe: {
      es: 'Medidas otorgadas, por la persona o personas a las que cubre cada una.',
      en: 'Measures granted, each once, for the person or persons whom it covers.',
    },
    dating: BY_EVENT,
    sources: ['measure.granted'],
    // «Escoltas en tal entidad: 0» tells that a known beneficiary has none.
    hidesZero: true,
    views: [
      {
        id: 'class-and-type',
        title: { es: 'Clase y tipo, por su clave de catálogo', en: 'Class and type, by its code' },
        columns: [
          ...CLASSES.map(([id, es, en]) =>
            column(
              id,
              es,
              en,
              codeColumns(
                events.flatMap(({ data }) => (data.class === id ? (data.catalogCode ?? []) : [])),
              ),
            ),
          ),
          notStated,
        ],
      },
      {
        id: 'state',
        title: { es: 'Entidad federativa', en: 'Federative entity' },
        columns: stateColumns,
      },
    ],
    items: events.map((event) => {
      const { class: kind, catalogCode, state } = event.data;
      return {
        month: source.monthOf(event),
        paths: [
          kind === undefined ? [NOT_STATED] : [kind, catalogCode ?? NOT_STATED],
          statePath(state),
        ],
      };
    }),
    expected: source.monthsOf('measure.granted'),
  };
}

/** Actions of prevention, which protect no one in particular (arts. 68 to 70). */
export function prevention(source: Source): Population {
  const events = source.eventsOf('prevention.action-recorded').flat();
  return {
    id: 'prevention',
    title: { es: 'Acciones de prevención', en: 'Preventive actions' },
    universe: { es: 'Acciones de prevención registradas.', en: 'Preventive actions recorded.' },
    dating: BY_EVENT,
    sources: ['prevention.action-recorded'],
    hidesZero: false,
    views: [
      {
        id: 'kind',
        title: { es: 'Tipo, por su clave', en: 'Kind, by its code' },
        columns: codeColumns(events.flatMap(({ data }) => data.kind ?? [])),
      },
    ],
    items: events.map((event) => ({
      month: source.monthOf(event),
      paths: [[event.data.kind ?? NOT_STATED]],
    })),
    expected: source.monthsOf('prevention.action-recorded'),
  };
}
