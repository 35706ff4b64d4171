import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { deliberation } from './deliberation';
import { invitees } from './invitees';
import { notices } from './notices';
import { person } from './person';

const states = { deliberation, person, invitees, notices };

/**
 * The deliberation of one case in one session of the Junta (Reglamento 8, 9, 21, 22, 93, 102): the
 * person in it, the invitees, the vote, the decision or the deferral, and the notices that follow.
 * What a vote came to is counted by the rules, never typed in.
 */
export const caseItemMachine = procedure.createMachine({
  id: 'case-item@2012-12-01',
  type: 'parallel',
  description: 'Un caso en una sesión de la Junta de Gobierno.',
  meta: { citations: [article('9'), article('21'), article('22')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(states, [
    'junta.case-',
    'junta.vote-',
    'junta.decision-',
    'junta.recess-',
    'junta.person-',
    'junta.invitee-',
  ]),
  states,
});
