import { article } from '../procedure/meta';
import { procedure } from '../procedure/procedure';
import { act } from './acts';
import * as duties from './duties';
import * as law from './laws';

const published = act({ target: 'published', citation: article('20', 1), ...law.PUBLISHED });

/** Whether the document is public. It may be published again, in another medium or corrected. */
export const publication = procedure.createStateConfig({
  initial: 'awaited',
  description: 'La publicación del documento.',
  meta: { citations: [article('20')] },
  states: {
    awaited: {
      description: 'No consta que el documento se haya presentado ni publicado.',
      meta: { citations: [article('20', 1)], opens: duties.OPENED_BY_ENTRY_INTO_FORCE },
      on: {
        'cen.work-plan-submitted': act({
          target: 'submitted',
          citation: article('20', 1),
          names: ['report'],
        }),
        'report.published': published,
      },
    },
    submitted: {
      description: 'El plan anual de trabajo se presentó y debe hacerse público.',
      meta: { citations: [article('16'), article('20', 1)], opens: duties.OPENED_BY_PLAN },
      on: { 'report.published': published },
    },
    published: {
      description: 'El documento es público.',
      meta: {
        citations: [article('20', 1)],
        opens: duties.OPENED_BY_PUBLICATION,
        closes: duties.CLOSED_BY_PUBLICATION,
        stable: true,
      },
      on: { 'report.published': act({ citation: article('20', 2), ...law.PUBLISHED }) },
    },
  },
});
