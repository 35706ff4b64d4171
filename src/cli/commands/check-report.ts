import type {
  ChangeReport,
  CheckProblem,
  CoverageGap,
  CoverageSummary,
  FailedExample,
  ProcedureCheck,
} from '../../review/index';
import type { Coverage, LawComparison, RuleDefect } from '../../rules/index';

/** What carries each paragraph and fraction of the law. */
export interface CoverageReport {
  readonly summary: CoverageSummary;
  /** Under `--coverage`, the whole of it or of one article. */
  readonly articles?: Coverage['articles'];
}

/** What a profile makes of the federal order. */
export interface ProfileReport {
  readonly id: string;
  /** Federal rules in whose place another one stands, that are closed, or that are only compared by. */
  readonly replaced: number;
  readonly closed: number;
  readonly reference: number;
  /** Rules of its own that stand in no federal one's place. */
  readonly added: number;
  /** Names of the procedures of its own. */
  readonly procedures: readonly string[];
  /** What is not known, for who knows the law of the state. */
  readonly doubts: readonly string[];
  /** What that means, part by part: what protects less first. */
  readonly changes: ChangeReport;
}

/** What `mecanismo check` found in a rule pack. */
export interface CheckReport {
  readonly rules: number;
  readonly parameters: number;
  readonly questions: number;
  readonly examples: number;
  readonly unsigned: number;
  /** Absent where there is no rule to check them by. */
  readonly procedures?: { readonly count: number; readonly from: ProcedureCheck['from'] };
  /** Absent where a rule that the safety properties need could not be read. */
  readonly safety?: NonNullable<ProcedureCheck['safety']>;
  readonly defects: readonly RuleDefect[];
  readonly failedExamples: readonly FailedExample[];
  readonly gaps: readonly CoverageGap[];
  /** All of the above and what is wrong with procedures, each at its place. */
  readonly problems: readonly CheckProblem[];
  /** Absent where the pack says nothing of what it covers. */
  readonly coverage?: CoverageReport;
  /** Absent where the folder is no profile, or cannot be read as one. */
  readonly profile?: ProfileReport;
  /** Under `--law`: the text given, beside the one that the rules were written from. */
  readonly law?: LawComparison;
}
