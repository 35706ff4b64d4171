import { admit } from './admit';
import { acceptedLanguage, type RequestHead, type ServiceResponse } from './http/message';
import { problemResponse } from './http/problem';
import { perform, problemOf } from './perform';
import type { Service } from './service';

/** A request, whole. */
export interface ServiceRequest extends RequestHead {
  readonly body: Uint8Array;
}

/** Answers a request: `admit`, then `perform`. Whoever reads a body piece by piece calls them apart. */
export async function answer(
  request: ServiceRequest,
  authorities: ReadonlySet<string>,
  now: number,
  service: Service,
): Promise<ServiceResponse> {
  try {
    return await perform(admit(request, authorities), request.body, now, service);
  } catch (error) {
    return problemResponse(problemOf(error), acceptedLanguage(request.headers['accept-language']));
  }
}
