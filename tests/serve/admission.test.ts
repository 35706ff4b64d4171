import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../src/serve/index';
import { AUTHORITY, ask, codeOf } from './kit';

const VOTE = { present: 7, for: 4, against: 1 };

describe('a request that is not meant for the service', () => {
  const hosts: [string | undefined, number][] = [
    [AUTHORITY, 200],
    [AUTHORITY.toUpperCase(), 200],
    [undefined, 421],
    ['', 421],
    ['127.0.0.1', 421],
    ['127.0.0.1:8013', 421],
    ['rebound.example:8012', 421],
    ['127.0.0.1.rebound.example:8012', 421],
    ['127.0.0.1:8012, rebound.example', 421],
    ['user@127.0.0.1:8012', 421],
  ];
  it.each(hosts)('by its Host `%s` is answered with %i', async (host, status) => {
    expect((await ask('/v1/health', { headers: { host } })).status).toBe(status);
  });

  const origins: [string, number][] = [
    [`http://${AUTHORITY}`, 200],
    ['http://rebound.example', 403],
    ['http://127.0.0.1:8013', 403],
    [`https://${AUTHORITY}`, 403],
    [`http://${AUTHORITY}.rebound.example`, 403],
    ['null', 403],
    ['', 403],
  ];
  it.each(origins)('by its Origin `%s` is answered with %i', async (origin, status) => {
    const response = await ask('/v1/vote', { json: VOTE, headers: { origin } });
    expect(response.status).toBe(status);
    expect(Object.keys(response.headers).join()).not.toContain('access-control');
  });
});

describe('an address', () => {
  const rows: [string, string, number, string][] = [
    ['GET', '/nowhere', 404, 'E_HTTP_PATH'],
    ['GET', '/v1', 404, 'E_HTTP_PATH'],
    ['GET', '/v1/health/', 404, 'E_HTTP_PATH'],
    ['GET', '/v1/%68ealth', 404, 'E_HTTP_PATH'],
    ['GET', '//rebound.example/v1/health', 404, 'E_HTTP_PATH'],
    ['GET', 'http://127.0.0.1:8012/v1/health', 404, 'E_HTTP_PATH'],
    ['OPTIONS', '*', 404, 'E_HTTP_PATH'],
    ['GET', '/v1/../v1/health', 404, 'E_HTTP_PATH'],
    ['POST', '/v1/health', 405, 'E_HTTP_METHOD'],
    ['GET', '/v1/vote', 405, 'E_HTTP_METHOD'],
    ['OPTIONS', '/v1/vote', 405, 'E_HTTP_METHOD'],
    ['get', '/v1/health', 405, 'E_HTTP_METHOD'],
    ['GET', '/v1/health?lang=fr', 400, 'E_HTTP_QUERY'],
    ['GET', '/v1/health?lang=es&lang=en', 400, 'E_HTTP_QUERY'],
    ['GET', '/v1/health?__proto__=1', 400, 'E_HTTP_QUERY'],
    ['GET', '/v1/health?asOf=now', 400, 'E_HTTP_QUERY'],
    ['GET', `/v1/health?${'a'.repeat(2048)}`, 414, 'E_HTTP_TARGET'],
  ];
  it.each(rows)('%s %s is refused with %i', async (method, target, status, code) => {
    expect(await codeOf(ask(target, { method }))).toMatchObject({ status, code });
  });

  it('is taken up to its longest length', async () => {
    const longest = `/v1/health?lang=es&${'&'.repeat(2048 - 19)}`;
    expect(longest).toHaveLength(2048);
    expect((await ask(longest)).status).toBe(200);
    expect((await ask(`${longest}&`)).status).toBe(414);
  });

  it('says which methods it takes', async () => {
    expect((await ask('/v1/vote')).headers.allow).toBe('POST');
    expect((await ask('/v1/health', { method: 'PUT' })).headers.allow).toBe('GET, HEAD');
    expect((await ask('/v1/health', { method: 'HEAD' })).status).toBe(200);
  });

  const queries: [string, string, string | undefined][] = [
    ['/v1/audit?show=none', 'E_HTTP_QUERY', 'show'],
    ['/v1/audit?reading=mine', 'E_HTTP_QUERY', 'reading'],
    ['/v1/audit?complete=1', 'E_HTTP_QUERY', 'complete'],
    ['/v1/audit?profile=atlantis', 'E_PROFILE', 'profile'],
    ['/v1/audit?asOf=2016-12-31', 'E_AS_OF', 'asOf'],
    ['/v1/audit?asOf=2016-12-31T00:00:00+00:00', 'E_AS_OF', 'asOf'],
    ['/v1/audit?asOf=2016-12-31T00:00:00Z&asOf=2016-12-31T00:00:00Z', 'E_HTTP_QUERY', 'asOf'],
    ['/v1/audit?MARTHA=1', 'E_HTTP_QUERY', undefined],
    ['/v1/audit?MARTHA=1&MARTHA=2', 'E_HTTP_QUERY', undefined],
    ['/v1/replay?mode=both', 'E_HTTP_QUERY', 'mode'],
  ];
  it.each(queries)('%s is refused, and the parameter named', async (target, code, where) => {
    const response = await ask(target, { log: '' });
    expect(await codeOf(response)).toMatchObject({ code, where });
    expect(response.body).not.toContain('MARTHA');
  });

  it('takes an instant east of Greenwich, where the plus is written as it must be', async () => {
    const target = '/v1/audit?asOf=2016-12-31T00:00:00%2B00:00';
    expect((await ask(target, { log: '' })).status).toBe(200);
  });
});

describe('a body', () => {
  const types: [string | undefined, string | undefined, number][] = [
    ['application/json', undefined, 200],
    ['Application/JSON; charset=UTF-8', undefined, 200],
    ['application/json;charset="utf-8"', 'identity', 200],
    ['application/json; charset=latin1', undefined, 415],
    ['application/json', 'gzip', 415],
    ['application/x-ndjson', undefined, 415],
    ['application/x-www-form-urlencoded', undefined, 415],
    ['text/plain', undefined, 415],
    ['', undefined, 415],
    [undefined, undefined, 415],
  ];
  it.each(types)('of type %s, encoded as %s, gives %i', async (type, encoding, status) => {
    const headers = { 'content-type': type, 'content-encoding': encoding };
    const response = await ask('/v1/vote', { json: VOTE, headers });
    expect(response.status).toBe(status);
    if (status === 415) expect(response.headers.accept).toBe('application/json');
  });

  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const texts: [string, string | Uint8Array, string][] = [
    ['nothing', '', 'E_HTTP_JSON'],
    ['no JSON', '{"present":7', 'E_HTTP_JSON'],
    ['bytes that are not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 'E_HTTP_JSON'],
    ['64 levels', nested(64), 'E_HTTP_SHAPE'],
    ['65 levels', nested(65), 'E_HTTP_JSON_DEPTH'],
    ['a million levels', '['.repeat(1_000_000), 'E_HTTP_JSON_DEPTH'],
    ['brackets in a text', JSON.stringify({ x: `\\"${'['.repeat(99)}` }), 'E_HTTP_SHAPE'],
    ['a key twice', '{"present":7,"for":4,"against":1,"for":5}', 'E_HTTP_JSON_KEY'],
    [
      'a key twice, written otherwise',
      '{"present":7,"for":4,"against":1,"f\\u006fr":5}',
      'E_HTTP_JSON_KEY',
    ],
    [
      'the key of a prototype',
      '{"present":7,"for":4,"against":1,"__proto__":{}}',
      'E_HTTP_JSON_KEY',
    ],
    ['the same, deeper', '{"a":[{"constructor":1}]}', 'E_HTTP_JSON_KEY'],
    ['an unknown key', '{"present":7,"for":4,"against":1,"MARTHA":1}', 'E_HTTP_SHAPE'],
    ['no object', '[]', 'E_HTTP_SHAPE'],
    ['null', 'null', 'E_HTTP_SHAPE'],
  ];
  it.each(texts)('with %s is refused', async (_name, log, code) => {
    const response = await ask('/v1/vote', {
      log,
      headers: { 'content-type': 'application/json' },
    });
    expect(await codeOf(response)).toMatchObject({ code });
    expect(response.body).not.toContain('MARTHA');
    expect(({} as Record<string, unknown>).present).toBeUndefined();
  });
});

describe('a problem', () => {
  const wishes: [string | undefined, string, 'es' | 'en'][] = [
    [undefined, '', 'es'],
    ['en', '', 'en'],
    ['en-US,en;q=0.9', '', 'en'],
    ['es-MX,en;q=0.9', '', 'es'],
    ['en;q=0.2, es;q=0.8', '', 'es'],
    ['fr, *', '', 'es'],
    ['en;q=0', '', 'es'],
    ['en;q=x', '', 'es'],
    ['es', '?lang=en', 'en'],
    ['en', '?lang=es', 'es'],
  ];
  it.each(wishes)(
    'with Accept-Language %s and `%s` is told in %s',
    async (wish, query, language) => {
      const json = { present: 10, for: 5, against: 5 };
      const { body, headers } = await ask(`/v1/vote${query}`, {
        json,
        headers: { 'accept-language': wish },
      });
      expect(headers['content-language']).toBe(language);
      expect(JSON.parse(body).title).toBe(PROBLEMS.E_VOTE.title[language]);
    },
  );

  it('leads to the place of the page that explains it', async () => {
    const { body } = await ask('/nowhere');
    const { type } = JSON.parse(body) as { type: string };
    const page = await ask('/');
    expect(page.body).toContain(`id="${type.replace('/#', '')}"`);
    for (const code of Object.keys(PROBLEMS)) expect(page.body).toContain(`id="${code}"`);
  });

  it('has a text of its own in each language', () => {
    const all = Object.values(PROBLEMS);
    for (const { title, help } of all) expect([title.es, help.es]).not.toEqual([title.en, help.en]);
    expect(new Set(all.map(({ title }) => title.es)).size).toBe(all.length);
  });
});

describe('every answer', () => {
  it.each(['/', '/v1/health', '/v1/openapi.json', '/nowhere'])(
    'such as %s may not be kept, framed or taken for another type',
    async (target) => {
      const { headers } = await ask(target);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; .*frame-ancestors 'none'/,
      );
    },
  );

  it('of the page is complete in itself and runs nothing', async () => {
    const { body, headers } = await ask('/');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).not.toMatch(/<script|\son\w+=|src=|https?:/);
    expect(headers['content-security-policy']).toMatch(/style-src 'sha256-/);
  });
});
