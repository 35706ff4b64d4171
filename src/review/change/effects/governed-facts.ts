import type { Finding } from '../../../audit/index';
import { type BilingualText, type Citation, formatPlainDate } from '../../../core/index';
import { parametersOf, type Rule } from '../../../rules/index';
import { firstDay } from '../figures';
import type { PackSide } from '../side';

/** How many facts of the logs a text that changes on a day leaves to the old law and to the new. */
export interface GovernedFacts {
  readonly rule: string;
  readonly title: BilingualText;
  readonly citation: Citation;
  /** Civil day from which the new text, or the new figure, is law. */
  readonly from: string;
  /** Facts before that day, and from it on, of which the rule asks something. */
  readonly before: number;
  readonly after: number;
  /** The rule sets a term: one that had begun keeps the figure of its day. */
  readonly hasTerm: boolean;
}

/**
 * For each rule that changes on a day of its own, how its facts fall on either side of that day.
 *
 * @param findings those of the audit under the new pack
 * @param dayOf civil day of the fact that a finding rests on
 */
export function governedFacts(
  findings: readonly Finding[],
  old: PackSide,
  now: PackSide,
  dayOf: (finding: Finding) => number | undefined,
): readonly GovernedFacts[] {
  const rules = new Map(now.pack.rules.map((rule) => [rule.id, rule]));
  return [...rules].sort(byId).flatMap(([id, rule]) => {
    const known = daysOf(id, old);
    const days = [...daysOf(id, now)].filter((day) => !known.has(day));
    if (known.size === 0 || days.length === 0) return [];
    const acts = findings
      .filter(({ rule: of, verdict }) => of === id && verdict !== 'not-applicable')
      .flatMap((finding) => dayOf(finding) ?? []);
    if (acts.length === 0) return [];
    const { title, citation } = rule;
    return days
      .sort((one, other) => one - other)
      .map((day) => ({
        rule: id,
        title,
        citation,
        from: formatPlainDate(day),
        before: acts.filter((act) => act < day).length,
        after: acts.filter((act) => act >= day).length,
        hasTerm: rule.kind === 'response',
      }));
  });
}

const byId = ([one]: readonly [string, Rule], [other]: readonly [string, Rule]): number =>
  one < other ? -1 : 1;

/** Days on which a version of the rule begins, or a figure that it takes. */
function daysOf(id: string, { pack, figures }: PackSide): ReadonlySet<number> {
  const versions = pack.rules.filter((rule) => rule.id === id);
  return new Set([
    ...versions.map(({ effective }) => firstDay(effective.from)),
    ...versions
      .flatMap((rule) => parametersOf(rule, figures.all))
      .flatMap(({ values }) => values.map(({ from }) => firstDay(from))),
  ]);
}
