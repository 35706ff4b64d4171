import { act } from '../measure/acts';
import * as law from '../measure/laws';
import { article } from '../procedure/meta';

/** What the Junta may make of a measure under review (98): all of it keeps the measure alive. */
export const changesLeadingTo = (target: string) => ({
  'measure.modified': act({ target, citation: article('98', 2), ...law.CHANGED }),
  'measure.extended': act({ target, citation: article('98', 3), ...law.CHANGED }),
  'measure.reduced': act({
    target,
    citation: article('98', 4),
    names: ['measure'],
    ...law.REDUCED,
  }),
  'measure.continued': act({ target, citation: article('97'), ...law.CONTINUED }),
});
