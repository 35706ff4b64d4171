import type { ReportProblem } from '../../../audit/index';
import { PROBLEM_TEXTS } from '../../words/log-problem-words';
import { READING_NAMES } from '../../words/reading-names';
import { BY_GRAVITY, VERDICT_NAMES } from '../../words/verdict-names';
import type { CaseTally } from '../case-tally';
import type { ReportHead, ReportTail } from '../parts';
import { dateWords, REPORT_WORDS, reportTitle, unreadWords } from '../report-words';
import { caseName } from './case-title';
import { hasClasses } from './filter';
import { HTML_WORDS } from './html-words';
import { mark } from './marks';
import { html, type Markup } from './markup';
import { countCells, verdictHeadings } from './norm-index';
import type { PageStyle } from './page-style';
import { caseAnchor } from './places';

/** Title, circumstances and hashes of the audit, and what it does not prove. */
export function masthead(head: ReportHead, tail: ReportTail, style: PageStyle): Markup {
  const { language, zone } = style;
  const words = HTML_WORDS[language];
  const complete = REPORT_WORDS[head.complete ? 'complete' : 'incomplete'][language];
  const pairs: readonly (readonly [string, Markup])[] = [
    [words.cases, html`${tail.summary.cases}`],
    [words.events, html`${tail.summary.events}`],
    [words.log, html`${complete}`],
    [words.profile, html`${head.profile}`],
    [words.reading, html`${READING_NAMES[head.reading][language]}`],
    [words.zone, html`${zone.name}`],
    [words.hashes.input, html`<code>${head.hashes.input}</code>`],
    [words.hashes.rules, html`<code>${head.hashes.rules}</code>`],
    [words.hashes.calendars, html`<code>${head.hashes.calendars}</code>`],
  ];
  return html`<header class="top">
<h1>${reportTitle(head.profile)[language]}</h1>
<p class="lede">${words.at} ${dateWords(head.asOf, zone, language)}</p>
<dl class="meta">${pairs.map(
    ([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>
`,
  )}</dl>
</header>
`;
}

/** How many findings gave each verdict. */
export function summaryNumbers(
  { summary, signatures }: ReportTail,
  { language }: PageStyle,
): Markup {
  const words = HTML_WORDS[language];
  const unread = unreadWords(signatures, language);
  return html`<section aria-labelledby="summary"><h2 id="summary">${words.summary}</h2>
<p class="note">${REPORT_WORDS.limits[language]}</p>
<ul class="counts">
${BY_GRAVITY.map(
  (verdict) =>
    html`<li class="${verdict}${summary[verdict] === 0 ? ' zero' : ''}"><b>${summary[verdict]}</b> <span class="${verdict}">${mark(verdict)}${VERDICT_NAMES[verdict][language]}</span></li>
`,
)}</ul>
<p class="tally">${words.summaryNote} ${words.signatures(signatures.used, signatures.unsigned)}${unread === undefined ? '' : ` ${unread}`}</p>
</section>
`;
}

/** Every case with its counts; those explained below are linked to. */
export function* caseIndex(
  tallies: readonly CaseTally[],
  detailed: number,
  style: PageStyle,
): Generator<Markup> {
  const { language } = style;
  const words = HTML_WORDS[language];
  const counted = BY_GRAVITY.filter((verdict) => tallies.some(({ counts }) => counts.has(verdict)));
  const all = tallies.length;
  yield html`<section aria-labelledby="index"><h2 id="index">${words.index}</h2>
${detailed < all ? html`<p>${words.detailed(detailed, all)}</p>` : undefined}<div class="scroll" role="group" tabindex="0" aria-labelledby="index"><table><caption class="spoken">${words.index}</caption>
<thead><tr><th scope="col">${words.case}</th>${verdictHeadings(counted, language)}</tr></thead>
<tbody class="sifted">
`;
  for (const [at, tally] of tallies.entries()) {
    const title = caseName(tally, style);
    const name = at < detailed ? html`<a href="#${caseAnchor(at)}">${title}</a>` : title;
    yield html`<tr class="${hasClasses(tally.counts)}"><th scope="row">${name}</th>${countCells(tally.counts, counted)}</tr>
`;
  }
  yield html`</tbody></table></div></section>
`;
}

/** The lines that could not be taken as written; never their content. */
export function problemTable(problems: readonly ReportProblem[], { language }: PageStyle): Markup {
  if (problems.length === 0) return html``;
  const words = HTML_WORDS[language];
  return html`<section aria-labelledby="problems"><h2 id="problems">${words.problems}</h2><div class="scroll" role="group" tabindex="0" aria-labelledby="problems"><table><caption class="spoken">${words.problems}</caption>
<thead><tr>${words.problemColumns.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>
${problems.map(
  ({ line, code, key, log }) =>
    html`<tr><th scope="row">${log === undefined ? undefined : `${words.log} ${log}, `}${line}</th><td><code>${code}</code>${key === undefined ? undefined : html` <code>${key}</code>`}</td><td>${PROBLEM_TEXTS[code]?.[language]}</td></tr>
`,
)}</tbody></table></div></section>
`;
}

/** The parts of the page, by the anchor of each and its heading. */
export function contents(
  parts: readonly (readonly [string, string])[],
  { language }: PageStyle,
): Markup {
  return html`<nav aria-label="${HTML_WORDS[language].contents}"><ul>${parts.map(
    ([anchor, name]) => html`<li><a href="#${anchor}">${name}</a></li>`,
  )}</ul></nav>
`;
}
