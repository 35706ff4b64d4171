import { article } from '../procedure/meta';
import { act } from './acts';
import * as law from './laws';

/** Suspensions: for a journey, at the request of the person (104), or by the Junta (22, 23). */
export const suspensions = {
  'measure.suspended': [
    act({
      target: '#suspendedByPerson',
      citation: article('104'),
      given: { ground: ['person-request'] },
      names: ['measure'],
      ...law.SUSPENDED_AT_REQUEST,
    }),
    act({
      target: '#suspendedByJunta',
      citation: article('22'),
      given: { ground: ['junta-decision'] },
      names: ['measure'],
      ...law.SUSPENDED_BY_JUNTA,
    }),
    act({
      citation: article('104'),
      given: { ground: ['other'] },
      ...law.SUSPENDED_WITHOUT_GROUND,
    }),
    act({ citation: article('104'), missing: ['ground'], ...law.SUSPENDED_WITHOUT_GROUND }),
  ],
};

/** The short notice of a journey is never a ground to refuse the suspension (104). */
export const refusals = {
  'measure.suspension-requested': act({ citation: article('104', 1) }),
  'measure.suspension-refused': act({
    citation: article('104', 1),
    ...law.SUSPENSION_REFUSED,
  }),
};

/** Decisions that leave the measure alive with another content (97, 98, 102). */
export const changes = {
  'measure.modified': act({ citation: article('98'), ...law.CHANGED }),
  'measure.extended': act({ citation: article('98'), ...law.CHANGED }),
  'measure.reduced': act({ citation: article('98'), names: ['measure'], ...law.REDUCED }),
  'measure.continued': [
    act({
      target: '#provisionallyContinued',
      citation: article('102', 4),
      given: { provisional: [true] },
      ...law.CONTINUED,
    }),
    act({ target: '#inForce', citation: article('97'), ...law.CONTINUED }),
  ],
};

/** The person asks to end the measure (101): until the Junta confirms it, nothing has ended. */
export const requests = {
  'measure.termination-requested': act({
    target: '#terminationPending',
    citation: article('101', 1),
    names: ['measure'],
  }),
};
