import type { Finding, Report } from '../../../audit/index';
import type { BilingualText, Citation, Verdict } from '../../../core/index';

/** What of a finding tells it from the others of an audit. */
export interface Judged {
  readonly rule: string;
  readonly title: BilingualText;
  readonly citation: Citation;
  readonly subject: Finding['subject'];
  readonly element?: string;
  readonly log?: number;
}

/** A finding that is not what it was; one side is absent where the finding comes or goes. */
export interface FlippedVerdict extends Judged {
  readonly before?: Verdict;
  readonly after?: Verdict;
}

/** A limit that falls on another instant, RFC 3339. */
export interface MovedDue extends Judged {
  readonly before?: string;
  readonly after?: string;
}

/** What the change does to the cases of a log. It names cases: it is made only on demand. */
export interface LogEffects {
  readonly asOf: string;
  readonly flips: readonly FlippedVerdict[];
  readonly limits: readonly MovedDue[];
}

/** Two audits of the same logs, under the old pack and under the new one. */
export function logEffects(old: Report, now: Report): LogEffects {
  const [before, after] = [keyed(old.findings), keyed(now.findings)];
  const flips: FlippedVerdict[] = [];
  const limits: MovedDue[] = [];
  for (const key of [...new Set([...before.keys(), ...after.keys()])]) {
    const [one, other] = [before.get(key), after.get(key)];
    const either = (other ?? one) as Finding;
    if (one?.verdict !== other?.verdict && (isHeld(one) || isHeld(other))) {
      flips.push({
        ...judgedOf(either),
        ...(one === undefined ? {} : { before: one.verdict }),
        ...(other === undefined ? {} : { after: other.verdict }),
      });
    }
    if (one !== undefined && other !== undefined && one.due !== other.due) {
      limits.push({
        ...judgedOf(either),
        ...(one.due === undefined ? {} : { before: one.due }),
        ...(other.due === undefined ? {} : { after: other.due }),
      });
    }
  }
  return { asOf: now.asOf, flips, limits };
}

/** A rule that asks nothing of a case says nothing by coming or going. */
const isHeld = (finding: Finding | undefined): boolean =>
  finding !== undefined && finding.verdict !== 'not-applicable';

export function judgedOf({ rule, title, citation, subject, element, log }: Finding): Judged {
  return {
    rule,
    title,
    citation,
    subject,
    ...(element === undefined ? {} : { element }),
    ...(log === undefined ? {} : { log }),
  };
}

/** Findings by what they are about; several alike are told apart by their order. */
function keyed(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const found = new Map<string, Finding>();
  for (const finding of findings) {
    const { rule, subject, element = '', log = 0, events } = finding;
    const refs = Object.entries(subject)
      .map(([key, id]) => `${key}=${id}`)
      .sort();
    const base = JSON.stringify([log, rule, refs, element, events[0] ?? '']);
    let key = base;
    for (let at = 2; found.has(key); at++) key = `${base}${at}`;
    found.set(key, finding);
  }
  return found;
}
