import { amparo } from '../inconformidad-ordinaria/amparo';
import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { course } from './course';
import { report } from './report';

const states = { course, report, amparo };

/**
 * One inconformidad (administrative challenge) of the extraordinary route (Reglamento 110-114):
 * made by any means, answered by the Coordination in hours. Silence leaves it open and in breach.
 */
export const inconformidadExtraordinariaMachine = procedure.createMachine({
  id: 'inconformidad-extraordinaria@2012-12-01',
  type: 'parallel',
  description: 'Inconformidad por la vía extraordinaria.',
  meta: { citations: [article('110'), article('112'), article('113')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(states, ['inconformidad.']),
  states,
});
