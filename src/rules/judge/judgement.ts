import type { Reading, Verdict } from '../../core/index';
import type { CompiledRule } from '../compiled-rule';
import type { Bounds } from '../evaluate/bounds';
import type { Facts } from '../evaluate/fact-value';
import type { Occurrence } from '../history/facts';
import type { HistoryEvent } from '../history/history';

/** What a rule says of one occurrence, under each reading. */
export interface Judgement {
  readonly compiled: CompiledRule;
  readonly occurrence: Occurrence;
  readonly verdict: Verdict;
  readonly readings: Readonly<Record<Reading, Verdict>>;
  /** Open questions (A01 to A89) on which the outcome turns. */
  readonly questions: readonly string[];
  readonly facts: Facts;
  /** The duty began, in epoch milliseconds. */
  readonly startedAt?: number | Bounds | undefined;
  /** The last instant on time, under the reading asked for. */
  readonly due?: number | Bounds | undefined;
  /** The last instant that another reading would still accept, where it is later. */
  readonly lenientDue?: number | undefined;
  /** The act that met the duty, or missed it. */
  readonly act?: HistoryEvent | undefined;
  /** The log shows an effect before its cause. */
  readonly outOfOrder?: HistoryEvent | undefined;
}
