import { ProtocolError } from '../../core/index';
import { type EventType, eventSchemas, type RefKey } from '../../events/index';
import { type ActClass, factsAsked, type PayloadClass, type Terms } from './act-class';

const ABSENT: PayloadClass = { is: 'absent' };
const ANOTHER: PayloadClass = { is: 'another' };

/** The federal machines tell apart at most 170 classes of one type. */
const MOST_CLASSES = 2_000;

/**
 * Every class of acts of a type that the terms tell apart, each exactly once.
 *
 * @throws ProtocolError `GRAPH_SIZE` for more than 2,000 of them, before any is built.
 */
export function classesOf(
  type: string,
  terms: readonly Terms[],
  lists: ActClass['lists'],
): readonly ActClass[] {
  const nothing = { type, payload: {}, names: {}, facts: {}, lists };
  const keys = terms.flatMap(({ given, listed, known, missing }) => [
    ...[given, listed].flatMap((valued) => Object.keys(valued ?? {})),
    ...[known, missing].flatMap((listedKeys) => listedKeys ?? []),
  ]);
  const said = distinct(keys).map((key) => [key, valuesOf(type, key, terms, lists)] as const);
  const named = distinct(terms.flatMap(({ names }) => names ?? []));
  const asked = distinct(terms.flatMap(factsAsked));
  const count =
    said.reduce((ways, [, values]) => ways * values.length, 2) * 2 ** (named.length + asked.length);
  if (count > MOST_CLASSES) {
    throw new ProtocolError('GRAPH_SIZE', `acts of \`${type}\` are told apart in too many ways`);
  }
  const payloads = product(said);
  const names = product(named.map((key) => [key, YES_OR_NO] as const));
  const facts = product(asked.map((fact) => [fact, YES_OR_NO] as const));
  const about = (['about', 'correction'] as const).flatMap((standing) =>
    payloads.flatMap((payload) =>
      names.flatMap((each) =>
        facts.map((known) => ({
          type,
          standing,
          payload,
          names: each as Partial<Record<RefKey, boolean>>,
          facts: known,
          lists,
        })),
      ),
    ),
  );
  return [...about, { ...nothing, standing: 'other' }, { ...nothing, standing: 'spent' }];
}

const YES_OR_NO = [true, false];

const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

/** What the contract lets a payload say under a key: each value that a guard lists, another, nothing. */
function valuesOf(
  type: string,
  key: string,
  terms: readonly Terms[],
  lists: ActClass['lists'],
): readonly PayloadClass[] {
  const asked = terms.flatMap(({ given, listed }) => [
    ...(given?.[key] ?? []),
    ...(lists[listed?.[key] ?? ''] ?? []),
  ]);
  const named = distinct(asked.map(String));
  const possible = possibleValues(type, key);
  if (possible === undefined) {
    const values = named.map((value): PayloadClass => ({ is: 'value', value }));
    return [...values, ANOTHER, ABSENT];
  }
  const values = possible
    .filter((value) => named.includes(String(value)))
    .map((value): PayloadClass => ({ is: 'value', value }));
  return [...values, ...(possible.length > values.length ? [ANOTHER] : []), ABSENT];
}

interface KeySchema {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
}

const read = new Map<string, Readonly<Record<string, KeySchema>>>();

/** The values of a key that the vocabulary closes, such as a list of codes; else `undefined`. */
function possibleValues(type: string, key: string): readonly (string | boolean)[] | undefined {
  if (read.size === 0) {
    for (const [name, { data }] of Object.entries(eventSchemas())) {
      read.set(name, (data.properties ?? {}) as Readonly<Record<string, KeySchema>>);
    }
  }
  const schema = read.get(type as EventType)?.[key];
  if (schema?.type === 'boolean') return [true, false];
  return schema?.enum as readonly (string | boolean)[] | undefined;
}

/** Every way of choosing one value for each key. */
function product<Value>(
  choices: readonly (readonly [string, readonly Value[]])[],
): readonly Readonly<Record<string, Value>>[] {
  return choices.reduce<readonly Readonly<Record<string, Value>>[]>(
    (chosen, [key, values]) =>
      chosen.flatMap((before) => values.map((value) => ({ ...before, [key]: value }))),
    [{}],
  );
}
