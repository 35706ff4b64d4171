import { sha256Of } from '../../core/index';
import type { Parameter } from '../format/parameter';
import type { Question } from '../format/question';
import type { Rule } from '../format/rule';
import type { Sources } from '../format/sources';
import { type Article, splitArticles } from './split-articles';
import { type Provision, provisionKey } from './split-provisions';

/** A paragraph or fraction that is not as it was when the rules were written. */
export interface ChangedProvision {
  /** `2`, or `1.III`. */
  readonly provision: string;
  readonly change: 'changed' | 'new' | 'vanished';
  /** As it now reads, where it does. */
  readonly text?: string;
}

/** What of the rules rests on an article that changed. */
export interface TouchedRules {
  /** They cite a provision that changed, or the article as a whole: to be read again. */
  readonly cite: readonly string[];
  /** They cite another provision of the article. */
  readonly sameArticle: readonly string[];
  /** They name the article beside the one that they cite. */
  readonly related: readonly string[];
  readonly parameters: readonly string[];
  readonly questions: readonly string[];
}

/** An article that is not as it was when the rules were written. */
export interface ChangedArticle extends TouchedRules {
  readonly article: string;
  readonly change: 'changed' | 'new' | 'vanished';
  /** Where the same text now stands under another number. */
  readonly movedTo?: string;
  readonly provisions: readonly ChangedProvision[];
}

/** A text of a law beside the one that the rules were written from. */
export interface LawComparison {
  readonly instrument: string;
  /** Articles that read as before. */
  readonly same: number;
  readonly changed: readonly ChangedArticle[];
}

/** What `compareLaw` looks at. */
export interface LawBasis {
  readonly sources: Sources;
  readonly rules: readonly Rule[];
  readonly parameters: readonly Parameter[];
  readonly questions: readonly Question[];
}

/**
 * Compares the text of a law with the hashes of the text that the rules were written from. Line
 * breaks, bold marks and page breaks make no difference.
 *
 * @param instrument which law it is; by default, the one that it has most articles in common with
 * @returns nothing where the text is not that of any instrument that the rules cite
 */
export function compareLaw(
  text: string,
  basis: LawBasis,
  instrument?: string,
): LawComparison | undefined {
  const articles = splitArticles(text);
  const hashes = hashesByNumber(articles);
  const [best] = basis.sources.instruments
    .filter(({ id }) => instrument === undefined || id === instrument)
    .map((law) => ({ law, same: sameIn(law, hashes) }))
    .sort((one, other) => other.same - one.same);
  if (best === undefined || articles.length === 0) return undefined;
  if (instrument === undefined && best.same === 0) return undefined;
  const { law, same } = best;
  const known = new Map(Object.entries(law.articles));
  const hasTransitory = [...known.keys()].some((number) => number.startsWith('T'));
  const changed: ChangedArticle[] = [];
  for (const [article, hash] of known) {
    if (readsAs(hash, hashes.get(article))) continue;
    const now = articles.find(({ number, text }) => number === article && sha256Of(text) !== hash);
    const moved = articles.find((each) => isUnder(each, article, hash));
    const provisions = changedProvisions(law.provisions?.[article], now);
    changed.push({
      article,
      change: now === undefined ? 'vanished' : 'changed',
      ...(moved === undefined ? {} : { movedTo: moved.number }),
      provisions,
      ...touched(law.id, article, provisions, basis),
    });
  }
  for (const { number, provisions } of articles) {
    if (known.has(number) || (number.startsWith('T') && !hasTransitory)) continue;
    const added = provisions.map((provision) => written(provision, 'new'));
    changed.push({
      article: number,
      change: 'new',
      provisions: added,
      ...touched(law.id, number, added, basis),
    });
  }
  return { instrument: law.id, same, changed };
}

type Instrument = Sources['instruments'][number];

type Hashes = ReadonlyMap<string, ReadonlySet<string>>;

/** A number may stand twice, before and after a reform: then it is the same only if both are. */
function hashesByNumber(articles: readonly Article[]): Hashes {
  const hashes = new Map<string, Set<string>>();
  for (const { number, text } of articles) {
    const known = hashes.get(number) ?? new Set();
    hashes.set(number, known.add(sha256Of(text)));
  }
  return hashes;
}

const readsAs = (hash: string, now: ReadonlySet<string> | undefined): boolean =>
  now?.size === 1 && now.has(hash);

/** Whether an article is another one but for the number in its heading. */
const isUnder = ({ number, text }: Article, wanted: string, hash: string): boolean =>
  number !== wanted && sha256Of(text.replace(HEADING_NUMBER, `$1${wanted}`)) === hash;

const HEADING_NUMBER = /^(\S+\s+)\d+(?:[\s-]+(?:\p{L}{2,}|\p{Lu}))?/u;

const sameIn = ({ articles }: Instrument, hashes: Hashes): number =>
  Object.entries(articles).filter(([article, hash]) => readsAs(hash, hashes.get(article))).length;

/**
 * The provisions whose text is nowhere in the article as it was. One that only moved, because
 * another was put before it, is not told.
 */
function changedProvisions(
  before: Readonly<Record<string, string>> | undefined,
  now: Article | undefined,
): readonly ChangedProvision[] {
  if (before === undefined) return [];
  const old = new Set(Object.values(before));
  const current = (now?.provisions ?? []).map((provision) => ({
    provision,
    hash: sha256Of(provision.text),
  }));
  const kept = new Set(current.map(({ hash }) => hash));
  const lost = new Set(Object.keys(before).filter((key) => !kept.has(before[key] ?? '')));
  const altered = current
    .filter(({ hash }) => !old.has(hash))
    .map(({ provision }) =>
      written(provision, lost.delete(provisionKey(provision)) ? 'changed' : 'new'),
    );
  return [
    ...altered,
    ...[...lost].map((provision) => ({ provision, change: 'vanished' as const })),
  ];
}

const written = (provision: Provision, change: 'changed' | 'new'): ChangedProvision => ({
  provision: provisionKey(provision),
  change,
  text: provision.text,
});

function touched(
  instrument: string,
  article: string,
  provisions: readonly ChangedProvision[],
  { rules, parameters, questions }: LawBasis,
): TouchedRules {
  const own = rules.filter(
    ({ citation }) => citation.instrument === instrument && citation.article === article,
  );
  const isCited = ({ citation: { paragraph, fraction } }: Rule) =>
    paragraph === undefined ||
    provisions.length === 0 ||
    provisions.some(({ provision }) => {
      const [number, part] = provision.split('.');
      return (
        Number(number) === paragraph &&
        (fraction === undefined || part === undefined || part === fraction)
      );
    });
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
  return {
    cite: ids(own.filter(isCited)),
    sameArticle: ids(own.filter((rule) => !isCited(rule))),
    related: ids(
      rules.filter(
        (rule) =>
          !own.includes(rule) && rule.citation.related?.includes(`${instrument}/${article}`),
      ),
    ),
    parameters: ids(
      parameters.filter(
        ({ citation }) => citation.instrument === instrument && citation.article === article,
      ),
    ),
    questions:
      instrument === 'reglamento'
        ? ids(questions.filter(({ articles }) => articles.includes(article)))
        : [],
  };
}
