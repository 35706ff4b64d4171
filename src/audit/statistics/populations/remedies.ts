import type { Population } from '../population';
import { BY_EVENT, column, NOT_STATED, notStated } from './columns';
import type { Source } from './source';

const ROUTES = [
  column('ordinary', 'ordinaria', 'ordinary'),
  column('extraordinary', 'extraordinaria', 'extraordinary'),
  column('unspecified', 'sin precisar', 'unspecified'),
  notStated,
];

const RESULTS = [
  column('confirm', 'se confirma', 'confirmed'),
  column('revoke', 'se revoca', 'revoked'),
  column('modify', 'se modifica', 'modified'),
  column('fulfilled', 'se cumplió', 'fulfilled'),
  column('dismissed', 'desechadas', 'dismissed'),
  column('resolved', 'resueltas, sin constar cómo', 'resolved, not stated how'),
  column('unresolved', 'sin resolver en el registro', 'not resolved in the log'),
];

/** Inconformidades, by the route that was named when they were filed and by their result. */
export function inconformidades(source: Source): Population {
  const resolved = source.eventsOf('inconformidad.resolved');
  const dismissed = source.eventsOf('inconformidad.dismissed');
  const items = source.eventsOf('inconformidad.filed').flatMap((events, log) => {
    const results = new Map<string, string>();
    for (const { refs } of dismissed[log] ?? []) results.set(refs.inconformidad ?? '', 'dismissed');
    for (const { refs, data } of resolved[log] ?? [])
      results.set(refs.inconformidad ?? '', data.outcome ?? 'resolved');
    results.delete('');
    return events.map((event) => ({
      month: source.monthOf(event),
      paths: [
        [event.data.route ?? NOT_STATED],
        [results.get(event.refs.inconformidad ?? '') ?? 'unresolved'],
      ],
    }));
  });
  return {
    id: 'inconformidades',
    title: { es: 'Inconformidades', en: 'Inconformidades' },
    universe: {
      es: 'Inconformidades presentadas; el resultado es el último del registro.',
      en: 'Inconformidades filed; the result is the last one in the log.',
    },
    dating: BY_EVENT,
    sources: ['inconformidad.filed', 'inconformidad.resolved', 'inconformidad.dismissed'],
    hidesZero: false,
    views: [
      { id: 'route', title: { es: 'Vía', en: 'Route' }, columns: ROUTES },
      { id: 'result', title: { es: 'Resultado', en: 'Result' }, columns: RESULTS },
    ],
    items,
    expected: source.monthsOf('inconformidad.filed'),
  };
}

/** Acts in amparo trials. */
export function amparos(source: Source): Population {
  const events = source.eventsOf('amparo.reported').flat();
  return {
    id: 'amparos',
    title: { es: 'Amparos', en: 'Amparos' },
    universe: {
      es: 'Actuaciones en juicios de amparo reportadas; un juicio puede tener varias.',
      en: 'Acts in amparo trials reported; a trial may have several.',
    },
    dating: BY_EVENT,
    sources: ['amparo.reported'],
    hidesZero: false,
    views: [
      {
        id: 'stage',
        title: { es: 'Etapa', en: 'Stage' },
        columns: [
          column('filed', 'demandas', 'filed'),
          column('suspension-granted', 'suspensiones concedidas', 'suspensions granted'),
          column('ruled', 'sentencias', 'rulings'),
          notStated,
        ],
      },
    ],
    items: events.map((event) => ({
      month: source.monthOf(event),
      paths: [[event.data.stage ?? NOT_STATED]],
    })),
    expected: source.monthsOf('amparo.reported'),
  };
}
