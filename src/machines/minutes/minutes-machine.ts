import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { minutes } from './minutes';
import { sessionHeld } from './session-held';

const states = { session: sessionHeld, minutes };

/**
 * The minutes of one session of the Junta (Reglamento 16, 21, 24): drafted with votes and views,
 * signed by each attendee or refused on record, and copied to each as far as it is theirs.
 */
export const minutesMachine = procedure.createMachine({
  id: 'minutes@2012-12-01',
  type: 'parallel',
  description: 'El acta de una sesión de la Junta de Gobierno.',
  meta: { citations: [article('16'), article('21'), article('24')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(states, ['junta.minutes-']),
  states,
});
