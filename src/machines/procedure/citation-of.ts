import type { Citation } from '../../core/index';
import type { Rule } from '../../rules/index';

/** The provision that a rule was written from. */
export function citationOf({ citation }: Rule): Citation {
  const { instrument, article, paragraph, fraction } = citation;
  return {
    instrument,
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(fraction === undefined ? {} : { fraction }),
  };
}
