import { ProtocolError, type TextChunks } from '../core/index';
import { type CommittedFile, commitLines, type EvidenceOptions } from './commit-lines';
import type { Commitments } from './commitments';
import { comparisonWith } from './comparison-with';
import { ownHashing } from './hashing';
import { type MovedTime, movedTime } from './moved-time';
import { type Passage, passage } from './passage';
import { endOf, headerFor, type Seal, type SealHeader } from './seal';
import type { AnchoredHead, Verification } from './verification';

/** What a log is verified against: its seal, an anchored head, or better both. */
export interface VerifyOptions extends EvidenceOptions {
  readonly seal?: Seal;
  readonly anchor?: AnchoredHead;
}

/** A log that was verified, with its lines as they are sealed. */
export interface VerifiedLog {
  readonly verification: Verification;
  readonly commitments: Commitments;
}

/**
 * Compares a log with its seal, which tells where it was changed, and with a head that was anchored
 * outside, which tells that nothing was cut off its end and that log and seal were not made anew.
 *
 * @param file - Its text, its bytes, or either in pieces of any size.
 * @throws ProtocolError `E_SEAL_KEY` where the seal was made with a key and none or another is given,
 * or without one and a key is given; `E_SEAL_KEY_LENGTH`; `E_SEAL_NONE` with neither seal nor head.
 */
export async function verifyLog(
  file: string | Uint8Array | TextChunks,
  options: VerifyOptions,
): Promise<Verification> {
  return (await verifiedLog(file, options)).verification;
}

/** As `verifyLog`, with the lines of the log. */
export async function verifiedLog(
  file: string | Uint8Array | TextChunks,
  { seal, anchor, ...options }: VerifyOptions,
): Promise<VerifiedLog> {
  if (seal === undefined && anchor === undefined) {
    throw new ProtocolError('E_SEAL_NONE', 'there is no seal and no head to verify against');
  }
  const sealHeader = headerFor(options.key);
  if (seal !== undefined && !sameHeader(seal.header, sealHeader)) {
    throw new ProtocolError('E_SEAL_KEY', 'the seal was made with another key, or with none');
  }
  const { hashing = ownHashing } = options;
  const asNow = await commitLines(file, options);
  const isSealedWhole = asNow.header !== undefined && seal?.commitments.formAt(0) === 'json';
  const log = isSealedWhole ? withWholeHeader(asNow) : asNow;
  const now = asNow.header?.completeThrough;
  const ends = seal === undefined ? [] : [...seal.earlier, endOf(seal)];
  const sought = anchor && { anchor, now, ends };
  const passageOf = ({ commitments, header }: CommittedFile): Passage =>
    passage({ header: sealHeader, commitments, time: header?.completeThrough }, sought, hashing);
  const { head, proven: asSealed } = passageOf(log);
  // A head may have been made of the header as the seal was not.
  const isElsewhere = sought !== undefined && asNow.header !== undefined && asSealed === undefined;
  const other = isElsewhere ? (isSealedWhole ? asNow : withWholeHeader(asNow)) : log;
  const proven = isElsewhere ? passageOf(other).proven : asSealed;

  const ofSeal = seal && movedTime(endOf(seal), log, seal.commitments);
  const ofAnchor = proven && movedTime(proven, other);
  const comparison =
    seal && comparisonWith(seal, log.commitments, { sought, isMovedBack: isBack(ofSeal) }, hashing);
  const isAltered =
    (anchor !== undefined && proven === undefined) ||
    comparison?.firstDifference !== undefined ||
    isBack(ofAnchor);
  const moved = isBack(ofSeal) || proven === undefined ? ofSeal : ofAnchor;
  const completeThrough = log.header?.completeThrough;
  return {
    commitments: log.commitments,
    verification: {
      verdict: isAltered ? 'altered' : proven === undefined ? 'indeterminate' : 'intact',
      anchored: proven !== undefined,
      anchoredLines: proven?.lines ?? 0,
      lines: log.commitments.length,
      head,
      input: log.input,
      ...(completeThrough === undefined ? {} : { completeThrough }),
      ...(moved === undefined ? {} : { completeThroughMoved: moved }),
      ...(comparison === undefined ? {} : { seal: comparison }),
    },
  };
}

const isBack = (moved: MovedTime | undefined): boolean => moved?.direction === 'back';

const sameHeader = (a: SealHeader, b: SealHeader): boolean =>
  (a.commitment === 'HMAC-SHA-256' ? a.keyCheck : '') ===
  (b.commitment === 'HMAC-SHA-256' ? b.keyCheck : '');

/** A log with all of its header in its first line, as seals were made at first. */
function withWholeHeader({ commitments, header, input }: CommittedFile): CommittedFile {
  return header === undefined
    ? { commitments, input }
    : { commitments: commitments.withFirst('json', header.wholeHash), input };
}
