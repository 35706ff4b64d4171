import type { LogEventOf } from '../../../events/index';
import type { Population } from '../population';
import { column, NOT_STATED, notStated, stateColumns, statePath } from './columns';
import type { Source } from './source';

const SEXES = [
  column('female', 'mujeres', 'women'),
  column('male', 'hombres', 'men'),
  column('other', 'otro', 'other'),
  column('unknown', 'sexo desconocido', 'sex unknown'),
  notStated,
];

const KINDS = [
  column('defender', 'defensoras', 'defenders', SEXES),
  column('journalist', 'periodistas', 'journalists', SEXES),
  column('extended-circle', 'círculo cercano', 'extended circle', SEXES),
  notStated,
];

/** Persons with a statistical profile, each once, as the last profile says. */
export function persons(source: Source): Population {
  const items = source.eventsOf('person.profiled').flatMap((events) => {
    const last = new Map<string, LogEventOf<'person.profiled'>>();
    for (const event of events) last.set(event.refs.person ?? event.id, event);
    const first = new Set<string>();
    return events.flatMap((event) => {
      const person = event.refs.person ?? event.id;
      if (first.has(person)) return [];
      first.add(person);
      const { kind, sex, subject, state } = last.get(person)?.data ?? event.data;
      return [
        {
          month: source.monthOf(event),
          paths: [
            kind === undefined ? [NOT_STATED] : [kind, sex ?? NOT_STATED],
            [subject ?? NOT_STATED],
            statePath(state),
          ],
        },
      ];
    });
  });
  return {
    id: 'persons',
    title: { es: 'Personas', en: 'Persons' },
    universe: {
      es: 'Personas con perfil estadístico en el registro, cada una una sola vez.',
      en: 'Persons with a statistical profile in the log, each once.',
    },
    dating: {
      es: 'El mes de su primer perfil, en la hora de la autoridad.',
      en: "The month of the first profile, in the authority's time.",
    },
    sources: ['person.profiled'],
    hidesZero: false,
    views: [
      { id: 'kind-and-sex', title: { es: 'Labor y sexo', en: 'Work and sex' }, columns: KINDS },
      {
        id: 'subject',
        title: { es: 'Persona o colectivo', en: 'Person or collective' },
        columns: [
          column('person', 'personas', 'persons'),
          column('collective', 'colectivos', 'collectives'),
          notStated,
        ],
      },
      {
        id: 'state',
        title: { es: 'Entidad federativa', en: 'Federative entity' },
        columns: stateColumns,
      },
    ],
    items,
    expected: firstProfiles(source),
  };
}

/** Months of the first profiles, found apart: the earliest event of each person. */
function firstProfiles(source: Source): number[] {
  return source.eventsOf('person.profiled').flatMap((events) => {
    const earliest = new Map<string, number>();
    for (const event of [...events].reverse()) {
      earliest.set(event.refs.person ?? event.id, source.monthOf(event));
    }
    return [...earliest.values()];
  });
}
