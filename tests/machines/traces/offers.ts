import { eventTypes, type LogEvent, readLog } from '../../../src/events/index';
import type { LawfulAct, ProtectionCase } from '../../../src/machines/index';
import type { Json } from '../../support/case-log';
import type { Short } from '../kit';
import { SAMPLES } from '../samples/index';
import { text } from './story';

/** An act that may be put before a case, with the ids of that case. */
export type Offer = Omit<Short, 'id' | 'at'>;

/**
 * What is offered to a case: the acts for which it has a place, with payloads of the samples, and the
 * samples themselves; ids are those that the case knows, where it knows one of the kind.
 */
export function offers(current: ProtectionCase, lawful: readonly LawfulAct[]): readonly Offer[] {
  const own = ownIds(current);
  const samples = SAMPLES.filter(({ type }) => type in eventTypes).map((sample) =>
    named(sample, own),
  );
  const placed = lawful.flatMap(({ type, given, refs, by }): readonly Offer[] => {
    const payloads = samples.filter((sample) => sample.type === type);
    const data = Object.fromEntries(Object.entries(given).map(([key, [first]]) => [key, first]));
    return (payloads.length === 0 ? [{ type, by: by[0] ?? 'CEN', refs: {} }] : payloads).map(
      (payload): Offer => ({
        ...payload,
        refs: { ...payload.refs, ...(refs as Record<string, string>) },
        data: { ...payload.data, ...data },
      }),
    );
  });
  // Twice, so that what has a place is offered as often as what may not have one.
  return [...placed, ...placed, ...samples];
}

/** The event of an offer, or nothing where it is none of the vocabulary. */
export function actOffered(offer: Offer, id: string, epochMs: number): LogEvent | undefined {
  const { type, by = 'CEN', refs = {}, data } = offer;
  const line: Json = {
    id,
    type,
    occurredAt: text(epochMs / 1000),
    actor: { organ: by },
    refs,
    ...(data === undefined ? {} : { data }),
  };
  const { events, problems } = readLog([JSON.stringify(line)]);
  return problems.length === 0 ? events[0] : undefined;
}

/** The latest id of each kind that a case has met. */
function ownIds({ history }: ProtectionCase): Readonly<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const { refs } of history) Object.assign(ids, refs);
  const vote = history.findLast(({ type }) => type === 'junta.vote-held');
  return vote === undefined ? ids : { ...ids, vote: vote.id };
}

/** A sample whose references, and the ids of its payload, are those of a case. */
export function named(
  { type, by, refs = {}, data }: Short,
  own: Readonly<Record<string, string>>,
): Offer {
  const renamed = new Map(
    Object.entries(refs).flatMap(([key, id]) => (own[key] === undefined ? [] : [[id, own[key]]])),
  );
  const deep = (value: unknown): unknown => {
    if (typeof value === 'string') return renamed.get(value) ?? value;
    if (Array.isArray(value)) return value.map(deep);
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, deep(each)]))
      : value;
  };
  const { vote } = own;
  return {
    type,
    ...(by === undefined ? {} : { by }),
    refs: deep(refs) as Record<string, string>,
    data: {
      ...(deep(data ?? {}) as Json),
      ...(data?.voteRef === undefined || vote === undefined ? {} : { voteRef: vote }),
    },
  };
}
