import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES, type EventType, eventSchemas, readLog } from '../../src/events/index';
import { lineWith } from './log-lines';
import { valuesOf } from './schema-arbitrary';

const schemas = eventSchemas();

/** A text that no key of any payload allows: none of them is free text. */
const NEVER_VALID = 'ningún valor válido';

function readData(type: EventType, data: unknown) {
  const { events, problems } = readLog(lineWith({ type, data }));
  const event = events[0];
  if (event === undefined) throw new Error('the event is missing');
  return { data: event.data, removed: event.removed, problems };
}

function payloadsOf(type: EventType): fc.Arbitrary<Record<string, unknown>> {
  return valuesOf(schemas[type].data) as fc.Arbitrary<Record<string, unknown>>;
}

/** As a log carries it: `-0` becomes 0, prototypes go. */
function asWritten(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe.each(EVENT_TYPES)('%s', (type) => {
  const keys = Object.keys(schemas[type].data.properties as object);

  it('takes every payload that its schema allows, as it is', () => {
    fc.assert(
      fc.property(payloadsOf(type), (payload) => {
        const { data, removed, problems } = readData(type, payload);
        expect(data).toEqual(asWritten(payload));
        expect(removed).toEqual([]);
        expect(problems).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('loses an ill-typed value and nothing else', () => {
    fc.assert(
      fc.property(payloadsOf(type), (payload) => {
        for (const key of keys) {
          const { data, removed, problems } = readData(type, { ...payload, [key]: NEVER_VALID });
          const { [key]: _, ...others } = payload;
          expect(data).toEqual(asWritten(others));
          expect(removed).toEqual([key]);
          expect(problems).toEqual([{ line: 1, code: 'E_LOG_VALUE', key: `data.${key}` }]);
        }
      }),
      { numRuns: 5 },
    );
  });

  it('reports an unknown key without its name, and leaves it out', () => {
    const { data, problems } = readData(type, { nombreCompleto: 'x' });
    expect(data).toEqual({});
    expect(problems).toEqual([{ line: 1, code: 'E_LOG_KEY' }]);
  });
});

describe('a payload that is partly ill-typed', () => {
  it('keeps what is well typed inside an object', () => {
    const { data, removed } = readData('application.received', {
      contents: { identification: true, facts: 'yes', place: false },
    });
    expect(data).toEqual({ contents: { identification: true, place: false } });
    expect(removed).toEqual(['contents.facts']);
  });

  it('drops a bad item of a list of ids, and says that the list is cut short', () => {
    const { data, removed, problems } = readData('urgent-measures.issued', {
      measureRefs: ['m-1', 5, 'm-2', 'con espacio'],
    });
    expect(data).toEqual({ measureRefs: ['m-1', 'm-2'] });
    expect(removed).toEqual(['measureRefs[]']);
    expect(problems).toEqual([{ line: 1, code: 'E_LOG_VALUE', key: 'data.measureRefs[]' }]);
  });

  it('keeps the place of a bad entry of a list of objects, so that it is not counted out', () => {
    const { data } = readData('junta.session-opened', {
      attendance: [{ seat: 'SEGOB', mode: 'by pigeon' }, 'PGR', { seat: 'SRE', mode: 'remote' }],
    });
    expect(data.attendance).toEqual([{ seat: 'SEGOB' }, {}, { seat: 'SRE', mode: 'remote' }]);
  });

  it('blames only the bad item where one id or a list of ids may stand', () => {
    const { data, removed } = readData('junta.recess-declared', {
      informationRequested: ['doc-1', 7],
    });
    expect(data).toEqual({ informationRequested: ['doc-1'] });
    expect(removed).toEqual(['informationRequested[]']);
  });

  it('does not show the free names of published indicators', () => {
    const { data, problems } = readData('database.updated', {
      indicators: [{ 'Ana Pérez': -1, total: 3 }, null, 4],
    });
    expect(data).toEqual({ indicators: [{ total: 3 }, null, 4] });
    expect(problems).toEqual([{ line: 1, code: 'E_LOG_VALUE', key: 'data.indicators[].*' }]);
  });

  it('is empty when it is not an object', () => {
    for (const data of [null, [], 'x', 3, true]) {
      const read = readData('junta.vote-held', data);
      expect(read.data).toEqual({});
      expect(read.problems).toEqual([{ line: 1, code: 'E_LOG_VALUE', key: 'data' }]);
    }
  });
});
