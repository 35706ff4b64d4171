import { authorities } from '../measure/authorities';
import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { course } from './course';

const states = { course, authorities };

/**
 * The end of a measure by the will of the person (Reglamento 100, 101): a petition in writing, sent
 * at once to the Junta, which confirms it and refuses only for a formal defect.
 */
export const voluntaryTerminationMachine = procedure.createMachine({
  id: 'voluntary-termination@2012-12-01',
  type: 'parallel',
  description: 'Terminación de una medida por voluntad de la persona.',
  meta: { citations: [article('100'), article('101')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(states, ['measure.termination-request']),
  states,
});
