import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProcedure, stateGraph, writtenProcedure } from '../../../src/machines/index';
import { machines } from '../kit';
import { stateAt, type WrittenState } from '../proof/broken';

type Json = Record<string, unknown>;

const named = (name: string): WrittenState & Json => {
  const machine = machines.find(({ id }) => id.startsWith(`${name}@`));
  if (machine === undefined) throw new Error(`no machine ${name}`);
  return writtenProcedure(machine) as WrittenState & Json;
};

/** The procedure of an agreement with something changed in it. */
function changed(edit: (config: WrittenState & Json) => void): unknown {
  const config = named('convenio');
  edit(config);
  return config;
}

const firstAct = (config: WrittenState): Json => {
  const [act] = Object.values(stateAt(config, 'agreement.none').on ?? {}).flat();
  return act as unknown as Json;
};

const codesOf = (value: unknown) => readProcedure(value).defects.map(({ code }) => code);

describe.each(machines.map((machine) => [machine.id, machine] as const))('%s', (_, machine) => {
  it('is the same machine after it was written and read', () => {
    const written = writtenProcedure(machine);
    const read = readProcedure(JSON.parse(JSON.stringify(written)));
    expect(read.defects).toEqual([]);
    if (read.machine === undefined) throw new Error('not read');
    expect(JSON.stringify(writtenProcedure(read.machine))).toBe(JSON.stringify(written));
    const shape = (each: typeof machine) =>
      stateGraph(each).parts.map(({ configurations, moves }) => [
        configurations.map(({ key }) => key),
        moves.map(({ from, to }) => [from, to]),
      ]);
    expect(shape(read.machine)).toEqual(shape(machine));
  });
});

describe('a procedure that is wrong', () => {
  it.each<[string, (config: WrittenState & Json) => void, string, readonly unknown[]]>([
    ['a timer', (c) => Object.assign(c, { after: {} }), 'E_PROCEDURE_KEY', ['after']],
    [
      'an actor in a state',
      (c) => Object.assign(stateAt(c, 'agreement.none'), { invoke: { src: 'x' } }),
      'E_PROCEDURE_KEY',
      ['states', 'agreement', 'states', 'none', 'invoke'],
    ],
    [
      'an action on entering',
      (c) => Object.assign(stateAt(c, 'agreement'), { entry: 'take' }),
      'E_PROCEDURE_KEY',
      ['states', 'agreement', 'entry'],
    ],
    ['a context', (c) => Object.assign(c, { context: {} }), 'E_PROCEDURE_KEY', ['context']],
    ['no id', (c) => delete c.id, 'E_PROCEDURE_SHAPE', ['id']],
    [
      'an id without a version',
      (c) => Object.assign(c, { id: 'convenio' }),
      'E_PROCEDURE_SHAPE',
      ['id'],
    ],
    [
      'a version on a day that does not exist',
      (c) => Object.assign(c, { id: 'convenio@2012-02-30' }),
      'E_PROCEDURE_ID',
      ['id'],
    ],
    [
      'a state without a description',
      (c) => delete (stateAt(c, 'agreement.none') as unknown as Json).description,
      'E_PROCEDURE_SHAPE',
      ['states', 'agreement', 'states', 'none', 'description'],
    ],
    [
      'a first state that is not there',
      (c) => Object.assign(stateAt(c, 'agreement'), { initial: 'nowhere' }),
      'E_PROCEDURE_INITIAL',
      ['states', 'agreement', 'initial'],
    ],
    [
      'a state named like what every object has',
      (c) => Object.assign(stateAt(c, 'agreement').states ?? {}, { constructor: {} }),
      'E_PROCEDURE_KEY',
      ['states', 'agreement', 'states', 'constructor'],
    ],
  ])('%s is told at its place', (_name, edit, code, place) => {
    const { defects, machine } = readProcedure(changed(edit));
    expect(defects.map((each) => [each.code, each.place])).toContainEqual([code, place]);
    expect(machine).toBeUndefined();
    for (const { message, help } of defects) {
      expect(message.es).not.toBe(message.en);
      expect(help?.es).toBeTruthy();
    }
  });

  it.each<[string, (act: Json) => void, string]>([
    ['leads nowhere', (act) => Object.assign(act, { target: 'nowhere' }), 'E_PROCEDURE_TARGET'],
    [
      'has a guard of another kind',
      (act) => Object.assign(act, { guard: { type: 'eval', params: {} } }),
      'E_PROCEDURE_SHAPE',
    ],
    [
      'has an effect of another kind',
      (act) => Object.assign(act, { actions: 'xstate.raise' }),
      'E_PROCEDURE_SHAPE',
    ],
    ['is only noted', (act) => Object.assign(act, { actions: 'note' }), 'E_PROCEDURE_EFFECT'],
    [
      'asks for a datum that it does not carry',
      (act) => Object.assign(act, { guard: { type: 'concerns', params: { known: ['nothing'] } } }),
      'E_PROCEDURE_PAYLOAD',
    ],
    [
      'asks that a rule speak that it does not ask',
      (act) =>
        Object.assign(act, {
          guard: {
            type: 'satisfies',
            params: { rules: [], doubt: 'blocks', speaking: ['reglamento/art-049/x'] },
          },
        }),
      'E_PROCEDURE_SPEAKING',
    ],
    [
      'says nothing of doubt',
      (act) => Object.assign(act, { guard: { type: 'satisfies', params: { rules: [] } } }),
      'E_PROCEDURE_SHAPE',
    ],
  ])('an act that %s is told', (_name, edit, code) => {
    expect(codesOf(changed((config) => edit(firstAct(config))))).toContain(code);
  });

  it('an act of a type that is not in the contract is told, with the nearest', () => {
    const { defects } = readProcedure(
      changed((config) => {
        const state = stateAt(config, 'agreement.none');
        state.on = { 'convenio.sigend': firstAct(config) as never };
      }),
    );
    expect(defects[0]).toMatchObject({
      code: 'E_PROCEDURE_EVENT',
      help: { es: '¿quiso decir `convenio.signed`?' },
    });
  });

  it('a note that asks less than the states is told, and the rest is checked all the same', () => {
    const { defects, machine } = readProcedure(
      changed((config) => {
        const note = config.on?.['convenio.signed'] as unknown as {
          guard: { params: { laws: unknown[] } };
        };
        note.guard.params.laws = [];
      }),
    );
    expect(defects).toMatchObject([
      { code: 'E_PROCEDURE_NOTES', place: ['on', 'convenio.signed', 'guard', 'params', 'laws'] },
    ]);
    expect(machine).toBeDefined();
  });
});

describe('a procedure out of measure', () => {
  const many = <Value>(count: number, make: (at: number) => Value): Value[] =>
    Array.from({ length: count }, (_, at) => make(at));

  const hostile: readonly [string, () => unknown][] = [
    [
      'ten thousand states',
      () =>
        changed((config) => {
          const state = stateAt(config, 'agreement');
          const one = structuredClone(stateAt(config, 'agreement.none'));
          state.states = Object.fromEntries(many(10_000, (at) => [`s${at}`, one]));
        }),
    ],
    [
      'a thousand states one in another',
      () => many(1_000, () => 0).reduce<unknown>((inner) => ({ states: { a: inner } }), {}),
    ],
    ['a million values', () => ({ states: many(1_000_000, () => ({})) })],
    [
      'a value that holds itself',
      () => {
        const loop: Json = {};
        loop.states = { loop };
        return loop;
      },
    ],
  ];

  it.each(hostile)('of %s is refused unread', (_name, make) => {
    const value = make();
    const start = performance.now();
    expect(codesOf(value)).toEqual(['E_PROCEDURE_TOO_LARGE']);
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  const explosive: readonly [string, (config: WrittenState & Json) => void][] = [
    [
      'guards that tell more cases apart than can be counted',
      (config) => {
        const act = firstAct(config);
        const state = stateAt(config, 'agreement.none');
        const asking = (names: string[]) => ({
          ...act,
          guard: { type: 'concerns', params: { names } },
        });
        const terms = many(20, (at) => ({
          ...act,
          guard: {
            type: 'concerns',
            params: { every: { made: ['convenio.signed'], done: types[at] } },
          },
        }));
        state.on = { 'convenio.signed': [...terms, asking(['convenio'])] as never };
      },
    ],
    [
      'laws that fail together in more ways than can be counted',
      (config) => {
        const act = firstAct(config);
        const state = stateAt(config, 'agreement.none');
        state.on = {
          'convenio.signed': many(25, (at) => ({
            ...act,
            guard: {
              type: 'satisfies',
              params: { rules: [`reglamento/art-049/r${at}`], doubt: 'blocks' },
            },
          })) as never,
        };
      },
    ],
    [
      'parts that are walked as one',
      (config) => {
        const act = { ...firstAct(config), guard: { type: 'concerns', params: {} } };
        const part = (at: number) => ({
          description: 'Una parte.',
          meta: { citations: [{ instrument: 'reglamento', article: '49' }] },
          initial: 'a',
          states: {
            a: {
              ...leaf(at),
              id: `p${at}a`,
              on: { [types[at] as string]: { ...act, target: 'b' } },
            },
            b: {
              ...leaf(at),
              id: `p${at}b`,
              on: { [types[at] as string]: { ...act, target: `#p${(at + 1) % 25}a` } },
            },
          },
        });
        config.states = Object.fromEntries(many(25, (at) => [`p${at}`, part(at) as never]));
        config.on = {};
      },
    ],
  ];
  const types = Object.keys(named('measure').on ?? {});
  const leaf = (at: number) => ({
    description: `Estado ${at}.`,
    meta: { citations: [{ instrument: 'reglamento', article: '49' }] },
  });

  it.each(explosive)('with %s is not walked', (_name, edit) => {
    const { machine, defects } = readProcedure(changed(edit));
    expect(defects.filter(({ code }) => code !== 'E_PROCEDURE_NOTES')).toEqual([]);
    if (machine === undefined) throw new Error('not read');
    const start = performance.now();
    expect(() => stateGraph(machine)).toThrow(expect.objectContaining({ code: 'GRAPH_SIZE' }));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('whatever the value is', () => {
  const isTold = (value: unknown) => {
    const { machine, defects } = readProcedure(value);
    expect(machine === undefined ? defects.length : 1).toBeGreaterThan(0);
    for (const { message, help } of defects)
      expect(`${message.es}${message.en}${help?.es}`).not.toMatch(/\p{Cc}/u);
  };

  it('it becomes a machine or defects', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), isTold), { numRuns: 2_000 });
  });

  it('so does a procedure with any of its values replaced', () => {
    const text = JSON.stringify(named('convenio'));
    const places: (readonly (string | number)[])[] = [];
    const walk = (value: unknown, place: readonly (string | number)[]) => {
      places.push(place);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, each] of Object.entries(value))
        walk(each, [...place, Array.isArray(value) ? Number(key) : key]);
    };
    walk(JSON.parse(text), []);
    const words = fc.constantFrom('__proto__', 'constructor', '#agreement', '.', 'a.b', 'parallel');
    const put = fc.oneof(fc.jsonValue({ maxDepth: 2 }), words, fc.constant(undefined));
    fc.assert(
      fc.property(fc.constantFrom(...places.slice(1)), put, (place, value) => {
        const copy = JSON.parse(text);
        const above = place.slice(0, -1).reduce((each, key) => each[key], copy);
        above[place.at(-1) as string] = value;
        isTold(copy);
        const { machine } = readProcedure(copy);
        if (machine !== undefined) expect(stateGraph(machine).parts.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });
});
