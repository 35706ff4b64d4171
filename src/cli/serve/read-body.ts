import type { IncomingMessage, ServerResponse } from 'node:http';
import { ServiceProblem } from '../../serve/index';

/**
 * The body of a request, in bytes of its own.
 *
 * @throws ServiceProblem `E_HTTP_SIZE` as soon as it is known to be larger than `most` bytes;
 * `E_HTTP_MALFORMED` where it breaks off.
 */
export async function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  most: number,
): Promise<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge();
  // Who asks before sending a large body has waited for this.
  if (request.headers.expect !== undefined) response.writeContinue();
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of request.iterator({ destroyOnReturn: false })) {
      pieces.push(piece as Buffer);
      size += (piece as Buffer).length;
      if (size > most) throw tooLarge();
    }
  } catch (error) {
    throw error instanceof ServiceProblem ? error : new ServiceProblem('E_HTTP_MALFORMED');
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const tooLarge = () => new ServiceProblem('E_HTTP_SIZE');

/** Reads what is left of a body and keeps nothing of it, up to `most` bytes. */
export function drained(request: IncomingMessage, most: number): Promise<void> {
  return new Promise((resolve) => {
    if (request.complete || request.destroyed) return resolve();
    let size = 0;
    request.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > most) resolve();
    });
    for (const end of ['end', 'error', 'close']) request.once(end, () => resolve());
  });
}
