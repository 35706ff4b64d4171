import type { Finding } from '../../audit/index';
import type { Verdict } from '../../core/index';
import { BY_GRAVITY } from '../words/verdict-names';

/** The findings of one case, and how many of them gave each verdict. */
export interface CaseTally {
  /** Absent for what is of no case: a session, a report, the Consejo. */
  readonly case: string | undefined;
  /** Place of the log among several. The same id in two logs is two cases. */
  readonly log: number | undefined;
  readonly counts: ReadonlyMap<Verdict, number>;
  /** In the order of the report. */
  readonly findings: readonly Finding[];
}

/** The cases of some findings, the gravest first: by violations, then warnings, and so on. */
export function tallyCases(findings: Iterable<Finding>): readonly CaseTally[] {
  const cases = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.log, finding.subject.case]);
    const known = cases.get(key);
    if (known === undefined) cases.set(key, [finding]);
    else known.push(finding);
  }
  // The sort is stable: cases that are equally grave stay in the order of the report.
  return [...cases.values()].map(tallyOf).sort(byCounts);
}

function tallyOf(findings: readonly Finding[]): CaseTally {
  const [first] = findings;
  return { case: first?.subject.case, log: first?.log, counts: countsOf(findings), findings };
}

/** How many findings gave each verdict; nothing for a verdict that none gave. */
export function countsOf(findings: Iterable<Finding>): ReadonlyMap<Verdict, number> {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of findings) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return counts;
}

interface Counted {
  readonly counts: ReadonlyMap<Verdict, number>;
}

/** Orders what has more violations first, then more warnings, and so on. */
export function byCounts(one: Counted, other: Counted): number {
  for (const verdict of BY_GRAVITY) {
    const difference = (other.counts.get(verdict) ?? 0) - (one.counts.get(verdict) ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The gravest first; findings that are equally grave stay in their order. */
export const gravestFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(
    (one, other) => BY_GRAVITY.indexOf(one.verdict) - BY_GRAVITY.indexOf(other.verdict),
  );
