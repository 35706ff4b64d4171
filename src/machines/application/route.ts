import { closedStates } from '../procedure/case-file';
import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { news, noted } from './arrivals';
import * as duties from './duties';
import { openFile } from './open-file';

const { notAdmitted, withdrawn, withoutConsent, extinguished } = closedStates(
  'open.received',
  'open.noticed',
);

/** News of a risk open the file again, whoever closed it: a new contact is sought (55, 56, 58). */
const heardOf = {
  ...noted,
  ...news({ heard: 'open.heard', noticed: 'open.noticed', referred: 'open.referred' }),
};

/** The file of the case: how it came, how far it went, and whether it is closed (53-56, 71, 78). */
export const route = procedure.createStateConfig({
  initial: 'open',
  description: 'El camino del caso desde la noticia o la solicitud hasta su procedimiento.',
  meta: { citations: [article('53'), article('56'), article('78')] },
  states: {
    open: openFile,
    notAdmitted: {
      ...notAdmitted,
      meta: { ...notAdmitted.meta, opens: duties.OPENED_BY_NON_ADMISSION },
      on: { ...notAdmitted.on, ...heardOf },
    },
    withdrawn: { ...withdrawn, on: { ...withdrawn.on, ...heardOf } },
    withoutConsent: { ...withoutConsent, on: { ...withoutConsent.on, ...heardOf } },
    extinguished,
  },
});
