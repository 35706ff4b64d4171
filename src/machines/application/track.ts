import { article } from '../procedure/meta';
import { act } from './acts';
import * as law from './laws';

/** The choice of procedure (78, 79), from any state of an open file. */
export const determinations = {
  'procedure.determined': [
    act({
      target: '.toExtraordinary',
      citation: article('78', 1),
      given: { track: ['extraordinary'] },
      ...law.TO_EXTRAORDINARY,
    }),
    act({
      target: '.toOrdinary',
      citation: article('78', 2),
      given: { track: ['ordinary'] },
      ...law.TO_ORDINARY,
    }),
  ],
};

/** A case that entered the extraordinary procedure goes on by the ordinary one too (78, 88). */
export const furtherDeterminations = {
  'procedure.determined': [
    act({
      citation: article('78', 1),
      given: { track: ['extraordinary'] },
      ...law.TO_EXTRAORDINARY,
    }),
    act({ citation: article('78', 2), given: { track: ['ordinary'] }, ...law.TO_ORDINARY }),
  ],
};
