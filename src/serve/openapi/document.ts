import type * as z from 'zod';
import type { JsonSchema } from '../../events/index';
import { PROBLEMS, type ProblemCode } from '../http/problem-codes';
import { MEDIA_TYPES, type Operation } from '../operation';
import { problemAnswer } from '../schemas/service';
import { components, described, propertiesOf } from './components';

/** What any request may meet, and what only one with a body may. */
const ANY: readonly ProblemCode[] = [
  'E_HTTP_MALFORMED',
  'E_HTTP_QUERY',
  'E_HTTP_ORIGIN',
  'E_HTTP_TARGET',
  'E_HTTP_HOST',
  'E_HTTP_HEADERS',
  'E_HTTP_INTERNAL',
  'E_HTTP_BUSY',
  'E_HTTP_STOPPING',
];
const WITH_BODY: readonly ProblemCode[] = [
  'E_HTTP_SLOW',
  'E_HTTP_SIZE',
  'E_HTTP_TYPE',
  'E_HTTP_TIMEOUT',
];
const WITH_JSON: readonly ProblemCode[] = [
  'E_HTTP_JSON',
  'E_HTTP_JSON_DEPTH',
  'E_HTTP_JSON_KEY',
  'E_HTTP_SHAPE',
];

const NOTES = [
  'Answers for programs of the same machine. It keeps nothing: a case comes with each request and goes back with each answer.',
  'A 200 says that the question was answered, whatever the answer: a violation and a refused act are answers.',
  'The same request gives the same bytes, where it says `asOf` or its log says how far it is complete.',
].join(' ');

/**
 * The description of the service (OpenAPI 3.1), from the schemas by which it checks requests. What
 * is a page for people is left out.
 */
export function openApiDocument(version: string, operations: readonly Operation[]): JsonSchema {
  const paths: Record<string, JsonSchema> = {};
  for (const each of operations) {
    if (each.answer === 'page') continue;
    paths[each.path] = {
      ...paths[each.path],
      [each.method.toLowerCase()]: operationObject(each, each.answer),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'mecanismo serve',
      version,
      description: NOTES,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: { schemas: components() },
  };
}

function operationObject(each: Operation, answer: z.ZodType): JsonSchema {
  const body = bodyOf(each);
  return {
    operationId: each.id,
    summary: each.summary,
    parameters: parametersOf(each),
    ...(body === undefined ? {} : { requestBody: { required: true, content: body } }),
    responses: { '200': answerOf(answer), ...refusalsOf(each) },
  };
}

function parametersOf({ query }: Operation): readonly JsonSchema[] {
  return Object.entries(propertiesOf(query)).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    ...(description === undefined ? {} : { description }),
    schema,
  }));
}

function bodyOf({ log, json }: Operation): JsonSchema | undefined {
  if (log === undefined && json === undefined) return undefined;
  const lines = {
    type: 'string',
    description: 'JSON Lines: an event a line (Event), after one LogHeader or none',
  };
  return {
    ...(log === undefined ? {} : { [MEDIA_TYPES.log]: { schema: lines } }),
    ...(json === undefined ? {} : { [MEDIA_TYPES.json]: { schema: described(json) } }),
  };
}

const answerOf = (answer: z.ZodType): JsonSchema => ({
  description: 'the answer',
  content: { [MEDIA_TYPES.json]: { schema: described(answer) } },
});

/** The problems by their status, with what they are called. */
function refusalsOf({ problems, log, json }: Operation): JsonSchema {
  const codes = [
    ...ANY,
    ...problems,
    ...(log === undefined && json === undefined ? [] : WITH_BODY),
    ...(json === undefined ? [] : WITH_JSON),
  ];
  const byStatus: Record<string, string[]> = {};
  for (const code of codes) {
    const { status, title } = PROBLEMS[code];
    byStatus[status] = [...(byStatus[status] ?? []), `${code}: ${title.en}`];
  }
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, lines]) => [
      status,
      {
        description: lines.join(' '),
        content: { 'application/problem+json': { schema: described(problemAnswer) } },
      },
    ]),
  );
}
