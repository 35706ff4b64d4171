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
}
