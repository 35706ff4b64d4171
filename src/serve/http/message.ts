import type { Language } from '../../review/index';

/** The head of a request, before any of its body is read. */
export interface RequestHead {
  readonly method: string;
  /** As it stands in the request line: path and query. */
  readonly target: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** An answer, whole. */
export interface ServiceResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What every answer carries: nothing keeps it, frames it, runs in it or takes it for another type. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * The language that a client asks for with `Accept-Language`: the one of the two that it likes better,
 * and Spanish where it likes neither or both alike.
 */
export function acceptedLanguage(header: string | undefined): Language {
  const liking = { es: 0, en: 0 };
  for (const range of (header ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((part) => part.startsWith('q='))?.slice(2);
    const weight = quality === undefined ? 1 : Number(quality);
    const language = tag.split('-')[0];
    if (language === 'es' || language === 'en') {
      liking[language] = Math.max(liking[language], Number.isFinite(weight) ? weight : 0);
    }
  }
  return liking.en > liking.es ? 'en' : 'es';
}
