import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventSchemaFiles } from '../../scripts/generate-event-schemas';
import {
  EVENT_TYPES,
  eventSchemas,
  eventTypes,
  isEventType,
  ORGANS,
  REF_KEYS,
} from '../../src/events/index';

const root = new URL('../../', import.meta.url);
const contract = new URL('../shared/law/events.json', root);

function readJson(url: URL): unknown {
  return JSON.parse(readFileSync(url, 'utf8'));
}

describe('the event vocabulary', () => {
  it('has the 164 types of the contract', () => {
    expect(EVENT_TYPES).toHaveLength(164);
    expect(new Set(EVENT_TYPES).size).toBe(164);
  });

  it('names every type in the past tense, dotted and in lower case', () => {
    for (const type of EVENT_TYPES) expect(type).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
  });

  it('tells its types from other texts, and from members of every object', () => {
    expect(isEventType('measure.granted')).toBe(true);
    for (const text of ['', 'measure', 'measure.cancelled', '__proto__', 'toString']) {
      expect(isEventType(text)).toBe(false);
    }
  });

  it('says of each type who acts, what it refers to, and which articles read it', () => {
    for (const type of EVENT_TYPES) {
      const { label, actors, refs, articles, expected, schema } = eventTypes[type];
      expect(label).not.toBe('');
      expect(ORGANS).toEqual(expect.arrayContaining([...actors]));
      expect(REF_KEYS).toEqual(expect.arrayContaining([...refs]));
      for (const article of articles) expect(article).toMatch(/^([1-9][0-9]{0,2}|T[1-7])$/);
      expect(Object.keys(schema.shape)).toEqual(expect.arrayContaining([...expected]));
    }
  });

  it('is frozen', () => {
    const info = eventTypes['measure.granted'];
    expect(Object.isFrozen(eventTypes)).toBe(true);
    expect(Object.isFrozen(info)).toBe(true);
    expect([info.actors, info.refs, info.articles, info.expected].every(Object.isFrozen)).toBe(
      true,
    );
  });
});

describe('the published schemas', () => {
  it('hold the vocabulary in schema/events.json', () => {
    expect(plain(eventSchemas())).toEqual(readJson(new URL('schema/events.json', root)));
  });

  it('are those that the generator writes', () => {
    for (const [path, text] of Object.entries(eventSchemaFiles())) {
      expect(readFileSync(new URL(path, root), 'utf8')).toBe(text);
    }
  });

  it.skipIf(!existsSync(contract))(
    'say the same as the contract that they were written from',
    () => {
      expect(plain(eventSchemas())).toEqual(readJson(contract));
    },
  );

  it('refer from the line schema to the payload of every type', () => {
    const { definitions } = readJson(new URL('schema/event-envelope.schema.json', root)) as {
      definitions: { event: { allOf: { then: { properties: { data: { $ref: string } } } }[] } };
    };
    const targets = definitions.event.allOf.map(({ then }) => then.properties.data.$ref);
    expect(targets).toEqual(EVENT_TYPES.map((type) => `#/definitions/${type}`));
  });
});

/** As JSON keeps it: without `undefined`. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
