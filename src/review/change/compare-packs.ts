import { canonicalJson } from '../../core/index';
import { compareCalendars } from './calendar-changes';
import { type Change, DIRECTIONS, type Direction, MATTERS } from './change';
import type { ChangeReport, PackSummary } from './change-report';
import type { CaseEffects } from './effects/case-effects';
import { flipsAsChanges } from './effects/flips-as-changes';
import { compareExamples } from './example-changes';
import { compareRest } from './pack-changes';
import { compareParameters } from './parameter-changes';
import { compareProcedures } from './procedures/compare-procedures';
import { compareSafety } from './procedures/safety';
import { compareRules } from './rules/compare-rules';
import type { PackSide } from './side';

/**
 * What it means that one pack takes the place of another: every change, where it moves protection,
 * and why. Total: what cannot be read on one side goes into its `defects`, and the rest is compared.
 *
 * @param isChecked the safety properties and the examples of both sides are looked at elsewhere
 */
export function compareSides(old: PackSide, now: PackSide, isChecked = false): ChangeReport {
  const ofRules = compareRules(old, now);
  const isSame =
    hashOf(old) !== undefined &&
    hashOf(old) === hashOf(now) &&
    canonicalJson([...old.others]) === canonicalJson([...now.others]);
  const changes = [
    ...(isSame || isChecked ? [] : compareSafety(old, now)),
    ...ofRules,
    ...(isSame || isChecked ? [] : compareExamples(old, now)),
    ...compareParameters(old, now, ofRules),
    ...compareProcedures(old, now),
    ...compareCalendars(old, now),
    ...compareRest(old, now),
  ];
  return { ...counted(changes), old: summaryOf(old), new: summaryOf(now) };
}

/** The report with what the change does to the cases of some logs, which counts as it does. */
export function withEffects(
  report: ChangeReport,
  effects: CaseEffects,
  old: PackSide,
  now: PackSide,
): ChangeReport {
  const shown = flipsAsChanges(effects.flips, old, now);
  return { ...report, ...counted([...report.changes, ...shown]), effects };
}

function counted(
  found: readonly Change[],
): Pick<ChangeReport, 'changeReportVersion' | 'summary' | 'changes'> {
  const changes = [...found].sort(byGravity);
  return {
    changeReportVersion: 1,
    summary: Object.fromEntries(
      DIRECTIONS.map((direction) => [
        direction,
        changes.filter((change) => change.direction === direction).length,
      ]),
    ) as Record<Direction, number>,
    changes,
  };
}

/** What moves towards less protection first; then by what it is about, in the order of the list. */
function byGravity(one: Change, other: Change): number {
  return (
    DIRECTIONS.indexOf(one.direction) - DIRECTIONS.indexOf(other.direction) ||
    MATTERS.indexOf(one.subject.matter) - MATTERS.indexOf(other.subject.matter) ||
    compareText(one.subject.id, other.subject.id) ||
    Number(isExample(one)) - Number(isExample(other)) ||
    compareText(one.kind, other.kind) ||
    compareText(canonicalJson(one), canonicalJson(other))
  );
}

const compareText = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** Examples show what was said already. */
const isExample = ({ kind }: Change): boolean => kind.startsWith('example');

const hashOf = ({ profile }: PackSide): string | undefined => profile?.rules.hash;

function summaryOf(side: PackSide): PackSummary {
  const hash = hashOf(side);
  const { rules, parameters, procedures } = side.pack;
  return {
    rules: rules.length,
    parameters: parameters.length,
    procedures: procedures.length,
    ...(hash === undefined ? {} : { hash }),
    defects: side.defects,
  };
}
