import type { CaseTally } from '../case-tally';
import { REPORT_WORDS } from '../report-words';
import { HTML_WORDS } from './html-words';
import { html, type Markup } from './markup';
import { idMarkup, type PageStyle } from './page-style';

/** What a case is called in headings. */
export function caseTitle(tally: CaseTally, style: PageStyle): Markup {
  const name = caseName(tally, style);
  return tally.case === undefined ? name : html`${HTML_WORDS[style.language].case} ${name}`;
}

/** What a case is called where it is known to be one: under a heading that says so. */
export function caseName({ case: id, log }: CaseTally, { language }: PageStyle): Markup {
  const of = log === undefined ? undefined : ` (${HTML_WORDS[language].log.toLowerCase()} ${log})`;
  return html`${id === undefined ? REPORT_WORDS.noCase[language] : idMarkup(id)}${of}`;
}
