import type { BilingualText } from '../../../core/index';
import type { Fact } from '../../../rules/index';
import { both } from '../change';

const PRESENT = 'vote.present';
const FOR = 'vote.for';
const AGAINST = 'vote.against';

type Word = readonly [one: string, many: string];

/** What is counted of a vote, in the order in which it is told. */
export const BALLOTS_OF: ReadonlyMap<string, { readonly es: Word; readonly en: Word }> = new Map([
  [PRESENT, { es: ['presente', 'presentes'], en: ['present', 'present'] }],
  [FOR, { es: ['voto a favor', 'votos a favor'], en: ['vote in favour', 'votes in favour'] }],
  [AGAINST, { es: ['voto en contra', 'votos en contra'], en: ['vote against', 'votes against'] }],
]);

export const isOfVote = (fact: Fact | undefined): boolean =>
  typeof fact?.source === 'string' && BALLOTS_OF.has(fact.source);

/**
 * Whether seats could have voted so: who votes is present, and votes once. Where only who is present
 * is looked at, nobody may be.
 */
export function isVote(counts: ReadonlyMap<string, number>): boolean {
  const present = counts.get(PRESENT);
  const ballots = [counts.get(FOR), counts.get(AGAINST)].filter((count) => count !== undefined);
  if (present === undefined || ballots.length === 0) return true;
  return present > 0 && ballots.reduce((sum, count) => sum + count, 0) <= present;
}

/** `5 presentes y 3 votos a favor`; nothing where nothing is counted. */
export function voteWords(counts: ReadonlyMap<string, number>): BilingualText | undefined {
  const list = (language: 'es' | 'en', and: string) => {
    const parts = [...BALLOTS_OF].flatMap(([source, words]) => {
      const count = counts.get(source);
      return count === undefined ? [] : [`${count} ${words[language][count === 1 ? 0 : 1]}`];
    });
    return parts.length < 2
      ? parts.join('')
      : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
  };
  return counts.size === 0 ? undefined : both(list('es', 'y'), list('en', 'and'));
}
