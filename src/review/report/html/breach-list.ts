import { type Finding, writeDelay } from '../../../audit/index';
import { citationWords } from '../../words/citation-words';
import { ownerName } from '../../words/organs';
import type { CaseTally } from '../case-tally';
import { caseName } from './case-title';
import { HTML_WORDS } from './html-words';
import { html, type Markup } from './markup';
import { dateMarkup, type PageStyle } from './page-style';
import type { Places } from './places';

/** More breaches than these are folded away, so that the indexes after them are not lost. */
const SHOWN = 40;

/** What was breached, case by case: what a reader asks for first. Each leads to its finding. */
export function breachList(
  tallies: readonly CaseTally[],
  places: Places,
  style: PageStyle,
): Markup | undefined {
  const words = HTML_WORDS[style.language];
  const rows = tallies.flatMap((tally) =>
    tally.findings
      .filter(({ verdict }) => verdict === 'violation')
      .map((finding) => row(tally, finding, places, style)),
  );
  if (rows.length === 0) return undefined;
  const rest = rows.length - SHOWN;
  return html`<section aria-labelledby="breaches"><h2 id="breaches">${words.breaches}</h2>
${table(rows.slice(0, SHOWN), words.breaches, style)}${
  rest <= 0
    ? undefined
    : html`<details><summary>${words.breachesMore(rest)}</summary>${table(rows.slice(SHOWN), words.breachesMore(rest), style)}</details>
`
}</section>
`;
}

function table(rows: readonly Markup[], name: string, { language }: PageStyle): Markup {
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${name}"><table><caption class="spoken">${name}</caption>
<thead><tr>${HTML_WORDS[language].breachColumns.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div>
`;
}

function row(tally: CaseTally, finding: Finding, places: Places, style: PageStyle): Markup {
  const { language } = style;
  const { citation, due, occurredAt, lateBy } = finding;
  const anchor = places.anchorOf(finding);
  const title = finding.title[language];
  const delay =
    lateBy !== undefined
      ? writeDelay(lateBy)[language]
      : due !== undefined && occurredAt === undefined
        ? HTML_WORDS[language].undone
        : undefined;
  return html`<tr><td class="short">${caseName(tally, style)}</td><th scope="row">${anchor === undefined ? title : html`<a href="#${anchor}">${title}</a>`}</th><td class="late">${delay}</td><td>${due === undefined ? undefined : dateMarkup(due, style)}</td><td class="short">${citationWords(citation, language)}</td><td>${ownerName(finding)?.[language]}</td></tr>
`;
}
