import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EVENT_TYPES,
  type EventType,
  eventSchemas,
  eventTypes,
  REF_KEYS,
} from '../../../src/events/index';
import { PayloadWalk } from '../../../src/events/store/payload-walk';
import { federal } from '../../../src/rules/index';
import { valuesOf } from '../schema-arbitrary';
import { asWritten, nearly } from './near-values';

const schemas = eventSchemas();

/** Whether the schema of a type takes a payload and gives it back as it is. */
function isTakenUnchanged(type: EventType, payload: unknown): boolean {
  const result = eventTypes[type].schema.safeParse(structuredClone(payload));
  return result.success && isDeepStrictEqual(result.data, payload);
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

const walkOf = (type: EventType) => PayloadWalk.of(EVENT_TYPES.indexOf(type));

/** Whether a walk goes over the whole of a payload as writers write it. */
function isTaken(type: EventType, text: string): boolean {
  const bytes = bytesOf(`,${text}\n`);
  return walkOf(type).end(bytes, 1) === bytes.length - 1;
}

const isTakenAs = (type: EventType, payload: unknown): boolean =>
  isTaken(type, JSON.stringify(payload));

/** The only payloads that are left to their schema although nothing is wrong: tables of free keys. */
const WITH_TABLES: readonly EventType[] = ['database.updated'];

describe('the walk over a payload', () => {
  it('takes no payload, however near to a right one, that its schema refuses or changes', () => {
    let taken = 0;
    for (const type of EVENT_TYPES) {
      fc.assert(
        fc.property(nearly(valuesOf(schemas[type].data)), (payload) => {
          if (!isTakenAs(type, payload)) return;
          taken++;
          if (!isTakenUnchanged(type, asWritten(payload))) throw new Error(`${type} is accepted`);
        }),
        { numRuns: 2_000 },
      );
    }
    expect(taken).toBeGreaterThan(50_000);
  });

  it.each(EVENT_TYPES)('takes the payloads of %s as writers write them', (type) => {
    if (WITH_TABLES.includes(type)) return;
    fc.assert(
      fc.property(valuesOf(schemas[type].data), (payload) => isTakenAs(type, payload)),
      { numRuns: 20 },
    );
  });

  it('takes every payload of the example logs', () => {
    for (const name of readdirSync('examples').filter((each) => each.endsWith('.jsonl'))) {
      for (const line of readFileSync(`examples/${name}`, 'utf8').trimEnd().split('\n')) {
        const { type, data } = JSON.parse(line) as { type?: EventType; data?: unknown };
        if (type === undefined || data === undefined) continue;
        expect(isTakenAs(type, data), `${name}: ${line}`).toBe(true);
      }
    }
  });

  it('takes every payload of the examples of the rules', () => {
    let taken = 0;
    for (const { rule } of federal().rules.rules) {
      for (const { name, given } of rule.examples) {
        if (!('events' in given)) continue;
        for (const { type, data } of given.events) {
          if (data === undefined || WITH_TABLES.includes(type as EventType)) continue;
          expect(isTakenAs(type as EventType, data), `${rule.id}: ${name}`).toBe(true);
          taken++;
        }
      }
    }
    expect(taken).toBeGreaterThan(1_000);
  });

  it.each([
    ['0', true],
    ['10', true],
    ['1023', true],
    ['1024', true],
    ['999999999999999', true],
    ['-0', false],
    ['-1', false],
    ['00', false],
    ['01', false],
    ['1.0', false],
    ['1.5', false],
    ['1e3', false],
    ['1000000000000000', false],
    ['"1"', false],
    ['', false],
  ])('of the number %s: %s', (written, taken) => {
    const type = 'consejo.ratification-voted';
    expect(isTaken(type, `{"forRatify":${written}}`)).toBe(taken);
    expect(isTaken(type, `{"forRatify":${written}}`), 'asked again').toBe(taken);
  });

  it('ends with a payload, whatever stands behind it', () => {
    const type = 'application.received';
    for (const text of ['{}', '{ }', '{"form":"phone"}', '{ "form" : "phone" , "contents":{ } }']) {
      const bytes = bytesOf(`${text},"x":{}}\n`);
      expect(walkOf(type).end(bytes, 0)).toBe(text.length);
      for (let cut = 0; cut < text.length; cut++) {
        expect(walkOf(type).end(bytesOf(`${text.slice(0, cut)}\n`), 0)).toBe(-1);
      }
    }
  });

  it('goes over the words of the contract in any letters, and over no others', () => {
    const type = 'aggression.recorded';
    expect(isTakenAs(type, { state: 'Nuevo León' })).toBe(true);
    expect(isTakenAs(type, { state: 'Nuevo Leon' })).toBe(false);
    expect(isTakenAs(type, { state: 'Nuevo Le\u0000n' })).toBe(false);
  });

  it('says where the references of a payload stand, and none that is a list', () => {
    const type = 'secure-channel.provided';
    const refsOf = (text: string) => {
      const bytes = bytesOf(`${text}\n`);
      const walk = walkOf(type);
      expect(walk.end(bytes, 0)).toBe(text.length);
      return walk.refs.flatMap(({ key, from, to }) =>
        from === -1 ? [] : [[REF_KEYS[key], text.slice(from, to)]],
      );
    };
    expect(refsOf('{"sessionRef":"JG-1","participant":"PGR"}')).toEqual([['session', 'JG-1']]);
    expect(refsOf('{"participant":"PGR"}')).toEqual([]);
  });
});
