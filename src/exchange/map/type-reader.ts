import { type EventRefs, type EventType, eventTypes, isEventType } from '../../events/index';
import { onlyBeginningOf, phaseNamed } from '../phases/phase';
import type { MapContext } from './map-context';
import type { EventSpec } from './map-schema';
import type { RecordFields } from './record-fields';

/** Tells the type of an event, given the things that it is about; what cannot be told is reported. */
export type TypeReader = (fields: RecordFields, refs: Readonly<EventRefs>) => string | undefined;

const MAX_SLUG = 80;

const isType = (value: unknown): value is EventType =>
  typeof value === 'string' && isEventType(value);
const namesPhase = (value: unknown): value is string =>
  typeof value === 'string' && phaseNamed(value) !== undefined;

/** Reads a type as a map says; `keep` gives a foreign type a name of its own. */
export function typeReader(
  spec: EventSpec['type'],
  keep: boolean,
  context: MapContext,
  path: readonly PropertyKey[],
): TypeReader {
  if (typeof spec === 'string') return () => spec;
  if ('phase' in spec) return phaseReader(spec.phase, context, [...path, 'phase']);
  const { column } = spec;
  const table = context.table(spec.values, isType, [...path, 'values']);
  return (fields) => {
    if (fields.isRepeated(column)) return undefined;
    const texts = fields.list(column);
    const word = texts.length === 1 ? texts[0] : undefined;
    const type = word === undefined ? undefined : table(word);
    if (type !== undefined) return type;
    fields.report('E_IMPORT_TYPE', [column]);
    return keep && word !== undefined ? foreignType(word) : undefined;
  };
}

/** `foreign.` and the letters and digits of a word: a type that the contract is sure not to have. */
export function foreignType(word: string): string {
  const slug = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, MAX_SLUG);
  return `foreign.${slug === '' ? 'unnamed' : slug}`;
}

function phaseReader(
  {
    column,
    values,
  }: { readonly column: string; readonly values?: string | Record<string, string> | undefined },
  context: MapContext,
  path: readonly PropertyKey[],
): TypeReader {
  const table =
    values === undefined ? undefined : context.table(values, namesPhase, [...path, 'values']);
  return (fields, refs) => {
    if (fields.isRepeated(column)) return undefined;
    const [word = '', second] = fields.list(column);
    const name = table === undefined ? word : table(word);
    const phase = name === undefined || second !== undefined ? undefined : phaseNamed(name);
    const type = phase === undefined ? undefined : onlyBeginningOf(phase);
    // A phase is of the whole case: an act on one measure does not follow unless the row names it.
    const isOnMeasure =
      type !== undefined && (eventTypes[type].refs as readonly string[]).includes('measure');
    if (type !== undefined && (!isOnMeasure || refs.measure !== undefined)) return type;
    fields.report('E_IMPORT_PHASE', [column]);
    return undefined;
  };
}
