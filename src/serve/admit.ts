import type { ZodError } from 'zod';
import type { Language } from '../review/index';
import { acceptedLanguage, type RequestHead } from './http/message';
import { ServiceProblem } from './http/problem';
import { type BodyKind, MEDIA_TYPES, type Operation } from './operation';
import { OPERATIONS } from './operations';

/** Longer than any address of the service with all its parameters. */
const MAX_TARGET = 2048;

/** What a request asks for, before its body is read. Plain data. */
export interface Admission {
  readonly operationId: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: BodyKind | 'none';
  readonly language: Language;
}

/**
 * Looks at the head of a request: whether it is meant for this service, by a program of the machine,
 * and what it asks for. `authorities` are the values of `Host` that name the service.
 *
 * @throws ServiceProblem with the reason why it is not answered.
 */
export function admit(
  { method, target, headers }: RequestHead,
  authorities: ReadonlySet<string>,
): Admission {
  if (target.length > MAX_TARGET) throw new ServiceProblem('E_HTTP_TARGET');
  // A name that was made to point here is not one of ours: a page could read the answer under it.
  if (!authorities.has((headers.host ?? '').toLowerCase())) throw new ServiceProblem('E_HTTP_HOST');
  const origin = headers.origin?.toLowerCase();
  if (origin !== undefined && !authorities.has(origin.replace(/^http:\/\//, ''))) {
    throw new ServiceProblem('E_HTTP_ORIGIN');
  }
  const [path = '', ...rest] = target.split('?');
  const there = OPERATIONS.filter((each) => each.path === path);
  if (there.length === 0) throw new ServiceProblem('E_HTTP_PATH');
  const operation = there.find((each) => methodsOf(each).includes(method));
  if (operation === undefined) {
    throw new ServiceProblem('E_HTTP_METHOD', undefined, {
      allow: there.flatMap(methodsOf).join(', '),
    });
  }
  const query = queryOf(operation, rest.join('?'));
  return {
    operationId: operation.id,
    query,
    body: bodyKindOf(operation, headers),
    language: (query.lang as Language | undefined) ?? acceptedLanguage(headers['accept-language']),
  };
}

const methodsOf = ({ method }: Operation): readonly string[] =>
  method === 'GET' ? ['GET', 'HEAD'] : [method];

function queryOf({ query }: Operation, text: string): Readonly<Record<string, unknown>> {
  const given: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    // Of a parameter that is there twice nobody can say which one counts.
    if (name in given) throw new ServiceProblem('E_HTTP_QUERY', placeOf(query.shape, name));
    given[name] = value;
  }
  const read = query.safeParse({ ...given });
  if (read.success) return read.data;
  const where = firstPlace(read.error);
  throw new ServiceProblem(where === 'asOf' ? 'E_AS_OF' : 'E_HTTP_QUERY', where);
}

const placeOf = (shape: object, name: string) => (Object.hasOwn(shape, name) ? name : undefined);

/** Where a schema was first not met. Keys that the schema does not have are content, and not named. */
export function firstPlace({ issues }: ZodError): string | undefined {
  const place = issues[0]?.path.join('.');
  return place === '' ? undefined : place;
}

function bodyKindOf({ log, json }: Operation, headers: RequestHead['headers']): BodyKind | 'none' {
  if (log === undefined && json === undefined) return 'none';
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  const kinds: readonly (BodyKind | undefined)[] = [
    log === undefined ? undefined : 'log',
    json === undefined ? undefined : 'json',
  ];
  const kind = kinds.find((each) => each !== undefined && MEDIA_TYPES[each] === type);
  const charset = parameters.find((part) => part.startsWith('charset='))?.slice('charset='.length);
  const isUtf8 = charset === undefined || /^"?utf-?8"?$/.test(charset);
  const isPlain = (headers['content-encoding'] ?? 'identity').toLowerCase() === 'identity';
  if (kind === undefined || !isUtf8 || !isPlain) {
    throw new ServiceProblem('E_HTTP_TYPE', undefined, {
      accept: kinds.flatMap((each) => (each === undefined ? [] : MEDIA_TYPES[each])).join(', '),
    });
  }
  return kind;
}
