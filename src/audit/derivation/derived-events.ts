import { eventTypes, isEventType } from '../../events/index';
import {
  type Bench,
  factEvents,
  type HistoryEvent,
  type Judgement,
  type Selection,
} from '../../rules/index';
import type { DerivedEvent, EventRole, ShownEvent } from './derivation';

/** So many events of one fact are shown: a count of hundreds is checked by its figure. */
const MANY = 12;

/** An event of the log as a report shows it. */
export function shownEvent(event: HistoryEvent): ShownEvent {
  const { id, type, line, occurredAt, from, to, actor, links } = event;
  return {
    id,
    type,
    label: isEventType(type) ? eventTypes[type].label : type,
    line,
    occurredAt,
    from,
    to,
    ...(actor.organ === undefined ? {} : { organ: actor.organ }),
    refs: Object.fromEntries(Object.entries(links).filter(([, id]) => id !== undefined)),
  };
}

/** The events that a judgement rests on, each once, with what of their payload was read. */
export function derivedEvents(judgement: Judgement, bench: Bench): readonly DerivedEvent[] {
  const { compiled, occurrence, act } = judgement;
  const { rule } = compiled;
  const found = new Map<HistoryEvent, { role: EventRole; paths: Set<string> }>();
  const add = (event: HistoryEvent, role: EventRole, paths: readonly string[]) => {
    const known = found.get(event);
    if (known === undefined) found.set(event, { role, paths: new Set(paths) });
    else for (const path of paths) known.paths.add(path);
  };
  add(occurrence.event, 'judged', []);
  if (act !== undefined) {
    const selection =
      rule.kind === 'response' && rule.response !== 'self' ? rule.response : undefined;
    add(act, 'answer', pathsOf(selection));
  }
  for (const [name, { source }] of Object.entries(rule.facts ?? {})) {
    const paths =
      typeof source === 'string' ? ownPath(source) : 'take' in source ? pathsOf(source) : [];
    for (const event of factEvents(name, judgement, bench).slice(0, MANY)) {
      add(event, 'fact', paths);
    }
  }
  return [...found]
    .sort(([one], [other]) => one.to - other.to || one.position - other.position)
    .map(([event, { role, paths }]) => ({
      ...shownEvent(event),
      role,
      used: Object.fromEntries(
        [...paths].flatMap((path) => {
          const value = valueAt(event, path);
          return value === undefined ? [] : [[path, value]];
        }),
      ),
    }));
}

/** `event.data.form` is read at `data.form`; `item.seat` and what is computed have no one path. */
function ownPath(source: string): readonly string[] {
  return source.startsWith('event.data.') ? [source.slice('event.'.length)] : [];
}

/** The keys of the payload by which a selection picks its events, and the one that it reads. */
function pathsOf(selection: (Selection & { readonly value?: string | undefined }) | undefined) {
  const { where = [], value } = selection ?? {};
  return [...where.map(({ field }) => field), ...(value === undefined ? [] : [value])].filter(
    (path) => path.startsWith('data.'),
  );
}

/** What stands in the payload of an event at a path that begins with `data`. */
function valueAt({ data }: HistoryEvent, path: string): unknown {
  const [, ...keys] = path.split('.');
  let value: unknown = data;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
