import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { minutes } from './minutes';
import { sitting } from './sitting';

const states = { sitting, minutes };

/**
 * One session of the Junta de Gobierno, the governing board (Reglamento 7-16, 18, 21, 22, 24), with
 * the deliberation of the cases on its agenda. Quorum, attendance and votes are counted by rules.
 */
export const juntaSessionMachine = procedure.createMachine({
  id: 'junta-session@2012-12-01',
  type: 'parallel',
  description: 'Una sesión de la Junta de Gobierno.',
  meta: { citations: [article('11'), article('13'), article('21'), article('24')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(states, [
    'junta.session-',
    'junta.convocation-',
    'junta.case-',
    'junta.vote-',
    'junta.decision-',
    'junta.recess-',
    'junta.minutes-',
  ]),
  states,
});
