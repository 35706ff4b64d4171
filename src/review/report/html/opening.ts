import type { ReportProblem } from '../../../audit/index';
import { PROBLEM_TEXTS } from '../../words/log-problem-words';
import { READING_NAMES } from '../../words/reading-names';
import { BY_GRAVITY, VERDICT_NAMES } from '../../words/verdict-names';
import type { CaseTally } from '../case-tally';
import type { ReportHead, ReportTail } from '../parts';
import { dateWords, REPORT_WORDS, reportTitle, unreadWords } from '../report-words';
import { caseTitle } from './case-section';
import { HTML_WORDS } from './html-words';
import { mark } from './marks';
import { html, type Markup } from './markup';
import type { PageStyle } from './page-style';

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
${detailed < all ? html`<p>${words.detailed(detailed, all)}</p>` : undefined}<div class="scroll" role="region" tabindex="0" aria-labelledby="index"><table>
<thead><tr><th scope="col">${words.case}</th>${counted.map((verdict) => html`<th scope="col" class="n">${VERDICT_NAMES[verdict][language]}</th>`)}</tr></thead>
<tbody>
`;
  for (const [at, tally] of tallies.entries()) {
    const title = caseTitle(tally, style);
    const name = at < detailed ? html`<a href="#${caseAnchor(at)}">${title}</a>` : title;
    yield html`<tr><th scope="row">${name}</th>${counted.map((verdict) => {
      const count = tally.counts.get(verdict) ?? 0;
      return html`<td class="n${count === 0 ? ' none' : ''}">${count}</td>`;
    })}</tr>
`;
  }
  yield html`</tbody></table></div></section>
`;
}

/** Where a case is explained, by its place in the index. */
export const caseAnchor = (at: number): string => `c${at + 1}`;

/** The lines that could not be taken as written; never their content. */
export function problemTable(problems: readonly ReportProblem[], { language }: PageStyle): Markup {
  if (problems.length === 0) return html``;
  const words = HTML_WORDS[language];
  return html`<section aria-labelledby="problems"><h2 id="problems">${words.problems}</h2><div class="scroll" role="region" tabindex="0" aria-labelledby="problems"><table>
<thead><tr>${words.problemColumns.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>
${problems.map(
  ({ line, code, key, log }) =>
    html`<tr><th scope="row">${log === undefined ? undefined : `${words.log} ${log}, `}${line}</th><td><code>${code}</code>${key === undefined ? undefined : html` <code>${key}</code>`}</td><td>${PROBLEM_TEXTS[code]?.[language]}</td></tr>
`,
)}</tbody></table></div></section>
`;
}
