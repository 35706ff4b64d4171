import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { advice } from './advice';
import { guide } from './guide';
import { information } from './information';
import { installation } from './installation';
import { juntaSeats } from './junta-seats';
import { presidency } from './presidency';
import { COUNCIL_RECORD } from './record';
import { regulation } from './regulation';
import { sessions } from './sessions';

const states = {
  regulation,
  installation,
  guide,
  presidency,
  sessions,
  juntaSeats,
  information,
  advice,
};

/**
 * The Consejo Consultivo, the advisory council (Reglamento 25, 27, 28, 30, 31, 33 and T5): its nine
 * councillors, its guide, its president, its sessions, its seats in the Junta, and its advice. Who
 * comes and who goes is for the machine of its renewal.
 */
export const consejoMachine = procedure.createMachine({
  id: 'consejo@2012-12-01',
  type: 'parallel',
  description: 'El Consejo Consultivo.',
  meta: { citations: [article('27'), article('28'), article('31')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(states, ['consejo.'], COUNCIL_RECORD),
  states,
});
