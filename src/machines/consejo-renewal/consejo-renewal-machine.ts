import { COUNCIL_RECORD } from '../consejo/record';
import { firstContext } from '../procedure/machine-context';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { evidence } from '../procedure/transitions';
import { course } from './course';
import { method } from './method';

const states = { course, method };

/**
 * The renewal of the Consejo Consultivo (Reglamento 27, 29, 32): ratification, vacancies, the public
 * call after the Council was heard, a month for candidates, the election, and the news to the Junta.
 */
export const consejoRenewalMachine = procedure.createMachine({
  id: 'consejo-renewal@2012-12-01',
  type: 'parallel',
  description: 'La renovación del Consejo Consultivo.',
  meta: { citations: [article('29'), article('32')] },
  context: ({ input }) => firstContext(input, 'federal'),
  on: evidence(
    states,
    [
      'consejo.call-',
      'consejo.candida',
      'consejo.election-method-',
      'consejo.member',
      'consejo.ratification-',
      'consejo.vacancy-',
    ],
    COUNCIL_RECORD,
  ),
  states,
});
