import type { Reading, Verdict } from '../../core/index';
import type { CoverageGap, CoverageSummary } from '../../review/index';
import type { Coverage, LawComparison, RuleDefect } from '../../rules/index';

/** An example of a rule that did not give what it says. */
export interface FailedExample {
  readonly rule: string;
  readonly example: string;
  /** The reading under which it failed. */
  readonly reading: Reading;
  readonly expected: readonly Verdict[];
  readonly obtained: readonly Verdict[];
  /** The limit that the example states and the one that the rule gives, where they differ. */
  readonly due?: { readonly expected: string; readonly obtained: string | undefined };
  /** The open question that was to decide, and did not. */
  readonly missingQuestion?: string;
}

/** What carries each paragraph and fraction of the law. */
export interface CoverageReport {
  readonly summary: CoverageSummary;
  /** Under `--coverage`, the whole of it or of one article. */
  readonly articles?: Coverage['articles'];
}

/** What `mecanismo check` found in a rule pack. */
export interface CheckReport {
  readonly rules: number;
  readonly parameters: number;
  readonly questions: number;
  readonly examples: number;
  readonly unsigned: number;
  readonly defects: readonly RuleDefect[];
  readonly failedExamples: readonly FailedExample[];
  readonly gaps: readonly CoverageGap[];
  /** Absent where the pack says nothing of what it covers. */
  readonly coverage?: CoverageReport;
  /** Under `--law`: the text given, beside the one that the rules were written from. */
  readonly law?: LawComparison;
}
