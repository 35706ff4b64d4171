import type { Reading } from '../core/index';
import type { ParsedLog } from '../events/index';
import { type Bench, openBench, type Profile } from '../rules/index';

/** The events of a log up to an instant, ready to be judged. What comes after it is not looked at. */
export function benchOfLog(
  log: ParsedLog,
  profile: Profile,
  asOf: number,
  reading: Reading,
  declaredComplete: boolean,
): Bench {
  const through = log.header?.completeThrough ?? Number.NEGATIVE_INFINITY;
  return openBench(
    log.events.filter((event) => event.from <= asOf),
    {
      rules: profile.rules,
      policy: profile.calendars,
      asOf,
      reading,
      knownThrough: declaredComplete ? asOf : through,
      lost: log.lost,
    },
  );
}
