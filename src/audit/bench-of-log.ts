import type { Reading } from '../core/index';
import type { ParsedLog, StoredLog } from '../events/index';
import { type Bench, openBench, openStoredBench, type Profile } from '../rules/index';

/** The events of a log up to an instant, ready to be judged. What comes after it is not looked at. */
export function benchOfLog(
  log: ParsedLog | StoredLog,
  profile: Profile,
  asOf: number,
  reading: Reading,
  declaredComplete: boolean,
): Bench {
  const through = log.header?.completeThrough ?? Number.NEGATIVE_INFINITY;
  const options = {
    rules: profile.rules,
    policy: profile.calendars,
    asOf,
    reading,
    knownThrough: declaredComplete ? asOf : through,
    lost: log.lost,
  };
  if ('store' in log) return openStoredBench(log, options);
  return openBench(
    log.events.filter((event) => event.from <= asOf),
    options,
  );
}
