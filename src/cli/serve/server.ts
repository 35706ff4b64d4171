import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import {
  acceptedLanguage,
  admit,
  problemOf,
  problemResponse,
  ServiceProblem,
  type ServiceResponse,
} from '../../serve/index';
import { authoritiesOf, authorityOf } from './loopback';
import { drained, readBody } from './read-body';
import type { Answering } from './workers';

/** How much is taken, and for how long. */
export interface ServerLimits {
  /** Largest body, in bytes. */
  readonly maxBody: number;
  /** Requests that are taken at once. */
  readonly maxRequests: number;
  /** Longest time to receive a request, and longest time to answer it, in milliseconds. */
  readonly timeoutMs: number;
}

/** What a server needs besides. */
export interface ServerOptions extends ServerLimits {
  readonly answering: Answering;
  /** The clock, in epoch milliseconds. */
  readonly now: () => number;
  /** Told of each request that was answered: never of what it holds. */
  readonly onAnswered?: (answered: Answered) => void;
}

export interface Answered {
  readonly method: string;
  /** A path of the service, or `-` for another one, which may hold anything. */
  readonly path: string;
  readonly status: number;
  readonly ms: number;
}

/** A server that listens. */
export interface Listening {
  /** With a slash at its end. */
  readonly url: string;
  /** Takes no more requests, answers those that it has, and ends. */
  readonly stop: () => Promise<void>;
}

const HEADERS_MS = 10_000;
const IDLE_MS = 5_000;
const MAX_HEADER_BYTES = 8_192;
/** Connections for each request that is taken at once: idle ones are cheap, and some are always idle. */
const CONNECTIONS = 8;

/** How many times the largest body is read of one that is refused. */
const DRAINED = 4;
/** Longer than that without a byte either way, while nothing is being worked out, nobody is there. */
const SILENCE_MS = 10_000;

/** Listens at an address of this machine; port 0 takes a free one. */
export async function listen(
  address: string,
  port: number,
  options: ServerOptions,
): Promise<Listening> {
  let authorities: ReadonlySet<string> = new Set();
  let inHand = 0;
  let stopping = false;

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const begun = options.now();
    const language = acceptedLanguage(request.headers['accept-language']);
    let path = '-';
    inHand++;
    let answered: ServiceResponse;
    try {
      if (stopping) throw new ServiceProblem('E_HTTP_STOPPING');
      if (inHand > options.maxRequests) throw new ServiceProblem('E_HTTP_BUSY');
      const admission = admit(headOf(request), authorities);
      path = (request.url ?? '').split('?')[0] as string;
      const body =
        admission.body === 'none'
          ? new Uint8Array()
          : await readBody(request, response, options.maxBody);
      answered = await options.answering.answer({ admission, body, now: options.now() });
    } catch (error) {
      answered = problemResponse(problemOf(error), language);
    }
    inHand--;
    // Who sends first and reads afterwards would not see an answer that came before its end.
    if (request.headers.expect === undefined) await drained(request, DRAINED * options.maxBody);
    send(request, response, answered, stopping);
    options.onAnswered?.({
      method: request.method ?? '-',
      path,
      status: answered.status,
      ms: options.now() - begun,
    });
  };

  const server = createServer({
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: Math.min(HEADERS_MS, options.timeoutMs),
    requestTimeout: options.timeoutMs,
    keepAliveTimeout: IDLE_MS,
    connectionsCheckingInterval: 500,
  });
  // While an answer is worked out, nothing is said.
  server.setTimeout(options.timeoutMs + SILENCE_MS);
  server.maxConnections = options.maxRequests * CONNECTIONS;
  server.on('request', handle);
  server.on('checkContinue', handle);
  server.on('clientError', refuse);
  await bound(server, address, port);
  const chosen = (server.address() as AddressInfo).port;
  authorities = authoritiesOf(address, chosen);
  return {
    url: `http://${authorityOf(address, chosen)}/`,
    stop: () => {
      stopping = true;
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
    },
  };
}

function bound(server: Server, address: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address, port, exclusive: true }, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}

function headOf({ method = '', url = '', headers }: IncomingMessage) {
  const one = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : value,
  ]);
  return { method, target: url, headers: Object.fromEntries(one) };
}

/** A body that nobody reads would be taken for the next request: then the connection ends. */
function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: ServiceResponse,
  last: boolean,
): void {
  if (response.destroyed) return;
  const ends = last || !request.complete;
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    ...headers,
    'content-length': String(bytes.length),
    ...(ends ? { connection: 'close' } : {}),
  });
  response.end(bytes);
}

const CLIENT_ERRORS: Readonly<Record<string, ServiceProblem>> = {
  HPE_HEADER_OVERFLOW: new ServiceProblem('E_HTTP_HEADERS'),
  ERR_HTTP_REQUEST_TIMEOUT: new ServiceProblem('E_HTTP_SLOW'),
};

/** What never became a request is answered all the same, and the connection ends. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = CLIENT_ERRORS[error.code ?? ''] ?? new ServiceProblem('E_HTTP_MALFORMED');
  const { status, headers, body } = problemResponse(problem, 'es');
  const lines = Object.entries({
    ...headers,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} \r\n${lines.join('')}\r\n${body}`);
}
