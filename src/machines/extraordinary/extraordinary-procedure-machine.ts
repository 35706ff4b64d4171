import { caseFile } from '../procedure/case-file';
import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { consultation } from './consultation';
import { handover } from './handover';
import { measures } from './measures';
import { study } from './study';

const states = { file: caseFile, study, consultation, measures, handover };

/**
 * The extraordinary procedure of one case (Reglamento 62, 78, 81-88): an immediate study in three
 * hours, urgent measures, their execution in nine, the file to the risk unit, and the decision of
 * the Junta. An urgent measure lasts until that decision, whatever its duration says.
 */
export const extraordinaryProcedureMachine = procedure.createMachine({
  id: 'extraordinary-procedure@2012-12-01',
  type: 'parallel',
  description: 'Procedimiento extraordinario de un caso.',
  meta: { citations: [article('83'), article('87'), article('88')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(states, ['immediate-study.', 'urgent-measures.', 'agency.']),
  states,
});
