import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';

const unreachable = act({ target: 'unreachable', citation: article('57') });

/** Whether the person can be reached. Not being found ends nothing: the search goes on (56, 57, 100). */
export const whereabouts = procedure.createStateConfig({
  initial: 'locatable',
  description: 'Si se puede localizar a la persona.',
  meta: { citations: [article('56'), article('57')] },
  states: {
    locatable: {
      description: 'No consta que la persona esté ilocalizable.',
      meta: { citations: [article('56')], stable: true },
      on: { 'case.person-unreachable': unreachable },
    },
    unreachable: {
      description:
        'No se localiza a la persona; se la sigue buscando, y su expediente y sus medidas siguen.',
      meta: { citations: [article('57'), article('100')], stable: true },
      on: {
        'case.person-unreachable': act({ citation: article('57') }),
        'intake.contact-attempted': act({
          target: 'locatable',
          citation: article('56'),
          given: { outcome: ['reached'] },
        }),
        'intake.first-contact': act({
          target: 'locatable',
          citation: article('56'),
          given: { with: ['beneficiary'] },
        }),
        'application.received': act({
          target: 'locatable',
          citation: article('53'),
          given: { filedBy: ['self'] },
        }),
      },
    },
  },
});

const designated = [
  act({ target: 'designated', citation: article('9', 3), given: { form: ['written'] } }),
  act({ target: 'notInWriting', citation: article('9', 3) }),
];

/** Who speaks for the person: before the Junta it takes a writing (9). */
export const representative = procedure.createStateConfig({
  initial: 'none',
  description: 'La representación de la persona.',
  meta: { citations: [article('9', 3)] },
  states: {
    none: {
      description: 'La persona no ha nombrado representante.',
      meta: { citations: [article('9', 3)], stable: true },
      on: { 'representative.designated': designated },
    },
    notInWriting: {
      description: 'La persona nombró representante sin escrito; ante la Junta aún hace falta.',
      meta: { citations: [article('9', 3)], stable: true },
      on: { 'representative.designated': designated },
    },
    designated: {
      description: 'La persona nombró representante por escrito.',
      meta: { citations: [article('9', 3), article('75')], stable: true },
      on: {
        'representative.designated': act({
          citation: article('9', 3),
        }),
      },
    },
  },
});
