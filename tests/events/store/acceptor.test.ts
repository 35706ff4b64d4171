import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES, type EventType, eventSchemas, eventTypes } from '../../../src/events/index';
import { acceptorOf } from '../../../src/events/store/acceptor';
import { federal } from '../../../src/rules/index';
import { valuesOf } from '../schema-arbitrary';
import { asWritten, nearly } from './near-values';

const schemas = eventSchemas();

/** Whether the schema of a type takes a payload and gives it back as it is. */
function isTakenUnchanged(type: EventType, payload: unknown): boolean {
  const result = eventTypes[type].schema.safeParse(structuredClone(payload));
  return result.success && isDeepStrictEqual(result.data, payload);
}

/** The only payloads that are left to their schema although nothing is wrong: tables of free keys. */
const WITH_TABLES: readonly EventType[] = ['database.updated'];

describe('an acceptor', () => {
  it('takes no payload, however near to a right one, that its schema refuses or changes', () => {
    let taken = 0;
    for (const type of EVENT_TYPES) {
      const accepts = acceptorOf(type);
      fc.assert(
        fc.property(nearly(valuesOf(schemas[type].data)), (payload) => {
          if (!accepts(payload)) return;
          taken++;
          if (!isTakenUnchanged(type, payload)) throw new Error(`${type} is accepted`);
        }),
        { numRuns: 2_000 },
      );
    }
    expect(taken).toBeGreaterThan(50_000);
  });

  it.each(EVENT_TYPES)('takes the payloads of %s as writers write them', (type) => {
    if (WITH_TABLES.includes(type)) return;
    fc.assert(
      fc.property(valuesOf(schemas[type].data), (payload) => acceptorOf(type)(asWritten(payload))),
      { numRuns: 20 },
    );
  });

  it('takes every payload of the example logs', () => {
    for (const name of readdirSync('examples').filter((each) => each.endsWith('.jsonl'))) {
      for (const line of readFileSync(`examples/${name}`, 'utf8').trimEnd().split('\n')) {
        const { type, data } = JSON.parse(line) as { type?: EventType; data?: unknown };
        if (type === undefined || data === undefined) continue;
        expect(acceptorOf(type)(data), `${name}: ${line}`).toBe(true);
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
          expect(acceptorOf(type as EventType)(data), `${rule.id}: ${name}`).toBe(true);
          taken++;
        }
      }
    }
    expect(taken).toBeGreaterThan(1_000);
  });

  it('leaves a number that the schema would write anew', () => {
    const accepts = acceptorOf('consejo.ratification-voted');
    expect(accepts({ forRatify: 0 })).toBe(true);
    expect(accepts({ forRatify: -0 })).toBe(false);
  });
});
