import { sourceHash } from '../../report/html/style';

/** What a page may do besides showing itself in the style of the site. */
export interface PageParts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * The policy of a page: the style sheet beside it, what is written in it by its hash, and nothing
 * from anywhere else. A browser that takes every file for an origin of its own does not count the
 * style sheet as `'self'`: hence `file:`, which names nothing on the web.
 */
export function pagePolicy({ scripts, styles }: PageParts): string {
  const hashes = (texts: readonly string[]) => texts.map((text) => `'${sourceHash(text)}'`);
  return [
    "default-src 'none'",
    ...(scripts.length === 0 ? [] : [`script-src ${hashes(scripts).join(' ')}`]),
    `style-src ${["'self'", 'file:', ...hashes(styles)].join(' ')}`,
    'font-src data:',
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
