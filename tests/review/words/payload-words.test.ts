import { describe, expect, it } from 'vitest';
import { EVENT_TYPES, eventTypes, ORGANS, STATES } from '../../../src/events/index';
import { FLAGS } from '../../../src/review/words/payload-flags';
import { LABELS, LABELS_BY_TYPE } from '../../../src/review/words/payload-labels';
import { VALUES } from '../../../src/review/words/payload-values';
import { givenWords, knownWords } from '../../../src/review/words/payload-words';

interface Schema {
  readonly def: {
    readonly type: string;
    readonly innerType?: Schema;
    readonly entries?: Readonly<Record<string, string>>;
  };
}

const keys = EVENT_TYPES.flatMap((type) =>
  Object.entries(eventTypes[type].schema.shape as unknown as Record<string, Schema>).map(
    ([key, optional]) => {
      let schema = optional;
      while (schema.def.innerType !== undefined) schema = schema.def.innerType;
      return { type, key, kind: schema.def.type, values: Object.values(schema.def.entries ?? {}) };
    },
  ),
);

const others: readonly string[] = [...ORGANS, ...STATES];

describe('the words of payloads', () => {
  it('name every key that the vocabulary has', () => {
    const nameless = keys.filter(({ key, kind }) =>
      kind === 'boolean' ? FLAGS[key] === undefined : LABELS[key] === undefined,
    );
    expect(nameless.map(({ type, key }) => `${type}.${key}`)).toEqual([]);
  });

  it('name every value of a closed list', () => {
    const nameless = keys.flatMap(({ type, key, values }) =>
      values
        .filter((value) => !others.includes(value) && VALUES[key]?.[value] === undefined)
        .map((value) => `${type}.${key}=${value}`),
    );
    expect(nameless).toEqual([]);
  });

  it('name no key and no value that the vocabulary does not have', () => {
    const known = new Set(keys.map(({ key }) => key));
    for (const table of [FLAGS, LABELS, VALUES]) {
      expect(Object.keys(table).filter((key) => !known.has(key))).toEqual([]);
    }
    const typed = new Set(keys.map(({ type, key }) => `${type}.${key}`));
    expect(Object.keys(LABELS_BY_TYPE).filter((key) => !typed.has(key))).toEqual([]);
  });

  it('say what must be given, in Spanish or in English', () => {
    const say = (key: string, values: readonly (string | boolean)[]) =>
      givenWords('measure.terminated', key, values, 'es');
    expect(say('ground', ['voluntary'])).toBe('la causa es voluntad de la persona');
    expect(say('ground', ['expiry', 'budget', 'other'])).toBe(
      'la causa es fin de la duración, presupuesto u otra',
    );
    expect(givenWords('measure.implemented', 'complete', [false], 'es')).toBe(
      'la implementación es sólo parcial',
    );
    expect(givenWords('measure.terminated', 'ground', ['risk-reduced'], 'en')).toBe(
      'ground is risk reduced',
    );
    expect(knownWords('measure.agreed', 'exceptionRef', 'es')).toBe(
      'consta la causa grave que exceptúa el acuerdo',
    );
  });

  it('say what is left out where that is shorter', () => {
    const all = keys.find(({ type, key }) => type === 'junta.decision-adopted' && key === 'kind');
    const values = (all?.values ?? []).filter((value) => !['deny', 'suspend'].includes(value));
    expect(givenWords('junta.decision-adopted', 'kind', values, 'es')).toBe(
      'la decisión es cualquiera menos negar o suspender',
    );
  });
});
