import type { Zone } from '../calendar/index';
import { formatInstant, READINGS, type Verdict } from '../core/index';
import type { RefKey } from '../events/index';
import {
  type Bench,
  type HistoryEvent,
  type Judgement,
  type RuleSet,
  voteOf,
} from '../rules/index';
import { lateBy } from './message/delay';
import { elementOf, findingMessage } from './message/finding-message';
import { isInDays } from './message/response-message';
import { shownLimit } from './message/shown-limit';
import { wouldSettle } from './message/would-settle';
import type { Finding, FindingBeside } from './report';

const SEVERITIES: Readonly<Partial<Record<Verdict, Finding['severity']>>> = {
  violation: 'violation',
  warning: 'warning',
  contestable: 'contestable',
  indeterminate: 'indeterminate',
  pending: 'pending',
};

/** The finding of a judgement. */
export function findingOf(judgement: Judgement, bench: Bench, rules: RuleSet): Finding {
  const { compiled, occurrence, verdict, act, readings, questions } = judgement;
  const { rule } = compiled;
  const { zone } = bench.env;
  const citation = rules.citationOf(rule);
  const name = rules.organName(rule.addressee);
  const besides = besidesOf(judgement, bench, rules);
  const due = shownLimit(judgement)?.at;
  const started = earliest(judgement.startedAt);
  const element = elementOf(judgement);
  const done = act ?? (rule.kind === 'response' ? undefined : occurrence.event);
  return {
    rule: rule.id,
    title: rule.title,
    citation,
    verdict,
    severity: SEVERITIES[verdict] ?? 'info',
    subject: subjectOf(judgement),
    ...(element === undefined ? {} : { element }),
    responsible: rule.addressee,
    ...(name === undefined ? {} : { responsibleName: name }),
    ...(rules.isReference(rule.id) ? { reference: true as const } : {}),
    ...(rules.isFloor(rule.id) ? { floor: true as const } : {}),
    events: eventsOf(judgement, bench),
    ...(started === undefined ? {} : { startedAt: written(started, occurrence.event, zone) }),
    ...(due === undefined ? {} : { due: instantText(due, zone) }),
    ...(done === undefined ? {} : { occurredAt: done.occurredAt }),
    ...(act !== undefined && due !== undefined && isLate(verdict) && act.from > due
      ? { lateBy: lateBy(act.from, due, isInDays(judgement), zone) }
      : {}),
    readings: Object.fromEntries(
      READINGS.map((reading) => [reading, readings[reading]]),
    ) as Finding['readings'] & object,
    ...(besides.length === 0 ? {} : { besides }),
    interpretations: questions,
    message: findingMessage(judgement, bench, besides, rules),
    ...(verdict === 'indeterminate' ? { wouldSettle: wouldSettle(judgement, bench) } : {}),
  };
}

/** The other rules on the matter, of the day of the event; none where the rule itself does not apply. */
function besidesOf(
  { compiled: { rule }, occurrence: { event }, verdict }: Judgement,
  { env: { zone } }: Bench,
  rules: RuleSet,
): readonly FindingBeside[] {
  if (verdict === 'not-applicable' || !zone.covers(event.from)) return [];
  return rules
    .besides(rule.id, zone.dayOf(event.from))
    .map(({ rule: other, prevails, grounds }) => ({
      rule: other.id,
      title: other.title,
      citation: rules.citationOf(other),
      prevails,
      grounds,
    }));
}

const isLate = (verdict: Verdict): boolean =>
  verdict === 'violation' ||
  verdict === 'warning' ||
  verdict === 'contestable' ||
  verdict === 'compliant';

function subjectOf({ compiled, occurrence }: Judgement): Finding['subject'] {
  const subject: Partial<Record<RefKey, string>> = {};
  for (const key of compiled.rule.subject) {
    const value = occurrence.links[key];
    if (value !== undefined) subject[key] = value;
  }
  return subject;
}

/** The event judged, the vote that it rests on, and the act that answered. */
function eventsOf({ compiled, occurrence, act }: Judgement, bench: Bench): readonly string[] {
  const ids = [occurrence.event.id];
  const usesVote = Object.values(compiled.rule.facts ?? {}).some(
    ({ source }) => typeof source === 'string' && source.startsWith('vote.'),
  );
  const vote = usesVote ? voteOf(bench.env, occurrence.event) : undefined;
  if (vote !== undefined) ids.push(vote.id);
  if (act !== undefined) ids.push(act.id);
  return [...new Set(ids)];
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
