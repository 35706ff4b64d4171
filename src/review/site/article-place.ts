import { type Citation, ownValue } from '../../core/index';

/** An article that has a page. */
export interface ArticlePlace {
  readonly instrument: string;
  readonly article: string;
  /** Name of its file. */
  readonly path: string;
  /** `Artículo 94`, `Transitorio 3`, `Artículo 29 de la Ley`. */
  readonly name: string;
}

/** Laws after the Reglamento: what their files begin with, and what they are called. */
const LAWS: Readonly<Record<string, { readonly prefix: string; readonly of: string }>> = {
  reglamento: { prefix: '', of: '' },
  lppddhp: { prefix: 'ley-', of: ' de la Ley' },
  lfpa: { prefix: 'lfpa-', of: ' de la LFPA' },
};

/** The page of an article. */
export function placeOf({
  instrument,
  article = '',
}: Pick<Citation, 'instrument' | 'article'>): ArticlePlace {
  const { prefix, of } = ownValue(LAWS, instrument) ?? { prefix: 'otra-', of: '' };
  const transitory = /^T(\d)$/.exec(article)?.[1];
  const digits = article.replace(/\D/g, '').padStart(3, '0');
  return {
    instrument,
    article,
    path:
      transitory === undefined
        ? `${prefix}articulo-${digits}.html`
        : `${prefix}transitorio-${transitory}.html`,
    name: transitory === undefined ? `Artículo ${article}${of}` : `Transitorio ${transitory}${of}`,
  };
}

/** The Reglamento first, by number, its transitory articles after the others. */
export function byPlace(one: ArticlePlace, other: ArticlePlace): number {
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

const keyOf = ({ instrument, article }: ArticlePlace): string =>
  [
    Object.keys(LAWS).indexOf(instrument),
    article.startsWith('T') ? 1 : 0,
    article.replace(/\D/g, '').padStart(3, '0'),
  ].join(' ');
