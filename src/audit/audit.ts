import { ProtocolError, READINGS, type Reading, VERDICTS, type Verdict } from '../core/index';
import { type ParsedLog, REF_KEYS, type ReadLogOptions, type StoredLog } from '../events/index';
import { type CompiledRule, federal, type Profile, sha256Of } from '../rules/index';
import { asOfInstant } from './as-of';
import {
  type AuditedShare,
  auditShare,
  noCounts,
  type Placed,
  type ShareOptions,
} from './audit-share';
import { instantText } from './finding';
import { readStoredText } from './read-audit-input';
import type { Report, ReportProblem, Summary } from './report';

/** Options of `audit`. */
export interface AuditOptions {
  /** Instant of the evaluation: RFC 3339 with offset, or epoch milliseconds. Never the clock. */
  readonly asOf: string | number;
  /** Default: the federal Mecanismo. */
  readonly profile?: Profile;
  /** Default `pro-persona`. */
  readonly reading?: Reading;
  /** The whole log is complete up to `asOf`, whatever its header says. */
  readonly complete?: boolean;
  /** Verdicts of which findings are made; all by default. The others are only counted. */
  readonly show?: ReadonlySet<Verdict>;
  /** Called now and then with the cases of the log in hand that were judged, and at its end. */
  readonly onJudged?: (done: number, total: number) => void;
}

/** A log already read, and the hash of its bytes. */
export interface AuditInput {
  readonly log: ParsedLog | StoredLog;
  readonly hash: string;
}

/**
 * Audits one log: says, article by article, what was met, missed, is running, or cannot be known.
 * Total: any text gives a report. Events after `asOf` are not looked at.
 *
 * @throws ProtocolError `E_AS_OF` where `asOf` is not an instant; `E_READING` for an unknown reading.
 */
export function audit(text: string, options: AuditOptions): Report {
  return auditLogs([readStoredText(text, readingOptions(options))], options);
}

/** How a log is read for an audit: who names no profile hears of a log written for another one. */
export function readingOptions({ profile }: AuditOptions): ReadLogOptions {
  const { id, calendars } = profile ?? federal();
  const defaultZone = calendars.zone.name;
  return profile === undefined ? { defaultZone, profile: id } : { defaultZone };
}

/** Audits several logs, each complete and numbered on its own, into one report. */
export function auditLogs(inputs: readonly AuditInput[], options: AuditOptions): Report {
  const share = shareOptions(options);
  const audited = inputs.map(({ log }) => [auditShare(log, share)]);
  return reportOf(inputs, audited, share);
}

/**
 * What the options of an audit come to.
 *
 * @throws ProtocolError as `audit` does.
 */
export function shareOptions({ complete, show, onJudged, ...options }: AuditOptions): ShareOptions {
  const profile = options.profile ?? federal();
  const reading = options.reading ?? 'pro-persona';
  if (!READINGS.includes(reading)) {
    throw new ProtocolError('E_READING', 'unknown reading', `use one of ${READINGS.join(', ')}`);
  }
  const asOf = asOfInstant(options.asOf);
  return { profile, reading, asOf, complete: complete === true, show, onJudged };
}

/** The report of several logs, of each of which all shares were audited, wherever that was. */
export function reportOf(
  inputs: readonly AuditInput[],
  audited: readonly (readonly AuditedShare[])[],
  { profile, asOf, reading, show }: ShareOptions,
): Report {
  const results = audited.map((shares, at) => {
    const { log } = inputs[at] as AuditInput;
    return { problems: problemsOf(log), ...together(shares, show) };
  });
  const several = inputs.length > 1;
  const numbered = <T extends object>(items: readonly T[], at: number): T[] =>
    several ? items.map((item) => ({ ...item, log: at + 1 })) : [...items];
  const findings = results
    .flatMap(({ findings: own }, at) =>
      several ? own.map((each) => ({ ...each, finding: { ...each.finding, log: at + 1 } })) : own,
    )
    .sort(byPlace);
  const used = [...new Set(results.flatMap((result) => result.used))];
  const rules = used.map((place) => profile.rules.rules[place] as CompiledRule);
  const [first] = inputs;
  const unread = profile.rules.unreadAmong(rules);
  return {
    reportVersion: 1,
    asOf: instantText(asOf, profile.calendars.zone),
    profile: profile.id,
    reading,
    hashes: {
      input:
        several || first === undefined
          ? sha256Of(inputs.map(({ hash }) => hash).join('\n'))
          : first.hash,
      rules: profile.rules.hash,
      calendars: profile.calendarsHash,
    },
    signatures: {
      used: rules.length,
      unsigned: profile.rules.unsignedAmong(rules),
      ...(unread.length === 0 ? {} : { unread }),
    },
    complete: results.length > 0 && results.every(({ complete }) => complete),
    problems: results.flatMap(({ problems }, at) => numbered(problems, at)),
    summary: summaryOf(results),
    findings: findings.map(({ finding }) => finding),
  };
}

const problemsOf = ({ problems }: AuditInput['log']): readonly ReportProblem[] =>
  problems.map(({ line, code, key }) => ({ line, code, ...(key === undefined ? {} : { key }) }));

/** The shares of one log as one. What several of them came upon counts once. */
function together(
  shares: readonly AuditedShare[],
  show: ReadonlySet<Verdict> | undefined,
): AuditedShare {
  const [first] = shares as readonly [AuditedShare, ...AuditedShare[]];
  if (shares.length === 1) return { ...first, findings: shownOf(first.findings, show) };
  const counts = noCounts();
  for (const share of shares) {
    for (const verdict of VERDICTS) counts[verdict] += share.counts[verdict];
  }
  const seen = new Set<string>();
  const findings: Placed[] = [];
  for (const placed of shares.flatMap((share) => share.findings)) {
    const { finding, once } = placed;
    if (once !== undefined && seen.has(once)) {
      counts[finding.verdict]--;
      continue;
    }
    if (once !== undefined) seen.add(once);
    findings.push(placed);
  }
  return {
    ...first,
    findings: shownOf(findings, show),
    counts,
    cases: [...new Set(shares.flatMap(({ cases }) => cases))],
    used: shares.flatMap(({ used }) => used),
  };
}

const shownOf = (findings: readonly Placed[], show: ReadonlySet<Verdict> | undefined) =>
  show === undefined ? findings : findings.filter(({ finding }) => show.has(finding.verdict));

/** By subject, then instant, then rule; what is left equal in the order of the log. */
function byPlace(a: Placed, b: Placed): number {
  for (const key of REF_KEYS) {
    const order = compareText(a.finding.subject[key] ?? '', b.finding.subject[key] ?? '');
    if (order !== 0) return order;
  }
  return (
    a.instant - b.instant ||
    compareText(a.finding.rule, b.finding.rule) ||
    a.until - b.until ||
    a.position - b.position
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function summaryOf(results: readonly AuditedShare[]): Summary {
  const counts = noCounts();
  for (const result of results) {
    for (const verdict of VERDICTS) counts[verdict] += result.counts[verdict];
  }
  // Within one log each case stands once.
  const cases =
    results.length === 1
      ? (results[0] as AuditedShare).cases.length
      : new Set(results.flatMap((result) => result.cases)).size;
  const events = results.reduce((sum, result) => sum + result.events, 0);
  return { cases, events, ...counts };
}
