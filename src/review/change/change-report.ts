import type { RuleDefect } from '../../rules/index';
import type { Change, Direction } from './change';
import type { CaseEffects } from './effects/case-effects';

/** One of the two packs, as it could be read. */
export interface PackSummary {
  readonly rules: number;
  readonly parameters: number;
  readonly procedures: number;
  /** SHA-256 of the content; absent where the rules do not stand together. */
  readonly hash?: string;
  readonly defects: readonly RuleDefect[];
}

/** What a change of a pack means. Same packs, same bytes. */
export interface ChangeReport {
  readonly changeReportVersion: 1;
  readonly old: PackSummary;
  readonly new: PackSummary;
  readonly summary: Readonly<Record<Direction, number>>;
  /** Those towards less protection first. */
  readonly changes: readonly Change[];
  /** What it does to the cases of the logs that were given; it names cases, and is not there otherwise. */
  readonly effects?: CaseEffects;
}
