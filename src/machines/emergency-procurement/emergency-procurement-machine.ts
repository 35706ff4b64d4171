import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { purchase } from './purchase';
import { ratification } from './ratification';
import { report } from './report';

const states = { purchase, report, ratification };

/**
 * One purchase with the Fund (Reglamento 38, 87, 94). In an emergency the Coordination buys, tells
 * the Junta in two business days, and the Junta discusses it; else the Junta approves first.
 */
export const emergencyProcurementMachine = procedure.createMachine({
  id: 'emergency-procurement@2012-12-01',
  type: 'parallel',
  description: 'Compra o contratación con cargo al Fondo.',
  meta: { citations: [article('38'), article('87', 3), article('94', 3)] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(states, ['fund.']),
  states,
});
