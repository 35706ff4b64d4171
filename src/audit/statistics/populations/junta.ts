import type { LogEventOf } from '../../../events/index';
import type { Population } from '../population';
import { BY_EVENT, column, NOT_STATED, notStated } from './columns';
import type { Source } from './source';

/** Sessions of the Junta de Gobierno that were opened. */
export function sessions(source: Source): Population {
  return {
    id: 'sessions',
    title: { es: 'Sesiones de la Junta de Gobierno', en: 'Sessions of the Junta de Gobierno' },
    universe: { es: 'Sesiones abiertas.', en: 'Sessions opened.' },
    dating: BY_EVENT,
    sources: ['junta.session-opened'],
    hidesZero: false,
    views: [],
    items: plainItems(source, 'junta.session-opened'),
    expected: source.monthsOf('junta.session-opened'),
  };
}

/** Cases that the Junta took up. */
export function casesHeard(source: Source): Population {
  return {
    id: 'cases-heard',
    title: { es: 'Casos vistos en sesión', en: 'Cases heard in session' },
    universe: {
      es: 'Casos abiertos en una sesión, una vez por cada sesión que los vio.',
      en: 'Cases opened in a session, once for each session that took them up.',
    },
    dating: BY_EVENT,
    sources: ['junta.case-opened'],
    hidesZero: false,
    views: [],
    items: plainItems(source, 'junta.case-opened'),
    expected: source.monthsOf('junta.case-opened'),
  };
}

/** Votes of the Junta, by whether all of them were alike. */
export function votes(source: Source): Population {
  const events = source.eventsOf('junta.vote-held').flat();
  return {
    id: 'votes',
    title: { es: 'Votaciones de la Junta de Gobierno', en: 'Votes of the Junta de Gobierno' },
    universe: {
      es: 'Votaciones. Es unánime aquella en la que todos los votos son a favor, o todos en contra; con una abstención no lo es.',
      en: 'Votes. One is unanimous where all ballots are for, or all against; not with an abstention.',
    },
    dating: BY_EVENT,
    sources: ['junta.vote-held'],
    hidesZero: false,
    views: [
      {
        id: 'unanimity',
        title: { es: 'Unanimidad', en: 'Unanimity' },
        columns: [
          column('unanimous', 'unánimes', 'unanimous'),
          column('divided', 'divididas', 'divided'),
          notStated,
        ],
      },
    ],
    items: events.map((event) => ({
      month: source.monthOf(event),
      paths: [[unanimity(event)]],
    })),
    expected: source.monthsOf('junta.vote-held'),
  };
}

function unanimity({ data, removed }: LogEventOf<'junta.vote-held'>): string {
  const ballots = (data.votes ?? []).map(({ vote }) => vote);
  const isCut = removed.some((key) => key === '*' || key.startsWith('votes'));
  if (ballots.length === 0 || isCut || ballots.includes(undefined as never)) return NOT_STATED;
  const [first] = ballots;
  return first !== 'abstain' && ballots.every((ballot) => ballot === first)
    ? 'unanimous'
    : 'divided';
}

function plainItems(
  source: Source,
  type: 'junta.session-opened' | 'junta.case-opened',
): Population['items'] {
  return source
    .eventsOf(type)
    .flat()
    .map((event) => ({ month: source.monthOf(event), paths: [] }));
}
