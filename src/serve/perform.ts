import { jsonText, ProtocolError } from '../core/index';
import { type Admission, firstPlace } from './admit';
import { COMMON_HEADERS, type ServiceResponse } from './http/message';
import { problemResponse, ServiceProblem } from './http/problem';
import { PROBLEMS, type ProblemCode } from './http/problem-codes';
import { readJson } from './http/read-json';
import type { Input, Operation } from './operation';
import { OPERATIONS } from './operations';
import { HOME_POLICY } from './operations/home-page';
import type { Service } from './service';

/**
 * Answers a request that was admitted. Total: whatever the body holds, there is an answer. `now` is
 * the clock, in epoch milliseconds.
 */
export async function perform(
  admission: Admission,
  body: Uint8Array,
  now: number,
  service: Service,
): Promise<ServiceResponse> {
  const { operationId, query, language } = admission;
  try {
    const operation = OPERATIONS.find(({ id }) => id === operationId) as Operation;
    const input: Input = { query, language, now, ...sent(admission, operation, body) };
    const answer = await operation.run(input, service);
    return operation.answer === 'page' ? page(answer as string) : json(answer);
  } catch (error) {
    return problemResponse(problemOf(error), language);
  }
}

function sent({ body }: Admission, { json: schema }: Operation, bytes: Uint8Array) {
  if (body === 'none') return {};
  if (body === 'log') return { log: bytes };
  const read = schema?.safeParse(readJson(bytes));
  if (read?.success) return { json: read.data };
  const where = read === undefined ? undefined : firstPlace(read.error);
  throw new ServiceProblem(where === 'asOf' ? 'E_AS_OF' : 'E_HTTP_SHAPE', where);
}

const json = (answer: unknown): ServiceResponse => ({
  status: 200,
  headers: { ...COMMON_HEADERS, 'content-type': 'application/json' },
  body: jsonText(answer),
});

const page = (text: string): ServiceResponse => ({
  status: 200,
  headers: {
    ...COMMON_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'content-language': 'es',
    'content-security-policy': HOME_POLICY,
  },
  body: text,
});

/** What went wrong, as a problem of the service; what it does not know is its own defect. */
export function problemOf(error: unknown): ServiceProblem {
  if (error instanceof ServiceProblem) return error;
  if (error instanceof ProtocolError && Object.hasOwn(PROBLEMS, error.code)) {
    return new ServiceProblem(error.code as ProblemCode, error.where);
  }
  return new ServiceProblem('E_HTTP_INTERNAL');
}
