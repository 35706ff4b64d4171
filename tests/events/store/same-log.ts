import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { PAYLOAD_REFS, type ParsedLog, REF_KEYS, type StoredLog } from '../../../src/events/index';

/** An expectation costs more than what it compares: it is only asked to show a difference that there is. */
function expectSameValue(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toStrictEqual(expected);
}

/** Expects that a log read into columns says in every field what it says read into memory. */
export function expectSameLog(stored: StoredLog, plain: ParsedLog): void {
  const { store, removed, ...rest } = stored;
  const { events, superseded, ...others } = plain;
  expectSameValue(rest, others);
  const all = [...events, ...superseded].sort((one, other) => one.line - other.line);
  expectSameValue(store.size, all.length);
  expectSameValue([...removed].sort(), superseded.map(({ id }) => id).sort());
  all.forEach((event, row) => {
    expectSameValue(store.event(row), event);
    expectSameValue(store.get(event.id), event);
    expectSameValue(store.rowOf(event.id), row);
    expectSameValue(store.isKnown(row), event.known);
    expectSameValue(columnsOf(stored, row), {
      id: event.id,
      type: event.type,
      from: event.from,
      to: event.to,
      line: event.line,
      refs: event.refs,
      refNumbers: event.refs,
      data: event.data,
      payloadRefs: payloadRefsOf(event.data),
    });
  });
  expectSameValue(store.rowOf('no-such-id'), -1);
}

/** What is read of a row without making its event, however the row was read. */
function columnsOf(stored: StoredLog, row: number) {
  const { store } = stored;
  return {
    id: store.id(row),
    type: store.type(row),
    from: store.from(row),
    to: store.to(row),
    line: store.line(row),
    refs: store.refs(row),
    refNumbers: named(stored, (values) => store.refsInto(row, values)),
    data: store.data(row),
    payloadRefs: named(stored, (values) => store.payloadRefsInto(row, values)),
  };
}

/** What the store writes as numbers, by its names. */
function named({ store }: StoredLog, write: (values: Int32Array) => unknown) {
  const values = new Int32Array(REF_KEYS.length).fill(-1);
  write(values);
  return Object.fromEntries(
    REF_KEYS.flatMap((key, place) => {
      const value = values[place] ?? -1;
      return value === -1 ? [] : [[key, store.valueText(value)]];
    }),
  );
}

function payloadRefsOf(data: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    PAYLOAD_REFS.flatMap(([payloadKey, key]) =>
      typeof data[payloadKey] === 'string' ? [[key, data[payloadKey]]] : [],
    ),
  );
}
