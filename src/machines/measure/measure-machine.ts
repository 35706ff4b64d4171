import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { agreement } from './agreement';
import { coordination } from './coordination';
import { execution } from './execution';
import { legal } from './legal';
import { paperwork } from './paperwork';

const states = { legal, execution, agreement, paperwork, coordination };

/**
 * The life of one measure (Reglamento 52, 57, 62, 64, 66, 67, 87, 94, 97-105), one instance each. Its
 * regions tell apart what protects in law, what is done on the ground, what the person agreed to,
 * the papers, and what the state is told. While a state of `legal` has the tag `protective`, the measure is in force.
 */
export const measureMachine = procedure.createMachine({
  id: 'measure@2012-12-01',
  type: 'parallel',
  description: 'Vida de una medida.',
  meta: { citations: [article('62'), article('67'), article('100')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(states, ['measure.', 'urgent-measures.']),
  states,
});
