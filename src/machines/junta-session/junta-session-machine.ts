import { minutes } from '../minutes/minutes';
import { CASE_RECORD } from '../procedure/case-record';
import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { affairs } from './affairs';
import { seats } from './seats';
import { secretariat } from './secretariat';
import { sitting } from './sitting';

const states = { sitting, minutes, seats, secretariat, affairs };

/**
 * One session of the Junta de Gobierno, the governing board (Reglamento 7-16, 18, 19, 21, 22,
 * 24-26, 36-46): who sits, the matters voted and decided one after another, the minutes, and the
 * manuals, appointments and reforms that rest on it. Quorum, attendance and votes are counted by
 * rules. The place of the person in their case is `caseItemMachine`'s.
 */
export const juntaSessionMachine = procedure.createMachine({
  id: 'junta-session@2012-12-01',
  type: 'parallel',
  description: 'Una sesión de la Junta de Gobierno.',
  meta: { citations: [article('11'), article('13'), article('21'), article('24')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(
    states,
    [
      'junta.session-',
      'junta.convocation-',
      'junta.case-',
      'junta.vote-',
      'junta.decision-',
      'junta.recess-',
      'junta.minutes-',
    ],
    [...CASE_RECORD, 'regulation.in-force'],
  ),
  states,
});
