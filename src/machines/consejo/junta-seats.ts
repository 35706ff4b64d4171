import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as law from './laws';

const on = {
  'consejo.junta-seats-elected': act({
    target: 'elected',
    citation: article('33'),
    ...law.JUNTA_SEATS,
  }),
};

/** The four councillors who sit in the Junta (6, 33). */
export const juntaSeats = procedure.createStateConfig({
  initial: 'unelected',
  description: 'Los asientos del Consejo en la Junta.',
  meta: { citations: [article('6'), article('33')] },
  states: {
    unelected: {
      description: 'El Consejo no ha elegido a quienes van a la Junta.',
      meta: { citations: [article('6')] },
      on,
    },
    elected: {
      description: 'El Consejo eligió a quienes van a la Junta; puede elegir a otras personas.',
      meta: { citations: [article('6'), article('33')], stable: true },
      on,
    },
  },
});
