import type { Finding, ShownEvent } from '../../../audit/index';
import { organName } from '../../words/organs';
import { BY_GRAVITY, VERDICT_NAMES } from '../../words/verdict-names';
import type { CaseTally } from '../case-tally';
import { REPORT_WORDS } from '../report-words';
import type { Annex } from './annex';
import { findingCard } from './finding-card';
import { HTML_WORDS } from './html-words';
import { html, type Markup } from './markup';
import { type CaseFiles, dateMarkup, idMarkup, type PageStyle } from './page-style';
import { termBars } from './term-bars';

/** More events than these are folded away: the findings come first. */
const FOLDED_FROM = 13;

/** One case: its terms as bars, its events, and its findings, the gravest first. */
export function* caseSection(
  tally: CaseTally,
  anchor: string,
  files: CaseFiles,
  annex: Annex,
  style: PageStyle,
): Generator<Markup> {
  const { language } = style;
  const words = HTML_WORDS[language];
  const { findings } = tally;
  const events = eventsOf(tally, files);
  const counts = BY_GRAVITY.filter((verdict) => tally.counts.has(verdict)).map(
    (verdict) => `${VERDICT_NAMES[verdict][language]}: ${tally.counts.get(verdict)}`,
  );
  yield html`<section class="case" aria-labelledby="${anchor}">
<h2 id="${anchor}">${caseTitle(tally, style)}</h2>
<p class="tally">${counts.join(' · ')}</p>
${termBars(findings, events, style)}${eventTable(events, style)}<h3>${words.findings}</h3>
`;
  for (const finding of byGravity(findings)) {
    const derivation = files.of(finding);
    const rule = derivation === undefined ? undefined : annex.anchorOf(derivation);
    yield findingCard(finding, derivation, rule, files, style);
  }
  yield html`</section>
`;
}

/** What a case is called in headings and tables. */
export function caseTitle({ case: id, log }: CaseTally, { language }: PageStyle): Markup {
  const words = HTML_WORDS[language];
  const of = log === undefined ? undefined : ` (${words.log.toLowerCase()} ${log})`;
  if (id === undefined) return html`${REPORT_WORDS.noCase[language]}${of}`;
  return html`${words.case} ${idMarkup(id)}${of}`;
}

const byGravity = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(
    (one, other) => BY_GRAVITY.indexOf(one.verdict) - BY_GRAVITY.indexOf(other.verdict),
  );

/** The events of the case, and those of others on which its findings rest: a session, a vote. */
function eventsOf(
  { case: file, log, findings }: CaseTally,
  files: CaseFiles,
): readonly ShownEvent[] {
  const own = file === undefined ? [] : files.eventsOf(file, log);
  const known = new Set(own.map(({ id }) => id));
  const cited = [...new Set(findings.flatMap(({ events }) => events))]
    .filter((id) => !known.has(id))
    .flatMap((id) => files.event(id, log) ?? []);
  return [...own, ...cited].sort((one, other) => one.from - other.from || one.line - other.line);
}

function eventTable(events: readonly ShownEvent[], style: PageStyle): Markup {
  const { language } = style;
  const words = HTML_WORDS[language];
  const [when, what, who, line, id] = words.eventColumns;
  const table = html`<div class="scroll" role="region" tabindex="0" aria-label="${words.eventList(events.length)}"><table>
<thead><tr>${[when, what, who].map((heading) => html`<th scope="col">${heading}</th>`)}<th scope="col" class="n">${line}</th><th scope="col">${id}</th></tr></thead>
<tbody>
${events.map(
  (event) =>
    html`<tr><td>${dateMarkup(event.occurredAt, style)}</td><th scope="row">${language === 'es' ? event.label : event.type}</th><td>${event.organ === undefined ? undefined : organName(event.organ)[language]}</td><td class="n">${event.line}</td><td>${idMarkup(event.id)}</td></tr>
`,
)}</tbody></table></div>`;
  const title = words.eventList(events.length);
  return events.length < FOLDED_FROM
    ? html`<h3>${title}</h3>
${table}
`
    : html`<details><summary>${title}</summary>${table}</details>
`;
}
