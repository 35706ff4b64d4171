import type { Reading } from '../../core/index';
import type { Environment } from '../history/environment';
import type { CalendarPolicy } from '../profile';

/** Everything that a judgement depends on besides the rule and the occurrence. */
export interface Bench {
  readonly env: Environment;
  readonly policy: CalendarPolicy;
  /** Instant of the evaluation, epoch milliseconds; never the clock. */
  readonly asOf: number;
  readonly reading: Reading;
  /**
   * The same bench under a reading. Into `heard` go the open questions on which a last day, or a rule
   * that was asked of, turns: what is judged on such a fact differs by reading too.
   */
  under(reading: Reading, heard: Set<string>): Bench;
}
