import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

const bought = act({ target: 'owed', citation: article('87', 3), ...law.BOUGHT });
const reported = act({ target: 'reported', citation: article('87', 3) });

/** An emergency purchase is reported to the Junta in two business days (87). */
export const report = procedure.createStateConfig({
  initial: 'notDue',
  description: 'El informe de la compra urgente a la Junta.',
  meta: { citations: [article('87', 3)] },
  states: {
    notDue: {
      description: 'No hay compra urgente que informar.',
      meta: { citations: [article('87', 3)], stable: true },
      on: { 'fund.emergency-procurement': bought, 'fund.procurement-reported': reported },
    },
    owed: {
      description: 'Corre el plazo para informar a la Junta de la compra.',
      meta: { citations: [article('87', 3)], opens: duties.OPENED_BY_PURCHASE },
      on: { 'fund.emergency-procurement': bought, 'fund.procurement-reported': reported },
    },
    reported: {
      description: 'La Junta está informada de la compra.',
      meta: { citations: [article('87', 3)], closes: duties.CLOSED_BY_REPORT, stable: true },
      on: { 'fund.procurement-reported': reported },
    },
  },
});
