import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import { copies } from './copies';
import * as duties from './duties';
import * as law from './laws';
import { refusals, signatures } from './signatures';

const drafted = { citation: article('21'), ...law.DRAFTED };

/** The minutes of a session (16, 21, 24). What was decided holds from the vote, signed or not. */
export const minutes = procedure.createStateConfig({
  initial: 'unwritten',
  description: 'El acta de la sesión.',
  meta: { citations: [article('16'), article('24')] },
  states: {
    unwritten: {
      description: 'No hay acta.',
      meta: { citations: [article('24')], stable: true },
      on: { 'junta.minutes-drafted': act({ target: 'written', ...drafted }) },
    },
    written: {
      type: 'parallel',
      description: 'El acta está elaborada; debe recoger los votos y las opiniones.',
      meta: { citations: [article('16'), article('21')], closes: duties.CLOSED_BY_DRAFT },
      on: { 'junta.minutes-drafted': act({ ...drafted }) },
      states: { signatures, refusals, copies },
    },
  },
});
