import type { Reading } from '../../core/index';
import type { CalendarPolicy } from '../calendar-policy';
import type { Environment } from '../history/environment';
import type { Hearing } from './hearing';

/** Everything that a judgement depends on besides the rule and the occurrence. */
export interface Bench {
  readonly env: Environment;
  readonly policy: CalendarPolicy;
  /** Instant of the evaluation, epoch milliseconds; never the clock. */
  readonly asOf: number;
  readonly reading: Reading;
  /**
   * The open questions on which the facts of the judgement in hand turn: what is judged on such a
   * fact differs by reading too.
   */
  readonly hearing: Hearing;
  /** The same bench under a reading. */
  under(reading: Reading): Bench;
}
