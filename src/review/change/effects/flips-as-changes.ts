import type { Rule } from '../../../rules/index';
import { both, type Change } from '../change';
import { subjectOf } from '../rules/compare-rules';
import { burdenOf, judged, type Shift, verdictShift } from '../shift';
import type { PackSide } from '../side';
import type { FlippedVerdict } from './log-effects';

/** What the verdicts of the logs show of each rule: how many move, and which way. It names no case. */
export function flipsAsChanges(
  flips: readonly FlippedVerdict[],
  old: PackSide,
  now: PackSide,
): readonly Change[] {
  const rules = new Map([...old.pack.rules, ...now.pack.rules].map((rule) => [rule.id, rule]));
  const counts = new Map<Rule, Map<Shift, number>>();
  for (const { rule: id, before, after } of flips) {
    const rule = rules.get(id);
    // A finding that comes or goes was asked nothing, or is asked nothing any more.
    const shift = verdictShift(before ?? 'not-applicable', after ?? 'not-applicable');
    if (rule === undefined || shift === 'none' || shift === 'unsettled') continue;
    const ofRule = counts.get(rule) ?? new Map<Shift, number>();
    counts.set(rule, ofRule.set(shift, (ofRule.get(shift) ?? 0) + 1));
  }
  return [...counts].flatMap(([rule, shifts]) =>
    [...shifts].map(([shift, count]) => ({
      kind: 'verdicts-in-logs',
      ...judged(shift, burdenOf(rule, old, now)),
      subject: subjectOf(rule),
      says:
        shift === 'laxer'
          ? both(
              `En los registros, resultados que pasan a ser menos graves: ${count}.`,
              `In the logs, verdicts that become less grave: ${count}.`,
            )
          : both(
              `En los registros, resultados que pasan a ser más graves: ${count}.`,
              `In the logs, verdicts that become graver: ${count}.`,
            ),
    })),
  );
}
