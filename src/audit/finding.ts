import type { Zone } from '../calendar/index';
import { formatInstant, type Verdict } from '../core/index';
import type { RefKey } from '../events/index';
import {
  type Bench,
  type CompiledRule,
  type HistoryEvent,
  type Judgement,
  type RuleSet,
  voteOf,
} from '../rules/index';
import { FindingFrame } from './finding-frame';
import { lateBy } from './message/delay';
import { elementOf, findingMessage } from './message/finding-message';
import { shownLimit } from './message/shown-limit';
import type { Finding, FindingBeside } from './report';

const SEVERITIES: Readonly<Record<Verdict, Finding['severity']>> = {
  compliant: 'info',
  violation: 'violation',
  warning: 'warning',
  contestable: 'contestable',
  indeterminate: 'indeterminate',
  pending: 'pending',
  'not-applicable': 'info',
};

/** A finding on its way: its keys are added in the order in which reports have them. */
type Draft = { -readonly [Key in keyof Finding]: Finding[Key] };

/** Makes the findings of judgements on one bench. */
export class FindingMaker {
  readonly #bench: Bench;
  readonly #rules: RuleSet;
  readonly #frames = new Map<CompiledRule, FindingFrame>();

  constructor(bench: Bench, rules: RuleSet) {
    this.#bench = bench;
    this.#rules = rules;
  }

  of(judgement: Judgement): Finding {
    const { occurrence, verdict, act } = judgement;
    const { event } = occurrence;
    const { zone } = this.#bench.env;
    const frame = this.#frameOf(judgement.compiled);
    const besides = besidesOf(judgement, zone, frame);
    const due = shownLimit(judgement)?.at;
    const started = earliest(judgement.startedAt);
    const element = elementOf(judgement, frame);
    const done = act ?? (frame.isDuty ? undefined : event);
    const finding = {
      rule: frame.id,
      title: frame.title,
      citation: frame.citation,
      verdict,
      severity: SEVERITIES[verdict],
      subject: subjectOf(occurrence, frame),
    } as Draft;
    if (element !== undefined) finding.element = element;
    finding.responsible = frame.responsible;
    if (frame.responsibleName !== undefined) finding.responsibleName = frame.responsibleName;
    if (frame.isReference) finding.reference = true;
    if (frame.isFloor) finding.floor = true;
    finding.events = eventsOf(judgement, this.#bench, frame);
    if (started !== undefined) finding.startedAt = written(started, event, zone);
    if (due !== undefined) finding.due = instantText(due, zone);
    if (done !== undefined) finding.occurredAt = done.occurredAt;
    if (act !== undefined && due !== undefined && isLate(verdict) && act.from > due) {
      finding.lateBy = lateBy(act.from, due, frame.isInDays, zone);
    }
    finding.readings = judgement.readings;
    if (besides !== undefined) finding.besides = besides;
    finding.interpretations = judgement.questions;
    finding.message = findingMessage(judgement, this.#bench, frame, besides);
    if (verdict === 'indeterminate') finding.wouldSettle = frame.settling.of(judgement);
    return finding;
  }

  #frameOf(compiled: CompiledRule): FindingFrame {
    let frame = this.#frames.get(compiled);
    if (frame === undefined) {
      frame = new FindingFrame(compiled.rule, this.#rules, this.#bench);
      this.#frames.set(compiled, frame);
    }
    return frame;
  }
}

/** The other rules on the matter, of the day of the event; none where the rule itself does not apply. */
function besidesOf(
  { occurrence: { event }, verdict }: Judgement,
  zone: Zone,
  frame: FindingFrame,
): readonly FindingBeside[] | undefined {
  if (verdict === 'not-applicable' || !zone.covers(event.from)) return undefined;
  return frame.besidesOn(zone.dayOf(event.from));
}

const isLate = (verdict: Verdict): boolean =>
  verdict === 'violation' ||
  verdict === 'warning' ||
  verdict === 'contestable' ||
  verdict === 'compliant';

function subjectOf(
  { links }: Judgement['occurrence'],
  { subject: keys }: FindingFrame,
): Finding['subject'] {
  const subject: Partial<Record<RefKey, string>> = {};
  for (const key of keys) {
    const value = links[key];
    if (value !== undefined) subject[key] = value;
  }
  return subject;
}

/** The event judged, the vote that it rests on, and the act that answered; each once. */
function eventsOf(
  { occurrence: { event }, act }: Judgement,
  bench: Bench,
  { usesVote }: FindingFrame,
): readonly string[] {
  const { id } = event;
  const vote = usesVote ? voteOf(bench.env, event)?.id : undefined;
  const ids = vote === undefined || vote === id ? [id] : [id, vote];
  // A list that is pushed to takes room for sixteen more.
  return act === undefined || ids.includes(act.id) ? ids : [...ids, act.id];
}

function earliest(moment: Judgement['startedAt']): number | undefined {
  return typeof moment === 'number' ? moment : moment?.atLeast;
}

/** The start as the log wrote it, where it is the event itself. */
function written(started: number, event: HistoryEvent, zone: Zone): string {
  return started === event.from ? event.occurredAt : instantText(started, zone);
}

/** RFC 3339 at the offset of the zone on that instant. */
export function instantText(epochMs: number, zone: Zone): string {
  return formatInstant(epochMs, zone.covers(epochMs) ? zone.offsetAt(epochMs) : 0);
}
