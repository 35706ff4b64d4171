import { audit, type Finding, type Report, type Verdict } from '../../src/index';
import type { CaseLog } from './case-log';
import { moment } from './case-log';

/** Audits a log at the end of the time that it covers, or at a moment given as wall time. */
export function auditOf(log: CaseLog, asOf?: string, reading?: Report['reading']): Report {
  const end = asOf === undefined ? log.header?.completeThrough : moment(asOf);
  if (typeof end !== 'string') throw new Error('the log does not say how far it is complete');
  return audit(log.text(), { asOf: end, ...(reading === undefined ? {} : { reading }) });
}

/** `83`, or `Ley 26` for the statute, or `log` for a finding about the log. */
export function articleOf({ citation: { instrument, article } }: Finding): string {
  if (instrument === 'reglamento') return String(article);
  return instrument === 'lppddhp' ? `Ley ${article}` : instrument;
}

/** Articles with some finding of a verdict, each once, in order. */
export function articlesWith(report: Report, ...verdicts: Verdict[]): string[] {
  const found = report.findings.filter(({ verdict }) => verdicts.includes(verdict)).map(articleOf);
  return [...new Set(found)].sort(byNumber);
}

/** The findings about one article that apply, of the rules whose id contains a text. */
export function findingsOn(report: Report, article: string, rule = ''): Finding[] {
  return report.findings.filter(
    (finding) =>
      finding.verdict !== 'not-applicable' &&
      articleOf(finding) === article &&
      finding.rule.includes(rule),
  );
}

/** A report without the hash of its input: what two texts that say the same have in common. */
export function substanceOf(report: Report): Report {
  return { ...report, hashes: { ...report.hashes, input: '' } };
}

/** Owed for as long as a measure lives, so that it runs or is late in every log; its examples hold it. */
const FOLLOW_UP = 'reglamento/art-099/followed-up-every-six-months';

/** `83 violation`, in the order of articles, each once, for the verdicts that call for attention. */
export function troubles(report: Report): string[] {
  const found = report.findings
    .filter(({ verdict }) => verdict !== 'compliant' && verdict !== 'not-applicable')
    .filter(({ rule }) => rule !== FOLLOW_UP)
    .map((finding) => `${articleOf(finding)} ${finding.verdict}`);
  return [...new Set(found)].sort(byNumber);
}

/** The finding of one rule on one subject; there has to be exactly one. */
export function only(findings: readonly Finding[]): Finding {
  const [first, ...others] = findings;
  if (first === undefined || others.length > 0) {
    throw new Error(`expected one finding, got ${findings.length}`);
  }
  return first;
}

function byNumber(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : a > b ? 1 : 0);
}
