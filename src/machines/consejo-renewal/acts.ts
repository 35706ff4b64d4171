import { act } from '../consejo/acts';
import { article } from '../procedure/meta';
import type { ActTransition } from '../procedure/transitions';
import * as law from './laws';

/** Reasons for which a seat falls vacant without a vote against the councillor. */
const OTHER_REASONS = ['term-end', 'resignation', 'public-office', 'death', 'other'];

/** A seat falls vacant; while a renewal is under way the new vacancy joins it. */
export const vacated = (target?: string): readonly ActTransition[] => {
  const to = target === undefined ? {} : { target };
  return [
    act({
      ...to,
      citation: article('32', 2),
      given: { reason: ['not-ratified'] },
      ...law.NOT_RATIFIED,
    }),
    act({ ...to, citation: article('32', 2), given: { reason: OTHER_REASONS }, ...law.VACATED }),
  ];
};

export const voted = (target?: string): ActTransition =>
  act({ ...(target === undefined ? {} : { target }), citation: article('32', 1) });

export const communicated = act({ target: 'complete', citation: article('32', 5) });

export const windowOpened = act({ target: 'open', citation: article('32', 3), ...law.WINDOW });

/** The Council is heard on the call that is to come; what it says on other matters is not for here. */
export const heard = act({
  target: 'heard',
  citation: article('32', 2),
  given: { topic: ['call'] },
});
