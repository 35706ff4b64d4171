import type { TextChunks } from '../core/index';
import { endOf, type Seal } from './seal';
import type { SealedLog } from './seal-log';
import type { Verification } from './verification';
import { type VerifyOptions, verifiedLog } from './verify-log';

/**
 * How a log that has grown compares with the seal of its beginning and, where one was given, with an
 * anchored head; and the seal of all of it, which is absent where what was sealed was altered.
 */
export type ContinuedSeal =
  | { readonly verification: Verification; readonly sealed: SealedLog }
  | { readonly verification: Verification; readonly sealed?: undefined };

/**
 * Seals a log again that has grown since. What was sealed must be there as it was; the lines after it
 * are chained to it, so that the seal that it gives begins with the one before, byte for byte, and its
 * head is the one that sealing the whole gives. `completeThrough` of the header may have moved on.
 *
 * @param file - Its text, its bytes, or either in pieces of any size.
 * @throws ProtocolError as `verifyLog` does.
 */
export async function continueSeal(
  file: string | Uint8Array | TextChunks,
  { seal, ...options }: VerifyOptions & { readonly seal: Seal },
): Promise<ContinuedSeal> {
  const { verification, commitments } = await verifiedLog(file, { seal, ...options });
  const { verdict, head, completeThrough, input } = verification;
  if (verdict === 'altered') return { verification };
  const continued: Seal = {
    header: seal.header,
    commitments,
    head,
    ...(completeThrough === undefined ? {} : { completeThrough }),
    earlier: head === seal.head ? seal.earlier : [...seal.earlier, endOf(seal)],
  };
  return { verification, sealed: { seal: continued, input } };
}
