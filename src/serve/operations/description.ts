import * as z from 'zod';
import { openApiDocument } from '../openapi/document';
import { anyQuery, type Operation, operation } from '../operation';

/** What the service is, for programs that write clients; it describes itself among the others. */
export function descriptionOf(others: readonly Operation[]): Operation {
  const described = new Map<string, unknown>();
  const own = operation({
    method: 'GET',
    path: '/v1/openapi.json',
    id: 'describe',
    summary: 'Describes the service: this document.',
    query: anyQuery,
    answer: z.looseObject({ openapi: z.string() }),
    problems: [],
    run: (_input, { version }) => {
      let document = described.get(version);
      if (document === undefined) {
        document = openApiDocument(version, [...others, own]);
        described.set(version, document);
      }
      return document;
    },
  });
  return own;
}
