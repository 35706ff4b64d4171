import { ProtocolError, READINGS, type Reading, VERDICTS, type Verdict } from '../core/index';
import { type ParsedLog, REF_KEYS, type ReadLogOptions, type StoredLog } from '../events/index';
import {
  type Bench,
  type CompiledRule,
  federal,
  type HistoryEvent,
  type Judgement,
  judgeEach,
  type Profile,
  sha256Of,
} from '../rules/index';
import { asOfInstant } from './as-of';
import { benchOfLog } from './bench-of-log';
import { findingOf, instantText } from './finding';
import { defectFinding, entryFinding, OriginCheck, outOfOrderFinding } from './log-findings';
import { readStoredText } from './read-audit-input';
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
  const profile = options.profile ?? federal();
  const reading = options.reading ?? 'pro-persona';
  if (!READINGS.includes(reading)) {
    throw new ProtocolError('E_READING', 'unknown reading', `use one of ${READINGS.join(', ')}`);
  }
  const asOf = asOfInstant(options.asOf);
  const results = inputs.map(({ log }) => auditOne(log, profile, asOf, reading, options));
  const several = inputs.length > 1;
  const numbered = <T extends object>(items: readonly T[], at: number): T[] =>
    several ? items.map((item) => ({ ...item, log: at + 1 })) : [...items];
  const findings = results
    .flatMap(({ findings: own }, at) =>
      several ? own.map((each) => ({ ...each, finding: { ...each.finding, log: at + 1 } })) : own,
    )
    .sort(byPlace);
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
    summary: summaryOf(results),
    findings: findings.map(({ finding }) => finding),
  };
}

/** Groups judged between two words of how far it is. */
const CASES_BETWEEN = 256;

/** A finding, and what its place in the report follows from. */
interface Placed {
  readonly finding: Finding;
  /** Of the event that it is about: when it can first have happened, when last, and its place. */
  readonly instant: number;
  readonly until: number;
  readonly position: number;
}

interface LogResult {
  readonly findings: readonly Placed[];
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly problems: readonly ReportProblem[];
  readonly cases: ReadonlySet<string>;
  readonly events: number;
  readonly complete: boolean;
  readonly used: ReadonlySet<CompiledRule>;
}

function auditOne(
  log: ParsedLog | StoredLog,
  profile: Profile,
  asOf: number,
  reading: Reading,
  { complete, show, onJudged }: AuditOptions,
): LogResult {
  const bench = benchOfLog(log, profile, asOf, reading, complete === true);
  const { history } = bench.env;
  const result = new Findings(show);
  const used = new Set<readonly CompiledRule[]>();
  let lastFile: string | undefined;
  const cases = new Set<string>();
  const origins = new OriginCheck(bench);
  let judged = 0;
  for (const group of history.groups()) {
    if (++judged % CASES_BETWEEN === 0) onJudged?.(cases.size, history.caseCount);
    for (let at = 0; at < group.length; at++) {
      const event = group[at] as HistoryEvent;
      const { case: file } = event.links;
      if (file !== undefined && file !== lastFile) cases.add(file);
      lastFile = file;
      const rules = profile.rules.governing(event.type, event.day);
      used.add(rules);
      auditEvent(event, rules, bench, profile, result);
      result.add(entryFinding(bench, event), event);
      result.add(origins.findingOf(event), event);
    }
  }
  onJudged?.(history.caseCount, history.caseCount);
  for (const defect of defectsUntil(log, asOf)) {
    const finding = defectFinding(defect);
    result.add(finding, history.byId(finding.events[0] ?? ''));
  }
  return {
    findings: result.placed,
    counts: result.counts,
    problems: log.problems.map(({ line, code, key }) => ({
      line,
      code,
      ...(key === undefined ? {} : { key }),
    })),
    cases,
    events: history.size,
    complete: history.isComplete,
    used: new Set([...used].flat()),
  };
}

function auditEvent(
  event: HistoryEvent,
  rules: readonly CompiledRule[],
  bench: Bench,
  profile: Profile,
  result: Findings,
): void {
  const take = (judgement: Judgement): void => {
    const { verdict, outOfOrder } = judgement;
    if (result.shows(verdict)) result.add(findingOf(judgement, bench, profile.rules), event);
    else result.count(verdict);
    if (outOfOrder !== undefined) result.addOnce(outOfOrderFinding(judgement, outOfOrder), event);
  };
  for (let at = 0; at < rules.length; at++)
    judgeEach(bench, rules[at] as CompiledRule, event, take);
}

/** The findings of a log that are asked for, and how many there are of each verdict. */
class Findings {
  readonly placed: Placed[] = [];
  readonly counts = noCounts();
  readonly #show: ReadonlySet<Verdict> | undefined;
  readonly #once = new Set<string>();

  constructor(show: ReadonlySet<Verdict> | undefined) {
    this.#show = show;
  }

  shows(verdict: Verdict): boolean {
    return this.#show === undefined || this.#show.has(verdict);
  }

  count(verdict: Verdict): void {
    this.counts[verdict]++;
  }

  add(finding: Finding | undefined, event: HistoryEvent | undefined): void {
    if (finding === undefined) return;
    this.count(finding.verdict);
    if (!this.shows(finding.verdict)) return;
    const { from: instant = 0, to: until = 0, position = -1 } = event ?? {};
    this.placed.push({ finding, instant, until, position });
  }

  /** Several rules may come upon the same disorder. */
  addOnce(finding: Finding, event: HistoryEvent): void {
    const key = finding.events.join(' ');
    if (this.#once.has(key)) return;
    this.#once.add(key);
    this.add(finding, event);
  }
}

/** Defects of the events up to an instant: what comes after it is not looked at. */
function defectsUntil(log: ParsedLog | StoredLog, asOf: number) {
  const { defects } = log;
  if (defects.length === 0) return defects;
  const seen =
    'store' in log
      ? (id: string) => (log.store.get(id)?.from ?? Number.POSITIVE_INFINITY) <= asOf
      : idsUntil(log, asOf);
  return defects.filter((defect) => defect.events.every(seen));
}

function idsUntil({ events, superseded }: ParsedLog, asOf: number): (id: string) => boolean {
  const seen = new Set(
    [...events, ...superseded].filter(({ from }) => from <= asOf).map(({ id }) => id),
  );
  return (id) => seen.has(id);
}

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

const noCounts = (): Record<Verdict, number> =>
  Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;

function summaryOf(results: readonly LogResult[]): Summary {
  const counts = noCounts();
  for (const result of results) {
    for (const verdict of VERDICTS) counts[verdict] += result.counts[verdict];
  }
  const cases = new Set(results.flatMap((result) => [...result.cases]));
  const events = results.reduce((sum, result) => sum + result.events, 0);
  return { cases: cases.size, events, ...counts };
}
