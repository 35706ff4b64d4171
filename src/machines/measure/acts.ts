import { article } from '../procedure/meta';
import { actsAbout } from '../procedure/transitions';
import * as law from './laws';

export const act = actsAbout('measure', 'case');

/** How a measure comes to be: the intake unit issues it, or the Junta grants it (22, 62, 83). */
export const births = (target: string) => ({
  'urgent-measures.issued': act({ target, citation: article('62', 1) }),
  'measure.granted': act({ target, citation: article('22'), ...law.GRANTED }),
});
