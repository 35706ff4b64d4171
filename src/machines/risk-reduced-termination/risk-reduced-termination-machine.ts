import { authorities } from '../measure/authorities';
import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { course } from './course';

const states = { course, authorities };

/**
 * The end of a measure because the risk fell (Reglamento 102): a study made anew, the proposal of
 * the risk unit, the person in the session, and two thirds of those present. It refuses no act for
 * being out of place: its acts belong to other procedures too, and its laws stop what they must.
 */
export const riskReducedTerminationMachine = procedure.createMachine({
  id: 'risk-reduced-termination@2012-12-01',
  type: 'parallel',
  description: 'Terminación de una medida porque el riesgo disminuyó.',
  meta: { citations: [article('102')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(states, []),
  states,
});
