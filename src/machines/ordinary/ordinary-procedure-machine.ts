import { caseFile } from '../procedure/case-file';
import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { course } from './course';
import { notice } from './notice';

const states = { file: caseFile, course, notice };

/**
 * The ordinary procedure of one case (Reglamento 22, 44, 58, 88, 90-95): the file to the risk unit,
 * a study in ten days made with the person, a plan, measures proposed, the decision of the Junta,
 * and their implementation in thirty days.
 */
export const ordinaryProcedureMachine = procedure.createMachine({
  id: 'ordinary-procedure@2012-12-01',
  type: 'parallel',
  description: 'Procedimiento ordinario de un caso.',
  meta: { citations: [article('90'), article('91'), article('94')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(states, ['risk-study.participation-', 'protection-plan.']),
  states,
});
