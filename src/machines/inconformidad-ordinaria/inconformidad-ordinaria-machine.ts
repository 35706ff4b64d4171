import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { amparo } from './amparo';
import { course } from './course';
import { safeguard } from './safeguard';

const states = { course, safeguard, amparo };

/**
 * One inconformidad (administrative challenge) of the ordinary route (Reglamento 34, 106-109): the
 * Junta resolves at its next session, on a new study; if the person persists, the Consejo has an
 * independent one made and two thirds decide. Nothing here changes a measure, and silence ends nothing.
 */
export const inconformidadOrdinariaMachine = procedure.createMachine({
  id: 'inconformidad-ordinaria@2012-12-01',
  type: 'parallel',
  description: 'Inconformidad por la vía ordinaria.',
  meta: { citations: [article('107'), article('108'), article('109')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(states, [
    'inconformidad.',
    'independent-study.',
    'consejo.inconformidad-',
    'authority.',
    'protection.',
  ]),
  states,
});
