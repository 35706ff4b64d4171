export { type CalculatorsPage, calculatorsPage } from './calculators/calculators-page';
export {
  type CoverageBasis,
  type CoverageGap,
  coverageGaps,
} from './coverage/coverage-gaps';
export { type CoverageSummary, coverageSummary } from './coverage/coverage-summary';
export { type MachineReach, machineReach } from './coverage/machine-reach';
export type {
  Diagram,
  DiagramState,
  DiagramTransition,
  Duty,
  Machine,
  RequiredRule,
  Requirement,
} from './diagram/diagram';
export { type DiagramOptions, diagramOf } from './diagram/diagram-of';
export { machineName, machineNamed, machineVersion, nearestMachine } from './diagram/machine-names';
export { drawSvg } from './diagram/svg/draw-svg';
export { writeDot } from './diagram/write-dot';
export { writeMermaid } from './diagram/write-mermaid';
export { csvFinding, csvHeader, writeCsv } from './report/csv/write-csv';
export type { CaseFiles } from './report/html/page-style';
export { type HtmlReport, writeHtml } from './report/html/write-html';
export { jsonlFinding, jsonlHead, jsonlTail, writeJsonl } from './report/jsonl/write-jsonl';
export { type JunitStyle, writeJunit } from './report/junit/write-junit';
export { type MarkdownStyle, writeMarkdown } from './report/markdown/write-markdown';
export { headOf, type ReportHead, type ReportTail, tailOf } from './report/parts';
export { dateWords, REPORT_WORDS } from './report/report-words';
export { RELEASE_TITLE, releaseWords } from './statistics/release-words';
export { type Sheet, type SheetCell, SUPPRESSED } from './statistics/sheet';
export { statisticsSheets } from './statistics/sheets';
export { statisticsPage } from './statistics/statistics-page';
export { breachStory } from './story/breach-story';
export { type LogStoryOptions, logStory } from './story/log-story';
export { type Happening, type Story, tellStory } from './story/story';
export { citationWords } from './words/citation-words';
export { type ConditionLine, conditionLines, derivedValueWords } from './words/derived-words';
export type { Language } from './words/language';
export { LEDGER_HEADINGS, ledgerRow } from './words/ledger-words';
export { PROBLEM_TEXTS } from './words/log-problem-words';
export { organName } from './words/organs';
export { givenWords } from './words/payload-words';
export { READING_NAMES } from './words/reading-names';
export { placeWords } from './words/settling-words';
export { termWords } from './words/term-words';
export { BY_GRAVITY, VERDICT_NAMES } from './words/verdict-names';
