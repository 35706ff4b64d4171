import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCase } from '../../src/machines/index';
import { bodySerde, readableBody, UnreadableBody } from '../../src/restate/body';
import { CaseCache } from '../../src/restate/case-cache';
import { orRefused } from '../../src/restate/refused';
import { provideWithResolvers } from '../../src/restate/with-resolvers';
import { defineProfile, federal } from '../../src/rules/index';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a body', () => {
  it('is read without throwing, whatever it holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (sent) => {
        bodySerde.deserialize(sent);
      }),
      { numRuns: 2000 },
    );
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = bodySerde.deserialize(bodySerde.serialize(value));
        expect(JSON.stringify(read)).toBe(JSON.stringify(value));
      }),
    );
  });

  it.each([
    ['what is no JSON', bytes('{nope')],
    ['what is no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['a key that is there twice', bytes('{"id":"a","id":"b"}')],
    ['more than a line may hold', bytes(`"${'x'.repeat(1_000_000)}"`)],
    ['nesting that never ends', bytes('['.repeat(500_000))],
  ])('is refused for %s', (_, sent) => {
    const read = bodySerde.deserialize(sent);
    expect(read).toBeInstanceOf(UnreadableBody);
    expect(() => readableBody(read)).toThrow(/./);
  });

  it('may be empty', () => {
    expect(bodySerde.deserialize(new Uint8Array())).toBeUndefined();
  });
});

describe('a decision that fails', () => {
  it('is refused, so that the case goes on, and does not tell what it failed on', () => {
    const plan = orRefused(() => {
      throw new Error('Ana Pérez');
    }) as { refused: { code: string; message: string } };
    expect(plan.refused.code).toBe('E_INTERNAL');
    expect(plan.refused.message).not.toContain('Ana');
  });
});

describe('the cases at hand', () => {
  const standing = { log: [], current: openCase(federal()) };

  it('are given back for their very log and profile alone', () => {
    const cache = new CaseCache(2);
    cache.keep('C-1', 'h1', standing);
    expect(cache.get('C-1', 'h1', federal())).toBe(standing);
    expect(cache.get('C-1', 'h2', federal())).toBeUndefined();
    expect(cache.get('C-1', 'h1', defineProfile({ id: 'otra' }))).toBeUndefined();
  });

  it('are let go of, the one driven longest ago first', () => {
    const cache = new CaseCache(2);
    for (const id of ['C-1', 'C-2', 'C-1', 'C-3']) cache.keep(id, 'h', standing);
    expect(cache.get('C-2', 'h', federal())).toBeUndefined();
    expect(cache.get('C-1', 'h', federal())).toBe(standing);
    expect(cache.get('C-3', 'h', federal())).toBe(standing);
  });
});

describe('Promise.withResolvers', () => {
  it('is added where it is missing, and left alone where it is there', async () => {
    const own = Object.getOwnPropertyDescriptor(Promise, 'withResolvers');
    try {
      Reflect.deleteProperty(Promise, 'withResolvers');
      provideWithResolvers();
      const given = Object.getOwnPropertyDescriptor(Promise, 'withResolvers')?.value;
      const { promise, resolve } = given.call(Promise);
      resolve(7);
      expect(await promise).toBe(7);
      const failing = given.call(Promise);
      failing.reject(new Error('no'));
      await expect(failing.promise).rejects.toThrow('no');
      provideWithResolvers();
      expect(Object.getOwnPropertyDescriptor(Promise, 'withResolvers')?.value).toBe(given);
    } finally {
      if (own === undefined) Reflect.deleteProperty(Promise, 'withResolvers');
      else Object.defineProperty(Promise, 'withResolvers', own);
    }
  });
});
