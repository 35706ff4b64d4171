import { type Reading, VERDICTS, type Verdict } from '../core/index';
import type { ParsedLog, StoredLog } from '../events/index';
import {
  type Bench,
  type CompiledRule,
  type HistoryEvent,
  type Judgement,
  judgeEach,
  type Listener,
  occurrenceOf,
  type Profile,
  type RuleSet,
  type Share,
  WHOLE,
} from '../rules/index';
import { benchOfLog } from './bench-of-log';
import { FindingMaker } from './finding';
import { defectFinding, entryFinding, OriginCheck, outOfOrderFinding } from './log-findings';
import type { Finding } from './report';

/** Groups judged between two words of how far it is. */
const CASES_BETWEEN = 256;

/** A finding, and what its place in the report follows from. */
export interface Placed {
  readonly finding: Finding;
  /** Of a finding that several rules may come upon: what is the same of it. */
  readonly once?: string;
  /** Of the event that it is about: when it can first have happened, when last, and its place. */
  readonly instant: number;
  readonly until: number;
  readonly position: number;
}

/** What one share of a log gives; all of it can be handed from one thread to another. */
export interface AuditedShare {
  readonly findings: readonly Placed[];
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly cases: readonly string[];
  /** Events of the whole log. */
  readonly events: number;
  readonly complete: boolean;
  /** Places of the rules that were judged among those of the profile. */
  readonly used: readonly number[];
}

/** How a share of a log is audited; see `AuditOptions`. */
export interface ShareOptions {
  readonly profile: Profile;
  /** Epoch milliseconds. */
  readonly asOf: number;
  readonly reading: Reading;
  readonly complete: boolean;
  readonly show?: ReadonlySet<Verdict> | undefined;
  readonly onJudged?: ((done: number, total: number) => void) | undefined;
}

/** Audits one of several equal shares of a log: those of its cases, and what is said of the log itself. */
export function auditShare(
  log: ParsedLog | StoredLog,
  { profile, asOf, reading, complete, show, onJudged }: ShareOptions,
  share: Share = WHOLE,
): AuditedShare {
  const bench = benchOfLog(log, profile, asOf, reading, complete);
  const { history } = bench.env;
  const result = new Findings(bench, profile.rules, show);
  const used = new Set<readonly CompiledRule[]>();
  let lastFile: string | undefined;
  const cases = new Set<string>();
  const origins = new OriginCheck(bench);
  let judged = 0;
  const { caseCount } = history;
  for (const group of history.groups(share)) {
    if (++judged % CASES_BETWEEN === 0) onJudged?.(cases.size * share.of, caseCount);
    for (let at = 0; at < group.length; at++) {
      const event = group[at] as HistoryEvent;
      const { case: file } = event.links;
      if (file !== undefined && file !== lastFile) cases.add(file);
      lastFile = file;
      const rules = profile.rules.governing(event.type, event.day);
      used.add(rules);
      const occurrence = occurrenceOf(event);
      for (let each = 0; each < rules.length; each++) {
        judgeEach(bench, rules[each] as CompiledRule, occurrence, result);
      }
      result.add(entryFinding(bench, event), event);
      result.add(origins.findingOf(event), event);
    }
  }
  onJudged?.(caseCount, caseCount);
  const defects = share.part === 0 ? defectsUntil(log, asOf) : [];
  for (const defect of defects) {
    const finding = defectFinding(defect);
    result.add(finding, history.byId(finding.events[0] ?? ''));
  }
  const judgedRules = new Set([...used].flat());
  return {
    findings: result.placed,
    counts: result.counts,
    cases: [...cases],
    events: history.size,
    complete: history.isComplete,
    used: profile.rules.rules.flatMap((rule, place) => (judgedRules.has(rule) ? [place] : [])),
  };
}

/** The findings of a log that are asked for, and how many there are of each verdict. */
class Findings implements Listener {
  readonly placed: Placed[] = [];
  readonly #maker: FindingMaker;
  readonly #isShown: Readonly<Record<Verdict, boolean>>;
  readonly #tally = new Tally();
  readonly #once = new Set<string>();

  constructor(bench: Bench, rules: RuleSet, show: ReadonlySet<Verdict> | undefined) {
    this.#maker = new FindingMaker(bench, rules);
    this.#isShown = Object.fromEntries(
      VERDICTS.map((verdict) => [verdict, show === undefined || show.has(verdict)]),
    ) as Record<Verdict, boolean>;
  }

  get counts(): Readonly<Record<Verdict, number>> {
    return this.#tally.counts;
  }

  onlyCounts(verdict: Verdict): boolean {
    return !this.#isShown[verdict];
  }

  count(verdict: Verdict): void {
    this.#tally.add(verdict);
  }

  take(judgement: Judgement): void {
    const { verdict, outOfOrder, occurrence } = judgement;
    const { event } = occurrence;
    if (this.onlyCounts(verdict)) this.count(verdict);
    else this.add(this.#maker.of(judgement), event);
    if (outOfOrder !== undefined) this.#addOnce(outOfOrderFinding(judgement, outOfOrder), event);
  }

  add(finding: Finding | undefined, event: HistoryEvent | undefined, once?: string): void {
    if (finding === undefined) return;
    this.count(finding.verdict);
    // One that other shares may give too is kept to be told apart, even where it is not shown.
    if (once === undefined && this.onlyCounts(finding.verdict)) return;
    const { from: instant = 0, to: until = 0, position = -1 } = event ?? {};
    this.placed.push({
      finding,
      instant,
      until,
      position,
      ...(once === undefined ? {} : { once }),
    });
  }

  /** Several rules may come upon the same disorder. */
  #addOnce(finding: Finding, event: HistoryEvent): void {
    const key = finding.events.join(' ');
    if (this.#once.has(key)) return;
    this.#once.add(key);
    this.add(finding, event, key);
  }
}

/** How many findings have each verdict. Nearly all are counted and never looked at, four million times. */
class Tally {
  #compliant = 0;
  #notApplicable = 0;
  readonly #others = noCounts();

  add(verdict: Verdict): void {
    if (verdict === 'not-applicable') this.#notApplicable++;
    else if (verdict === 'compliant') this.#compliant++;
    else this.#others[verdict]++;
  }

  get counts(): Record<Verdict, number> {
    const { compliant, 'not-applicable': notApplicable } = this.#others;
    return {
      ...this.#others,
      compliant: compliant + this.#compliant,
      'not-applicable': notApplicable + this.#notApplicable,
    };
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

/** No finding of any verdict. */
export const noCounts = (): Record<Verdict, number> =>
  Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
