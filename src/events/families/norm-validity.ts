import { family } from '../family';
import { payload } from '../payload';
import { moment, plainDate } from '../vocabulary/dates';
import { identifier } from '../vocabulary/identifiers';

/** What changes the norms themselves: publication, entry into force, succession of agencies. */
export const normValidityEvents = family({
  'regulation.published': {
    label: 'Publicación en DOF',
    actors: ['MEC'],
    refs: [],
    articles: ['T1'],
    data: payload(
      {
        date: plainDate.describe('date of publication'),
      },
      ['date'],
    ),
  },
  'regulation.in-force': {
    label: 'Entrada en vigor',
    actors: ['MEC'],
    refs: [],
    articles: ['T1'],
    data: payload(
      {
        date: plainDate.describe('first day in force'),
      },
      ['date'],
    ),
  },
  'organ.succeeded': {
    label: 'Sucesión de dependencia',
    actors: ['MEC'],
    refs: [],
    articles: ['6', '43', '81'],
    data: payload(
      {
        old: identifier.describe('agency code'),
        new: identifier.describe('agency code'),
        effectiveAt: moment,
      },
      ['old', 'new', 'effectiveAt'],
    ),
  },
});
