import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { OPERATIONS, openApiDocument, type ServiceResponse } from '../../src/serve/index';

interface Described {
  readonly paths: Record<string, Record<string, { operationId: string; responses: Responses }>>;
  readonly components: { readonly schemas: Record<string, object> };
}
type Responses = Record<string, { readonly content: Record<string, { readonly schema: object }> }>;

/** The description of the service, as a client gets it. */
export const DOCUMENT = JSON.parse(
  JSON.stringify(openApiDocument('9.9.9', OPERATIONS)),
) as Described;

const ajv = new Ajv2020({ strict: false, allErrors: true });
(addFormats as unknown as (each: Ajv2020) => void)(ajv);
ajv.addSchema({ $id: 'service', components: DOCUMENT.components });

/** What a schema of the description has against a value. */
export function against(schema: object, value: unknown): unknown {
  const { $ref } = schema as { $ref?: string };
  const check = $ref === undefined ? ajv.compile(schema) : ajv.getSchema(`service${$ref}`);
  if (check === undefined) throw new Error(`no schema ${$ref}`);
  return check(value) ? [] : check.errors?.slice(0, 5);
}

export const component = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The schema that an answer is described by; `undefined` where nothing describes it. */
export function schemaOf(
  target: string,
  method: 'get' | 'post',
  { status, headers }: ServiceResponse,
): object | undefined {
  const path = target.split('?')[0] ?? '';
  const described = DOCUMENT.paths[path]?.[method]?.responses[status]?.content;
  return described?.[headers['content-type'] ?? '']?.schema;
}
