import type { ShownEvent } from '../../../audit/index';
import { organName } from '../../words/organs';
import { BY_GRAVITY, VERDICT_NAMES } from '../../words/verdict-names';
import { type CaseTally, gravestFirst } from '../case-tally';
import type { Annex } from './annex';
import { caseTitle } from './case-title';
import { hasClasses } from './filter';
import { findingCard } from './finding-card';
import { HTML_WORDS } from './html-words';
import { html, type Markup } from './markup';
import { type CaseFiles, dateMarkup, idMarkup, type PageStyle } from './page-style';
import type { Places } from './places';
import { termBars } from './term-bars';

/** More events than these are folded away: the next case is not to be far. */
const FOLDED_FROM = 13;

/** One case: its terms as bars, its findings, the gravest first, and its events. */
export function* caseSection(
  tally: CaseTally,
  anchor: string,
  files: CaseFiles,
  annex: Annex,
  places: Places,
  style: PageStyle,
): Generator<Markup> {
  const { language } = style;
  const words = HTML_WORDS[language];
  const { findings } = tally;
  const events = eventsOf(tally, files);
  const counts = BY_GRAVITY.filter((verdict) => tally.counts.has(verdict)).map(
    (verdict) => `${VERDICT_NAMES[verdict][language]}: ${tally.counts.get(verdict)}`,
  );
  yield html`<section class="case ${hasClasses(tally.counts)}" aria-labelledby="${anchor}">
<h2 id="${anchor}">${caseTitle(tally, style)}</h2>
<p class="tally">${counts.join(' · ')}</p>
${termBars(findings, events, places, style)}<h3>${words.findings}</h3>
`;
  for (const finding of gravestFirst(findings)) {
    const derivation = files.of(finding);
    const rule = derivation === undefined ? undefined : annex.anchorOf(derivation);
    yield findingCard(
      { finding, derivation, anchor: places.anchorOf(finding), rule },
      files,
      style,
    );
  }
  yield eventTable(events, style);
  yield html`<p class="back"><a href="#index">${words.back}</a></p>
</section>
`;
}

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
  const title = words.eventList(events.length);
  const table = html`<div class="scroll" role="group" tabindex="0" aria-label="${title}"><table><caption class="spoken">${title}</caption>
<thead><tr>${[when, what, who].map((heading) => html`<th scope="col">${heading}</th>`)}<th scope="col" class="n">${line}</th><th scope="col">${id}</th></tr></thead>
<tbody>
${events.map(
  (event) =>
    html`<tr><td>${dateMarkup(event.occurredAt, style)}</td><th scope="row">${language === 'es' ? event.label : event.type}</th><td>${event.organ === undefined ? undefined : organName(event.organ)[language]}</td><td class="n">${event.line}</td><td class="short">${idMarkup(event.id)}</td></tr>
`,
)}</tbody></table></div>`;
  return events.length < FOLDED_FROM
    ? html`<h3>${title}</h3>
${table}
`
    : html`<details><summary>${title}</summary>${table}</details>
`;
}
