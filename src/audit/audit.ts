import { ProtocolError, READINGS, type Reading, VERDICTS, type Verdict } from '../core/index';
import { type ParsedLog, REF_KEYS, type ReadLogOptions, readLog } from '../events/index';
import { type CompiledRule, federal, judge, type Profile, sha256Of } from '../rules/index';
import { asOfInstant } from './as-of';
import { benchOfLog } from './bench-of-log';
import { findingOf, instantText } from './finding';
import { defectFinding, entryFindings, originFindings, outOfOrderFinding } from './log-findings';
import type { Finding, Report, ReportProblem, Summary } from './report';

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
}

/** A log already read, and the hash of its bytes. */
export interface AuditInput {
  readonly log: ParsedLog;
  readonly hash: string;
}

/**
 * Audits one log: says, article by article, what was met, missed, is running, or cannot be known.
 * Total: any text gives a report. Events after `asOf` are not looked at.
 *
 * @throws ProtocolError `E_AS_OF` where `asOf` is not an instant; `E_READING` for an unknown reading.
 */
export function audit(text: string, options: AuditOptions): Report {
  return auditLogs(
    [{ log: readLog(text, readingOptions(options)), hash: sha256Of(text) }],
    options,
  );
}

/** How a log is read for an audit: who names no profile hears of a log written for another one. */
export function readingOptions({ profile }: AuditOptions): ReadLogOptions {
  const { id, calendars } = profile ?? federal();
  const defaultZone = calendars.zone.name;
  return profile === undefined ? { defaultZone, profile: id } : { defaultZone };
}

/** Audits several logs, each complete and numbered on its own, into one report. */
export function auditLogs(inputs: readonly AuditInput[], options: AuditOptions): Report {
  const profile = options.profile ?? federal();
  const reading = options.reading ?? 'pro-persona';
  if (!READINGS.includes(reading)) {
    throw new ProtocolError('E_READING', 'unknown reading', `use one of ${READINGS.join(', ')}`);
  }
  const asOf = asOfInstant(options.asOf);
  const results = inputs.map(({ log }) =>
    auditOne(log, profile, asOf, reading, options.complete === true),
  );
  const several = inputs.length > 1;
  const numbered = <T extends object>(items: readonly T[], at: number): T[] =>
    several ? items.map((item) => ({ ...item, log: at + 1 })) : [...items];
  const findings = results.flatMap(({ findings: own }, at) => numbered(own, at)).sort(byPlace);
  const used = new Set(results.flatMap((result) => [...result.used]));
  const [first] = inputs;
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
      used: used.size,
      unsigned: profile.rules.unsignedAmong(used),
    },
    complete: results.length > 0 && results.every(({ complete }) => complete),
    problems: results.flatMap(({ problems }, at) => numbered(problems, at)),
    summary: summaryOf(findings, results),
    findings: findings.map(({ instant: _instant, ...finding }) => finding),
  };
}

interface Placed extends Finding {
  readonly instant: number;
}

interface LogResult {
  readonly findings: readonly Placed[];
  readonly problems: readonly ReportProblem[];
  readonly cases: ReadonlySet<string>;
  readonly events: number;
  readonly complete: boolean;
  readonly used: ReadonlySet<CompiledRule>;
}

function auditOne(
  log: ParsedLog,
  profile: Profile,
  asOf: number,
  reading: Reading,
  declaredComplete: boolean,
): LogResult {
  const bench = benchOfLog(log, profile, asOf, reading, declaredComplete);
  const findings: Placed[] = [];
  const { events } = bench.env.history;
  const place = (finding: Finding | undefined, instant: number) => {
    if (finding !== undefined) findings.push({ ...finding, instant });
  };
  const used = new Set<CompiledRule>();
  const outOfOrder = new Set<string>();
  for (const event of events) {
    for (const compiled of profile.rules.governing(event.type, event.day)) {
      used.add(compiled);
      for (const judgement of judge(bench, compiled, event)) {
        place(findingOf(judgement, bench, profile.rules), event.from);
        const disorder = outOfOrderFinding(judgement);
        const key = disorder?.events.join(' ');
        if (key === undefined || outOfOrder.has(key)) continue;
        outOfOrder.add(key);
        place(disorder, event.from);
      }
    }
  }
  const at = new Map(events.map((event) => [event.id, event.from]));
  const aboutLog = [
    ...defectsUntil(log, asOf).map(defectFinding),
    ...entryFindings(bench, events),
    ...originFindings(bench, events),
  ];
  for (const finding of aboutLog) place(finding, at.get(finding.events[0] ?? '') ?? 0);
  return {
    findings,
    problems: log.problems.map(({ line, code, key }) => ({
      line,
      code,
      ...(key === undefined ? {} : { key }),
    })),
    cases: new Set(events.flatMap(({ links }) => links.case ?? [])),
    events: events.length,
    complete: bench.env.history.isComplete,
    used,
  };
}

/** Defects of the events up to an instant: what comes after it is not looked at. */
function defectsUntil({ defects, events, superseded }: ParsedLog, asOf: number) {
  if (defects.length === 0) return defects;
  const seen = new Set(
    [...events, ...superseded].filter(({ from }) => from <= asOf).map(({ id }) => id),
  );
  return defects.filter((defect) => defect.events.every((id) => seen.has(id)));
}

/** By subject, then instant, then rule; what is left equal keeps the order of the log. */
function byPlace(a: Placed, b: Placed): number {
  for (const key of REF_KEYS) {
    const order = compareText(a.subject[key] ?? '', b.subject[key] ?? '');
    if (order !== 0) return order;
  }
  return a.instant - b.instant || compareText(a.rule, b.rule);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function summaryOf(findings: readonly Finding[], results: readonly LogResult[]): Summary {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<
    Verdict,
    number
  >;
  for (const { verdict } of findings) counts[verdict]++;
  const cases = new Set(results.flatMap((result) => [...result.cases]));
  const events = results.reduce((sum, result) => sum + result.events, 0);
  return { cases: cases.size, events, ...counts };
}
