import { createHash, createHmac } from 'node:crypto';
import { ProtocolError, type TextChunks } from '../core/index';
import { type Hashing, KEY_BYTES, readSeal, type Seal } from '../evidence/index';
import { EXIT } from './exit-code';
import type { Session } from './session';
import { fileError, unreadableFile } from './text/file-error';
import { sealProblem } from './text/seal-problem';

/** Some five times as fast as the hashes of the library, which run everywhere. */
export const nodeHashing: Hashing = {
  sha256: () => createHash('sha256'),
  hmacSha256: (key) => createHmac('sha256', key),
};

/** Of what is the user's doing and not that of a file. */
const USAGE = ['E_SEAL_KEY', 'E_SEAL_KEY_LENGTH'];

/** What a reader makes of a file; where it cannot, says why and gives `undefined`. */
export async function fromFile<Result>(
  file: 'log' | 'seal' | 'key',
  session: Session,
  read: () => Promise<Result>,
): Promise<Result | undefined> {
  const { io, language } = session;
  try {
    return await read();
  } catch (error) {
    const code = unreadableFile(error);
    const problem = error instanceof ProtocolError ? sealProblem(error) : undefined;
    if (code !== undefined) io.err(fileError(code, language, file));
    else if (error instanceof ProtocolError && problem !== undefined) {
      io.err(`${error.code}  ${problem[language]}\n`);
    } else throw error;
    session.exit =
      error instanceof ProtocolError && USAGE.includes(error.code) ? EXIT.usage : EXIT.unreadable;
    return undefined;
  }
}

/** The key that was given, if one was; `undefined` where it cannot be read, which is then said. */
export async function givenKey(
  path: string | undefined,
  session: Session,
): Promise<{ readonly key?: Uint8Array } | undefined> {
  if (path === undefined) return {};
  return fromFile('key', session, async () => ({ key: await keyBytes(session.io.read(path)) }));
}

/** The seal that was given, if one was; `undefined` where it cannot be read, which is then said. */
export async function givenSeal(
  path: string | undefined,
  session: Session,
): Promise<{ readonly seal?: Seal } | undefined> {
  if (path === undefined) return {};
  return fromFile('seal', session, async () => ({
    seal: await readSeal(session.io.read(path), { hashing: nodeHashing }),
  }));
}

/** Of a file too long to be a key, only as many bytes as show it. */
async function keyBytes(chunks: TextChunks): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const piece = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    pieces.push(piece);
    length += piece.length;
    if (length > KEY_BYTES.max) break;
  }
  return Buffer.concat(pieces);
}
