import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as law from './laws';

/** Whether the document reached all for whom it is meant: print, portal, civil society, authorities. */
export const dissemination = procedure.createStateConfig({
  initial: 'incomplete',
  description: 'La difusión del documento.',
  meta: { citations: [article('20', 2), article('20', 3), article('20', 4)] },
  states: {
    incomplete: {
      description: 'Falta algún medio o destinatario de los que pide la difusión amplia.',
      meta: { citations: [article('20', 2), article('20', 3), article('20', 4)] },
      on: {
        'report.published': act({
          target: 'complete',
          citation: article('20', 2),
          ...law.DISSEMINATED,
        }),
      },
    },
    complete: {
      description: 'El documento se difundió por todos los medios y entre todos los destinatarios.',
      meta: { citations: [article('20', 2), article('20', 3), article('20', 4)], stable: true },
      on: { 'report.published': act({ citation: article('20', 2), ...law.PUBLISHED }) },
    },
  },
});
