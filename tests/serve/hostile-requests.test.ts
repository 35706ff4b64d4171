import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../src/serve/index';
import { ask } from './kit';

const MARK = 'MARTHA-RUIZ';
/** The description is long and the same whatever is sent. */
const paths = fc.constantFrom(
  ...OPERATIONS.map(({ path }) => path).filter((path) => path !== '/v1/openapi.json'),
);
const methods = fc.constantFrom('GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'TRACE', MARK);
const types = fc.constantFrom('application/json', 'application/x-ndjson', MARK);
const scraps = fc.constantFrom(
  '{"event":',
  '{"case":',
  '{"id":"',
  MARK,
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\n',
  '\\u0000',
  '\ud800',
  '"__proto__"',
  '"type":"application.received"',
  '"occurredAt":"2016-03-18T22:40:00-06:00"',
  '1e999',
  'null',
);
const bodies = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.array(scraps, { maxLength: 30 }).map((pieces) => new TextEncoder().encode(pieces.join(''))),
  fc.json({ maxDepth: 6 }).map((text) => new TextEncoder().encode(text)),
);
const queries = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => `?${text}`),
  fc
    .constantFrom('asOf', 'lang', 'show', 'case', 'profile', MARK)
    .chain((name) =>
      fc.string({ maxLength: 12 }).map((value) => `?${name}=${encodeURIComponent(value)}${MARK}`),
    ),
);

describe('whatever is sent', () => {
  it('gets an answer that can be read, that blames no defect, and that says nothing of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        paths,
        methods,
        types,
        queries,
        bodies,
        async (path, method, type, query, log) => {
          const { status, headers, body } = await ask(`${path}${query}`, {
            method,
            log,
            headers: { 'content-type': type, 'accept-language': MARK, 'x-other': MARK },
          });
          expect(status).toBeLessThan(500);
          if (headers['content-type'] !== 'text/html; charset=utf-8') JSON.parse(body);
          expect(body).not.toContain(MARK);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('as the event or the case of a step does neither', async () => {
    const value = fc.oneof(
      fc.json({ maxDepth: 5 }).map((text) => JSON.parse(text)),
      fc.constant(MARK),
    );
    const named = (keys: readonly string[]) => fc.dictionary(fc.constantFrom(...keys, MARK), value);
    const event = named(['id', 'type', 'occurredAt', 'actor', 'refs', 'data', 'known', 'toString']);
    const envelope = named(['envelope', 'machines', 'history', 'states', 'at', 'mode', 'profile']);
    await fc.assert(
      fc.asyncProperty(event, fc.option(envelope, { nil: undefined }), async (sent, current) => {
        const { status, body } = await ask('/v1/step', { json: { event: sent, case: current } });
        expect(status).toBeLessThan(500);
        expect(body).not.toContain(MARK);
      }),
      { numRuns: 2_000 },
    );
  });
});
