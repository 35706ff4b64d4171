import { type Article, compareLaw, sha256Of } from '../../rules/index';
import type { SitePack } from './site-input';

/** The text of a law beside the rules that were written from it. */
export interface LawText {
  readonly instrument: string;
  /** The articles of one number: two where the text gives it before and after a reform. */
  readonly of: (article: string) => readonly Article[];
  /** Whether an article reads as it did when the rules were written. */
  readonly isSame: (article: string) => boolean;
}

/** Which law a text is of, and its articles; nothing where it is of none that the rules cite. */
export function lawText(
  articles: readonly Article[],
  text: string,
  pack: SitePack,
): LawText | undefined {
  const { sources } = pack;
  const instrument =
    sources === undefined ? undefined : compareLaw(text, { ...pack, sources })?.instrument;
  if (instrument === undefined) return undefined;
  const hashes = sources?.instruments.find(({ id }) => id === instrument)?.articles ?? {};
  const of = (number: string) => articles.filter((each) => each.number === number);
  return {
    instrument,
    of,
    isSame: (number) => {
      const found = of(number);
      return found.length > 0 && found.every((each) => sha256Of(each.text) === hashes[number]);
    },
  };
}
