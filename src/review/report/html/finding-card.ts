import { type Derivation, type Finding, writeDelay } from '../../../audit/index';
import { READINGS } from '../../../core/index';
import { citationWords } from '../../words/citation-words';
import { LEDGER_HEADINGS, ledgerRow } from '../../words/ledger-words';
import { ownerName } from '../../words/organs';
import { READING_NAMES } from '../../words/reading-names';
import { placeWords } from '../../words/settling-words';
import { VERDICT_NAMES } from '../../words/verdict-names';
import { HTML_WORDS } from './html-words';
import { mark } from './marks';
import { html, type Markup } from './markup';
import { type CaseFiles, dateMarkup, idMarkup, type PageStyle, spanish } from './page-style';

/** A finding as the page shows it. */
interface Shown {
  readonly finding: Finding;
  readonly derivation: Derivation | undefined;
  /** Where it stands in the page. */
  readonly anchor: string | undefined;
  /** Where its rule stands in the annex. */
  readonly rule: string | undefined;
}

/** A finding with all that it follows from. */
export function findingCard(
  { finding, derivation, anchor, rule }: Shown,
  files: CaseFiles,
  style: PageStyle,
): Markup {
  const { language } = style;
  const words = HTML_WORDS[language];
  const { verdict, citation, title, message } = finding;
  const norm = citationWords(citation, language);
  const owner = ownerName(finding)?.[language];
  return html`<article class="finding ${verdict}"${anchor === undefined ? undefined : html` id="${anchor}"`}>
<div class="told"><p class="verdict">${mark(verdict)}${VERDICT_NAMES[verdict][language]}</p>
<h4>${title[language]}</h4>
<p class="norm">${rule === undefined ? norm : html`<a href="#${rule}">${norm}</a>`}${owner === undefined ? undefined : ` · ${words.by}: ${owner}`}</p>
<p>${message[language]}</p>
${factList(finding, files, style)}</div>
${readingList(finding, derivation, style)}${settlingList(finding, style)}${derivation === undefined ? undefined : ledgerDetails(derivation, style)}</article>
`;
}

function factList(finding: Finding, files: CaseFiles, style: PageStyle): Markup {
  const words = HTML_WORDS[style.language];
  const { startedAt, due, occurredAt, lateBy, subject, element, events, log } = finding;
  const about = Object.entries(subject).flatMap(([key, id]) =>
    key === 'case' || id === undefined ? [] : [html`${idMarkup(id)} `],
  );
  const lines = events.map((id, at) => {
    const line = files.event(id, log)?.line;
    return html`${at === 0 ? '' : ', '}${idMarkup(id)}${line === undefined ? undefined : ` (${words.line} ${line})`}`;
  });
  const pairs: readonly (readonly [string, Markup | undefined])[] = [
    [words.since, startedAt === undefined ? undefined : dateMarkup(startedAt, style)],
    [words.due, due === undefined ? undefined : dateMarkup(due, style)],
    [words.made, occurredAt === undefined ? undefined : dateMarkup(occurredAt, style)],
    [
      words.late,
      lateBy === undefined
        ? undefined
        : html`<span class="late">${writeDelay(lateBy)[style.language]}</span>`,
    ],
    [words.about, about.length === 0 ? undefined : html`${about}`],
    [words.whose, element === undefined ? undefined : idMarkup(element)],
    [words.restsOn, html`${lines}`],
  ];
  return html`<dl class="facts">${pairs.map(([name, value]) =>
    value === undefined ? undefined : html`<dt>${name}</dt><dd>${value}</dd>`,
  )}</dl>
`;
}

/** What the other readings make of the same facts, and the questions that divide them. */
function readingList(
  { verdict, readings }: Finding,
  derivation: Derivation | undefined,
  style: PageStyle,
): Markup | undefined {
  const { language } = style;
  const words = HTML_WORDS[language];
  const others = READINGS.filter((reading) => (readings?.[reading] ?? verdict) !== verdict);
  const questions = derivation?.questions ?? [];
  if (others.length + questions.length === 0) return undefined;
  return html`${
    others.length === 0
      ? undefined
      : html`<h5>${words.readings}</h5>
<ul>${others.map(
          (reading) =>
            html`<li>${READING_NAMES[reading][language]}: ${VERDICT_NAMES[readings?.[reading] ?? verdict][language]}</li>`,
        )}</ul>
`
  }${
    questions.length === 0
      ? undefined
      : html`<h5>${words.readingsTurn}</h5>
<ul>${questions.map(
          ({ id, question, readings: answers }) =>
            html`<li>${id}. ${spanish(question, style)}<ul>${READINGS.map((reading) =>
              answers[reading] === undefined
                ? undefined
                : html`<li>${READING_NAMES[reading][language]}: ${spanish(answers[reading], style)}</li>`,
            )}</ul></li>`,
        )}</ul>
`
  }`;
}

function settlingList({ wouldSettle = [] }: Finding, { language }: PageStyle): Markup | undefined {
  if (wouldSettle.length === 0) return undefined;
  return html`<h5>${HTML_WORDS[language].settle}</h5>
<ul>${wouldSettle.map(
    ({ meaning, where }) =>
      html`<li>${meaning[language]} <span class="id">${placeWords(where, language)}</span></li>`,
  )}</ul>
`;
}

function ledgerDetails(
  { ledger, rule, finding }: Derivation,
  style: PageStyle,
): Markup | undefined {
  if (ledger === undefined || rule.kind !== 'response') return undefined;
  const { unit } = rule.term;
  const title = finding.title[style.language];
  const { language } = style;
  return html`<details><summary>${HTML_WORDS[language].ledger}</summary><div class="scroll" role="group" tabindex="0" aria-label="${HTML_WORDS[language].ledger}"><table><caption class="spoken">${HTML_WORDS[language].ledger}: ${title}</caption>
<thead><tr>${LEDGER_HEADINGS[language].map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>${ledger.entries.map((entry) => {
    const [date, day, count, reason, source] = ledgerRow(entry, unit, language);
    return html`<tr><th scope="row">${date}</th><td>${day}</td><td>${count}</td><td>${spanish(reason, style)}</td><td>${spanish(source, style)}</td></tr>
`;
  })}</tbody></table></div></details>
`;
}
