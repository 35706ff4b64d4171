import type { Finding } from '../../../audit/index';
import type { Zone } from '../../../calendar/index';
import { parseInstant } from '../../../core/index';
import type { Language } from '../../words/language';
import { tallyCases } from '../case-tally';
import type { ReportHead, ReportTail } from '../parts';
import { dateWords, REPORT_WORDS, reportTitle } from '../report-words';
import { Annex } from './annex';
import { breachList } from './breach-list';
import { caseSection } from './case-section';
import { verdictFilter } from './filter';
import { HTML_WORDS } from './html-words';
import { markDefinitions } from './marks';
import { html, Markup } from './markup';
import { normIndex } from './norm-index';
import { caseIndex, contents, masthead, problemTable, summaryNumbers } from './opening';
import type { CaseFiles, PageStyle } from './page-style';
import { caseAnchor, Places } from './places';
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
  const explained = tallies.slice(0, detailed);
  const annex = new Annex();
  const places = new Places(explained, files);
  const breaches = breachList(tallies, places, style);
  const norms = normIndex(findings, places, annex, style);
  yield documentHead(head, style);
  const pieces = function* (): Generator<Markup> {
    yield masthead(head, tail, style);
    yield contents(
      [
        ['summary', words.summary],
        ...(breaches === undefined ? [] : [['breaches', words.breaches] as const]),
        ...(tallies.length === 0
          ? []
          : ([
              ['norms', words.norms],
              ['index', words.index],
            ] as const)),
        ...(tail.problems.length === 0 ? [] : [['problems', words.problems] as const]),
        ...(annex.isEmpty ? [] : [['annex', words.annex] as const]),
      ],
      style,
    );
    yield html`<main id="main">
`;
    yield summaryNumbers(tail, style);
    if (tallies.length === 0)
      yield html`<p>${words.nothing}</p>
`;
    else {
      yield verdictFilter(findings, style);
      if (breaches !== undefined) yield breaches;
      yield norms;
      yield* caseIndex(tallies, detailed, style);
    }
    yield problemTable(tail.problems, style);
    for (const [at, tally] of explained.entries()) {
      yield* caseSection(tally, caseAnchor(at), files, annex, places, style);
    }
    yield* annex.write(places, style);
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
