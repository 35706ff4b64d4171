import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';

const discussed = [
  act({
    target: 'ratified',
    citation: article('87', 3),
    given: { ratified: [true] },
    names: ['procurement'],
  }),
  act({
    target: 'notRatified',
    citation: article('87', 3),
    given: { ratified: [false] },
    names: ['procurement'],
  }),
];

/**
 * The Junta discusses whether to ratify the purchase (87). What it answers weighs on the accounts:
 * no answer takes from the person what was bought (A44).
 */
export const ratification = procedure.createStateConfig({
  initial: 'notDue',
  description: 'La discusión de la Junta sobre si ratifica la compra urgente.',
  meta: { citations: [article('87', 3)] },
  states: {
    notDue: {
      description: 'La Junta no tiene informe de una compra que discutir.',
      meta: { citations: [article('87', 3)], stable: true },
      on: {
        'fund.procurement-reported': act({ target: 'due', citation: article('87', 3) }),
        'fund.procurement-ratified': discussed,
      },
    },
    due: {
      description: 'La Junta discute en su siguiente sesión si ratifica la compra.',
      meta: { citations: [article('87', 3)], opens: duties.OPENED_BY_REPORT },
      on: { 'fund.procurement-ratified': discussed },
    },
    ratified: {
      description: 'La Junta ratificó la compra.',
      meta: { citations: [article('87', 3)], closes: duties.CLOSED_BY_DISCUSSION, stable: true },
      on: { 'fund.procurement-ratified': discussed },
    },
    notRatified: {
      description: 'La Junta no ratificó la compra; la medida y lo comprado para ella no cambian.',
      meta: { citations: [article('87', 3)], closes: duties.CLOSED_BY_DISCUSSION, stable: true },
      on: { 'fund.procurement-ratified': discussed },
    },
  },
});
