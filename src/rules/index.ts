export { sha256Of, sha256Stream } from '../core/index';
export { analysePack } from './analysis/analyse-pack';
export { ANALYSIS_CODES } from './analysis/codes';
export type { CalendarPolicy } from './calendar-policy';
export {
  checkExample,
  type ExampleFailure,
  type FactsTooEarly,
  factsTooEarly,
} from './check-example';
export type { CompiledRule } from './compiled-rule';
export type { Bounds } from './evaluate/bounds';
export { decidingLeaves } from './evaluate/deciding-leaves';
export { type Evaluation, evaluate } from './evaluate/evaluate';
export type { ExplainedLeaf, Explanation } from './evaluate/explain-condition';
export { explainCondition } from './evaluate/explain-condition';
export type { FactScalar, Facts, FactValue } from './evaluate/fact-value';
export type { Condition, Leaf, Operator, RootCondition } from './format/condition';
export type { Coverage, CoveredNorm, CoveredProvision } from './format/coverage';
export type { Example } from './format/example';
export type { Fact, FactType, Selection } from './format/fact';
export type { Parameter, ParameterValue } from './format/parameter';
export type { Basis, Instrument, ProfileFile } from './format/profile';
export type { Question } from './format/question';
export {
  type ConditionRule,
  type PrecedenceRule,
  QUESTION_ID,
  type ResponseRule,
  RULE_ID,
  type Rule,
} from './format/rule';
export type { Sources } from './format/sources';
export { type History, type HistoryEvent, type Share, WHOLE } from './history/history';
export { routeOf } from './history/inconformidad';
export { voteOf } from './history/linked';
export type { Bench } from './judge/bench';
export { factEvents } from './judge/fact-events';
export type { Gap, GapKind } from './judge/gap';
export { gapsOf } from './judge/gaps-of';
export { judge, judgeEach, occurrenceOf } from './judge/judge';
export { Judgement } from './judge/judgement';
export { ledgerOf } from './judge/ledger-of';
export { windowFrom } from './judge/limit';
export type { Listener } from './judge/listener';
export { type BenchOptions, openBench, openStoredBench } from './judge/open-bench';
export { missedVerdict } from './judge/readings';
export { decidingLines, unknownFacts } from './judge/reasons';
export { type CountedEnds, type TermEnds, termEnds } from './judge/term-ends';
export {
  type ChangedArticle,
  type ChangedProvision,
  compareLaw,
  type LawBasis,
  type LawComparison,
} from './law/compare-law';
export { type Article, splitArticles } from './law/split-articles';
export type { RuleDefect } from './load/defect';
export {
  type LoadedPack,
  loadRuleSet,
  type ProcedureFile,
  type RuleFile,
  readRulePack,
} from './load/load-rule-set';
export { printJson, printRule } from './load/print-rule';
export type { RuleText } from './load/rule-text';
export { contentHash, isSigned, parametersOf, signed, unsigned } from './load/signature';
export { suggest } from './load/suggest';
export { nearestRule } from './nearest-rule';
export { type PackFlaw, packFlaws } from './pack-flaws';
export { defineProfile } from './profile/define-profile';
export { TO_FILL_IN } from './profile/draft-marks';
export { federal, federalRulePack } from './profile/federal';
export { type FloorFlaw, floorFlaws } from './profile/floor-flaws';
export type { Profile, ProfileDefinition } from './profile/profile';
export type { ProfileFlaw } from './profile/profile-flaw';
export { profileFlaws } from './profile/profile-flaws';
export { loadProfile, type ReadProfile, readProfile } from './profile/read-profile';
export { SAFETY_FLOOR } from './profile/safety-floor';
export { zoneIn } from './profile/zone-in';
export type { RulePack, Standing } from './rule-pack';
export { type RuleBeside, RuleSet } from './rule-set';
export { type ExampleResult, runExample } from './run-example';
export { type SoundPart, soundPart } from './sound-part';
export {
  type Majority,
  tallyVote,
  type VoteCount,
  type VoteResult,
  type VoteThresholds,
} from './votes/tally-vote';
export { type VoteReport, voteReport } from './votes/vote-report';
export { voteThresholds } from './votes/vote-thresholds';
