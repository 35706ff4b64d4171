import { authorities } from '../measure/authorities';
import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { course } from './course';

const states = { course, authorities };

/**
 * The withdrawal of a measure for misuse (Reglamento 103; kinds of misuse, Ley 36). The first
 * misuse withdraws nothing: the person is warned and heard, and only misuse after that may.
 */
export const misuseMachine = procedure.createMachine({
  id: 'misuse@2012-12-01',
  type: 'parallel',
  description: 'Uso indebido de una medida.',
  meta: { citations: [article('103')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(states, [
    'measure.misuse-detected',
    'measure.misuse-warned',
    'measure.misuse-hearing',
  ]),
  states,
});
