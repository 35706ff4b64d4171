import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { dissemination } from './dissemination';
import { privacy } from './privacy';
import { publication } from './publication';

const states = { publication, dissemination, privacy };

/**
 * One of the documents that the Junta makes public (Reglamento 20): the situation in the country,
 * the work plan, the activities, the budget, the activities of the Consejo. No privacy review, no
 * publication.
 */
export const annualReportMachine = procedure.createMachine({
  id: 'annual-report@2012-12-01',
  type: 'parallel',
  description: 'Un documento que la Junta de Gobierno hace público.',
  meta: { citations: [article('20')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(states, ['report.'], ['regulation.in-force']),
  states,
});
