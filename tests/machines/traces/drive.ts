import type { LogEvent } from '../../../src/events/index';
import { type CaseStep, openCase, type ProtectionCase, step } from '../../../src/machines/index';

/** The case after each event of a history, driven, with what came of each. */
export function drive(
  events: readonly LogEvent[],
  current: ProtectionCase = openCase(),
): readonly CaseStep[] {
  let at = current;
  return events.map((event) => {
    const taken = step(at, event, { obligations: false });
    at = taken.case;
    return taken;
  });
}
