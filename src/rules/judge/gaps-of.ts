import { atMostOf } from '../evaluate/bounds';
import type { ResponseRule } from '../format/rule';
import { placeOfComputed } from '../history/computed-places';
import type { Bench } from './bench';
import { conditionGaps, factGaps } from './fact-gaps';
import type { Gap } from './gap';
import type { Judgement } from './judgement';
import { selectionGaps } from './selection-gaps';

const SESSION = ['junta.convocation-issued', 'junta.session-opened', 'junta.session-closed'];

/**
 * What the log would have to say for an unknown outcome to be settled, the most telling first, each
 * thing once. Never empty for an outcome that is unknown, always empty for any other.
 */
export function gapsOf(judgement: Judgement, bench: Bench): readonly Gap[] {
  if (judgement.verdict !== 'indeterminate') return [];
  const { compiled, occurrence } = judgement;
  const gaps = [...conditionGaps(compiled.rule.when, judgement, bench)];
  if (gaps.length === 0) gaps.push(...listGaps(judgement));
  if (gaps.length === 0) gaps.push(...ownGaps(judgement, bench));
  if (gaps.length === 0) {
    for (const { when } of compiled.rule.contested ?? []) {
      gaps.push(...conditionGaps(when, judgement, bench));
    }
  }
  if (gaps.length === 0) {
    gaps.push({ kind: 'content', events: [occurrence.event.type], event: occurrence.event.id });
  }
  return gaps.length === 1 ? gaps : gaps.filter((gap, at) => gaps.findIndex(isSame(gap)) === at);
}

const isSame =
  (gap: Gap) =>
  (other: Gap): boolean =>
    other === gap ||
    (other.kind === gap.kind &&
      other.fact === gap.fact &&
      other.path === gap.path &&
      other.event === gap.event &&
      JSON.stringify(other) === JSON.stringify(gap));

/** The list that the rule runs through is not known. */
function listGaps({ compiled: { rule }, occurrence: { event, item } }: Judgement): readonly Gap[] {
  const source = rule.forEach?.source;
  if (item !== undefined || typeof source !== 'string') return [];
  const own = { kind: 'content', events: [event.type], event: event.id } as const;
  if (source.startsWith('event.')) return [{ ...own, path: source.slice('event.'.length) }];
  const place = placeOfComputed(source);
  return place?.events === undefined
    ? [{ ...own, path: place?.path }]
    : [{ kind: 'content', events: place.events, path: place.path }];
}

function ownGaps(judgement: Judgement, bench: Bench): readonly Gap[] {
  const { rule } = judgement.compiled;
  if (rule.kind === 'condition') return conditionGaps(rule.condition, judgement, bench);
  if (rule.kind === 'response') return responseGaps(rule, judgement, bench);
  const until = judgement.occurrence.event.to;
  return rule.after.flatMap((selection) =>
    selectionGaps(selection, judgement, bench, { order: 'before', until }),
  );
}

function responseGaps(rule: ResponseRule, judgement: Judgement, bench: Bench): readonly Gap[] {
  const { startedAt, due, lenientDue, act, outOfOrder, occurrence } = judgement;
  const { event } = occurrence;
  const starts = startsOf(rule);
  if (startedAt === undefined) {
    const gaps = starts.flatMap((name) => factGaps(name, judgement, bench));
    if (gaps.length > 0) return gaps;
  }
  if (outOfOrder !== undefined) {
    const { id, type } = outOfOrder;
    return [{ kind: 'order', events: [type], event: id, path: 'occurredAt' }];
  }
  const gaps: Gap[] = [];
  const vague = (id: string, type: string): Gap => ({
    kind: 'hour',
    events: [type],
    event: id,
    path: 'occurredAt',
  });
  if (act !== undefined && act.from !== act.to) gaps.push(vague(act.id, act.type));
  if (typeof startedAt === 'object') {
    if (starts.length === 0 && event.from !== event.to) gaps.push(vague(event.id, event.type));
    const vagueStarts = starts.filter((name) => judgement.fact(name) !== undefined);
    for (const name of vagueStarts) gaps.push(...factGaps(name, judgement, bench));
  }
  const until = due === undefined ? bench.asOf : Math.min(lenientDue ?? atMostOf(due), bench.asOf);
  if (rule.response !== 'self' && act === undefined) {
    const order = rule.term.direction === 'before' ? 'any' : 'after';
    gaps.push(...selectionGaps(rule.response, judgement, bench, { order, until }));
  }
  for (const selection of rule.endedBy ?? []) {
    const wanted = { order: 'after', until } as const;
    // That nothing ended the duty needs no proof: only what may have ended it leaves a doubt.
    gaps.push(
      ...selectionGaps(selection, judgement, bench, wanted).filter(
        ({ kind }) => kind !== 'completeness',
      ),
    );
  }
  if (gaps.length > 0) return gaps;
  if (rule.term.unit === 'next-session') {
    return [
      { kind: 'content', events: SESSION, path: 'data.kind' },
      ...(bench.env.history.isComplete
        ? []
        : [
            {
              kind: 'completeness',
              events: SESSION,
              path: 'completeThrough',
              until: bench.asOf,
            } as const,
          ]),
    ];
  }
  return due === undefined && startedAt !== undefined
    ? [{ kind: 'calendar', events: [event.type], event: event.id }]
    : [];
}

/** The facts from which a term is counted; none where it is the event itself. */
function startsOf({ term: { from } }: ResponseRule): readonly string[] {
  if (from === 'event') return [];
  if ('fact' in from) return [from.fact];
  return 'latest' in from ? from.latest : from.firstKnown;
}
