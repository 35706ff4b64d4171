import { authorities } from '../measure/authorities';
import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { course } from './course';

const states = { course, authorities };

/**
 * The suspension of a measure for a journey (Reglamento 104, 105): the person asks, the CEN
 * suspends, the person announces the return, and the measure is back in place.
 */
export const travelSuspensionMachine = procedure.createMachine({
  id: 'travel-suspension@2012-12-01',
  type: 'parallel',
  description: 'Suspensión de una medida por viaje o ausencia.',
  meta: { citations: [article('104')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(states, ['measure.suspension-', 'measure.return-']),
  states,
});
