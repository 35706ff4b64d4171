import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

const on = {
  'consejo.president-elected': [
    act({
      target: 'presided',
      citation: article('30', 1),
      given: { interim: [false] },
      ...law.PRESIDENT,
    }),
    act({
      target: 'interim',
      citation: article('30', 3),
      given: { interim: [true] },
      ...law.INTERIM,
    }),
  ],
};

/** Each Council that is installed elects its own president (question A81). */
const renewed = { 'consejo.installed': act({ target: 'vacant', citation: article('30', 1) }) };

/** Who presides over the Council (30). */
export const presidency = procedure.createStateConfig({
  initial: 'vacant',
  description: 'La presidencia del Consejo.',
  meta: { citations: [article('30')] },
  states: {
    vacant: {
      description: 'El Consejo no ha elegido presidencia.',
      meta: { citations: [article('30', 1)] },
      on,
    },
    presided: {
      description: 'El Consejo tiene presidencia, que modera sus sesiones.',
      meta: {
        citations: [article('30', 1), article('30', 2)],
        opens: duties.TURNED_BY_ELECTION,
        closes: duties.TURNED_BY_ELECTION,
        stable: true,
      },
      on: { ...on, ...renewed },
    },
    interim: {
      description: 'Una presidencia interina suple a la que está ausente.',
      meta: { citations: [article('30', 3)], stable: true },
      on: { ...on, ...renewed },
    },
  },
});
