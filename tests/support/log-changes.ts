import fc from 'fast-check';
import { EVENT_TYPES } from '../../src/events/index';
import type { Json } from './case-log';

type Event = Record<string, unknown>;

/** What becomes of an event, given another of the log and a number to draw on. */
const EDITS = {
  reuse: (event, { id }) => {
    event.id = id ?? event.id;
  },
  date: (event, _, draw) => move(event, ((draw % 2_000) - 1_000) * 600_000, 24),
  day: (event, _, draw) => move(event, ((draw % 2_000) - 1_000) * 86_400_000, 10),
  retype: (event, _, draw) => {
    event.type = EVENT_TYPES[draw % EVENT_TYPES.length];
  },
  unknown: (event, _, draw) => {
    event.type = draw % 2 === 0 ? 'medida.cancelada' : 'measure.terminated.v2';
  },
  supersede: (event, { id }) => {
    event.supersedes = id ?? 'nobody';
  },
  unref: (event, _, draw) => {
    event.refs = without(event.refs, draw);
  },
  ref: (event, { refs }) => {
    event.refs = { ...(event.refs as Json), ...(refs as Json) };
  },
  undata: (event, _, draw) => {
    event.data = without(event.data, draw);
  },
  illTyped: (event, _, draw) => {
    const data = { ...(event.data as Json | undefined) };
    const key = keyOf(data, draw);
    if (key !== undefined) event.data = { ...data, [key]: 'ninguno' };
  },
  dataRef: (event, { id, refs }) => {
    event.data = { ...(event.data as Json), caseRef: (refs as Json)?.case, decisionRef: id };
  },
} satisfies Record<string, (event: Event, other: Event, draw: number) => void>;

/** What becomes of a line, and of those around it. */
const MOVES = {
  drop: (lines, place) => void lines.splice(place, 1),
  double: (lines, place, other) => void lines.splice(other, 0, lines[place] as string),
  move: (lines, place, other) => void lines.splice(other, 0, ...lines.splice(place, 1)),
  cut: (lines, place, other) => {
    lines[place] = (lines[place] as string).slice(0, other);
  },
} satisfies Record<string, (lines: string[], place: number, other: number) => void>;

/** One change of a log: which line, and what it draws on. */
export interface LogChange {
  readonly kind: keyof typeof EDITS | keyof typeof MOVES;
  readonly at: number;
  readonly to: number;
}

const kinds = [...Object.keys(EDITS), ...Object.keys(MOVES)] as LogChange['kind'][];

export const logChanges: fc.Arbitrary<readonly LogChange[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(), to: fc.nat() }),
  { minLength: 1, maxLength: 12 },
);

/**
 * A log to which something happened: lines lost, doubled, moved or cut, events re-dated, retyped,
 * corrected or untied. The header, which stands first, stays as it is.
 */
export function changedLog(text: string, changes: readonly LogChange[]): string {
  const lines = text.trimEnd().split('\n');
  for (const { kind, at, to } of changes) {
    if (lines.length < 2) break;
    const place = 1 + (at % (lines.length - 1));
    const other = 1 + (to % (lines.length - 1));
    if (kind in MOVES) MOVES[kind as keyof typeof MOVES](lines, place, other);
    else {
      const event = parsed(lines[place]);
      if (event === undefined) continue;
      EDITS[kind as keyof typeof EDITS](event, parsed(lines[other]) ?? {}, to);
      lines[place] = JSON.stringify(event);
    }
  }
  return `${lines.join('\n')}\n`;
}

function move(event: Event, ms: number, length: number): void {
  const moment = Date.parse(String(event.occurredAt)) + ms;
  if (!Number.isNaN(moment)) event.occurredAt = new Date(moment).toISOString().slice(0, length);
}

function without(members: unknown, draw: number): Json {
  const { [keyOf(members as Json, draw) ?? '']: _, ...rest } = (members ?? {}) as Json;
  return rest;
}

function keyOf(members: Json | undefined, draw: number): string | undefined {
  const keys = Object.keys(members ?? {});
  return keys[draw % Math.max(keys.length, 1)];
}

function parsed(line: string | undefined): Event | undefined {
  try {
    return JSON.parse(line ?? '') as Event;
  } catch {
    return undefined;
  }
}
