import type { Selection } from '../format/fact';
import { fieldOf } from '../history/field';
import type { HistoryEvent } from '../history/history';
import { precedes } from '../history/order';
import type { Match } from '../history/select';
import type { Bench } from './bench';
import type { Gap } from './gap';
import type { Judgement } from './judgement';

/** So many events of unclear content are named; the others lack the same. */
const MANY = 3;

/** What an act may be asked for besides: its place in time, and a field that is read from it. */
export interface Wanted {
  readonly fact?: string;
  readonly order: 'before' | 'by' | 'after' | 'any';
  readonly value?: string | undefined;
  /** Epoch milliseconds up to which its absence would have to be a fact. */
  readonly until: number;
}

/** Why it is not known whether an act that a selection means is on record, or what it says. */
export function selectionGaps(
  selection: Selection,
  judgement: Judgement,
  { env }: Bench,
  { fact, order, value, until }: Wanted,
): readonly Gap[] {
  const { event, links } = judgement.occurrence;
  const unnamed = selection.same.filter((key) => links[key] === undefined);
  if (unnamed.length > 0) {
    return unnamed.map((key) => ({
      kind: 'reference' as const,
      fact,
      events: [event.type],
      event: event.id,
      path: `refs.${key}`,
    }));
  }
  const matches = (judgement.matchesOf(selection, env) ?? []).filter(
    (match) => match.event !== event && stands(match.event, event, order) !== false,
  );
  const unclear = matches
    .filter((match) => !match.sure || stands(match.event, event, order) === undefined)
    .slice(0, MANY)
    .flatMap((match) => matchGaps(selection, match, judgement, order, fact));
  const unread = matches
    .filter((match) => value !== undefined && fieldOf(match.event, value) === undefined)
    .slice(0, MANY)
    .map(
      (match): Gap => ({
        kind: 'content',
        fact,
        events: [match.event.type],
        event: match.event.id,
        path: value,
      }),
    );
  if (env.history.mayHaveLost(selection.events, links.case, selection.same)) {
    return [...unclear, ...unread, { kind: 'line', fact, events: selection.events }];
  }
  const isAbsenceKnown = env.history.isComplete || env.history.knownThrough >= until;
  if (matches.some(({ sure }) => sure) || isAbsenceKnown) return [...unclear, ...unread];
  return [
    ...unclear,
    ...unread,
    { kind: 'completeness', fact, events: selection.events, path: 'completeThrough', until },
  ];
}

/** What an event that may be meant does not say. */
function matchGaps(
  { where = [], same, covering }: Selection,
  { event, sure }: Match,
  judgement: Judgement,
  order: Wanted['order'],
  fact: string | undefined,
): readonly Gap[] {
  const { event: judged } = judgement.occurrence;
  const at = { fact, events: [event.type], event: event.id };
  const gaps: Gap[] = [];
  if (!sure) {
    for (const { field, value } of where) {
      const other = typeof value === 'object' && 'fact' in value ? value.fact : undefined;
      if (fieldOf(event, field) === undefined) gaps.push({ ...at, kind: 'content', path: field });
      else if (field === 'occurredAt' && event.from !== event.to) {
        gaps.push({ ...at, kind: 'hour', path: 'occurredAt' });
      } else if (other !== undefined && judgement.fact(other) === undefined) {
        gaps.push({ kind: 'content', fact: other, events: [judged.type], event: judged.id });
      }
    }
    const unnamed = [...same, ...(covering === undefined ? [] : [covering])].filter(
      (key) => event.links[key] === undefined,
    );
    for (const key of unnamed) gaps.push({ ...at, kind: 'reference', path: `refs.${key}` });
  }
  if (stands(event, judged, order) === undefined) {
    const vague = event.from === event.to ? judged : event;
    gaps.push({
      kind: 'hour',
      fact,
      events: [vague.type],
      event: vague.id,
      path: 'occurredAt',
    });
  }
  return gaps;
}

function stands(event: HistoryEvent, judged: HistoryEvent, order: Wanted['order']) {
  if (order === 'any') return true;
  return order === 'after' ? precedes(judged, event) : precedes(event, judged);
}
