import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { assistance, crimeInfo } from './complaint';
import { consent } from './consent';
import { otherMechanism } from './other-mechanism';
import { representative, whereabouts } from './person';
import { route } from './route';
import { writing } from './writing';

const states = {
  route,
  consent,
  writing,
  otherMechanism,
  crimeInfo,
  assistance,
  whereabouts,
  representative,
};

/**
 * How a case comes to the Mechanism (Reglamento 9, 53-57, 71, 75-80, T3): the news or the application,
 * the consent, the writing, the preliminary assessment and the choice of procedure. Any channel
 * starts the clocks, no form stops them, and every closed file hears the person again.
 */
export const applicationMachine = procedure.createMachine({
  id: 'application@2012-12-01',
  type: 'parallel',
  description: 'Ingreso de un caso: noticia, solicitud y determinación del procedimiento.',
  meta: { citations: [article('53'), article('56'), article('78')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(states, ['intake.', 'application.', 'preliminary.', 'procedure.', 'consent.']),
  states,
});
