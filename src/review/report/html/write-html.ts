import type { Finding } from '../../../audit/index';
import type { Zone } from '../../../calendar/index';
import { parseInstant } from '../../../core/index';
import type { Language } from '../../words/language';
import { tallyCases } from '../case-tally';
import type { ReportHead, ReportTail } from '../parts';
import { dateWords, REPORT_WORDS, reportTitle } from '../report-words';
import { Annex } from './annex';
import { caseSection } from './case-section';
import { HTML_WORDS } from './html-words';
import { markDefinitions } from './marks';
import { html, Markup } from './markup';
import { caseAnchor, caseIndex, masthead, problemTable, summaryNumbers } from './opening';
import type { CaseFiles, PageStyle } from './page-style';
import { POLICY, STYLE } from './style';

/** So many cases are explained in full unless it is said otherwise. */
const DETAILED_CASES = 200;

/** What a page is written from. */
export interface HtmlReport {
  readonly head: ReportHead;
  /** In the order of the report. */
  readonly findings: readonly Finding[];
  readonly tail: ReportTail;
  readonly files: CaseFiles;
  readonly language: Language;
  readonly zone: Zone;
  /** How many cases are explained in full, the gravest first; the others stand in the index. */
  readonly detailed?: number;
}

/**
 * One page that needs nothing else: it prints, reads well on a phone, loads nothing, runs nothing,
 * and takes every text of a log for text. Written piece by piece; well-formed as XML too.
 */
export function* writeHtml(report: HtmlReport): Generator<string> {
  const { head, findings, tail, files, language, zone } = report;
  const style: PageStyle = { language, zone, asOf: parseInstant(head.asOf)?.epochMs ?? 0 };
  const words = HTML_WORDS[language];
  const tallies = tallyCases(findings);
  const detailed = Math.min(report.detailed ?? DETAILED_CASES, tallies.length);
  const annex = new Annex();
  yield documentHead(head, style);
  const pieces = function* (): Generator<Markup> {
    yield masthead(head, tail, style);
    yield html`<main id="main">
`;
    yield summaryNumbers(tail, style);
    if (tallies.length === 0)
      yield html`<p>${words.nothing}</p>
`;
    else yield* caseIndex(tallies, detailed, style);
    yield problemTable(tail.problems, style);
    for (const [at, tally] of tallies.slice(0, detailed).entries()) {
      yield* caseSection(tally, caseAnchor(at), files, annex, style);
    }
    yield* annex.write(style);
    yield html`</main>
<footer><p>${REPORT_WORDS.limits[language]}</p><p>@mecanismo/protocol</p></footer>
</body>
</html>
`;
  };
  for (const piece of pieces()) yield piece.text;
}

function documentHead(head: ReportHead, { language, zone }: PageStyle): string {
  const words = HTML_WORDS[language];
  const title = `${reportTitle(head.profile)[language]} · ${dateWords(head.asOf, zone, language)}`;
  return html`<!DOCTYPE html>
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
<a class="skip" href="#main">${words.skip}</a>
${markDefinitions()}`.text;
}
