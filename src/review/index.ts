export { calculatorsPage } from './calculators/calculators-page';
export {
  type Change,
  type ChangeSubject,
  DIRECTIONS,
  type Direction,
  type MovedLimit,
} from './change/change';
export type { ChangeReport, PackSummary } from './change/change-report';
export { compareSides, withEffects } from './change/compare-packs';
export { type CaseEffects, caseEffects, type ReadLog } from './change/effects/case-effects';
export { effectSections } from './change/effects/effect-words';
export { changeBody, writeChangePage } from './change/html/change-page';
export {
  CHANGE_WORDS,
  changeSubjectWords,
  DIRECTION_NAMES,
  outlineOf,
  summaryWords,
} from './change/outline';
export { profileChanges, profileSides } from './change/profile-side';
export { type PackSide, readSide } from './change/side';
export { writeChangeMarkdown } from './change/write-change-markdown';
export { checkProcedures, type ProcedureCheck } from './check/check-procedures';
export { checkProfileProcedures } from './check/check-profile';
export { CHECK_CODES, codeWords } from './check/codes';
export { type ExampleRun, type FailedExample, runExamples } from './check/failed-examples';
export { gapProblems } from './check/gap-problems';
export { lawProblems } from './check/law-problems';
export type { CheckProblem } from './check/problem';
export type { ProblemList } from './check/problem-list';
export { writeAnnotations } from './check/write-annotations';
export { writeCheckJunit } from './check/write-check-junit';
export { writeCheckMarkdown } from './check/write-check-markdown';
export { writeSarif } from './check/write-sarif';
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
export { html, Markup } from './report/html/markup';
export type { CaseFiles } from './report/html/page-style';
export { sourceHash } from './report/html/style';
export { type HtmlReport, writeHtml } from './report/html/write-html';
export { writeJson } from './report/json/write-json';
export { jsonlFinding, jsonlHead, jsonlTail, writeJsonl } from './report/jsonl/write-jsonl';
export { type JunitStyle, writeJunit } from './report/junit/write-junit';
export { type MarkdownStyle, writeMarkdown } from './report/markdown/write-markdown';
export { headOf, type ReportHead, type ReportTail, tailOf } from './report/parts';
export { dateWords, REPORT_WORDS, reportTitle, unreadWords } from './report/report-words';
export { reviewSite } from './site/review-site';
export type { SiteFile } from './site/site-file';
export type { CalculatorsPage, SiteInput, SitePack } from './site/site-input';
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
export { organName, ownerName } from './words/organs';
export { givenWords } from './words/payload-words';
export { READING_NAMES } from './words/reading-names';
export { placeWords } from './words/settling-words';
export { shownVerdicts, verdictChoices } from './words/shown-verdicts';
export { termWords } from './words/term-words';
export { BY_GRAVITY, VERDICT_NAMES } from './words/verdict-names';
