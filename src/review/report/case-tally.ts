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
  return [...cases.values()].map(tallyOf).sort((one, other) => {
    for (const verdict of BY_GRAVITY) {
      const difference = (other.counts.get(verdict) ?? 0) - (one.counts.get(verdict) ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

function tallyOf(findings: readonly Finding[]): CaseTally {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of findings) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const [first] = findings;
  return { case: first?.subject.case, log: first?.log, counts, findings };
}
