import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../../src/events/index';
import { OPERATIONS, PROBLEMS } from '../../src/serve/index';
import { mecanismo } from '../support/command';
import { against, component, DOCUMENT, schemaOf } from './described';
import { type Asked, ask } from './kit';

const log = readFileSync('examples/01-extraordinario-conforme.jsonl', 'utf8');
const late = readFileSync('examples/09-inconformidad-sin-respuesta.jsonl', 'utf8');
const [, first, second] = log.split('\n').map((line) => (line === '' ? {} : JSON.parse(line)));

describe('the description of the service', () => {
  it('is an OpenAPI document, to a validator of other hands', async () => {
    const { valid, errors } = await new Validator().validate({ ...structuredClone(DOCUMENT) });
    expect([valid, errors]).toEqual([true, undefined]);
  });

  it('is what is answered to who asks for it', async () => {
    expect(JSON.parse((await ask('/v1/openapi.json')).body)).toEqual(DOCUMENT);
  });

  it('describes every address but the page for people', () => {
    const described = Object.entries(DOCUMENT.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const all = OPERATIONS.map(({ method, path }) => `${method} ${path}`);
    expect([...described, 'GET /'].sort()).toEqual(all.sort());
  });

  it('refers to nothing that it does not hold', () => {
    const refs = JSON.stringify(DOCUMENT).matchAll(/"\$ref":"([^"]+)"/g);
    const names = new Set(
      [...refs].map(([, ref = '']) => ref.replace('#/components/schemas/', '')),
    );
    for (const name of names) expect(Object.keys(DOCUMENT.components.schemas)).toContain(name);
    for (const type of EVENT_TYPES) expect(names).toContain(`data.${type}`);
  });

  it('is what `mecanismo serve --openapi` writes', async () => {
    const { stdout, code } = await mecanismo('serve --openapi');
    expect(code).toBe(0);
    const { info, ...rest } = JSON.parse(stdout);
    const { info: own, ...others } = DOCUMENT as unknown as { info: object };
    expect(rest).toEqual(others);
    expect({ ...info, version: '9.9.9' }).toEqual(own);
  });

  it('takes every event of the examples, and none with a field of its own', () => {
    for (const line of log.trim().split('\n').slice(1)) {
      expect(against(component('Event'), JSON.parse(line))).toEqual([]);
    }
    expect(against(component('LogHeader'), JSON.parse(log.split('\n')[0] ?? ''))).toEqual([]);
    expect(against(component('Event'), { ...first, name: 'x' })).not.toEqual([]);
    expect(against(component('Event'), { ...first, data: { form: 'smoke' } })).not.toEqual([]);
  });
});

describe('an answer of the service', () => {
  const step: Asked = { json: { event: first } };
  const rows: [string, string, Asked][] = [
    ['a report', '/v1/audit?show=all', { log }],
    ['a report with violations', '/v1/audit', { log: late }],
    ['a report of what cannot be read', '/v1/audit', { log: '{}\n[' }],
    ['what is owed', '/v1/next', { log: late }],
    ['a step', '/v1/step', step],
    ['a refused step', '/v1/step', { json: { event: { ...second, type: 'measure.terminated' } } }],
    ['a step that breaks rules', '/v1/step', { json: { event: second, mode: 'audit' } }],
    ['a step that cannot be read', '/v1/step', { json: { event: {} } }],
    ['a replay', '/v1/replay', { log: `${log}x` }],
    ['a replay with refusals', '/v1/replay', { log: late.split('\n').slice(6).join('\n') }],
    ['a term', '/v1/term', { json: { length: 10, unit: 'business-days', from: '2014-04-24' } }],
    ['a vote', '/v1/vote', { json: { present: 8, for: 4, against: 4, casting: 'for' } }],
    ['the health', '/v1/health', {}],
    ['the description', '/v1/openapi.json', {}],
    ['a wrong parameter', '/v1/health?x=1', {}],
    ['a wrong type', '/v1/vote', { log: '' }],
    ['a wrong form', '/v1/vote', { json: {} }],
    ['an altered case', '/v1/next', { json: { case: {} } }],
  ];
  it.each(rows)('such as %s is as it was described', async (_name, target, asked) => {
    const answer = await ask(target, asked);
    const method = asked.log === undefined && asked.json === undefined ? 'get' : 'post';
    const schema = schemaOf(target, method, answer);
    expect(schema, `${answer.status} of ${target}`).toBeDefined();
    expect(against(schema ?? {}, JSON.parse(answer.body))).toEqual([]);
  });

  it('of a case can be sent back as it is', async () => {
    const { case: opened } = JSON.parse((await ask('/v1/step', step)).body);
    expect(against(component('StepRequest'), { case: opened, event: second })).toEqual([]);
    const next = await ask('/v1/next', { json: { case: opened } });
    expect(against(component('NextSteps'), JSON.parse(next.body))).toEqual([]);
  });

  it('that is a problem has a status that its address is described with', () => {
    for (const { path, method, problems } of OPERATIONS) {
      if (path === '/') continue;
      const { responses } = DOCUMENT.paths[path]?.[method.toLowerCase()] ?? { responses: {} };
      for (const code of problems) expect(responses).toHaveProperty(String(PROBLEMS[code].status));
    }
  });
});
