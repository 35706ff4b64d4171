import type { Law } from '../procedure/law';
import { article } from '../procedure/meta';
import { act } from './acts';
import * as law from './laws';

interface Decided {
  readonly target?: string;
  readonly article: string;
  readonly law: Law;
}

/** The Junta decides on the measures of the case: each kind of decision by the law of its article. */
export const decided = (
  kinds: readonly string[],
  { target, article: number, law: asks }: Decided,
) =>
  act({
    ...(target === undefined ? {} : { target }),
    citation: article(number),
    given: { kind: kinds },
    names: ['case'],
    ...asks,
  });

/** The Junta votes on one matter; who may vote and how it is counted, its session says (13, 21). */
export const votedOn = (matter: string, target: string) => ({
  'junta.vote-held': act({
    target,
    citation: article('21'),
    given: { matter: [matter] },
    names: ['case'],
    ...law.VOTED,
  }),
});
