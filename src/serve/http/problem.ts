import { jsonText } from '../../core/index';
import type { Language } from '../../review/index';
import { COMMON_HEADERS, type ServiceResponse } from './message';
import { PROBLEMS, type ProblemCode, type ProblemKind } from './problem-codes';

/** A request that cannot be answered. Never holds content of the request. */
export class ServiceProblem extends Error {
  override readonly name = 'ServiceProblem';

  constructor(
    readonly code: ProblemCode,
    /** The parameter, or the place in the body, by names of the contract alone. */
    readonly where?: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(PROBLEMS[code].title.en);
  }
}

/** Problems that pass by themselves. */
const PASSING: ReadonlySet<ProblemCode> = new Set(['E_HTTP_BUSY', 'E_HTTP_STOPPING']);
/** Seconds after which it is worth asking again. */
const RETRY_AFTER = '1';

/** A problem as an answer: `application/problem+json` (RFC 9457). */
export function problemResponse(problem: ServiceProblem, language: Language): ServiceResponse {
  const { code, where, headers } = problem;
  const { status, title, help }: ProblemKind = PROBLEMS[code];
  return {
    status,
    headers: {
      ...COMMON_HEADERS,
      'content-type': 'application/problem+json',
      'content-language': language,
      ...(PASSING.has(code) ? { 'retry-after': RETRY_AFTER } : {}),
      ...headers,
    },
    body: jsonText({
      type: `/#${code}`,
      title: title[language],
      status,
      detail: help[language],
      code,
      ...(where === undefined ? {} : { where }),
    }),
  };
}
