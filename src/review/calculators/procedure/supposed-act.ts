import { type EventType, eventTypes, type ProtocolEvent, type RefKey } from '../../../events/index';
import type { Concern } from '../../../machines/index';
import type { Profile } from '../../../rules/index';
import { type ActField, actFields } from './act-fields';
import { type CaseWalk, nextId } from './case-walk';

/** What an act is told from others by. */
export interface ActTerms {
  readonly type: EventType;
  readonly concern: Pick<Concern, 'given' | 'listed' | 'known' | 'names'>;
}

/** Ids of a made-up case: pseudonyms, as in a log. */
const IDS: Readonly<Record<RefKey, string>> = {
  case: 'CASO-1',
  person: 'PERSONA-1',
  measure: 'MEDIDA-1',
  study: 'ESTUDIO-1',
  session: 'SESION-1',
  decision: 'DECISION-1',
  inconformidad: 'INCONFORMIDAD-1',
  convenio: 'CONVENIO-1',
  report: 'INFORME-1',
  procurement: 'COMPRA-1',
};

/**
 * An act as it would be recorded at an instant (RFC 3339), with no more in it than what tells it from
 * others of its type: the form begins with it.
 */
export function supposedAct(
  { type, concern }: ActTerms,
  walk: CaseWalk,
  at: string,
  profile: Profile,
  day: number,
): ProtocolEvent {
  const { refs, actors } = eventTypes[type];
  const keys = [...new Set<RefKey>([...refs, ...(concern.names ?? [])])];
  const fields = new Map(actFields(type).map((field) => [field.key, field]));
  const data: Record<string, unknown> = {};
  for (const key of concern.known ?? []) {
    const field = fields.get(key);
    if (field !== undefined) data[key] = sample(type, field, at);
  }
  for (const [key, parameter] of Object.entries(concern.listed ?? {})) {
    data[key] = [profile.rules.parameterOn(parameter, day)].flat()[0];
  }
  for (const [key, [first]] of Object.entries(concern.given ?? {})) data[key] = first;
  return {
    id: nextId(walk),
    type,
    occurredAt: at,
    actor: { organ: actors[0] ?? 'ANY' },
    refs: Object.fromEntries(keys.map((key) => [key, idOf(key, type, walk)])),
    data,
  } as ProtocolEvent;
}

/** A new decision where one is adopted; otherwise whatever the latest act on such a thing named. */
function idOf(key: RefKey, type: EventType, { log }: CaseWalk): string {
  if (key === 'decision' && type === 'junta.decision-adopted') {
    return `DECISION-${log.filter((past) => past.type === type).length + 1}`;
  }
  return log.findLast(({ refs }) => refs[key] !== undefined)?.refs[key] ?? IDS[key];
}

/** What the vocabulary accepts for a datum that must be there, whatever it says. */
function sample(type: EventType, field: ActField, at: string): unknown {
  const shape = eventTypes[type].schema.shape as Readonly<Record<string, Accepting>>;
  return samplesOf(field, at).find((value) => shape[field.key]?.safeParse(value).success === true);
}

interface Accepting {
  readonly safeParse: (value: unknown) => { readonly success: boolean };
}

function samplesOf({ kind, values }: ActField, at: string): readonly unknown[] {
  switch (kind) {
    case 'flag':
      return [true];
    case 'choice':
      return values;
    case 'choices':
      return [values.slice(0, 1)];
    case 'number':
      return [1];
    case 'list':
      return [['DOC-1']];
    case 'flags':
      return [Object.fromEntries(values.map((value) => [value, true]))];
    case 'ballots':
    case 'attendance':
      return [[]];
    case 'moment':
      return [at];
    case 'duration':
      return ['P1D'];
    case 'text':
      // An identifier, a day, a month, a year, or an instant.
      return ['DOC-1', at.slice(0, 10), at.slice(0, 7), at.slice(0, 4), at];
  }
}
