import { diffWords } from 'diff';
import type { BilingualText } from '../../../core/index';
import { html, Markup } from '../../report/html/markup';
import { dateWords } from '../../report/report-words';
import { citationWords } from '../../words/citation-words';
import type { Change, MovedLimit } from '../change';
import type { ChangeReport } from '../change-report';
import { effectSections } from '../effects/effect-words';
import { CHANGE_WORDS, DIRECTION_NAMES, outlineOf, summaryWords } from '../outline';
import type { ChangeStyle } from '../write-change-markdown';
import { BODY_STYLE, POLICY, STYLE } from './style';

/** A longer text is shown whole, before and after, instead of word by word. */
const MAX_REDLINE = 6000;

/**
 * One page that needs nothing else: what is gone struck through, what is new underlined. It loads
 * nothing, runs nothing, and takes every text of a rule for text.
 */
export function* writeChangePage(report: ChangeReport, style: ChangeStyle): Generator<string> {
  const { language } = style;
  const title = CHANGE_WORDS.title[language];
  yield html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${POLICY}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<header><h1>${title}</h1><p class="lede">${summaryWords(report, language)}</p>
<p>${CHANGE_WORDS.hint[language]}</p></header>
<main>
`.text;
  yield* sections(report, style);
  yield '</main>\n<footer><p>@mecanismo/protocol</p></footer>\n</body>\n</html>\n';
}

/** The same inside a page of another: without its head, and with a style for what is its own. */
export function changeBody(
  report: ChangeReport,
  style: ChangeStyle,
): { readonly body: Markup; readonly style: string } {
  const { language } = style;
  return {
    body: html`<div class="changes"><p class="lede">${summaryWords(report, language)}</p>
<p>${CHANGE_WORDS.hint[language]}</p>
${new Markup([...sections(report, style)].join(''))}</div>`,
    style: BODY_STYLE,
  };
}

function* sections(report: ChangeReport, style: ChangeStyle): Generator<string> {
  const { language } = style;
  yield unread(report, style).text;
  if (report.changes.length === 0)
    yield html`<p>${CHANGE_WORDS.none[language]}</p>
`.text;
  for (const { direction, count, things } of outlineOf(report)) {
    yield html`<section class="${direction}"><h2>${DIRECTION_NAMES[direction][language]} <span class="count">${count}</span></h2>
`.text;
    for (const { subject, changes } of things) {
      const article =
        subject.citation === undefined ? undefined : citationWords(subject.citation, language);
      yield html`<article><p class="norm">${article === undefined ? undefined : html`${article} · `}<code>${subject.id}</code></p>
<h3>${subject.title[language]}</h3>
<ul>${changes.map((change) => changeItem(change, style))}</ul></article>
`.text;
    }
    yield '</section>\n';
  }
  yield effectsMarkup(report, style).text;
}

/** Names cases: there only where the logs were asked for. */
function effectsMarkup({ effects }: ChangeReport, { language, zone }: ChangeStyle): Markup {
  if (effects === undefined) return html``;
  return html`${effectSections(effects, zone, language).map(
    ({ title, lines }) =>
      html`<section><h2>${title}</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>
`,
  )}`;
}

function unread({ old, new: now }: ChangeReport, { language }: ChangeStyle): Markup {
  const sides = [
    [CHANGE_WORDS.old, old.defects],
    [CHANGE_WORDS.new, now.defects],
  ] as const;
  if (sides.every(([, defects]) => defects.length === 0)) return html``;
  return html`<section class="unread"><h2>${CHANGE_WORDS.unread[language]}</h2><ul>${sides.map(
    ([side, defects]) =>
      defects.map(
        ({ file, line, column, code, message }) =>
          html`<li><code>${file}:${line}:${column}</code> (${side[language]}) <code>${code}</code> ${message[language]}</li>`,
      ),
  )}</ul></section>
`;
}

function changeItem(change: Change, style: ChangeStyle): Markup {
  const { says, reason, details = [], limits = [], rules = [] } = change;
  const { language } = style;
  return html`<li><p class="says">${says[language]}</p>${redline(change, language)}${
    details.length === 0
      ? undefined
      : html`<div class="details">${details.map((detail) => detailLine(detail[language]))}</div>`
  }${limits.length === 0 ? undefined : limitTable(limits, style)}${
    rules.length === 0
      ? undefined
      : html`<p class="rules">${CHANGE_WORDS.uses[language]}: ${rules.map((id, at) => html`${at === 0 ? undefined : ', '}<code>${id}</code>`)}</p>`
  }<p class="why">${reason[language]}</p></li>
`;
}

/** Before and after in one text, word by word. */
function redline({ before, after }: Change, language: keyof BilingualText): Markup {
  const [old, now] = [before?.[language], after?.[language]];
  if (old === undefined && now === undefined) return html``;
  if (old === undefined) return html`<p class="redline"><ins>${now}</ins></p>`;
  if (now === undefined) return html`<p class="redline"><del>${old}</del></p>`;
  if (old.length + now.length > MAX_REDLINE)
    return html`<p class="redline"><del>${old}</del> <ins>${now}</ins></p>`;
  const parts = diffWords(old, now).map(({ value, added, removed }, at, all) =>
    added
      ? html`${all[at - 1]?.removed === true ? ' ' : undefined}<ins>${value}</ins>`
      : removed
        ? html`<del>${value}</del>`
        : html`${value}`,
  );
  return html`<p class="redline">${parts}</p>`;
}

/** Lines of a condition bear the sign of which they are. */
function detailLine(line: string): Markup {
  if (line.startsWith('+ ')) return html`<p><ins>${line.slice(2)}</ins></p>`;
  if (line.startsWith('− ')) return html`<p><del>${line.slice(2)}</del></p>`;
  return line === '' ? html`` : html`<p>${line}</p>`;
}

function limitTable(limits: readonly MovedLimit[], { language, zone }: ChangeStyle): Markup {
  const date = (text: string | undefined) =>
    text === undefined
      ? html`${CHANGE_WORDS.noLimit[language]}`
      : html`<time datetime="${text}">${dateWords(text, zone, language)}</time>`;
  return html`<div class="scroll"><table><thead><tr>${CHANGE_WORDS.limits.map(
    (heading) => html`<th scope="col">${heading[language]}</th>`,
  )}</tr></thead><tbody>
${limits.map(
  ({ occasion, start, before, after }) =>
    html`<tr><th scope="row">${occasion[language]}<br/>${date(start)}</th><td><del>${date(before)}</del></td><td><ins>${date(after)}</ins></td></tr>
`,
)}</tbody></table></div>`;
}
