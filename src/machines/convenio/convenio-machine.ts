import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { agreement } from './agreement';
import { cooperation } from './cooperation';

const states = { agreement, cooperation };

/** One agreement of cooperation (Reglamento 38, 47-51, 69, T6), with a federative entity or another party. */
export const convenioMachine = procedure.createMachine({
  id: 'convenio@2012-12-01',
  type: 'parallel',
  description: 'Un convenio de cooperación.',
  meta: { citations: [article('49'), article('50'), article('51')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(states, ['convenio.'], []),
  states,
});
