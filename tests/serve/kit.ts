import { federal } from '../../src/rules/index';
import { answer, type Service, type ServiceResponse } from '../../src/serve/index';

export const AUTHORITY = '127.0.0.1:8012';
export const NOW = Date.parse('2017-01-15T12:00:00-06:00');
export const SERVICE: Service = { version: '9.9.9', profiles: [federal()] };

const TYPES = { log: 'application/x-ndjson', json: 'application/json' } as const;

/** What is asked, less what a well-behaved client sends anyway. */
export interface Asked {
  readonly method?: string;
  readonly log?: string | Uint8Array;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly now?: number;
  /** The federal order alone, where it is left out. */
  readonly service?: Service;
}

/** Asks the service, without a socket. */
export function ask(target: string, asked: Asked = {}): Promise<ServiceResponse> {
  const { log, json, headers, now = NOW, service = SERVICE } = asked;
  const kind = log !== undefined ? 'log' : json !== undefined ? 'json' : undefined;
  const text = log ?? (json === undefined ? '' : JSON.stringify(json));
  return answer(
    {
      method: asked.method ?? (kind === undefined ? 'GET' : 'POST'),
      target,
      headers: {
        host: AUTHORITY,
        ...(kind === undefined ? {} : { 'content-type': TYPES[kind] }),
        ...headers,
      },
      body: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    },
    new Set([AUTHORITY]),
    now,
    service,
  );
}

/** The code of the problem that is answered. */
export async function codeOf(response: Promise<ServiceResponse> | ServiceResponse) {
  const { status, headers, body } = await response;
  const read = JSON.parse(body) as { code?: string; status?: number; where?: string };
  return { status, type: headers['content-type'], code: read.code, where: read.where };
}
