import { type EventType, eventSchemas, type RefKey } from '../../events/index';
import { type ActClass, everyKey, type PayloadClass, type Terms } from './act-class';

const ABSENT: PayloadClass = { is: 'absent' };
const ANOTHER: PayloadClass = { is: 'another' };

/** Every class of acts of a type that the terms tell apart, each exactly once. */
export function classesOf(type: string, terms: readonly Terms[]): readonly ActClass[] {
  const nothing = { type, payload: {}, names: {}, facts: {} };
  const payloads = product(
    keysIn(
      terms.flatMap(({ given, known }) => [...Object.keys(given ?? {}), ...(known ?? [])]),
    ).map((key) => [key, valuesOf(type, key, terms)] as const),
  );
  const names = product(
    keysIn(terms.flatMap(({ names }) => names ?? [])).map((key) => [key, YES_OR_NO] as const),
  );
  const facts = product(keysIn(terms.flatMap(factsAsked)).map((key) => [key, YES_OR_NO] as const));
  const about = (['about', 'correction'] as const).flatMap((standing) =>
    payloads.flatMap((payload) =>
      names.flatMap((named) =>
        facts.map((known) => ({
          type,
          standing,
          payload,
          names: named as Partial<Record<RefKey, boolean>>,
          facts: known,
        })),
      ),
    ),
  );
  return [...about, { ...nothing, standing: 'other' }, { ...nothing, standing: 'spent' }];
}

const YES_OR_NO = [true, false];

const keysIn = <Key extends string>(keys: readonly Key[]): readonly Key[] => [...new Set(keys)];

function factsAsked({ urgent, soleBeneficiary, every, doubt }: Terms): readonly string[] {
  return [
    ...(urgent === undefined ? [] : ['urgent']),
    ...(soleBeneficiary === undefined ? [] : ['soleBeneficiary']),
    ...(every === undefined ? [] : [everyKey(every)]),
    ...(doubt === 'blocks' ? ['late'] : []),
  ];
}

/** What the contract lets a payload say under a key: each value that a guard lists, another, nothing. */
function valuesOf(type: string, key: string, terms: readonly Terms[]): readonly PayloadClass[] {
  const listed = keysIn(terms.flatMap(({ given }) => (given?.[key] ?? []).map(String)));
  const possible = possibleValues(type, key);
  if (possible === undefined) {
    const values = listed.map((value): PayloadClass => ({ is: 'value', value }));
    return [...values, ANOTHER, ABSENT];
  }
  const values = possible
    .filter((value) => listed.includes(String(value)))
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
