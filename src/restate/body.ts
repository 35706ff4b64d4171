import { MAX_LINE_BYTES, repeatedKeys } from '../events/index';
import { CallRefused } from './refused';

/** What was sent and is no JSON. Thrown while it is read, it would be delivered again for ever. */
export class UnreadableBody {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

/** Reads and writes bodies as JSON; never throws for what a body holds. */
export const bodySerde = {
  contentType: 'application/json',
  serialize: (value: unknown): Uint8Array =>
    value === undefined ? new Uint8Array() : new TextEncoder().encode(JSON.stringify(value)),
  deserialize: readBody,
};

function readBody(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined;
  if (bytes.length > MAX_LINE_BYTES) return new UnreadableBody('the body is too long');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value = JSON.parse(text) as unknown;
    const isObject = typeof value === 'object' && value !== null;
    return isObject && repeatedKeys(text, value).length > 0
      ? new UnreadableBody('a key of the body is repeated')
      : value;
  } catch {
    return new UnreadableBody('the body is not JSON in UTF-8');
  }
}

/** @throws CallRefused `E_BODY` for what could not be read. */
export function readableBody(sent: unknown): unknown {
  if (sent instanceof UnreadableBody) throw new CallRefused('E_BODY', sent.reason);
  return sent;
}
