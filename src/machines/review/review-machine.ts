import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { monitoring } from './monitoring';
import { request } from './request';

const states = { request, monitoring };

/**
 * The review of one measure (Reglamento 67, 96-99): the one that the person asks for, and the
 * periodic one of the risk unit. No time that passes changes the measure; only the Junta does.
 */
export const reviewMachine = procedure.createMachine({
  id: 'review@2012-12-01',
  type: 'parallel',
  description: 'Revisión de una medida.',
  meta: { citations: [article('67'), article('96'), article('98')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(states, ['measure.review-', 'measure.periodic-review-']),
  states,
});
