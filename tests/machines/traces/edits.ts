import { formatInstant, parseInstant } from '../../../src/core/index';
import { type LogEvent, readLog } from '../../../src/events/index';
import type { Judgement, Rule } from '../../../src/rules/index';
import type { Json } from '../../support/case-log';
import { BY_HAND } from './by-hand';
import type { Trace } from './lawful-trace';
import { text } from './story';

const KINDS = [
  'act dropped',
  'act delayed',
  'act to the last instant',
  'antecedent dropped',
  'antecedent delayed',
  'ballots below the threshold',
  'seats below the quorum',
  'act of another organ',
  'content left out',
  'facts before it dropped',
  'nothing left that it rests on',
  'no act left that answers or ends it',
  'broken by hand',
] as const;
export type Kind = (typeof KINDS)[number];

/** One change of a lawful trace, and what the audit said of it before. */
export interface Edit {
  readonly kind: Kind;
  readonly before: Judgement;
  /** Ids of the events that it changes or leaves out. */
  readonly changed: readonly string[];
  readonly events: readonly LogEvent[];
  readonly asOf: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Every single change that breaks what a judgement found met. */
export function editsOf(trace: Trace, before: Judgement): readonly Edit[] {
  const { rule } = before.compiled;
  const make = (kind: Kind, changed: readonly string[], events: readonly LogEvent[], asOf = 0) => ({
    kind,
    before,
    changed,
    events,
    asOf: Math.max(asOf, events.at(-1)?.to ?? 0),
  });
  const drop = (kind: Kind, ids: readonly string[], asOf?: number) =>
    make(
      kind,
      ids,
      trace.events.filter(({ id }) => !ids.includes(id)),
      asOf,
    );
  const change = (kind: Kind, id: string, edit: (line: Json) => Json, asOf?: number) =>
    make(kind, [id], changed(trace, id, edit), asOf);
  const shift = (kind: Kind, id: string, to: number, asOf?: number) =>
    change(kind, id, (line) => ({ ...line, occurredAt: movedTo(line, to) }), asOf);

  if (rule.kind === 'response') {
    const answers = [rule.response, ...(rule.endedBy ?? [])].flatMap((each): readonly string[] =>
      each === 'self' ? [] : (each.events as readonly string[]),
    );
    const { event } = before.occurrence;
    const ids = trace.events
      .filter(({ id, type, to }) => answers.includes(type) && id !== event.id && to >= event.from)
      .map(({ id }) => id);
    const limit = before.lenientDue ?? before.due;
    const past = typeof limit === 'number' ? limit + DAY_MS : 0;
    return [
      ...responseEdits(before, drop, shift, change),
      ...(ids.length === 0 ? [] : [drop('no act left that answers or ends it', ids, past)]),
    ];
  }
  if (rule.kind === 'precedence') {
    const { event } = before.occurrence;
    const types = rule.after.flatMap(({ events }) => events) as string[];
    const ids = trace.events
      .filter(({ id, type, to }) => types.includes(type) && to <= event.from && id !== event.id)
      .map(({ id }) => id);
    if (ids.length === 0) return [];
    const [only] = ids;
    return [
      drop('antecedent dropped', ids),
      ...(ids.length > 1 ? [] : [shift('antecedent delayed', only as string, event.from + 60_000)]),
    ];
  }
  return conditionEdits(trace, before, rule, drop, change);
}

type Drop = (kind: Kind, ids: readonly string[], asOf?: number) => Edit;
type Shift = (kind: Kind, id: string, to: number, asOf?: number) => Edit;
type Change = (kind: Kind, id: string, edit: (line: Json) => Json, asOf?: number) => Edit;

function responseEdits(
  { act, due, lenientDue, compiled: { rule }, occurrence: { event } }: Judgement,
  drop: Drop,
  shift: Shift,
  change: Change,
): readonly Edit[] {
  const limit = lenientDue ?? due;
  if (rule.kind !== 'response' || typeof limit !== 'number') return [];
  const step = rule.term.unit === 'hours' ? 1000 : DAY_MS;
  const past = Math.floor(limit / 1000) * 1000 + step;
  const last = typeof due === 'number' ? Math.floor(due / 1000) * 1000 : limit;
  const moved = act ?? (rule.response === 'self' ? event : undefined);
  if (moved === undefined) return [];
  const isSelf = moved.id === event.id;
  return [
    ...(isSelf ? [] : [drop('act dropped', [moved.id], past)]),
    shift('act delayed', moved.id, past, past),
    ...(last < event.from && !isSelf ? [] : [shift('act to the last instant', moved.id, last)]),
    ...(!isSelf && /actor\.organ/.test(JSON.stringify(rule.response))
      ? [change('act of another organ', moved.id, (line) => by(line, 'AUT-IMPL'), past)]
      : []),
  ];
}

/** At the offset that the act was written in, for the person's last day ends in their own time (A27). */
function movedTo({ occurredAt }: Json, to: number): string {
  const written = parseInstant(String(occurredAt));
  return written === undefined ? text(to / 1000) : formatInstant(to, written.offsetMinutes);
}

const by = (line: Json, organ: unknown): Json => ({ ...line, actor: { organ } });

function conditionEdits(
  trace: Trace,
  before: Judgement,
  rule: Rule,
  drop: Drop,
  change: Change,
): readonly Edit[] {
  const { event } = before.occurrence;
  const sources = Object.values(rule.facts ?? {}).map(({ source }) => source);
  const named = sources.filter((source): source is string => typeof source === 'string');
  const edits: Edit[] = [];
  if (named.includes('event.actor.organ')) {
    const involved = trace.events.find(({ type }) => type === 'agency.implicated')?.data.agency;
    const stranger = /implicated/.test(rule.id) ? involved : 'AUT-IMPL';
    edits.push(change('act of another organ', event.id, (line) => by(line, stranger)));
  }
  const votes = named.some((source) => /^vote\.(for|present)/.test(source));
  const vote = event.type === 'junta.vote-held' ? event : voteBehind(trace, event);
  if (votes && vote !== undefined && THRESHOLDS[rule.id] !== undefined) {
    edits.push(change('ballots below the threshold', vote.id, (line) => outvoted(line, rule.id)));
  }
  if (QUORUMS.has(rule.id)) {
    const opening = trace.events.findLast(
      ({ type, refs, to }) =>
        /^junta\.session-(opened|resumed)$/.test(type) &&
        refs.session === event.refs.session &&
        to <= event.to,
    );
    if (opening !== undefined) {
      edits.push(change('seats below the quorum', opening.id, withFourSeats));
    }
  }
  const contents = named.flatMap((source) => {
    const key = /^event\.data\.(\w+)$/.exec(source)?.[1];
    return key === undefined || event.data[key] === undefined ? [] : [key];
  });
  for (const key of contents) {
    edits.push(change('content left out', event.id, (line) => without(line, key)));
  }
  const earlier = sources.flatMap((source) => {
    if (typeof source === 'string' || !('events' in source) || source.order === 'after') return [];
    const types = source.events as readonly string[];
    const ids = trace.events
      .filter(({ id, type, to }) => types.includes(type) && to <= event.to && id !== event.id)
      .map(({ id }) => id);
    return ids.length > 0 ? [ids] : [];
  });
  for (const ids of earlier) edits.push(drop('facts before it dropped', ids));
  const bare = change('nothing left that it rests on', event.id, (line) =>
    contents.reduce(without, named.includes('event.actor.organ') ? by(line, 'AUT-IMPL') : line),
  );
  const gone = new Set(earlier.flat());
  edits.push({ ...bare, events: bare.events.filter(({ id }) => !gone.has(id)) });
  const byHand = BY_HAND[rule.id];
  const target =
    byHand?.type === undefined
      ? event
      : trace.events.findLast(({ type, to }) => type === byHand.type && to <= event.to);
  if (byHand !== undefined && target !== undefined) {
    const { edit = (data) => data, twice, before: earlier } = byHand;
    const isAdded = twice === true || earlier !== undefined;
    const made = change('broken by hand', target.id, (line) => ({
      ...line,
      ...(isAdded ? { id: `${target.id}-before`, type: earlier ?? line.type } : {}),
      data: edit(line.data as Json),
    }));
    const events = isAdded ? inOrder([...made.events, target as LogEvent]) : made.events;
    edits.push({ ...made, events });
  }
  return edits;
}

/** How many of the seats present a matter needs, by rule. */
const THRESHOLDS: Readonly<Record<string, 'majority' | 'two-thirds'>> = {
  'reglamento/art-021/decision-by-majority': 'majority',
  'reglamento/art-102/termination-vote': 'two-thirds',
  'reglamento/art-103/withdrawal-vote': 'two-thirds',
  'reglamento/art-109/final-vote-after-persistence': 'two-thirds',
  'reglamento/art-109/vote-against-a-junta-resolution': 'two-thirds',
  'reglamento/art-109/vote-in-the-other-cases': 'majority',
};

const QUORUMS = new Set([
  'reglamento/art-013/quorum-at-each-vote',
  'reglamento/art-013/quorum-to-open',
  'reglamento/art-013/quorum-to-resume',
]);

function voteBehind(trace: Trace, { data, refs }: LogEvent): LogEvent | undefined {
  const decided = trace.events.find(
    ({ type, refs: other }) =>
      type === 'junta.decision-adopted' && other.decision === refs.decision,
  );
  const vote = data.voteRef ?? decided?.data.voteRef;
  return trace.events.find(({ id }) => id === vote);
}

/** One vote fewer than the matter needs; the rest are against it. */
function outvoted(line: Json, rule: string): Json {
  const { castingVote: _, ...data } = line.data as { votes: { seat: string }[] } & Json;
  const { votes } = data as { votes: { seat: string }[] };
  const needed =
    THRESHOLDS[rule] === 'two-thirds'
      ? Math.ceil((votes.length * 2) / 3)
      : Math.floor(votes.length / 2) + 1;
  const ballots = votes.map(({ seat }, at) => ({
    seat,
    vote: at < needed - 1 ? 'for' : 'against',
  }));
  return { ...line, data: { ...data, votes: ballots } };
}

function withFourSeats(line: Json): Json {
  const data = line.data as { attendance: unknown[] } & Json;
  return { ...line, data: { ...data, attendance: data.attendance.slice(0, 4) } };
}

/** A flag turned to false, a list emptied, anything else not said. */
function without(line: Json, key: string): Json {
  const { [key]: value, ...rest } = line.data as Json;
  if (typeof value === 'boolean') return { ...line, data: { ...rest, [key]: !value } };
  if (Array.isArray(value)) return { ...line, data: { ...rest, [key]: [] } };
  return { ...line, data: rest };
}

/** The events of a trace, one line of which is another; in the order in which they then happened. */
function changed(trace: Trace, id: string, edit: (line: Json) => Json): readonly LogEvent[] {
  const line = trace.lines.find((each) => each.id === id) as Json;
  const { events, problems } = readLog([JSON.stringify(edit(line))]);
  const [read] = events;
  if (read === undefined) throw new Error(JSON.stringify(problems));
  return inOrder(trace.events.map((event) => (event.id === id ? read : event)));
}

const inOrder = (events: readonly LogEvent[]) =>
  [...events].sort((first, second) => first.to - second.to);
